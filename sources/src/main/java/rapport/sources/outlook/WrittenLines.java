package rapport.sources.outlook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * An entry of a calendar or a card, written line by line as RFC 5545 §3.1 and RFC 6350 §3.2 have
 * it, and read by the reader of those. Empty values are not written.
 */
final class WrittenLines {

  private static final int LONGEST = 1 << 16;

  private final String kind;
  private final StringBuilder text = new StringBuilder();
  private final List<WrittenLines> changed = new ArrayList<>();
  private String zone = "";

  /** An entry ({@code VEVENT}) or a card ({@code VCARD}). */
  WrittenLines(String kind) {
    this.kind = kind;
  }

  /** A line with a value that needs no escaping. */
  WrittenLines raw(String name, @Nullable String value) {
    if (value != null && !value.isBlank())
      text.append(name).append(':').append(value.replaceAll("\\p{Cntrl}", " ")).append("\r\n");
    return this;
  }

  /** The zone that times of an entry name, as the lines of its definition. */
  WrittenLines in(@Nullable OutlookZone zone) {
    if (zone != null) this.zone = zone.definition();
    return this;
  }

  /** Occurrences of an entry that repeats which have entries of their own. */
  WrittenLines but(List<WrittenLines> occurrences) {
    changed.addAll(occurrences);
    return this;
  }

  private String entry() {
    return "BEGIN:VEVENT\r\n" + text + "END:VEVENT\r\n";
  }

  /** A line with words. */
  WrittenLines words(String name, @Nullable String... parts) {
    List<String> escaped = new ArrayList<>();
    boolean any = false;
    for (String part : parts) {
      any |= part != null && !part.isBlank();
      escaped.add(part == null ? "" : escaped(part));
    }
    return any ? raw(name, String.join(";", escaped)) : this;
  }

  /** A value of a parameter, in quotes. */
  static String quoted(String value) {
    return "\"" + value.replaceAll("[\"\\p{Cntrl}]", " ").strip() + "\"";
  }

  private static String escaped(String words) {
    String cut = words.substring(0, Math.min(words.length(), LONGEST)).strip();
    return cut.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
  }

  /**
   * The one item that this is to its reader.
   *
   * @param where where it really stands
   */
  Item read(Source reader, String where, Window window, Sink sink) throws IOException {
    One one = new One(sink);
    reader.read(new BytesContent(where, whole().getBytes(StandardCharsets.UTF_8)), window, one);
    Item item = one.item;
    return switch (item) {
      case null -> new Item.Unreadable(where, "it says nothing");
      case Item.Meeting it -> it.as(where, one.instances(it), it.leftOut(), it.version());
      case Item.Contact it ->
          new Item.Contact(where, it.card(), it.phones(), it.person(), it.details(), it.photo());
      case Item.Unreadable it -> new Item.Unreadable(where, it.what());
      case Item.Mail it -> it;
      case Item.Chat it -> it;
    };
  }

  private String whole() {
    if (kind.equals("VCARD")) return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + text + "END:VCARD\r\n";
    StringBuilder whole = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").append(zone);
    whole.append(entry());
    for (WrittenLines one : changed) whole.append(one.entry());
    return whole.append("END:VCALENDAR\r\n").toString();
  }

  /**
   * Keeps the one item, and what its changed occurrences say; what it shows of addresses goes on.
   */
  private static final class One implements Sink {
    private final Sink sink;
    private @Nullable Item item;
    private final List<Item.Instance> changed = new ArrayList<>();

    One(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void item(Item item) {
      if (this.item == null) this.item = item;
      else if (item instanceof Item.Meeting one && one.leftOut() != LeftOut.CANCELLED)
        changed.addAll(one.instances());
    }

    private List<Item.Instance> instances(Item.Meeting series) {
      if (changed.isEmpty()) return series.instances();
      List<Item.Instance> all = new ArrayList<>(series.instances());
      all.addAll(changed);
      all.sort(Comparator.comparing(Item.Instance::at));
      return all;
    }

    @Override
    public void seen(rapport.people.Handle handle, rapport.sources.Mark mark) {
      sink.seen(handle, mark);
    }
  }
}
