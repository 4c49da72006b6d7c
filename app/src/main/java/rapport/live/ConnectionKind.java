package rapport.live;

/** What kind of source a connection is. */
public enum ConnectionKind {
  /** A mailbox by IMAP. */
  IMAP("Mail", "message", "messages"),
  /** One calendar at an address, an .ics file that is read again. */
  CALENDAR("Calendar", "entry", "entries"),
  /** Calendars by CalDAV. */
  CALDAV("Calendar", "entry", "entries"),
  /** Address books by CardDAV. */
  CARDDAV("Address book", "card", "cards"),
  /** A folder on this machine, whose files are read again when they change. */
  FOLDER("Folder", "file", "files");

  private final String called;
  private final String one;
  private final String many;

  ConnectionKind(String called, String one, String many) {
    this.called = called;
    this.one = one;
    this.many = many;
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
