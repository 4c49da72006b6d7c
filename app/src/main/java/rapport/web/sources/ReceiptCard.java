package rapport.web.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.sources.tables.AnyTable;
import rapport.web.Say;
import rapport.web.nurture.MoveLine;

/**
 * One import whose figures add up in front of the reader.
 *
 * @param sum the whole as the sum of its parts
 * @param links where each left-out rule and the problems can be read
 */
public record ReceiptCard(
    long id,
    String name,
    String path,
    String state,
    String tone,
    String when,
    List<Segment> segments,
    List<Count> counts,
    String sum,
    List<MoveLine.Link> links) {

  private static final int UPDATED = 1;

  /** Copies the lists. */
  public ReceiptCard {
    segments = List.copyOf(segments);
    counts = List.copyOf(counts);
    links = List.copyOf(links);
  }

  /** A part of the bar, in percent of its width. */
  public record Segment(String x, String width, String look) {}

  /** One figure with its name, and what opens its list, or null. */
  public record Count(String label, String value, boolean warm, @Nullable String href) {}

  static ReceiptCard of(Receipt receipt, Say say) {
    long[] parts = {
      receipt.imported(),
      receipt.updated(),
      receipt.known(),
      receipt.leftOutSum(),
      receipt.unreadable()
    };
    if (unnamed(receipt)) return unread(receipt, say);
    if (receipt.nothingRead()) return nothing(receipt, say);
    String sum = Say.number(receipt.found()) + " = ";
    for (int i = 0; i < parts.length; i++)
      if (i != UPDATED || parts[i] > 0) sum += (i == 0 ? "" : " + ") + Say.number(parts[i]);
    sum +=
        receipt.adds() ? ". Nothing is unaccounted for." : ". These do not add up; please tell us.";
    if (receipt.gone() > 0)
      sum +=
          " "
              + Say.count(
                  receipt.gone(), "meeting that was known is", "meetings that were known are")
              + " in the calendar no more.";
    return new ReceiptCard(
        receipt.id(),
        name(receipt.source()),
        receipt.source(),
        receipt.complete() ? "complete" : "stopped early",
        receipt.complete() ? "good" : "gold",
        when(receipt, say),
        segments(receipt.found(), parts),
        counts(receipt),
        sum,
        links(receipt));
  }

  /** A table that waits until its columns are named. */
  private static ReceiptCard unread(Receipt receipt, Say say) {
    return new ReceiptCard(
        receipt.id(),
        name(receipt.source()),
        receipt.source(),
        "waits for you",
        "gold",
        "table, " + say.moment(receipt.startedAt()),
        List.of(),
        List.of(),
        "Nothing of it is read yet.",
        List.of(columns(receipt, "Say what its columns hold")));
  }

  /** A file that is no source, or that broke before its first item. */
  private static ReceiptCard nothing(Receipt receipt, Say say) {
    return new ReceiptCard(
        receipt.id(),
        name(receipt.source()),
        receipt.source(),
        "not read",
        "warm",
        say.moment(receipt.startedAt()),
        List.of(),
        List.of(),
        receipt.problems().isEmpty()
            ? "Nothing of it was read."
            : "Nothing of it was read: " + receipt.problems().getFirst().what() + ".",
        links(receipt));
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
    String when = format(receipt.format()) + ", " + say.moment(receipt.startedAt());
    if (receipt.finishedAt() == null) return when;
    return when
        + " · "
        + Say.seconds(Duration.between(receipt.startedAt(), receipt.finishedAt()).toSeconds());
  }

  private static List<Segment> segments(long found, long[] parts) {
    String[] looks = {"imported", "imported", "known", "left-out", "unreadable"};
    List<Segment> segments = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == 0 || found == 0) continue;
      double width = 100.0 * parts[i] / found;
      segments.add(new Segment(percent(x), percent(Math.max(width, 0.3)), looks[i]));
      x += width;
    }
    return segments;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  private static List<Count> counts(Receipt receipt) {
    String own = "/sources/" + receipt.id();
    String items = own + "/items?figure=";
    List<Count> counts = new ArrayList<>();
    counts.add(count("In the source", receipt.found(), items + "all"));
    counts.add(count("Imported", receipt.imported(), items + "imported"));
    if (receipt.updated() > 0) counts.add(count("Updated", receipt.updated(), items + "updated"));
    counts.add(count("Already known", receipt.known(), items + "known"));
    counts.add(count("Left out by rule", receipt.leftOutSum(), own + "/left-out"));
    boolean some = receipt.unreadable() > 0;
    counts.add(
        new Count(
            "Unreadable", Say.number(receipt.unreadable()), some, some ? own + "/problems" : null));
    return counts;
  }

  private static Count count(String label, long items, String href) {
    return new Count(label, Say.number(items), false, items == 0 ? null : href);
  }

  private static List<MoveLine.Link> links(Receipt receipt) {
    List<MoveLine.Link> links = new ArrayList<>();
    for (Map.Entry<LeftOut, Long> rule : receipt.leftOut().entrySet()) {
      if (rule.getValue() == 0) continue;
      links.add(
          new MoveLine.Link(
              rule.getKey().words() + " " + Say.number(rule.getValue()),
              "/sources/" + receipt.id() + "/left-out/" + rule.getKey().id()));
    }
    if (table(receipt)) links.add(columns(receipt, "what its columns hold"));
    if (receipt.problemCount() > 0) {
      links.add(
          new MoveLine.Link(
              "see " + Say.count(receipt.problemCount(), "problem", "problems"),
              "/sources/" + receipt.id() + "/problems"));
    }
    return links;
  }
}
