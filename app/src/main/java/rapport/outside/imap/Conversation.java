package rapport.outside.imap;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapport.outside.Line;
import rapport.outside.Route.Security;
import rapport.outside.Unreached;

/**
 * Commands and their answers on one line: greeting, encryption, signing in, and what every command
 * needs. What a server says beside an answer (RFC 3501 §7) is heard with it. It is for one thread.
 */
final class Conversation {

  private static final int LITERAL = Imap.WHOLE + 1024;
  private static final int MOST_REPLIES = 10_000_000;

  private final Line line;
  private final Set<String> can = new HashSet<>();
  private Replies replies;
  private int commands;
  private final Set<String> begun = new HashSet<>();
  private final Map<String, Reply> early = new HashMap<>();

  Conversation(Line line) {
    this.line = line;
    this.replies = new Replies(line.in(), LITERAL);
  }

  /** Whether the server says that it can do something. */
  boolean can(String what) {
    return can.contains(what);
  }

  static Unreached told(IOException broken) {
    return broken instanceof Unreached known
        ? known
        : broken instanceof EOFException ? new Unreached(Unreached.Why.BROKEN) : Line.told(broken);
  }

  void greeted(Security security) throws IOException {
    line.within();
    Reply greeting = replies.next();
    if (greeting.is("BYE")) throw new Unreached(Unreached.Why.BUSY);
    if (!greeting.is("OK")) throw new Unreached(Unreached.Why.STRANGE);
    capabilities(greeting);
    if (security == Security.STARTTLS) {
      if (can.isEmpty()) ask("CAPABILITY");
      if (!can.contains("STARTTLS")) throw new Unreached(Unreached.Why.UNENCRYPTED);
      done(run("STARTTLS"));
      line.encrypt();
      replies = new Replies(line.in(), LITERAL);
      can.clear();
    }
    if (can.isEmpty()) ask("CAPABILITY");
  }

  private void capabilities(Reply reply) {
    List<?> words = reply.parts();
    if (reply.is("CAPABILITY")) {
      can.clear();
      for (Object word : words) can.add(String.valueOf(word).toUpperCase(Locale.ROOT));
    } else if (reply.word(1).startsWith("[CAPABILITY ")) {
      can.clear();
      can.addAll(List.of(reply.word(1).substring(12).split(" ")));
    }
  }

  void signIn(String user, String secret, boolean token) throws IOException {
    if (token) {
      String words = "user=" + user + "\1auth=Bearer " + secret + "\1\1";
      signedIn(authenticate("XOAUTH2", words.getBytes(StandardCharsets.UTF_8)));
    } else if (can.contains("AUTH=PLAIN")) {
      String words = "\0" + user + "\0" + secret;
      signedIn(authenticate("PLAIN", words.getBytes(StandardCharsets.UTF_8)));
    } else if (can.contains("LOGINDISABLED")) {
      throw new Unreached(Unreached.Why.UNENCRYPTED);
    } else {
      signedIn(
          run(
              "LOGIN",
              user.getBytes(StandardCharsets.UTF_8),
              secret.getBytes(StandardCharsets.UTF_8)));
    }
    if (can.isEmpty()) ask("CAPABILITY");
  }

  private Reply authenticate(String mechanism, byte[] words) throws IOException {
    String encoded = Base64.getEncoder().encodeToString(words);
    String tag = tag();
    boolean at = can.contains("SASL-IR");
    can.clear();
    send(tag + " AUTHENTICATE " + mechanism + (at ? " " + encoded : "") + "\r\n");
    for (int n = 0; n < MOST_REPLIES; n++) {
      Reply reply = replies.next();
      if (reply.tag().equals("+")) {
        // A second question is an error's explanation; an empty line asks for its end.
        send((at ? "" : encoded) + "\r\n");
        at = true;
      } else if (reply.tag().equals(tag)) {
        capabilities(reply);
        return reply;
      } else untagged(reply);
    }
    throw new Unreached(Unreached.Why.STRANGE);
  }

  private static void signedIn(Reply reply) throws Unreached {
    if (reply.word(0).equals("OK")) return;
    String code = reply.word(1);
    for (String later : List.of("[UNAVAILABLE", "[INUSE", "[LIMIT", "[SERVERBUG", "[THROTTLED"))
      if (code.startsWith(later)) throw new Unreached(Unreached.Why.BUSY);
    throw new Unreached(Unreached.Why.PASSWORD);
  }

