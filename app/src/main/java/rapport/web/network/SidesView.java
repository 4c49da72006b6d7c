package rapport.web.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Sides;
import rapport.growth.Diversity;
import rapport.people.Person;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.growth.SelfView;
import rapport.web.people.Face;
import rapport.web.ties.Marks;

/** How many-sided the close ties are, beside what is usual (I10). */
public record SidesView(
    Frame frame, String close, List<Line> lines, @Nullable Face bridge, String why, String way) {

  /** Copies the list. */
  public SidesView {
    lines = List.copyOf(lines);
  }

  /** One figure. */
  public record Line(
      String name, String now, String usual, String before, String words, String tone, int people) {

    /** What it is about, in words without a formula's name. */
    public String called() {
      return echo() ? "How well they know each other" : name;
    }

    /** How it stands, in words that fit what it is called. */
    public String said() {
      if (!echo()) return words;
      return switch (tone) {
        case "warm" -> "better than usual";
        case "good" -> "less than usual";
        default -> words;
      };
    }

    private boolean echo() {
      return name.startsWith("Echo");
    }
  }

  public static SidesView of(Frame frame, Sides sides) {
    List<Line> lines = new ArrayList<>();
    if (sides.close() >= 3) for (Sides.Line line : sides.lines()) lines.add(line(line));
    Person bridge = sides.bridge();
    return new SidesView(
        frame,
        Say.count(sides.close(), "close tie", "close ties"),
        lines,
        bridge == null ? null : Face.of(bridge),
        sides.bridgeWhy(),
        sides.way().isEmpty()
            ? ""
            : "over " + String.join(" and ", sides.way().stream().map(Person::name).toList()));
  }

  private static Line line(Sides.Line line) {
    Diversity.Figure now = line.now();
    String name = SelfView.capital(line.name());
    if (Double.isNaN(now.value()))
      return new Line(name, "–", "", "", "not known of enough people", "", now.people());
    boolean narrower = line.more() ? now.against() < 0 : now.against() > 0;
    boolean wider = line.more() ? now.against() > 0 : now.against() < 0;
    return new Line(
        name,
        Marks.digits(now.value()),
        Marks.digits(now.usual())
            + " ("
            + Marks.digits(now.low())
            + " to "
            + Marks.digits(now.high())
            + ")",
        Double.isNaN(line.before()) ? "–" : Marks.digits(line.before()),
        words(now, narrower, wider),
        narrower ? "warm" : wider ? "good" : "",
        now.people());
  }

  private static String words(Diversity.Figure now, boolean narrower, boolean wider) {
    if (narrower) return "narrower than usual";
    if (wider) return "wider than usual";
    return now.high() - now.low() < 1e-9 ? "chance leaves no room here" : "as usual";
  }
}
