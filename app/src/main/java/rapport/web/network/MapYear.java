package rapport.web.network;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rapport.desk.network.YearOfTies;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * What changed this year in words, whom the picture lights up for it, and the months by which the
 * year is played.
 *
 * @param said how many are new, nearer and further away
 * @param by the month by whose end it had changed, as an address says it; empty until now
 * @param month the same month in words, or now
 * @param at which of the months is shown
 * @param first where playing begins; empty where nothing changed
 * @param months none before the year is played
 * @param young numbers of those who are new, with commas
 * @param nearer numbers of those who came nearer
 * @param further numbers of those who went further away
 */
public record MapYear(
    String said,
    String by,
    String month,
    int at,
    String first,
    List<Month> months,
    List<MapQuestions.Group> changes,
    List<String> limits,
    String young,
    String nearer,
    String further) {

  private static final int HIGH = 44;

  /** Copies the lists. */
  public MapYear {
    months = List.copyOf(months);
    changes = List.copyOf(changes);
    limits = List.copyOf(limits);
  }

  /**
   * One month to choose.
   *
   * @param id what tells it from the others of the page
   * @param month its name with the year, or now
   * @param words what had changed by its end
   * @param young how high the part of those who were new stands, in pixels
   * @param nearer the same of those who were nearer
   * @param further the same of those who were further away
   */
  public record Month(
      String href,
      String id,
      String month,
      String name,
      String words,
      boolean shown,
      int young,
      int nearer,
      int further) {

    /** Where the part of those who were new begins, counted from above. */
    public int youngFrom() {
      return nearerFrom() - young;
    }

    /** Where the part of those who were nearer begins. */
    public int nearerFrom() {
      return furtherFrom() - nearer;
    }

    /** Where the part of those who were further away begins. */
    public int furtherFrom() {
      return HIGH - further;
    }
  }

  /** The year as it stood on its last day; months are those to play it by, or none. */
  static MapYear of(YearOfTies year, List<YearOfTies> months, Say say) {
    boolean then = year.before(say.today());
    int most = months.stream().mapToInt(MapYear::all).max().orElse(1);
    return new MapYear(
        then ? by(year) + "." : Say.capital(words(year)) + ".",
        then ? year.month().toString() : "",
        name(year, say),
        Math.max(0, months.indexOf(year)),
        year.none() && months.isEmpty() ? "" : "/map?by=" + year.first() + "#year",
        months.stream().map(one -> month(one, one.equals(year), Math.max(1, most), say)).toList(),
        changes(year, then, say),
        limits(year, then),
        numbers(year.young()),
        numbers(year.nearer()),
        numbers(year.further()));
  }

  private static int all(YearOfTies year) {
    return year.young().size() + year.nearer().size() + year.further().size();
  }

  private static Month month(YearOfTies one, boolean shown, int most, Say say) {
    YearMonth month = one.month();
    return new Month(
        "/map?by=" + month + "#year",
        "by-" + month,
        name(one, say),
        month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
        one.before(say.today()) ? by(one) : "Now: " + words(one),
        shown,
        high(one.young(), most),
        high(one.nearer(), most),
        high(one.further(), most));
  }

  /** How high a part is; one that holds somebody is seen. */
  private static int high(List<YearOfTies.Moved> some, int most) {
    return some.isEmpty() ? 0 : Math.max(2, HIGH * some.size() / most);
  }

  private static String numbers(List<YearOfTies.Moved> some) {
    return some.stream().map(one -> one.person().id().toString()).collect(Collectors.joining(","));
  }

  private static String by(YearOfTies year) {
    return "By the end of " + named(year.month()) + ": " + words(year);
  }

  private static String name(YearOfTies year, Say say) {
    return year.before(say.today()) ? named(year.month()) : "now";
  }

  private static String named(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  private static String words(YearOfTies year) {
    if (year.none()) return "nothing that your sources could show";
    return people(year.young().size())
        + " new, "
        + people(year.nearer().size())
        + " nearer, "
        + people(year.further().size())
        + " further away";
  }

  private static String people(int count) {
    return count == 0 ? "nobody" : Say.word(count).toLowerCase(Locale.ROOT);
  }

  private static List<MapQuestions.Group> changes(YearOfTies year, boolean then, Say say) {
    List<MapQuestions.Group> groups = new ArrayList<>();
    MapQuestions.add(
        groups,
        "New",
        "young",
        year.young().stream()
            .map(one ->
                line(
                    one,
                    "since "
                        + say.day(one.first())
                        + ", "
                        + contacts(one, then)
                        + (then ? "; then " : "; now ")
                        + MapQuestions.grade(one.after())))
            .toList());
    MapQuestions.add(
        groups,
        "Nearer",
        "nearer",
        year.nearer().stream().map(one -> line(one, course(one, then))).toList());
    MapQuestions.add(
        groups,
        "Further away",
        "further",
        year.further().stream()
            .map(one -> line(one, course(one, then) + "; last on " + say.day(one.last())))
            .toList());
    return groups;
  }

  private static MapQuestions.Line line(YearOfTies.Moved one, String words) {
    Face face = Face.of(one.person());
    return new MapQuestions.Line(face, words, face.href() + "/strength", "evidence");
  }

  private static String course(YearOfTies.Moved one, boolean then) {
    return "from "
        + MapQuestions.grade(one.before())
        + " to "
        + MapQuestions.grade(one.after())
        + "; "
        + contacts(one, then)
        + (then || one.earlier() < 0 ? "" : ", " + none(one.earlier()) + " the year before");
  }

  /** How many contacts there were; those of a part of a year are not set beside a whole one. */
  private static String contacts(YearOfTies.Moved one, boolean then) {
    String count =
        one.contacts() == 0 ? "no contact" : Say.count(one.contacts(), "contact", "contacts");
    return count + (then ? " by then" : " this year");
  }

  private static String none(int count) {
    return count == 0 ? "none" : Say.number(count);
  }

  private static List<String> limits(YearOfTies year, boolean then) {
    List<String> limits = new ArrayList<>();
    if (year.untold() > 0)
      limits.add(
          "Not said of "
              + Say.count(year.untold(), "tie", "ties")
              + ": your sources do not reach back far enough, or have a hole since.");
    if (year.unheard() > 0)
      limits.add(
          "Not known of "
              + Say.count(year.unheard(), "tie", "ties")
              + ": your sources ended before "
              + (then ? "then." : "today."));
    return limits;
  }
}