  List<Reply> ask(String command) throws Unreached {
    try {
      List<Reply> all = new ArrayList<>();
      done(run(all, command));
      return all;
    } catch (IOException e) {
      throw told(e);
    }
  }

  private static void done(Reply end) throws Unreached {
    if (!end.word(0).equals("OK")) throw new Unreached(Unreached.Why.REFUSED);
  }

  private Reply run(Object... words) throws IOException {
    return run(new ArrayList<>(), words);
  }

  /** Runs one command; text is said as it is, bytes as a string that nothing can break out of. */
  Reply run(List<Reply> all, Object... words) throws IOException {
    String tag = tag();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    said.writeBytes(tag.getBytes(StandardCharsets.US_ASCII));
    for (Object word : words) {
      said.write(' ');
      if (word instanceof byte[] bytes) string(said, bytes);
      else said.writeBytes(word.toString().getBytes(StandardCharsets.US_ASCII));
    }
    said.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    line.within();
    line.say(said.toByteArray());
    return heard(tag, all);
  }

  /**
   * Says a command and does not wait; its answer is heard after those of all said before it (RFC
   * 3501 §5.5). Only for commands that depend on none of these.
   *
   * @return by what its answer is known
   */
  String begin(String command) throws IOException {
    String tag = tag();
    begun.add(tag);
    send(tag + " " + command + "\r\n");
    return tag;
  }

  /**
   * The answer to a command that was begun; nothing else may have been said since the last. A
   * server may work at several at once (RFC 3501 §5.5): what it says for another of them meanwhile
   * is among the answer, and one that ended before its turn has been heard already.
   */
  List<Reply> ended(String tag) throws IOException {
    List<Reply> all = new ArrayList<>();
    line.within();
    Reply end = early.remove(tag);
    begun.remove(tag);
    done(end == null ? heard(tag, all) : end);
    return all;
  }

  private Reply heard(String tag, List<Reply> all) throws IOException {
    for (int n = 0; n < MOST_REPLIES; n++) {
      Reply reply = replies.next();
      if (reply.tag().equals(tag)) {
        capabilities(reply);
        return reply;
      }
      if (begun.contains(reply.tag())) early.put(reply.tag(), reply);
      untagged(reply);
      all.add(reply);
    }
    throw new Unreached(Unreached.Why.TOO_MUCH);
  }

  private void untagged(Reply reply) throws Unreached {
    capabilities(reply);
    if (!reply.is("BYE")) return;
    String code = reply.word(1);
    boolean enough =
        code.startsWith("[OVERQUOTA") || code.startsWith("[THROTTLED") || code.startsWith("[LIMIT");
    throw new Unreached(enough ? Unreached.Why.BUSY : Unreached.Why.BROKEN);
  }

  /** A quoted string, or a literal for what that cannot hold (RFC 3501 §4.3). */
  private void string(ByteArrayOutputStream said, byte[] bytes) throws IOException {
    boolean plain = bytes.length < 1_000;
    for (byte one : bytes) plain &= one >= ' ' && one < 127;
    if (!plain) {
      said.writeBytes(("{" + bytes.length + "}\r\n").getBytes(StandardCharsets.US_ASCII));
      line.within();
      line.say(said.toByteArray());
      said.reset();
      if (!replies.next().tag().equals("+")) throw new Unreached(Unreached.Why.REFUSED);
      said.writeBytes(bytes);
      return;
    }
    said.write('"');
    for (byte one : bytes) {
      if (one == '"' || one == '\\') said.write('\\');
      said.write(one);
    }
    said.write('"');
  }

  static byte[] bytes(String text) {
    boolean raw = text.chars().allMatch(letter -> letter < 256);
    return text.getBytes(raw ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
  }

  private String tag() {
    return "R" + ++commands;
  }

  private void send(String text) throws IOException {
    line.within();
    line.say(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Says good-bye and hangs up. */
  void close() {
    try {
      line.within();
      line.say((tag() + " LOGOUT\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (Unreached _) {
      // The line is gone already.
    }
    line.close();
  }
}
