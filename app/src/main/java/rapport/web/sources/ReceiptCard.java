package rapport.web.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.sources.tables.AnyTable;
import rapport.web.Say;
import rapport.web.nurture.MoveLine;

/**
 * One import as one line, whose figures add up in front of the reader.
 *
 * @param tone good when it was read to its end, gold when it waits or stopped, warm when not read
 * @param parts the whole and the terms of its sum, each with what opens it
 * @param sum what stands behind the sum
 * @param first what it waits for, or null
 * @param links what stands beside the sum
 * @param folded what opens behind the three dots: each left-out rule, and its columns
 */
public record ReceiptCard(
    long id,
    String name,
    String path,
    String icon,
    String format,
    String state,
    String tone,
    String when,
    List<ConnectionCard.Part> parts,
    String sum,
    boolean adds,
    MoveLine.@Nullable Link first,
    List<MoveLine.Link> links,
    List<MoveLine.Link> folded) {

  /** What took less is not worth a word. */
  private static final long MINUTE = 60;

  static ReceiptCard of(Receipt receipt, Say say) {
    if (unnamed(receipt)) return unread(receipt, say);
    if (receipt.nothingRead()) return nothing(receipt, say);
    String sum = receipt.adds() ? "." : ". These do not add up; please tell us.";
    if (receipt.gone() > 0)
      sum +=
          " "
              + Say.count(
                  receipt.gone(), "meeting that was known is", "meetings that were known are")
              + " in the calendar no more.";
    String state = receipt.complete() ? "complete" : "stopped early";
    String tone = receipt.complete() ? "good" : "gold";
    return line(receipt, say, state, tone, sum, null);
  }

  /** A table that waits until its columns are named. */
  private static ReceiptCard unread(Receipt receipt, Say say) {
    return line(
        receipt,
        say,
        "waits for you",
        "gold",
        "Nothing of it is read yet.",
        columns(receipt, "Say what its columns hold"));
  }

  /** A file that is no source, or that broke before its first item. */
  private static ReceiptCard nothing(Receipt receipt, Say say) {
    String why = receipt.problems().isEmpty() ? "" : ": " + receipt.problems().getFirst().what();
    return line(receipt, say, "not read", "warm", "Nothing of it was read" + why + ".", null);
  }

  private static ReceiptCard line(
      Receipt receipt,
      Say say,
      String state,
      String tone,
      String sum,
      MoveLine.@Nullable Link first) {
    boolean read = !unnamed(receipt) && !receipt.nothingRead();
    return new ReceiptCard(
        receipt.id(),
        name(receipt.source()),
        receipt.source(),
        icon(receipt.format()),
        unnamed(receipt) ? "table" : receipt.nothingRead() ? "" : format(receipt.format()),
        state,
        tone,
        when(receipt, say),
        read ? parts(receipt) : List.of(),
        sum,
        receipt.adds(),
        first,
        problems(receipt),
        first == null ? folded(receipt) : List.of());
  }

  private static MoveLine.Link columns(Receipt receipt, String words) {
    return new MoveLine.Link(words, "/sources/" + receipt.id() + "/columns");
  }

  /** Whether it is a table whose columns nobody has named. */
  static boolean unnamed(Receipt receipt) {
    return receipt.format().equals("table-unnamed");
  }

  /** Whether it is a table whose columns the owner names, in a file of its own. */
  static boolean table(Receipt receipt) {
    return unnamed(receipt) || (receipt.format().equals(AnyTable.FORMAT) && !inside(receipt));
  }

  private static boolean inside(Receipt receipt) {
    return Receipt.packed(receipt.source());
  }

  /** What a page calls a source. */
  static String name(String source) {
    return Receipt.named(source);
  }

  /** A format's name as people write it. */
  private static String format(String name) {
    String words = name.replace('-', ' ');
    for (String proper : List.of("LinkedIn", "vCard", "WhatsApp", "SMS", "Slack", "Monica", "IMAP"))
      words = words.replaceFirst("(?i)^" + proper + "\\b", proper);
    return words.equals("ics") ? "calendar" : words;
  }

  private static String when(Receipt receipt, Say say) {
    String ends = receipt.newest() == null ? "" : "until " + say.day(receipt.newest()) + " · ";
    String when = ends + "read " + say.moment(receipt.startedAt());
    if (receipt.finishedAt() == null) return when;
    long took = Duration.between(receipt.startedAt(), receipt.finishedAt()).toSeconds();
    return took < MINUTE ? when : when + " · " + Say.seconds(took);
  }

  private static String icon(String format) {
    return switch (format) {
      case "mbox", "maildir", "eml", "emlx", "eml-folder", "msg", "pst", "imap" -> "mail";
      case "ics", "thunderbird-calendar", "zoom-attendance", "teams-attendance" -> "calendar";
      case "vcard", "thunderbird-cards" -> "card";
      default -> "file";
    };
  }

  /** What the items of a format are called, as many as there are. */
  private static String items(String format, long many) {
    String one =
        switch (icon(format)) {
          case "mail" -> "message";
          case "calendar" -> "entry";
          case "card" -> "card";
          default -> "item";
        };
    if (many == 1) return one;
    return one.equals("entry") ? "entries" : one + "s";
  }

  /** The whole, and the terms of its sum. */
  private static List<ConnectionCard.Part> parts(Receipt receipt) {
    String own = "/sources/" + receipt.id();
    String items = own + "/items?figure=";
    List<ConnectionCard.Part> parts = new ArrayList<>();
    String all = " " + items(receipt.format(), receipt.found());
    parts.add(part("", receipt.found(), all, items + "all"));
    parts.add(part(" = ", receipt.imported(), " read", items + "imported"));
    if (receipt.updated() > 0)
      parts.add(part(" + ", receipt.updated(), " updated", items + "updated"));
    if (receipt.known() > 0)
      parts.add(part(" + ", receipt.known(), " already known", items + "known"));
    if (receipt.leftOutSum() > 0)
      parts.add(part(" + ", receipt.leftOutSum(), " left out by rule", own + "/left-out"));
    if (receipt.unreadable() > 0)
      parts.add(part(" + ", receipt.unreadable(), " unreadable", own + "/problems"));
    return parts;
  }

  private static ConnectionCard.Part part(String before, long many, String words, String href) {
    return new ConnectionCard.Part(before, Say.number(many) + words, many == 0 ? null : href);
  }

  private static List<MoveLine.Link> problems(Receipt receipt) {
    if (receipt.problemCount() == 0 || receipt.unreadable() > 0) return List.of();
    String words = "see " + Say.count(receipt.problemCount(), "problem", "problems");
    return List.of(new MoveLine.Link(words, "/sources/" + receipt.id() + "/problems"));
  }

  private static List<MoveLine.Link> folded(Receipt receipt) {
    List<MoveLine.Link> links = new ArrayList<>();
    for (Map.Entry<LeftOut, Long> rule : receipt.leftOut().entrySet()) {
      if (rule.getValue() == 0) continue;
      links.add(
          new MoveLine.Link(
              "left out: " + rule.getKey().words() + " " + Say.number(rule.getValue()),
              "/sources/" + receipt.id() + "/left-out/" + rule.getKey().id()));
    }
    if (table(receipt)) links.add(columns(receipt, "what its columns hold"));
    return links;
  }
}
