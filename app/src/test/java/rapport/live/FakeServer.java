package rapport.live;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A mail server for tests that can be as hostile as one wants: it speaks as much of IMAP as Rapport
 * asks for, cuts the line after so many lines, and answers a command with whatever it is told to.
 */
public final class FakeServer implements AutoCloseable {

  /** One message: what the server says of it. */
  record Mail(String header, String flags) {}

  /** One folder. */
  public static final class Box {
    long validity = 1;
    long next = 1;
    String attributes = "";
    private long change = 1;
    private int was;
    final TreeMap<Long, Mail> mails = new TreeMap<>();

    /** What grows whenever a message comes, goes or gets other flags. */
    private synchronized long change() {
      int is = mails.toString().hashCode();
      if (is != was) change++;
      was = is;
      return change;
    }

    /** Adds a message. */
    public void add(String header, String flags) {
      mails.put(next++, new Mail(header, flags));
    }
  }

  private final ServerSocket socket;

  /** What the server can beyond the least. */
  volatile String can = "";

  final Map<String, Box> boxes = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Lines that are sent before the line is cut; negative for no end. */
  volatile int cutAfter = -1;

  /** What is answered instead, by the first words of a command. */
  final Map<String, String> instead = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Whether what is answered instead comes one byte at a time. */
  volatile boolean slowly;

  /** Numbers that are announced and never given. */
  final List<Long> kept = Collections.synchronizedList(new ArrayList<>());

  /** Numbers that are counted and never listed. */
  final List<Long> hidden = Collections.synchronizedList(new ArrayList<>());

  /** Lines that are sent before {@link #strike} is done; negative for never. */
  volatile int strikeAfter = -1;

  /** What is done in the middle of an answer, before the rest of it is sent. */
  volatile Runnable strike = () -> {};

  /**
   * Whether of two lists of headers that were asked for one behind the other the second comes
   * first.
   */
  volatile boolean mixed;

  final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  /** Listens at once. */
  public FakeServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /** Where it listens on this machine. */
  public int port() {
    return socket.getLocalPort();
  }

  /** A folder, made when it is first asked for. */
  public Box box(String name) {
    return boxes.computeIfAbsent(name, _ -> new Box());
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket line = socket.accept();
        Thread.ofVirtual().start(() -> talk(line));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void talk(Socket line) {
    try (line) {
      Talk talk = new Talk(new BufferedOutputStream(line.getOutputStream()), cutAfter);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      talk.say("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN SPECIAL-USE" + can + "] ready");
      talk.out.flush();
      for (String asked = in.readLine(); asked != null; asked = in.readLine()) {
        String next = mixed && asked.contains(" UID FETCH ") ? soon(in) : null;
        if (next != null && next.contains(" UID FETCH ")) both(talk, asked, next);
        else if (!answered(talk, asked) || (next != null && !answered(talk, next))) return;
      }
    } catch (IOException | UncheckedIOException _) {
      // The other side has hung up, or this one was told to.
    }
  }

  /** What is said within a moment, or null. */
  private static @Nullable String soon(BufferedReader in) throws IOException {
    for (int n = 0; n < 100 && !in.ready(); n++) LockSupport.parkNanos(5_000_000);
    return in.ready() ? in.readLine() : null;
  }

  /** The second is answered first, as a server may (RFC 3501 §5.5), and so is its end. */
  private void both(Talk talk, String first, String second) throws IOException {
    for (String one : List.of(second, first)) uid(talk, one.split(" ", 3)[2]);
    for (String one : List.of(second, first)) talk.say(one.split(" ", 2)[0] + " OK done");
    talk.out.flush();
  }

  private final class Talk {
    private final OutputStream out;
    private int left;
    private int untilStrike = strikeAfter;
    private @Nullable Box open;

    Talk(OutputStream out, int left) {
      this.out = out;
      this.left = left;
    }

    void say(String line) throws IOException {
      if (left == 0) {
        out.flush();
        throw new IOException("cut");
      }
      if (left > 0) left--;
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
      if (untilStrike > 0 && --untilStrike == 0) {
        out.flush();
        strike.run();
      }
    }
  }

  private boolean answered(Talk talk, String asked) throws IOException {
    String[] words = asked.split(" ", 3);
    String tag = words[0];
    String command = words.length > 1 ? words[1] : "";
    String rest = words.length > 2 ? words[2] : "";
    heard.add(command + (command.equals("AUTHENTICATE") ? "" : " " + rest));
    for (Map.Entry<String, String> one : instead.entrySet())
      if ((command + " " + rest).startsWith(one.getKey())) {
        byte[] said = one.getValue().replace("TAG", tag).getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < said.length; at += slowly ? 1 : said.length) {
          talk.out.write(said, at, slowly ? 1 : said.length);
          talk.out.flush();
          if (slowly) LockSupport.parkNanos(50_000_000);
        }
        return true;
      }
    switch (command) {
      case "CAPABILITY" -> {
        if (!can.isEmpty()) talk.say("* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN SPECIAL-USE" + can);
      }
      case "LIST" -> {
        for (Map.Entry<String, Box> one : List.copyOf(boxes.entrySet()))
          talk.say("* LIST (" + one.getValue().attributes + ") \"/\" \"" + one.getKey() + "\"");
      }
      case "STATUS" -> {
        Box box = boxes.get(rest.split("\"")[1]);
        if (box != null)
          talk.say(
              "* STATUS \"x\" (MESSAGES %d UIDNEXT %d UIDVALIDITY %d%s)"
                  .formatted(
                      box.mails.size(),
                      box.next,
                      box.validity,
                      rest.contains("HIGHESTMODSEQ") ? " HIGHESTMODSEQ " + box.change() : ""));
      }
      case "EXAMINE" -> {
        talk.open = boxes.get(rest.split("\"")[1]);
        if (talk.open != null) {
          talk.say("* " + talk.open.mails.size() + " EXISTS");
          talk.say("* OK [UIDVALIDITY " + talk.open.validity + "] valid");
        }
      }
      case "UID" -> uid(talk, rest);
      case "LOGOUT" -> {
        talk.say("* BYE");
        talk.out.flush();
        return false;
      }
      default -> {}
    }
    talk.say(tag + " OK done");
    talk.out.flush();
    return true;
  }

