package rapport.cast;

/** A display name and an address; the name may be empty. */
record Mailbox(String name, String email) {}
