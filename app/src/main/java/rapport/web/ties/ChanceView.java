package rapport.web.ties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.ties.Forecasts;
import rapport.ties.Persistence;
import rapport.web.Say;

/** The chance of contact within sixty days, and what moves it. */
public record ChanceView(String words, String ended, List<Line> lines) {

  /** One group of signs and how it moves the chance, in log-odds. */
  public record Line(String what, String moves) {}

  /**
   * In words.
   *
   * @param ended when the sources of the tie ended, or null if they speak until now
   */
  public static ChanceView of(Forecasts.Ready ready, @Nullable LocalDate ended, Say say) {
    ChanceView now = of(ready);
    if (ended == null || now.lines().isEmpty()) return now;
    return new ChanceView(
        now.words(),
        "These 60 days begin on "
            + say.day(ended)
            + ", when your sources of this tie end; what happened since is not known here.",
        now.lines());
  }

  /** Of somebody who may be one human with somebody else. */
  public static ChanceView doubted() {
    return new ChanceView(
        "It is not told while it is open whether they are one person with somebody else.",
        "",
        List.of());
  }

  private static ChanceView of(Forecasts.Ready ready) {
    if (!ready.ready())
      return new ChanceView(
          "It is being worked out beside this page; open it again in a moment.", "", List.of());
    return ready
        .estimate()
        .map(ChanceView::of)
        .orElseGet(() ->
            new ChanceView(
                "There was no contact in the last half year to tell from.", "", List.of()));
  }

  public static ChanceView of(Persistence.Estimate it) {
    String chance = Say.percent(it.chance());
    String words =
        it.enough()
            ? chance + ", between " + Say.percent(it.low()) + " and " + Say.percent(it.high())
            : "Not enough evidence: fewer than three contacts. The model alone would say "
                + chance
                + ".";
    return new ChanceView(
        words,
        "",
        it.contributions().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Persistence.Contribution one) -> -Math.abs(one.logOdds())))
            .map(one -> new Line(one.what(), String.format(Locale.ROOT, "%+.2f", one.logOdds())))
            .toList());
  }
}
