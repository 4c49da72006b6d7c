package rapport.web.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Balances;
import rapport.growth.Giving;
import rapport.growth.MonthlyBalance;
import rapport.growth.Outcome;
import rapport.growth.Sought;
import rapport.interactions.Exchange;
import rapport.people.Names;
import rapport.people.Person;
import rapport.ties.Share;
import rapport.web.Frame;
import rapport.web.Say;

/**
 * The month's balance: eight sentences, what is missing and what it leads to, who stood by the
 * owner, who turns to whom, and the closest ties.
 *
 * @param standing in a sentence, how many stood by the owner
 * @param turning who turned to whom, or empty where nothing is known
 */
public record BalanceView(
    Frame frame,
    List<Field> fields,
    List<Lack> lacks,
    boolean answered,
    String standing,
    List<Line> stood,
    String turning,
    List<Line> onlyThey,
    List<Line> closest,
    List<Kept> kept) {

  /** The answers, of which the first passes a sentence over. */
  public static final List<String> ANSWERS = List.of("–", "1", "2", "3", "4", "5");

  private static final int SHOWN = 5;

  /** Copies the lists. */
  public BalanceView {
    fields = List.copyOf(fields);
    lacks = List.copyOf(lacks);
    stood = List.copyOf(stood);
    onlyThey = List.copyOf(onlyThey);
    closest = List.copyOf(closest);
    kept = List.copyOf(kept);
  }

  /** A sentence to agree with. */
  public record Field(String name, String words) {}

  /**
   * Something that is missing.
   *
   * @param answer in words
   * @param came what came of that kind, in words
   * @param open the words of the need that looks for it already; empty for none
   * @param href where that need stands
   */
  public record Lack(
      String part,
      String words,
      String answer,
      String came,
      String category,
      String wish,
      String open,
      String href) {}

  /** Somebody, and a line about them. */
  public record Line(String name, String href, String words) {}

  /** An earlier balance. */
  public record Kept(long id, String day, String words) {}

  public static BalanceView of(
      Frame frame, Balances it, java.util.function.Function<Outcome, String> who, Say say) {
    Balances.Turns turns = it.turns();
    List<Balances.Stood> stood = it.stood();
    return new BalanceView(
        frame,
        it.asked().stream().map(part -> new Field(part.name(), part.words())).toList(),
        it.lacks().stream().map(one -> lack(one, who, say)).toList(),
        it.latest() != null,
        standing(stood),
        stood.stream().limit(SHOWN).map(one -> stood(one, say)).toList(),
        turning(turns, say),
        turns.onlyThey().stream()
            .map(one ->
                new Line(
                    one.name(),
                    "/people/" + one.id() + "/plays",
                    "turned to you "
                        + times(turns.now().theirs().getOrDefault(one.id(), 0))
                        + ", and you to "
                        + Names.given(one.name())
                        + " not once"))
            .toList(),
        it.closest().stream().map(BalanceView::close).toList(),
        kept(it.all(), say));
  }

  private static Lack lack(
      Balances.Lack one, java.util.function.Function<Outcome, String> who, Say say) {
    String answer =
        one.answer()
            + " of 5"
            + (one.before() == 0 ? "" : ", " + one.before() + " the time before");
    List<String> came = new ArrayList<>();
    for (Outcome outcome : one.came())
      came.add(
          "“" + outcome.what() + "” through " + who.apply(outcome) + ", " + say.day(outcome.day()));
    return new Lack(
        one.part().name(),
        one.part().words(),
        answer,
        came.isEmpty()
            ? "Nothing of that kind is written down in the last year."
            : "In the last year: " + String.join("; ", came) + ".",
        one.part().category().name(),
        one.part().wish(),
        one.need() == null ? "" : one.need().what(),
        one.need() == null ? "" : "/goals?need=" + one.need().id());
  }

  private static String standing(List<Balances.Stood> stood) {
    return switch (stood.size()) {
      case 0 -> "Nobody is written down who helped or advised you in the last year.";
      case 1 -> "All help that is written down in the last year came from one person.";
      default ->
          Say.word(stood.size())
              + " people helped or advised you in the last year, as far as it is written down.";
    };
  }

  private static Line stood(Balances.Stood one, Say say) {
    Person person = one.person();
    return new Line(
        person.name(),
        "/people/" + person.id(),
        (one.times() > 1 ? times(one.times()) + ", the last on " : "on ")
            + say.day(one.day())
            + ": “"
            + one.what()
            + "”");
  }

  private static String turning(Balances.Turns turns, Say say) {
    Sought now = turns.now();
    if (now.toOwner() + now.byOwner() == 0) return "";
    Sought before = turns.before();
    return "In the 91 days until "
        + say.day(turns.until())
        + " others turned to you "
        + times(now.toOwner())
        + ", and you to others "
        + times(now.byOwner())
        + (before.toOwner() + before.byOwner() == 0
            ? "."
            : "; in the 91 days before, "
                + times(before.toOwner())
                + " and "
                + times(before.byOwner())
                + ".");
  }

  private static String times(int count) {
    return count == 1 ? "once" : Say.number(count) + " times";
  }

  private static Line close(Balances.Close one) {
    Share begins = one.begins();
    Exchange.Ledger ledger = one.ledger();
    String words =
        begins.whole() == 0
            ? ""
            : "you began " + Say.number(begins.part()) + " of " + Say.number(begins.whole());
    if (ledger.all() > 0)
      words += (words.isEmpty() ? "" : "; ") + "written down: " + ledger(ledger);
    return new Line(one.person().name(), "/people/" + one.person().id() + "/strength", words);
  }

  private static String ledger(Exchange.Ledger ledger) {
    if (ledger.received() == 0) return "you gave " + times(ledger.given());
    return ledger.given() == 0
        ? "you received " + times(ledger.received())
        : "you gave " + times(ledger.given()) + " and received " + times(ledger.received());
  }

  private static List<Kept> kept(List<MonthlyBalance> all, Say say) {
    List<Kept> kept = new ArrayList<>();
    for (MonthlyBalance one : all.reversed()) {
      List<String> words = new ArrayList<>();
      for (Giving part : Giving.values())
        if (one.of(part) > 0) words.add(part.name().toLowerCase(Locale.ROOT) + " " + one.of(part));
      kept.add(new Kept(one.id(), say.day(one.day()), String.join(", ", words)));
    }
    return kept;
  }

  /** How somebody is called who stands behind an outcome. */
  static String name(@Nullable Person person) {
    return person == null ? "somebody" : person.name();
  }
}
