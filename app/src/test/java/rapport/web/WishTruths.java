package rapport.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.PersonId;
import rapport.web.RawItems.Raw;
import rapport.web.Truths.Case;

/** The checkers of what a wish says of whoever could help: what fits, silence, and introducers. */
final class WishTruths {

  private static final Pattern WANT =
      Pattern.compile("You want “(?<what>.+?)” \\([^)]*\\)\\.(?: (?<rest>.*))?", Pattern.DOTALL);
  private static final Pattern BECAUSE =
      Pattern.compile("[^:]+: (?<because>“.+?” in [^.]+\\.) ?(?<rest>.*)", Pattern.DOTALL);
  private static final Pattern HIGHER =
      Pattern.compile("\\p{L}+ stands higher: (?<level>[a-z ]+)\\. ?(?<rest>.*)", Pattern.DOTALL);
  private static final Pattern ADVISED =
      Pattern.compile("\\p{L}+ gave you advice\\. ?(?<rest>.*)", Pattern.DOTALL);
  private static final Pattern QUIET =
      Pattern.compile(
          "It has been quiet between you since (\\d+ \\p{L}+) (\\d+): begin with a word\\.");
  private static final Pattern MET =
      Pattern.compile(
          "(.+) and (.+) (?:have been in the same letters or meetings|(?<alike>are of one small organisation; you have not seen them together))(?<waits>; .+ waits for an answer of yours, so give that first)?\\.");

  private static final Pattern CLOSE =
      Pattern.compile(
          "Nobody who seems to fit can be asked at present\\. .{1,80} is close to you and may know somebody\\.");
  private static final double STRONG = 0.3;
  private static final double SLACK = 0.001;

  private WishTruths() {}

  /** What is wrong with the sentence of a need, or null when it is true. */
  static @Nullable String wrong(String why, MoveTruths.Moved of) {
    Matcher want = WANT.matcher(why);
    if (!want.matches()) return "nobody checks: " + why;
    String rest = want.group("rest") == null ? "" : want.group("rest");
    return of.network().wanted(want.group("what")) && rest(rest, of) ? null : "false: " + why;
  }

  /** Whether the owner was in touch on a day with somebody whom that person introduced. */
  static boolean introduced(String day, MoveTruths.Moved of) {
    String seen =
        """
        select i.at from relation r
          join handle met on met.id = r.handle_id
          join handle one on one.person_id = met.person_id
          join interaction i on i.people <= 2 and i.left_out is null
            and ' ' || i.parties || ' ' glob '* [a-z]' || one.id || ' *'
          where r.kind = 'INTRODUCED_BY'
            and r.other_handle in (select id from handle where person_id = ?)
        """;
    return of.words().at(of.words().rows(seen, of.person()), day);
  }

  /** Whether what follows the wish is true. */
  static boolean rest(String words, MoveTruths.Moved of) {
    String rest = words.strip();
    Matcher because = BECAUSE.matcher(rest);
    if (because.matches()) {
      for (String word : quoted(because.group("because")))
        if (!of.network().known(of.person(), word)) return false;
      rest = because.group("rest").strip();
    }
    if (CLOSE.matcher(rest).matches()) return close(of);
    Matcher advised = ADVISED.matcher(rest);
    if (advised.matches()) {
      if (of.words()
          .of(of.person(), "id", "exchange", "not given and sort = ?", "ADVICE")
          .isEmpty()) return false;
      rest = advised.group("rest").strip();
    }
    Matcher higher = HIGHER.matcher(rest);
    if (higher.matches()) {
      if (!of.network().stands(of.person(), higher.group("level"))) return false;
      rest = higher.group("rest").strip();
    }
    if (rest.isEmpty()) return true;
    Matcher quiet = QUIET.matcher(rest);
    if (quiet.matches()) return since(of.happened(), quiet.group(1), quiet.group(2));
    Matcher met = MET.matcher(rest);
    PersonId through = of.through();
    if (!met.matches() || through == null) return false;
    boolean together = of.network().met(through.value(), of.person());
    return met.group("alike") == null
        ? together
        : !together && of.network().colleagues(through.value(), of.person());
  }

  /** Whether who is asked whom to win is with the owner in that initiative. */
  static boolean ally(String initiative, MoveTruths.Moved of) {
    return !of.words()
        .of(
            of.person(),
            "id",
            "stakeholder",
            "(on_board_on is not null or stance = 'WITH') and initiative_id in (select id from initiative where name = ? and closed_on is null)",
            initiative)
        .isEmpty();
  }

  /** Whether the tie with whoever is asked is strong. */
  static boolean close(MoveTruths.Moved of) {
    return of.happened().strength().applyAsDouble(0) > STRONG - SLACK;
  }

  /** Whether who is asked what matters to somebody with a role has met them. */
  static boolean advised(String initiative, String role, MoveTruths.Moved of) {
    return of
        .words()
        .rows(
            "select h.person_id from stakeholder s join handle h on h.id = s.handle_id where s.on_board_on is null and s.stance <> 'WITH' and s.role = ? and s.initiative_id in (select id from initiative where name = ? and closed_on is null)",
            role,
            initiative)
        .stream()
        .anyMatch(person -> of.network().met(of.person(), Long.parseLong(person)));
  }

  private static List<String> quoted(String because) {
    Matcher words = Pattern.compile("“([^”]+)”").matcher(because);
    return words.find() ? List.of(words.group(1).split("[^\\p{L}\\p{N}]+")) : List.of();
  }

  private static boolean since(Case of, String day, String year) {
    List<Raw> few = MoveTruths.few(of);
    if (few.isEmpty() || of.heardSince() || !of.fresh()) return false;
    LocalDate last = of.day(few.getLast());
    return last.isBefore(of.today().minusDays(180))
        && RawWords.words(last).equals(day)
        && String.valueOf(last.getYear()).equals(year);
  }
}
