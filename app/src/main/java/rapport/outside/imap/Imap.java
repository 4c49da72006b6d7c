package rapport.outside.imap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.outside.Line;
import rapport.outside.Outside;
import rapport.outside.Route.Security;
import rapport.outside.Target;
import rapport.outside.Unreached;

/**
 * One conversation with a mail server (RFC 3501). Folders are opened to be read only, and nothing
 * is marked as seen: no command here can change a mailbox. It is for one thread.
 */
public final class Imap implements AutoCloseable {

  /** The bytes of one header that are asked for. */
  static final int HEADER = 256 * 1024;

  /** The bytes of one message that are asked for. */
  static final int WHOLE = 1024 * 1024;

  private static final int CHUNK_BYTES = 64 * 1024 * 1024;
  private static final int MOST_FOLDERS = 10_000;
  private static final int MOST_MESSAGES = 10_000_000;
  private static final int MOST_RANGED = 2_000_000;

  /** RFC 3501 §9, date-time; the day may have a space before it. */
  private static final DateTimeFormatter ARRIVED =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d-MMM-uuuu HH:mm:ss xx")
          .toFormatter(Locale.ENGLISH);

  private final Conversation conversation;
  private final Map<Long, Letterhead> early = new HashMap<>();
  private final Set<Long> expected = new HashSet<>();

  private Imap(Conversation conversation) {
    this.conversation = conversation;
  }

  /**
   * Connects and signs in. Without encryption nothing is said to a server that is not this machine
   * itself.
   *
   * @throws IllegalArgumentException for an unencrypted line to another machine
   * @throws Unreached with the reason, in words for the owner
   */
  public static Imap open(
      Outside outside, Target target, Security security, String user, String secret, boolean token)
      throws Unreached {
    if (security == Security.NONE && !Target.here(target.host()))
      throw new IllegalArgumentException(
          "Without TLS, mail is read only from a server on this machine (localhost).");
    Line line = outside.line(target, security == Security.TLS);
    Conversation conversation = new Conversation(line);
    try {
      conversation.greeted(security);
      conversation.signIn(user, secret, token);
      return new Imap(conversation);
    } catch (IOException | RuntimeException e) {
      line.close();
      if (e instanceof IOException broken) throw Conversation.told(broken);
      throw (RuntimeException) e;
    }
  }

  /** All folders. */
  public List<Mailbox> folders() throws Unreached {
    List<Mailbox> all = new ArrayList<>();
    boolean uses = conversation.can("SPECIAL-USE") && conversation.can("LIST-EXTENDED");
    String list = "LIST \"\" \"*\"" + (uses ? " RETURN (SPECIAL-USE)" : "");
    for (Reply reply : conversation.ask(list)) {
      String name = reply.is("LIST") ? raw(reply, 3) : null;
      if (name == null || all.size() == MOST_FOLDERS) continue;
      Set<String> attributes = new TreeSet<>();
      for (Object one : reply.list(1)) attributes.add(String.valueOf(one).toLowerCase(Locale.ROOT));
      String separator = reply.text(2);
      char one = separator == null || separator.length() != 1 ? 0 : separator.charAt(0);
      all.add(new Mailbox(name, one, attributes));
    }
    return all;
  }

  /** The bytes of a name, letter by letter, so that it can be said again as it came. */
  private static @Nullable String raw(Reply reply, int at) {
    Object part = at < reply.parts().size() ? reply.parts().get(at) : Reply.NIL;
    if (part instanceof byte[] bytes) return new String(bytes, StandardCharsets.ISO_8859_1);
    return part instanceof String word ? word : null;
  }

