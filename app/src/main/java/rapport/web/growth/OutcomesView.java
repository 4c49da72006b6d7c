package rapport.web.growth;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.growth.Benefit;
import rapport.growth.Outcome;
import rapport.growth.Year;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.nurture.MoveLine;
import rapport.web.people.PeopleView;
import rapport.web.people.WhomField;

/** What came of relationships, as a list and as the story of a year (G10). */
public record OutcomesView(
    Frame frame,
    List<Line> lines,
    List<Perhaps> perhaps,
    List<PeopleView.Choice> benefits,
    WhomField whom,
    String today,
    List<MoveLine.Link> years) {

  /** One outcome. */
  public record Line(long id, String what, String benefit, String who, String href, String day) {}

  /** Something received that may have been an outcome. */
  public record Perhaps(
      long exchange,
      String what,
      String benefit,
      String benefitName,
      long person,
      String who,
      String on,
      String day) {}

  public static OutcomesView of(
      Frame frame,
      List<Outcome> all,
      Map<Long, Outcome> perhaps,
      Collection<Integer> years,
      GrowView.PersonNames names,
      WhomField whom,
      Say say) {
    return new OutcomesView(
        frame,
        told(all, names, say),
        perhaps.entrySet().stream()
            .map(one -> perhaps(one.getKey(), one.getValue(), names, say))
            .toList(),
        everyBenefit(),
        whom,
        say.today().toString(),
        years.stream()
            .map(year -> new MoveLine.Link("The story of " + year, "/grow/outcomes/" + year))
            .toList());
  }

  /** The benefits to choose from. */
  public static List<PeopleView.Choice> everyBenefit() {
    return Arrays.stream(Benefit.values())
        .map(one -> new PeopleView.Choice(one.name(), one.words() + " — " + one.meaning(), false))
        .toList();
  }

  private static Perhaps perhaps(long exchange, Outcome one, GrowView.PersonNames names, Say say) {
    return new Perhaps(
        exchange,
        one.what(),
        one.benefit().name(),
        one.benefit().words(),
        one.person().value(),
        names.name(one.person()),
        one.day().toString(),
        say.day(one.day()));
  }

  private static List<Line> told(List<Outcome> all, GrowView.PersonNames names, Say say) {
    return all.stream()
        .map(one ->
            new Line(
                one.id(),
                one.what(),
                one.benefit().words(),
                names.name(one.person()),
                "/people/" + one.person(),
                say.day(one.day())))
        .toList();
  }

  /** A count as a bar. */
  public record Bar(String name, String href, int count, String width) {}

  /** A month as a column; in units from above. */
  public record Column(String name, int count, String x, String y, String height) {}

  /** The story of a year. */
  public record Story(
      Frame frame,
      int year,
      List<String> sentences,
      List<Bar> benefits,
      List<Bar> people,
      List<Column> months,
      String monthWords,
      List<Line> lines) {

    private static final double HEIGHT = 90;

    public static Story of(Frame frame, Year year, GrowView.PersonNames names, Say say) {
      List<Bar> people = new ArrayList<>();
      year.byPerson()
          .forEach((person, count) ->
              people.add(new Bar(names.name(person), "/people/" + person, count, "")));
      people.sort(Comparator.comparingInt(Bar::count).reversed().thenComparing(Bar::name));
      List<Bar> benefits = new ArrayList<>();
      year.byBenefit()
          .forEach((benefit, count) ->
              benefits.add(new Bar(Say.capital(benefit.words()), "", count, "")));
      benefits.sort(Comparator.comparingInt(Bar::count).reversed());
      return new Story(
          frame,
          year.year(),
          telling(year, names, say),
          wide(benefits),
          wide(people),
          columns(year.byMonth()),
          inWords(year.byMonth()),
          told(year.outcomes(), names, say));
    }

    private static List<Bar> wide(List<Bar> bars) {
      int most = bars.stream().mapToInt(Bar::count).max().orElse(1);
      return bars.stream()
          .map(bar ->
              new Bar(
                  bar.name(),
                  bar.href(),
                  bar.count(),
                  String.format(Locale.ROOT, "%.0f%%", 100.0 * bar.count() / most)))
          .toList();
    }

    private static List<Column> columns(Map<Integer, Integer> months) {
      int most = Math.max(1, months.values().stream().mapToInt(Integer::intValue).max().orElse(1));
      List<Column> columns = new ArrayList<>();
      months.forEach((month, count) -> {
        double height = HEIGHT * count / most;
        columns.add(
            new Column(
                month(month),
                count,
                String.format(Locale.ROOT, "%.2f%%", 100 * (month - 1 + 0.16) / 12),
                String.format(Locale.ROOT, "%.1f", HEIGHT - height),
                String.format(Locale.ROOT, "%.1f", height)));
      });
      return columns;
    }

    private static String month(int month) {
      return Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String inWords(Map<Integer, Integer> months) {
      List<String> words = new ArrayList<>();
      months.forEach((month, count) -> {
        if (count > 0) words.add(month(month) + " " + count);
      });
      return "By month: " + String.join(", ", words) + ".";
    }

    private static List<String> telling(Year year, GrowView.PersonNames names, Say say) {
      List<String> sentences = new ArrayList<>();
      int all = year.outcomes().size();
      if (all == 0) return sentences;
      Map<PersonId, Integer> people = year.byPerson();
      Map<Benefit, Integer> benefits = year.byBenefit();
      sentences.add(
          "In "
              + year.year()
              + ", "
              + Say.count(all, "good thing", "good things")
              + " came to you through "
              + Say.count(people.size(), "person", "people")
              + ", of "
              + Say.count(benefits.size(), "kind", "kinds")
              + " out of thirteen.");
      Map.Entry<PersonId, Integer> most =
          people.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      if (most.getValue() > 1)
        sentences.add(
            names.name(most.getKey())
                + " stands behind "
                + Say.word(most.getValue()).toLowerCase(Locale.ROOT)
                + " of them.");
      LocalDate first = year.outcomes().getFirst().day();
      sentences.add(
          "It began on "
              + say.day(first)
              + " with “"
              + year.outcomes().getFirst().what()
              + "”"
              + (all == 1
                  ? "."
                  : "; the latest is “"
                      + year.outcomes().getLast().what()
                      + "”, on "
                      + say.day(year.outcomes().getLast().day())
                      + "."));
      List<String> missing = new ArrayList<>();
      for (Benefit benefit : Benefit.values())
        if (!benefits.containsKey(benefit)) missing.add(benefit.words());
      if (!missing.isEmpty() && missing.size() < 8)
        sentences.add("Nothing yet of: " + String.join(", ", missing) + ".");
      return sentences;
    }
  }
}
