package rapport.desk.sources;

import java.util.Locale;
import rapport.intake.Intake;
import rapport.look.Act;
import rapport.look.Change;
import rapport.outside.Route.Security;
import rapport.outside.Target;
import rapport.store.sources.Connections;
import rapport.store.sources.Receipts;

/**
 * What can be done with sources that fetch by themselves. No change carries a password: that is
 * sealed on its own, and taking a removal back asks for it again.
 */
public sealed interface ConnectionChange extends Change {

  /** What kind of source it is. */
  enum Source {
    /** A mailbox by IMAP. */
    IMAP,
    /** One calendar at an address. */
    CALENDAR,
    /** Calendars by CalDAV. */
    CALDAV,
    /** Address books by CardDAV. */
    CARDDAV,
    /** Mail, contacts and the calendar of an account by Microsoft Graph. */
    GRAPH,
    /** A folder on this machine. */
    FOLDER
  }

  /**
   * Adds a connection; its password is sealed on its own afterwards.
   *
   * @param host the server, or empty where an address says it
   * @param login the name to sign in with, empty for none
   * @param address where calendars or cards are, or a folder, empty for mail; of a calendar at an
   *     address only the server, because whoever knows all of it can read the calendar: it is kept
   *     as a secret
   * @param own whether the server is meant to be on this machine or in a private network
   * @param bodies folders whose words may be read, one a line; {@code \Sent} stands for sent mail
   */
  record AddConnection(
      Source kind,
      String called,
      String host,
      int port,
      Security security,
      String login,
      String address,
      boolean own,
      String bodies)
      implements ConnectionChange {

    private static final int LONGEST = 2_000;

    /** Checks what can be checked without asking the server. */
    public AddConnection {
      called = called.strip();
      host = host.strip();
      login = login.strip();
      address = address.strip();
      if (called.isEmpty()) throw new IllegalArgumentException("Give the source a name.");
      for (String words : new String[] {called, login, address, bodies.replace("\n", "")})
        if (words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl))
          throw new IllegalArgumentException("That is too long, or has letters nobody can see.");
      if (kind == Source.IMAP) {
        if (login.isEmpty())
          throw new IllegalArgumentException("Mail needs a name to sign in with.");
        if (security == Security.NONE && !Target.here(new Target(host, port, own).host()))
          throw new IllegalArgumentException(
              "Without TLS, mail is read only from a server on this machine (localhost).");
      } else if (kind == Source.FOLDER) {
        if (!address.startsWith("/") && !address.matches("[A-Za-z]:[/\\\\].*"))
          throw new IllegalArgumentException("Write the whole path of the folder.");
      } else {
        if (!address.startsWith("https://") && !address.startsWith("http://"))
          throw new IllegalArgumentException("Write the address, beginning with https://.");
        if (kind == Source.CALENDAR)
          address = address.replaceFirst("^(https?://[^/?#]*).*$", "$1/");
      }
    }

    /** The connection that it would be; it is not kept yet. */
    public Connections.Row row(long since) {
      return new Connections.Row(
          0,
          kind.name(),
          called,
          host,
          port,
          security.name(),
          login,
          address,
          own,
          bodies,
          false,
          since);
    }

    /**
     * Adds it.
     *
     * @throws IllegalArgumentException if the same mailbox, account, address book or folder is
     *     there already; a calendar at an address cannot be compared, because its address is a
     *     secret
     */
    @Override
    public long make(Act act) {
      Connections connections = new Connections(act.store());
      for (Connections.Row there : connections.all(act.owner()))
        if (same(there))
          throw new IllegalArgumentException(
              "That is among your sources already, as “" + there.called() + "”.");
      return connections.add(act.owner(), row(act.seconds()));
    }

    private boolean same(Connections.Row there) {
      return kind != Source.CALENDAR
          && there.kind().equals(kind.name())
          && there.login().equalsIgnoreCase(login)
          && there.host().equalsIgnoreCase(host)
          && there.port() == port
          && place(there.address()).equals(place(address))
          && (kind != Source.GRAPH || there.called().equalsIgnoreCase(called));
    }

    /** An address or a folder in one spelling: a slash at the end says nothing. */
    private static String place(String address) {
      String bare = address.length() > 1 ? address.replaceFirst("/+$", "") : address;
      int host = bare.indexOf("://");
      int path = host < 0 ? -1 : bare.indexOf('/', host + 3);
      if (host < 0) return bare;
      return path < 0
          ? bare.toLowerCase(Locale.ROOT)
          : bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
    }
  }

  /** Pauses a connection, or goes on with it. */
  record PauseConnection(long connection, boolean paused) implements ConnectionChange {
    @Override
    public long make(Act act) {
      if (!new Connections(act.store()).pause(act.owner(), connection, paused))
        throw new IllegalArgumentException("there is no source of that number");
      return connection;
    }
  }

  /** Says whose words may be read, one folder a line. */
  record ReadBodies(long connection, String bodies) implements ConnectionChange {
    @Override
    public long make(Act act) {
      if (!new Connections(act.store()).bodies(act.owner(), connection, bodies))
        throw new IllegalArgumentException("there is no source of that number");
      return connection;
    }
  }

  /** Says that what is gone at a source is gone: the next look follows it. */
  record FollowConnection(long connection) implements ConnectionChange {
    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      Connections connections = new Connections(act.store());
      connections.looked(act.owner(), connections.state(act.owner(), connection).followed());
      return connection;
    }
  }

  /** Removes a connection; what it brought stays. Its password is gone for good. */
  record RemoveConnection(long connection) implements ConnectionChange {
    @Override
    public long make(Act act) {
      new Connections(act.store()).remove(act.owner(), connection);
      return connection;
    }
  }

  /** Removes a connection with all that only it brought. */
  record WithdrawConnection(long connection) implements ConnectionChange {
    @Override
    public boolean scrubs() {
      return true;
    }

    @Override
    public long make(Act act) {
      Connections connections = new Connections(act.store());
      Long receipt = connections.state(act.owner(), connection).receipt();
      if (receipt != null) {
        new Receipts(act.store()).undo(act.owner(), receipt);
        new Intake(act.store(), act.owner()).again();
      }
      connections.remove(act.owner(), connection);
      return connection;
    }
  }
}