  /** What a folder holds, without opening it; empty if the server does not say. */
  public Optional<Mailbox.State> state(Mailbox folder) throws Unreached {
    try {
      List<Reply> all = new ArrayList<>();
      String status = "STATUS";
      boolean counts = conversation.can("CONDSTORE") || conversation.can("QRESYNC");
      String items = "(MESSAGES UIDNEXT UIDVALIDITY" + (counts ? " HIGHESTMODSEQ)" : ")");
      Reply end = conversation.run(all, status, Conversation.bytes(folder.name()), items);
      if (!end.word(0).equals("OK")) return Optional.empty();
      for (Reply reply : all) {
        if (!reply.is(status)) continue;
        List<?> pairs = reply.list(2);
        long messages = of(pairs, "MESSAGES");
        long next = of(pairs, "UIDNEXT");
        long validity = of(pairs, "UIDVALIDITY");
        if (messages >= 0 && next >= 0 && validity >= 0)
          return Optional.of(
              new Mailbox.State(validity, next, messages, Math.max(0, of(pairs, "HIGHESTMODSEQ"))));
      }
      return Optional.empty();
    } catch (IOException e) {
      throw Conversation.told(e);
    }
  }

  private static long of(List<?> pairs, String name) {
    for (int i = 0; i + 1 < pairs.size(); i += 2)
      if (name.equalsIgnoreCase(String.valueOf(pairs.get(i))))
        return Reply.number(pairs.get(i + 1));
    return -1;
  }

  /**
   * Opens a folder to be read only, and tells which number its messages have; null if it cannot be
   * opened.
   */
  public @Nullable Opened open(Mailbox folder) throws Unreached {
    try {
      List<Reply> all = new ArrayList<>();
      early.clear();
      expected.clear();
      if (!conversation.run(all, "EXAMINE", Conversation.bytes(folder.name())).word(0).equals("OK"))
        return null;
      long validity = 0;
      long count = 0;
      for (Reply reply : all) {
        if (reply.word(1).startsWith("[UIDVALIDITY "))
          validity = Math.max(0, Reply.number(reply.word(1).substring(13).strip()));
        if (reply.tag().equals("*") && reply.word(1).equals("EXISTS")) count = reply.number(0);
      }
      List<Long> numbers = numbers();
      return new Opened(validity, numbers, numbers.size() >= count);
    } catch (IOException e) {
      throw Conversation.told(e);
    }
  }

  /**
   * An open folder.
   *
   * @param uids ascending, each once
   * @param whole whether the server listed as many as it counted (EXISTS, RFC 3501 §7.3.1); what is
   *     missing may also have been removed in between
   */
  public record Opened(long validity, List<Long> uids, boolean whole) {
    /** Copies the list. */
    public Opened {
      uids = List.copyOf(uids);
    }
  }

  /** The numbers of all messages of the open folder, ascending. */
  public List<Long> numbers() throws Unreached {
    return found("ALL");
  }

  /** The numbers of those messages of the open folder that are marked as drafts. */
  public List<Long> drafts() throws Unreached {
    return found("DRAFT");
  }

  /**
   * The numbers of those messages of the open folder that are marked as spam, or, in a folder of
   * spam, as none (RFC 9051 §2.3.2; who is marked as both is marked as neither); empty if the
   * server does not look for key words.
   */
  public Optional<Set<Long>> judged(boolean spamFolder) throws Unreached {
    String what =
        spamFolder
            ? "OR KEYWORD $NotJunk KEYWORD NotJunk UNKEYWORD $Junk UNKEYWORD Junk"
            : "OR KEYWORD $Junk KEYWORD Junk UNKEYWORD $NotJunk UNKEYWORD NotJunk UNKEYWORD NonJunk";
    try {
      return Optional.of(Set.copyOf(found(what)));
    } catch (Unreached e) {
      if (e.why() == Unreached.Why.REFUSED) return Optional.empty();
      throw e;
    }
  }

  /** What is found; where the server can, as ranges of numbers (RFC 4731 §3.1). */
  private List<Long> found(String what) throws Unreached {
    String ranges = conversation.can("ESEARCH") ? "RETURN (ALL) " : "";
    TreeSet<Long> all = new TreeSet<>();
    for (Reply reply : conversation.ask("UID SEARCH " + ranges + what)) {
      if (reply.is("ESEARCH")) Numbers.read(reply.after("ALL"), MOST_RANGED, all);
      if (!reply.is("SEARCH")) continue;
      for (int i = 1; i < reply.parts().size() && all.size() < MOST_MESSAGES; i++)
        if (reply.number(i) > 0) all.add(reply.number(i));
    }
    return List.copyOf(all);
  }

