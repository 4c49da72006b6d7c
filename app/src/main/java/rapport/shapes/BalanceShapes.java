package rapport.shapes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Balances;
import rapport.growth.Giving;
import rapport.growth.MonthlyBalance;
import rapport.growth.Sought;
import rapport.look.Look;

/** Version 1 of the shapes of the month's balance; see docs/json.md. */
public final class BalanceShapes {

  private BalanceShapes() {}

  /** All that is told in a month's balance. */
  public record BalanceShape(
      int version,
      List<SentenceShape> asked,
      List<AnsweredShape> answered,
      List<LackShape> missing,
      List<StoodShape> stood,
      TurnsShape turns) {}

  /** A sentence that is asked. */
  public record SentenceShape(String part, String words) {}

  /** The answers of a day, by part. */
  public record AnsweredShape(long id, LocalDate day, Map<String, Integer> answers) {}

  /** Something that is missing; the need is the number of an open one, or null. */
  public record LackShape(
      String part, int answer, @Nullable Long need, List<GrowthShapes.OutcomeShape> came) {}

  /** Somebody who stood by the owner. */
  public record StoodShape(String person, String name, int times, LocalDate day, String what) {}

  /** Who turned to whom in the last quarter and in the one before. */
  public record TurnsShape(
      LocalDate until,
      int toOwner,
      int byOwner,
      int toOwnerBefore,
      int byOwnerBefore,
      List<String> onlyThey) {}

  /** The balance as it stands for a look. */
  public static BalanceShape balance(Balances it, Look look) {
    return new BalanceShape(
        1,
        it.asked().stream().map(part -> new SentenceShape(word(part), part.words())).toList(),
        it.all().stream().map(BalanceShapes::answered).toList(),
        it.lacks().stream()
            .map(one ->
                new LackShape(
                    word(one.part()),
                    one.answer(),
                    one.need() == null ? null : one.need().id(),
                    one.came().stream().map(came -> GrowthShapes.outcome(came, look)).toList()))
            .toList(),
        it.stood().stream()
            .map(one ->
                new StoodShape(
                    one.person().id().toString(),
                    one.person().name(),
                    one.times(),
                    one.day(),
                    one.what()))
            .toList(),
        turns(it.turns()));
  }

  private static AnsweredShape answered(MonthlyBalance one) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    for (Giving part : Giving.values()) if (one.of(part) > 0) answers.put(word(part), one.of(part));
    return new AnsweredShape(one.id(), one.day(), answers);
  }

  private static TurnsShape turns(Balances.Turns turns) {
    Sought now = turns.now();
    return new TurnsShape(
        turns.until(),
        now.toOwner(),
        now.byOwner(),
        turns.before().toOwner(),
        turns.before().byOwner(),
        turns.onlyThey().stream().map(one -> one.id().toString()).toList());
  }

  private static String word(Giving part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
