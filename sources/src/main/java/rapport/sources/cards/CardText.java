package rapport.sources.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.Window;
import rapport.sources.lines.ContentLine;

/**
 * The text of one vCard 3.0 or 4.0 in which one part can be changed while every other byte stays as
 * it is: order, folds, line ends, properties nobody knows, pictures. It is no model of a card from
 * which a new one is written. A text that it does not understand in whole is not changed: one that
 * is no UTF-8, holds more than one card or one inside another, is of version 2.1, or in which the
 * changed part would read otherwise than meant. O(length of the text).
 */
public final class CardText {

  private static final int LONGEST = 1_000;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final List<CardLine> lines;
  private final Item.Contact contact;

  private CardText(List<CardLine> lines, Item.Contact contact) {
    this.lines = lines;
    this.contact = contact;
  }

  /**
   * One part that was put in the place of another, so that it can be put back.
   *
   * @param before the line that stood there with its folds and its end; empty if there was none
   * @param after the line that stands there now; empty if there is none
   */
  public record Swap(String before, String after) {
    /** The other way round. */
    public Swap back() {
      return new Swap(after, before);
    }
  }

  /** A text with a changed part, and what was put in the place of what. */
  public record Changed(CardText text, List<Swap> swaps) {
    /** Copies the list. */
    public Changed {
      swaps = List.copyOf(swaps);
    }
  }