  /** Headers that were asked for and are still to be heard. */
  public record Asked(String tag, Set<Long> uids) {
    /** Copies the set. */
    public Asked {
      uids = Set.copyOf(uids);
    }
  }

  /**
   * Asks for the headers of some messages of the open folder and does not wait: the server works
   * while the headers asked for before are read, and may mix its answers. What was asked is to be
   * heard, in that order, before anything else is said.
   *
   * @param fields names of header fields
   */
  public Asked ask(List<Long> uids, List<String> fields) throws Unreached {
    String what =
        "(UID FLAGS INTERNALDATE BODY.PEEK[HEADER.FIELDS (%s)]<0.%d>)"
            .formatted(String.join(" ", fields), HEADER);
    try {
      String tag = conversation.begin("UID FETCH " + Numbers.written(uids) + " " + what);
      expected.addAll(uids);
      return new Asked(tag, Set.copyOf(uids));
    } catch (IOException e) {
      throw Conversation.told(e);
    }
  }

  /** The headers that were asked for; of a message that is gone meanwhile, none. */
  public List<Letterhead> headers(Asked what) throws Unreached {
    Set<Long> asked = new HashSet<>(what.uids());
    List<Letterhead> heads = new ArrayList<>();
    long bytes = 0;
    for (long uid : what.uids()) {
      Letterhead head = early.remove(uid);
      if (head != null && asked.remove(uid)) heads.add(head);
    }
    for (Reply reply : answer(what)) {
      Letterhead head = head(reply);
      if (head == null || !expected.contains(head.uid())) continue;
      bytes += head.header().length;
      if (bytes > CHUNK_BYTES) throw new Unreached(Unreached.Why.TOO_MUCH);
      if (asked.remove(head.uid())) heads.add(head);
      else if (!what.uids().contains(head.uid())) early.putIfAbsent(head.uid(), head);
    }
    expected.removeAll(what.uids());
    return heads;
  }

  private List<Reply> answer(Asked what) throws Unreached {
    try {
      return conversation.ended(what.tag());
    } catch (IOException e) {
      throw Conversation.told(e);
    }
  }

  private static @Nullable Letterhead head(Reply reply) {
    if (!reply.tag().equals("*") || !reply.word(1).equals("FETCH")) return null;
    List<?> pairs = reply.list(2);
    byte[] header = null;
    for (int i = 0; i + 1 < pairs.size(); i += 2)
      if (String.valueOf(pairs.get(i)).toUpperCase(Locale.ROOT).startsWith("BODY["))
        header = pairs.get(i + 1) instanceof byte[] bytes ? bytes : new byte[0];
    long uid = of(pairs, "UID");
    if (header == null || uid < 1) return null;
    Set<String> flags = new TreeSet<>();
    Instant arrived = null;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      Object value = pairs.get(i + 1);
      if ("FLAGS".equalsIgnoreCase(String.valueOf(pairs.get(i))) && value instanceof List<?> list)
        for (Object flag : list) flags.add(String.valueOf(flag).toLowerCase(Locale.ROOT));
      if ("INTERNALDATE".equalsIgnoreCase(String.valueOf(pairs.get(i)))) arrived = arrived(value);
    }
    return new Letterhead(uid, arrived, flags, header);
  }

  private static @Nullable Instant arrived(Object value) {
    String text = Reply.text(value);
    try {
      return text == null ? null : OffsetDateTime.parse(text.strip(), ARRIVED).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  /**
   * The start of a whole message of the open folder, at most so many bytes; empty if it is gone.
   */
  public byte[] message(long uid, int most) throws Unreached {
    int asked = Math.min(most, WHOLE);
    for (Reply reply :
        conversation.ask("UID FETCH " + uid + " (UID BODY.PEEK[]<0." + asked + ">)")) {
      Letterhead whole = head(reply);
      if (whole != null && whole.uid() == uid) return whole.header();
    }
    return new byte[0];
  }

  /** Says good-bye and hangs up. */
  @Override
  public void close() {
    conversation.close();
  }
}
