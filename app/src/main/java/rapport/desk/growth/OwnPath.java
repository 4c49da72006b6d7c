package rapport.desk.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Groups;
import rapport.desk.settings.PublicHolidays;
import rapport.desk.settings.Settings;
import rapport.growth.MonthlyBalance;
import rapport.growth.OwnStep;
import rapport.look.Look;
import rapport.store.growth.StepRows;

/**
 * The path that follows the first day: a first week with one thing a day, five minutes on Fridays,
 * a look at three ties each month, one at the quarter, a letter at the end of the year. A step is
 * over when the owner says so, or has done what it asks for.
 *
 * @param begun the first day of it, or null where it was never begun or is ended
 * @param step what stands today, or null
 */
public record OwnPath(@Nullable LocalDate begun, @Nullable OwnStep step) {

  /** As it stands for a look; while the owner is away nothing of it stands. */
  public static OwnPath of(Look look) {
    String begun = Settings.of(look).words(StepRows.BEGUN);
    if (begun.isEmpty()) return new OwnPath(null, null);
    LocalDate first = LocalDate.parse(begun);
    boolean away = look.matters().pauses().last(look.today()) != null;
    Optional<OwnStep> step =
        away
            ? Optional.empty()
            : OwnStep.on(first, look.today(), answers(look, first), PublicHolidays.of(look));
    return new OwnPath(first, step.orElse(null));
  }

  /** What was said of steps, and those of which the book shows that they were done. */
  private static List<OwnStep.Answered> answers(Look look, LocalDate first) {
    List<OwnStep.Answered> all = new ArrayList<>(said(look));
    if (ListeningPractice.of(look).tries().stream().anyMatch(one -> !one.on().isBefore(first)))
      all.add(done("first:listening", look));
    if (!Groups.of(look).all().isEmpty()) all.add(done("first:group", look));
    if (!Growth.of(look).assessments().isEmpty()) all.add(done("first:self", look));
    if (Plans.of(look).running().isPresent()) all.add(done("first:plan", look));
    MonthlyBalance balance = Balances.of(look).latest();
    if (balance != null)
      all.add(done("month:" + balance.day().getYear() + "-" + balance.day().getMonthValue(), look));
    return all;
  }

  private static OwnStep.Answered done(String key, Look look) {
    return new OwnStep.Answered(key, OwnStep.Reply.DONE, look.today());
  }

  private static List<OwnStep.Answered> said(Look look) {
    return look.written("own_step", () -> new StepRows(look.database).all(look.owner)).stream()
        .map(row ->
            new OwnStep.Answered(
                row.step(), OwnStep.Reply.valueOf(row.reply()), LocalDate.parse(row.until())))
        .toList();
  }
}
