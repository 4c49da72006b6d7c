package rapport.sources.cards;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import rapport.sources.lines.ContentLine;

/**
 * The line that says one part of a card: a new one, or one in the place of another. Only what the
 * other one said of just this part is said otherwise; but the street and postcode of one town are
 * not those of another, and go with it.
 *
 * @param words what it shall say: of a birthday {@code --12-02}, of a town its words
 */
record SaidLine(CardField field, String words) {

  /** What else an address says beside its parts that is true of the old town only (§6.3.1, §5). */
  private static final String[] OF_PLACE = {"LABEL", "GEO", "TZ", "CC"};

  private static final int PARTS = 7;
  private static final int TOWN = 3;
  private static final int REGION = 4;
  private static final int COUNTRY = 6;

  /**
   * A line of its own, for a card of a version; nothing where the words say nothing of the kind.
   * Version 3.0 has no day without a year; what Apple writes there, and others read, is written.
   */
  Optional<CardLine> fresh(boolean four, String end) {
    return switch (field) {
      case BIRTHDAY ->
          day()
              .map(day ->
                  four
                      ? CardLine.of("BDAY:", day.toString().replaceFirst("-([0-9]{2})$", "$1"), end)
                      : CardLine.of(
                          "BDAY;X-APPLE-OMIT-YEAR=1604:",
                          "1604" + day.toString().substring(1),
                          end));
      case TOWN -> CardTown.of(words).map(town -> CardLine.of("ADR:", address(town), end));
      default -> Optional.of(CardLine.of(field.property() + ":", CardLine.escaped(words), end));
    };
  }

  /** In the place of another; nothing where that says something that is not understood. */
  Optional<CardLine> instead(CardLine before) {
    ContentLine line = before.property();
    if (line == null || before.encoded()) return Optional.empty();
    return switch (field) {
      case BIRTHDAY -> day().flatMap(day -> birthday(before, line.value(), day));
      case TOWN -> CardTown.of(words).map(town -> address(before, line, town));
      default -> Optional.of(before.with(CardLine.escaped(words)));
    };
  }

  private Optional<MonthDay> day() {
    try {
      return Optional.of(MonthDay.parse(words));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The year, and how the day was written, stay. */
  private static Optional<CardLine> birthday(CardLine before, String value, MonthDay day) {
    Matcher parts = CardDetails.DAY.matcher(value.strip());
    if (!parts.matches()) return Optional.empty();
    String year = parts.group(1);
    if (year != null && !day.isValidYear(Integer.parseInt(year))) return Optional.empty();
    StringBuilder text = new StringBuilder(value.strip());
    text.replace(parts.start(3), parts.end(3), "%02d".formatted(day.getDayOfMonth()));
    text.replace(parts.start(2), parts.end(2), "%02d".formatted(day.getMonthValue()));
    return Optional.of(before.with(text.toString()));
  }

  private static CardLine address(CardLine before, ContentLine line, CardTown town) {
    List<String> was = line.components();
    boolean same = was.size() > TOWN && was.get(TOWN).equalsIgnoreCase(town.town());
    if (!same) return before.with(address(town), OF_PLACE);
    List<String> parts = new ArrayList<>(Arrays.asList(line.value().split("(?<!\\\\);", -1)));
    while (parts.size() < PARTS) parts.add("");
    if (!town.region().isEmpty()) parts.set(REGION, CardLine.escaped(town.region()));
    parts.set(COUNTRY, CardLine.escaped(town.country()));
    return before.with(String.join(";", parts), OF_PLACE);
  }

  private static String address(CardTown town) {
    return ";;;"
        + CardLine.escaped(town.town())
        + ";"
        + CardLine.escaped(town.region())
        + ";;"
        + CardLine.escaped(town.country());
  }
}
