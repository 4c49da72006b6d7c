package rapport.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Views;
import rapport.growth.Inventory;
import rapport.growth.Mean;
import rapport.growth.Panel;
import rapport.growth.Sheet;
import rapport.growth.Trait;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Radar;
import rapport.web.drawing.Spark;
import rapport.web.ties.Marks;

/**
 * Emotional intelligence as the owner and others see it (G3, G4).
 *
 * @param radar null before the first sheet
 * @param hint where the two pictures part most, or what to do next
 */
public record SelfView(
    Frame frame,
    @Nullable Radar radar,
    String legend,
    String hint,
    List<Row> rows,
    List<Course> courses,
    List<Kept> kept) {

  private static final double GAP = 0.5;
  private static final int AGAIN_DAYS = 90;

  /** One trait in words and in figures. */
  public record Row(
      String trait, String words, String score, String range, String moved, String others) {}

  /** One trait over all sheets. */
  public record Course(String trait, Spark spark) {}

  /** One sheet that is kept. */
  public record Kept(long id, String day, String answered) {}

  public static SelfView of(
      Frame frame, List<Growth.Assessed> all, Views.@Nullable Round round, Say say) {
    List<Kept> kept =
        all.reversed().stream()
            .map(one ->
                new Kept(one.id(), say.day(one.day()), one.sheet().answered() + " of 50 answered"))
            .toList();
    if (all.isEmpty()) return new SelfView(frame, null, "", "", List.of(), List.of(), kept);
    Growth.Assessed last = all.getLast();
    Growth.Assessed before = all.size() < 2 ? null : all.get(all.size() - 2);
    List<Row> rows = new ArrayList<>();
    for (Trait trait : Trait.values()) rows.add(row(trait, last, before, round, say));
    return new SelfView(
        frame,
        radar(last.sheet(), round),
        legend(round),
        hint(last, round, say),
        rows,
        courses(all, say),
        kept);
  }

  static Radar radar(Sheet sheet, Views.@Nullable Round round) {
    List<String> names = new ArrayList<>();
    StringBuilder words = new StringBuilder("From 1 to 5: ");
    double[] own = new double[Trait.values().length];
    double[] others = new double[own.length];
    int i = 0;
    for (Trait trait : Trait.values()) {
      names.add(Say.capital(trait.words()));
      Sheet.Score score = sheet.score(trait);
      own[i] = score.enough() ? score.mean().value() : Double.NaN;
      others[i] = round == null ? Double.NaN : round.mean(trait);
      words.append(trait.words()).append(" you ").append(digits(own[i]));
      if (!Double.isNaN(others[i])) words.append(", others ").append(digits(others[i]));
      words.append(++i < own.length ? "; " : ".");
    }
    return Radar.of(names, own, others, words.toString());
  }

  /** The axes alone, before anything is answered. */
  static Radar blank() {
    List<String> names = new ArrayList<>();
    for (Trait trait : Trait.values()) names.add(Say.capital(trait.words()));
    double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    return Radar.of(names, none, none, "Five traits, nothing answered yet.");
  }

  static String legend(Views.@Nullable Round round) {
    int raters = 0;
    if (round != null)
      for (Trait trait : Trait.values()) raters = Math.max(raters, round.raters(trait));
    return raters == 0
        ? "you (solid)"
        : "you (solid) · " + raters + " colleagues, anonymous (dashed)";
  }

  /** The widest gap to what others say, or when to answer again. */
  static String hint(Growth.Assessed last, Views.@Nullable Round round, Say say) {
    Trait widest = null;
    double gap = 0;
    for (Trait trait : Trait.values()) {
      Sheet.Score seen = last.sheet().seen(trait);
      double others = round == null ? Double.NaN : round.mean(trait);
      if (!seen.enough() || Double.isNaN(others)) continue;
      double one = seen.mean().value() - others;
      if (Math.abs(one) > Math.max(GAP, Math.abs(gap))) {
        gap = one;
        widest = trait;
      }
    }
    if (widest != null)
      return "You rate your "
          + widest.words()
          + (gap > 0 ? " higher" : " lower")
          + " than others do, by "
          + steps(Math.abs(gap))
          + " on the twenty items both answer. "
          + (gap > 0 ? "Try: " + advice(widest) : "Others see more of it than you do.");
    if (round != null && !round.cells().isEmpty()) return "You and the others see you much alike.";
    if (last.day().plusDays(AGAIN_DAYS).isAfter(say.today()))
      return "Answer again from "
          + say.day(last.day().plusDays(AGAIN_DAYS))
          + " on: what moves sooner is mostly the mood of the day.";
    return "Three months have passed: answer again and see what moved.";
  }

  /** A difference on the scale of five steps, in words. */
  private static String steps(double by) {
    return by < 0.75
        ? "about half a step"
        : by < 1.25
            ? "about one step"
            : by < 1.75 ? "about a step and a half" : "two steps or more";
  }

  /** Where a mean stands on the scale from 1 to 5, in words. */
  static String place(double mean) {
    return mean < 2 ? "near the lower end" : mean < 2.75 ? "in the lower half" : middling(mean);
  }

  private static String middling(double mean) {
    return mean <= 3.25 ? "in the middle" : mean <= 4 ? "in the upper half" : "near the upper end";
  }

  private static String advice(Trait trait) {
    return switch (trait) {
      case SELF_AWARENESS -> "name what you feel before the next hard talk.";
      case SELF_REGULATION -> "let three breaths pass before you answer.";
      case MOTIVATION -> "say once a week what this work is for.";
      case EMPATHY -> "say back what you heard before each answer this week.";
      case SOCIAL_SKILL -> "begin one conversation a day that you need not have.";
    };
  }

  private static Row row(
      Trait trait,
      Growth.Assessed last,
      Growth.@Nullable Assessed before,
      Views.@Nullable Round round,
      Say say) {
    Sheet.Score score = last.sheet().score(trait);
    if (!score.enough())
      return new Row(
          Say.capital(trait.words()),
          "too few answers to say.",
          "–",
          "too few answers",
          "",
          others(trait, round));
    String moved = "";
    String since = "";
    if (before != null && before.sheet().score(trait).enough()) {
      Mean by = last.sheet().since(before.sheet(), trait);
      moved =
          by.clear()
              ? (by.value() > 0 ? "up " : "down ")
                  + digits(Math.abs(by.value()))
                  + " since "
                  + say.day(before.day())
              : "no clear change since " + say.day(before.day());
      since =
          by.clear()
              ? ", clearly " + (by.value() > 0 ? "higher" : "lower") + " than on "
              : ", no clear change since ";
      since += say.day(before.day());
    }
    return new Row(
        Say.capital(trait.words()),
        place(score.mean().value()) + " of the scale" + since + ".",
        digits(score.mean().value()) + " · " + Math.round(score.sum()) + " of " + 5 * score.items(),
        digits(score.mean().low()) + " to " + digits(score.mean().high()),
        moved,
        others(trait, round));
  }

  private static String others(Trait trait, Views.@Nullable Round round) {
    if (round == null) return "";
    List<String> cells = new ArrayList<>();
    for (Panel.Cell cell : round.cells())
      if (cell.trait() == trait)
        cells.add(
            (cell.group().equals(Panel.ALL) ? "" : cell.group() + " ")
                + Marks.digits(cell.mean())
                + " ("
                + Marks.digits(cell.low())
                + " to "
                + Marks.digits(cell.high())
                + (cell.group().equals(Panel.ALL) ? ")" : ", " + cell.raters() + " people)"));
    return cells.isEmpty() ? "too few to show" : String.join("; ", cells);
  }

  private static List<Course> courses(List<Growth.Assessed> all, Say say) {
    List<Course> courses = new ArrayList<>();
    if (all.size() < 2) return courses;
    for (Trait trait : Trait.values()) {
      List<Spark.Value> values = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (Growth.Assessed one : all) {
        Sheet.Score score = one.sheet().score(trait);
        if (!score.enough()) continue;
        Mean mean = score.mean();
        values.add(new Spark.Value(say.day(one.day()), mean.value(), mean.low(), mean.high()));
        words.add(say.day(one.day()) + " " + digits(mean.value()));
      }
      String name = Say.capital(trait.words());
      courses.add(
          new Course(name, Spark.of(values, 1, 5, name + ": " + String.join(", ", words) + ".")));
    }
    return courses;
  }

  static String digits(double value) {
    return Double.isNaN(value) ? "not known" : String.format(Locale.ROOT, "%.1f", value);
  }

  /** The sheet as a form. */
  public record Form(Frame frame, List<Field> fields, List<String> answers) {

    public static Form of(Frame frame) {
      return new Form(
          frame,
          Inventory.items().stream()
              .map(item -> new Field("item" + item.number(), item.words()))
              .toList(),
          Inventory.ANSWERS);
    }
  }

  /** One item of a form. */
  public record Field(String name, String words) {}
}
