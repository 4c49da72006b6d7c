package rapport.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapport.desk.nurture.Today;
import rapport.web.Say;

/**
 * Contacts per week as columns, drawn in percent of the width so that they need no script.
 *
 * @param words the same in words
 */
public record Bars(List<Bar> bars, String from, String to, String words, boolean none) {

  private static final double HEIGHT = 100;

  /** One week: x and width in percent, the rest in units of the drawing's height. */
  public record Bar(
      String x,
      String width,
      String spokenY,
      String spoken,
      String writtenY,
      String written,
      String words) {}

  public static Bars of(List<Today.WeekCount> weeks, Say say) {
    int most = weeks.stream().mapToInt(w -> w.spoken() + w.written()).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    double step = weeks.isEmpty() ? 0 : 100.0 / weeks.size();
    int spoken = 0;
    int written = 0;
    for (int i = 0; i < weeks.size(); i++) {
      Today.WeekCount week = weeks.get(i);
      spoken += week.spoken();
      written += week.written();
      double low = most == 0 ? 0 : HEIGHT * week.spoken() / most;
      double high = most == 0 ? 0 : HEIGHT * week.written() / most;
      bars.add(
          new Bar(
              percent(i * step + step * 0.14),
              percent(step * 0.72),
              units(HEIGHT - low),
              units(low),
              units(HEIGHT - low - high),
              units(high),
              "Week of "
                  + say.day(week.monday())
                  + ": "
                  + week.spoken()
                  + " spoken, "
                  + week.written()
                  + " written"));
    }
    String words =
        "In the last "
            + weeks.size()
            + " weeks: "
            + Say.number(spoken)
            + " spoken, "
            + Say.number(written)
            + " written.";
    return new Bars(
        bars,
        weeks.isEmpty() ? "" : say.day(weeks.getFirst().monday()),
        "this week",
        words,
        most == 0);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
