package rapport.sources.chats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.people.Handle;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Texts that WhatsApp writes with "Export chat", of iOS and of Android, in any of the layouts of
 * date and time that telephones have. It is not WhatsApp's own backup, which is encrypted. One item
 * per message; lines of the program (encryption, who joined) are left out as automatic. Messages
 * are addressed to everybody else who ever wrote in the chat. Times are wall clocks without a zone
 * and are taken as UTC. Two passes over the file; O(length).
 */
public final class WhatsApp implements Source {

  private static final Pattern OURS =
      Pattern.compile("(?i)whatsapp|<Media omitted>|[\u200e\u202f]|end-to-end");
  private static final Pattern NOTICE = Pattern.compile("(?i)end-to-end|security code");
  private static final Party PROGRAM =
      new Party(new Handle(Handle.Kind.CARD, "whatsapp:"), "WhatsApp");
  private static final int FIRST_LINES = 20;
  private static final int MOST_RECIPIENTS = 25;
  private static final int MOMENTS = 20_000;

  /** It has no state. */
  public WhatsApp() {}

  @Override
  public String format() {
    return "whatsapp";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean named = name.contains("whatsapp") || name.equals("_chat.txt");
    return text.lines().limit(FIRST_LINES).anyMatch(line -> ChatLine.of(start(line)) != null)
        && (named || OURS.matcher(text).find());
  }

  private static String start(String line) {
    return line.substring(0, Math.min(Lines.LONGEST, line.length()));
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Reading reading = new Reading(content, sink);
    reading.look();
    reading.tell();
  }

  /** The chat's name by the name of the file or of the archive around it, or null. */
  static @Nullable String chat(String fileName) {
    String found = null;
    for (String part : fileName.split("[/\\\\!]+")) {
      String name = ChatNames.of(ChatLine.plain(part));
      if (name != null) found = name;
    }
    return found;
  }

  private static final class Reading {
    private final Content content;
    private final Sink sink;
    private final Members members = new Members();
    private final Order.Evidence evidence = new Order.Evidence();
    private final Map<String, Integer> moments =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOMENTS;
          }
        };
    private @Nullable ChatLine first;
    private @Nullable String firstText;
    private long before;

    Reading(Content content, Sink sink) {
      this.content = content;
      this.sink = sink;
    }

    /** The first pass: which layout, which order of dates, who is there. */
    void look() throws IOException {
      try (Lines lines = new Lines(content)) {
        String text;
        while ((text = lines.next()) != null) {
          ChatLine line = message(text);
          if (line == null && first == null && !text.isBlank()) before++;
          if (line == null) continue;
          if (first == null) firstText = text;
          if (first == null) first = line;
          evidence.see(line);
          members.see(line);
        }
      }
    }

    private @Nullable ChatLine message(String text) {
      ChatLine line = ChatLine.of(text);
      boolean other = line != null && first != null && line.bracketed() != first.bracketed();
      return other ? null : line;
    }

    /** The second pass: every message is one item. */
    void tell() throws IOException {
      String chat = chat(content.name());
      if (chat == null) chat = members.title();
      String conversation = "whatsapp:" + (chat == null ? Sha256.hex("" + firstText) : chat);
      if (before > 0) sink.problem(content.name(), "words before the first message are not read");
      if (evidence.guessed())
        sink.problem(
            content.name(), "no date tells day from month; read as " + words(evidence.order()));
      try (Lines lines = new Lines(content)) {
        long skip = sink.skip();
        String text;
        while ((text = lines.next()) != null) {
          ChatLine line = message(text);
          if (line == null) continue;
          Item item = item(content.name() + ":" + lines.number(), line, text, conversation);
          if (skip-- > 0) continue;
          sink.item(item);
          sink.progress(lines.letters());
          if (sink.stopped()) break;
        }
      }
      Party owner = members.owner(chat, conversation);
      if (owner != null) sink.seen(owner.handle(), Mark.OWN);
    }

    private static String words(Order order) {
      return order == Order.MONTH_FIRST ? "month before day" : "day before month";
    }

    private Item item(String where, ChatLine line, String text, String conversation) {
      Instant at = evidence.order().at(line);
      if (at == null) return new Item.Unreadable(where, "the date is no day that exists");
      String sender = line.sender();
      if (sender == null || notice(line, sender, text))
        return told(where, conversation, at, PROGRAM, List.of(), LeftOut.AUTOMATIC);
      Party from = members.party(sender, conversation);
      List<Party> to = members.others(sender, conversation);
      LeftOut rule = to.size() > MOST_RECIPIENTS ? LeftOut.BROADCAST : null;
      return told(where, conversation, at, from, to, rule);
    }

    private boolean notice(ChatLine line, String sender, String text) {
      if (!line.marked()) return false;
      return line.equals(first) || members.chatItself(sender) || NOTICE.matcher(text).find();
    }

    /**
     * A message is known by who wrote it when, and as which of that moment; not by its words, which
     * another export writes differently (with media and without, edited, deleted).
     */
    private Item told(
        String where,
        String conversation,
        Instant at,
        Party from,
        List<Party> to,
        @Nullable LeftOut rule) {
      String moment = conversation + "\n" + from.handle().value() + "\n" + at;
      int nth = moments.merge(moment, 1, Integer::sum);
      String id = "sha256:" + Sha256.hex(moment + "\n" + nth);
      return new Item.Chat(where, id, conversation, at, from, to, null, rule, true);
    }
  }
}
