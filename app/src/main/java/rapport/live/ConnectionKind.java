package rapport.live;

/** What kind of source a connection is. */
public enum ConnectionKind {
  /** A mailbox by IMAP. */
  IMAP("IMAP", "Mail", "message", "messages"),
  /** One calendar at an address, an .ics file that is read again. */
  CALENDAR("address", "Calendar", "entry", "entries"),
  /** Calendars by CalDAV. */
  CALDAV("CalDAV", "Calendar", "entry", "entries"),
  /** Address books by CardDAV. */
  CARDDAV("CardDAV", "Address book", "card", "cards"),
  /** Mail, contacts and the calendar of an account by Microsoft Graph. */
  GRAPH("Graph", "Microsoft account", "item", "items"),
  /** A folder on this machine, whose files are read again when they change. */
  FOLDER("folder", "Folder", "file", "files");

  private final String by;
  private final String called;
  private final String one;
  private final String many;

  ConnectionKind(String by, String called, String one, String many) {
    this.by = by;
    this.called = called;
    this.one = one;
    this.many = many;
  }

  /** How it is read, as its account is called in the store; this never changes. */
  String by() {
    return by;
  }

  /** How it is called where nobody gave it a name. */
  public String called() {
    return called;
  }

  /** How so many of its items are called. */
  public String items(long count) {
    return count == 1 ? one : many;
  }
}