  private void uid(Talk talk, String rest) throws IOException {
    Box box = talk.open;
    if (box == null) return;
    if (rest.startsWith("SEARCH")) {
      search(talk, box, rest);
      return;
    }
    String set = rest.split(" ")[1];
    for (String range : set.split(",")) {
      String[] ends = range.split(":");
      long from = Long.parseLong(ends[0]);
      long to = Long.parseLong(ends[ends.length - 1]);
      for (Map.Entry<Long, Mail> one :
          List.copyOf(box.mails.subMap(from, true, to, true).entrySet())) {
        if (kept.contains(one.getKey())) continue;
        byte[] header = one.getValue().header().getBytes(StandardCharsets.UTF_8);
        talk.say(
            "* 1 FETCH (UID "
                + one.getKey()
                + " FLAGS ("
                + one.getValue().flags()
                + ") INTERNALDATE \" 1-Nov-2026 10:00:00 +0000\" BODY[HEADER.FIELDS (\"FROM\")]<0> {"
                + header.length
                + "}\r\n"
                + one.getValue().header()
                + ")");
      }
    }
  }

  private void search(Talk talk, Box box, String rest) throws IOException {
    List<String> found = new ArrayList<>();
    for (Map.Entry<Long, Mail> one : List.copyOf(box.mails.entrySet()))
      if (!hidden.contains(one.getKey())
          && (!rest.contains("DRAFT") || one.getValue().flags().contains("\\Draft"))
          && (!rest.contains("KEYWORD") || judged(rest, one.getValue().flags())))
        found.add(one.getKey().toString());
    if (!rest.contains("RETURN (ALL)")) talk.say("* SEARCH " + String.join(" ", found));
    else if (found.isEmpty()) talk.say("* ESEARCH (TAG \"x\") UID");
    else talk.say("* ESEARCH (TAG \"x\") UID ALL " + String.join(",", found));
  }

  /** OR KEYWORD a KEYWORD b UNKEYWORD c …: one of the first two, and none of the others. */
  private static boolean judged(String search, String flags) {
    List<String> words = List.of(search.substring(search.indexOf("OR ")).split(" "));
    List<String> has = List.of(flags.split(" "));
    boolean one = has.contains(words.get(2)) || has.contains(words.get(4));
    for (int i = 5; i + 1 < words.size(); i += 2) one &= !has.contains(words.get(i + 1));
    return one;
  }

  /** Hexadecimal digits as bytes, for what is no text. */
  static String raw(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