  /** The text of a card, or nothing where it is none of which a part can be changed. */
  public static Optional<CardText> of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) return Optional.empty();
    try {
      return of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static Optional<CardText> of(String text) {
    List<CardLine> lines = CardLine.all(text);
    int begun = 0;
    int ended = 0;
    boolean known = false;
    for (CardLine line : lines) {
      ContentLine one = line.property();
      if (one == null) continue;
      if (one.name().equals("BEGIN")) begun++;
      if (one.name().equals("END")) ended++;
      if (one.name().equals("VERSION")) known = one.value().strip().matches("[34]\\.0");
    }
    if (begun != 1 || ended != 1 || !known) return Optional.empty();
    return contact(text).map(contact -> new CardText(lines, contact));
  }

  private static Optional<Item.Contact> contact(String text) {
    List<Item> items = new ArrayList<>();
    try {
      new Cards()
          .read(
              new BytesContent("card", text.getBytes(StandardCharsets.UTF_8)),
              Window.around(Instant.EPOCH),
              items::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items.size() == 1 && items.getFirst() instanceof Item.Contact contact
        ? Optional.of(contact)
        : Optional.empty();
  }

  /** The whole text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (CardLine line : lines) text.append(line.raw());
    return text.toString();
  }

  /**
   * What the card says of a part of which it has one, as Rapport reads it; null if it says nothing,
   * and for a part of which it can have many.
   */
  public @Nullable String says(CardField field) {
    return says(contact, field);
  }

  private static @Nullable String says(Item.Contact contact, CardField field) {
    String said =
        switch (field) {
          case NAME -> contact.card().name();
          case ORGANISATION -> contact.card().organisation();
          case TITLE -> contact.card().title();
          case EMAIL, PHONE -> null;
          case BIRTHDAY -> detail(contact, Detail.Kind.BIRTHDAY);
          case TOWN -> detail(contact, Detail.Kind.PLACE);
        };
    return said == null || said.isEmpty() ? null : said;
  }

  private static @Nullable String detail(Item.Contact contact, Detail.Kind kind) {
    for (Detail one : contact.details()) if (one.kind() == kind) return one.value();
    return null;
  }

  /** Whether the card says just this; of a birthday, on that day of whatever year. */
  public boolean says(CardField field, String said) {
    return says(contact, field, said);
  }

  private static boolean says(Item.Contact contact, CardField field, String said) {
    return switch (field) {
      case NAME, ORGANISATION, TITLE -> said.equals(says(contact, field));
      case EMAIL -> contact.card().handles().contains(Handle.email(said));
      case PHONE -> contact.phones().contains(said);
      case BIRTHDAY -> {
        String day = says(contact, field);
        yield day != null && field.agrees(day, said);
      }
      case TOWN ->
          CardTown.of(said)
              .map(CardTown::place)
              .filter(place -> place.equals(says(contact, field)))
              .isPresent();
    };
  }

  /** The text with one part said otherwise; nothing where that cannot be done and nothing else. */
  public Optional<Changed> with(CardField field, String said) {
    String words = said.strip();
    if (words.isEmpty()
        || words.length() > LONGEST
        || words.chars().anyMatch(Character::isISOControl)) return Optional.empty();
    List<Swap> swaps = new ArrayList<>();
    List<CardLine> next = new ArrayList<>(lines);
    int at = field.many() ? -1 : field == CardField.TOWN ? address() : first(field.property());
    SaidLine of = new SaidLine(field, words);
    CardLine line =
        (at < 0 ? of.fresh(four(), lines.getFirst().end()) : of.instead(lines.get(at)))
            .orElse(null);
    // A label is the old address once more, in words of which no part can be changed.
    if (line == null || (field == CardField.TOWN && first("LABEL") >= 0)) return Optional.empty();
    if (at < 0) add(next, swaps, line);
    else replace(next, swaps, at, line);
    if (field == CardField.NAME) parts(next, swaps, words);
    return read(next)
        .filter(text -> only(field, words, text.contact))
        .map(text -> new Changed(text, swaps));
  }

  /** The line of a property that a reader takes: the first that says anything, else the first. */
  private int first(String property) {
    int found = -1;
    for (int at = 0; at < lines.size(); at++) {
      ContentLine one = lines.get(at).property();
      if (one == null || !one.name().equals(property)) continue;
      if (one.text() != null) return at;
      if (found < 0) found = at;
    }
    return found;
  }

  /** The address whose town a reader takes for where somebody is. */
  private int address() {
    int found = -1;
    int highest = -1;
    for (int at = 0; at < lines.size(); at++) {
      ContentLine one = lines.get(at).property();
      if (one == null || !one.name().equals("ADR") || CardDetails.rank(one) <= highest) continue;
      found = at;
      highest = CardDetails.rank(one);
    }
    return found;
  }

  private boolean four() {
    int at = first("VERSION");
    ContentLine version = at < 0 ? null : lines.get(at).property();
    return version != null && version.value().strip().startsWith("4");
  }

  private static void add(List<CardLine> next, List<Swap> swaps, CardLine line) {
    int end = next.size() - 1;
    while (!"END".equals(next.get(end).name())) end--;
    next.add(end, line);
    swaps.add(new Swap("", line.raw()));
  }

  private static void replace(List<CardLine> next, List<Swap> swaps, int at, CardLine line) {
    swaps.add(new Swap(next.get(at).raw(), line.raw()));
    next.set(at, line);
  }

  /** The parts of the name follow where it is plain which of them changed. */
  private void parts(List<CardLine> next, List<Swap> swaps, String words) {
    int at = first("N");
    if (at < 0 || lines.get(at).encoded()) return;
    ContentLine line = lines.get(at).property();
    String parts = line == null ? null : CardName.of(line.components()).called(words);
    if (parts != null) replace(next, swaps, at, lines.get(at).with(parts));
  }

  private static Optional<CardText> read(List<CardLine> lines) {
    StringBuilder text = new StringBuilder();
    for (CardLine line : lines) text.append(line.raw());
    return of(text.toString());
  }

  /** Whether a card reads as this one with one part said otherwise. */
  private boolean only(CardField field, String said, Item.Contact after) {
    for (CardField other : CardField.values())
      if (other != field
          && !other.many()
          && !Objects.equals(says(contact, other), says(after, other))) return false;
    return says(after, field, said)
        && after.card().emails().containsAll(contact.card().emails())
        && new HashSet<>(after.phones()).containsAll(contact.phones())
        && beside(after, field).equals(beside(contact, field))
        && Objects.equals(after.card().uid(), contact.card().uid())
        && after.person() == contact.person();
  }

  /** What a card says beside that a change of this part leaves alone. */
  private static List<Detail> beside(Item.Contact contact, CardField field) {
    Detail.Kind changed =
        switch (field) {
          case BIRTHDAY -> Detail.Kind.BIRTHDAY;
          case TOWN -> Detail.Kind.PLACE;
          default -> null;
        };
    return contact.details().stream().filter(one -> one.kind() != changed).toList();
  }

  /**
   * The text with lines put in the place of others; nothing where one of those to be replaced no
   * longer stands there as it was, folds aside.
   */
  public Optional<CardText> swapped(List<Swap> swaps) {
    List<CardLine> next = new ArrayList<>(lines);
    for (Swap swap : swaps) {
      if (swap.before().isEmpty()) {
        int end = next.size() - 1;
        while (!"END".equals(next.get(end).name())) end--;
        next.addAll(end, CardLine.all(swap.after()));
        continue;
      }
      int at = next.indexOf(CardLine.all(swap.before()).getFirst());
      if (at < 0) return Optional.empty();
      next.remove(at);
      next.addAll(at, CardLine.all(swap.after()));
    }
    return read(next);
  }
}
