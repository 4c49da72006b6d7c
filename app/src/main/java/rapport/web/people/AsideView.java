package rapport.web.people;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.people.Aside;
import rapport.web.Frame;
import rapport.web.Say;

/** What the owner set aside. */
public record AsideView(Frame frame, List<Line> lines) {

  /** One address, and how it was set aside. */
  public record Line(String key, String value, String how) {}

  public static AsideView of(Frame frame, List<Aside> all, Say say) {
    List<Line> lines = new ArrayList<>();
    for (Aside one : all) {
      String how =
          switch (one.how()) {
            case "thing" -> "not a person";
            case "hidden" -> "hidden";
            default -> "removed";
          };
      if (one.until() != null) how += ", can be brought back until " + say.day(one.until());
      lines.add(new Line(one.key(), one.value(), how));
    }
    return new AsideView(frame, lines);
  }
}
