package rapport.web.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Sides;
import rapport.growth.Diversity;
import rapport.people.Person;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.ties.Marks;

/** How many-sided the close ties are, beside what is usual (I10). */
public record SidesView(
    Frame frame, String close, List<Line> lines, @Nullable Face bridge, String why, String way) {

  private static final String NO_ROOM = "chance leaves no room here";
  private static final String UNKNOWN = "not known of enough people";

  /** Of what something can be said: where too little is known, or chance alone decides, nothing. */
  public List<Line> telling() {
    return lines.stream()
        .filter(line -> !line.said().equals(UNKNOWN) && !line.said().equals(NO_ROOM))
        .toList();
  }

  /**
   * One figure.
   *
   * @param called what it is about, in words without a formula's name
   * @param said how it stands, in words that fit what it is called
   * @param words the same of a figure
   */
  public record Line(
      String called,
      String said,
      String name,
      String now,
      String usual,
      String before,
      String words,
      String tone,
      int people) {}

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
    String name = Say.capital(line.name());
    if (Double.isNaN(now.value()))
      return new Line(called(line), UNKNOWN, name, "–", "", "", UNKNOWN, "", now.people());
    boolean narrower = line.more() ? now.against() < 0 : now.against() > 0;
    boolean wider = line.more() ? now.against() > 0 : now.against() < 0;
    String words = words(now, narrower, wider);
    return new Line(
        called(line),
        line.more() ? words : narrower ? "more than usual" : wider ? "less than usual" : words,
        name,
        Marks.digits(now.value()),
        Marks.digits(now.usual())
            + " ("
            + Marks.digits(now.low())
            + " to "
            + Marks.digits(now.high())
            + ")",
        Double.isNaN(line.before()) ? "–" : Marks.digits(line.before()),
        words,
        narrower ? "warm" : wider ? "good" : "",
        now.people());
  }

  /** Of ties to each other less is more many-sided, and a formula names it. */
  private static String called(Sides.Line line) {
    return line.more() ? Say.capital(line.name()) : "How well they know each other";
  }

  private static String words(Diversity.Figure now, boolean narrower, boolean wider) {
    if (narrower) return "narrower than usual";
    if (wider) return "wider than usual";
    return now.high() - now.low() < 1e-9 ? NO_ROOM : "as usual";
  }
}
