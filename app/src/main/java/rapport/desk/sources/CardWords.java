package rapport.desk.sources;

import java.time.MonthDay;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.sources.cards.CardField;
import rapport.sources.cards.CardTown;
import rapport.store.people.PeopleRows;
import rapport.store.people.Remarks.Heading;
import rapport.store.people.Remarks.RemarkRow;
import rapport.store.people.Told;

/**
 * What the owner says of people that a card can say as well, one of each part: what they are
 * called, where and as what they work, the day that was told as their birthday and nothing else,
 * and the town noted as where they are. It is not what was found elsewhere, and nothing that would
 * have to be guessed: the birthday of their son is not theirs, a time zone is no town.
 */
final class CardWords {

  /** What a day is called that is somebody's own birthday; the whole of the words. */
  private static final Set<String> BIRTHDAY =
      Set.of(
          "birthday",
          "her birthday",
          "his birthday",
          "their birthday",
          "geburtstag",
          "anniversaire",
          "cumpleaños",
          "compleanno",
          "aniversário",
          "verjaardag",
          "födelsedag",
          "fødselsdag",
          "bursdag",
          "syntymäpäivä",
          "urodziny",
          "narozeniny");

  private final Map<Long, Map<CardField, String>> said = new HashMap<>();

  private CardWords() {}

  /** As they stand for a look. O(what was said). */
  static CardWords of(Look look) {
    CardWords words = new CardWords();
    look.all.directory.described().forEach(words::described);
    List<Told.Row> told = look.written("told", () -> new Told(look.database).all(look.owner));
    for (Told.Row row : told.reversed())
      if (row.recurs() != null && birthday(row))
        words.put(
            look.all.directory.of(row.handle()),
            CardField.BIRTHDAY,
            MonthDay.parse(row.recurs()).toString());
    for (RemarkRow row : look.remarks())
      if (row.of(Heading.PLACE))
        words.put(
            look.all.directory.of(row.handle()),
            CardField.TOWN,
            CardTown.of(row.words()).map(CardTown::words).orElse(null));
    return words;
  }

  /** Whether something told is the day of birth of whom it was told of. */
  static boolean birthday(Told.Row row) {
    return !row.mine()
        && row.recurs() != null
        && BIRTHDAY.contains(row.words().strip().toLowerCase(Locale.ROOT));
  }

  private void described(long person, PeopleRows.Described it) {
    put(person, CardField.NAME, it.name());
    put(person, CardField.ORGANISATION, it.organisation());
    put(person, CardField.TITLE, it.title());
  }

  /** A later word stands in place of an earlier one. */
  private void put(long person, CardField field, @Nullable String words) {
    Map<CardField, String> all = said.computeIfAbsent(person, _ -> new EnumMap<>(CardField.class));
    if (words == null) all.remove(field);
    else all.put(field, words);
  }

  /** Of whom anything is said. */
  Set<Long> people() {
    return said.keySet();
  }

  /** What is said of somebody, in the order of the parts. */
  Map<CardField, String> of(long person) {
    return said.getOrDefault(person, Map.of());
  }
}
