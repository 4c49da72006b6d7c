package rapport.web.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import rapport.desk.network.Beginning;
import rapport.desk.settings.OwnPositions;
import rapport.look.Look;
import rapport.network.Candidate;
import rapport.network.Need;
import rapport.people.Names;
import rapport.people.Person;
import rapport.web.Frame;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/** The first ten minutes: who you are, whom you work with, what must go right. */
public record BeginView(
    Frame frame,
    String name,
    String title,
    List<String> positions,
    List<Face> lead,
    List<Face> report,
    String words,
    List<Line> needs) {

  /**
   * A need to be confirmed.
   *
   * @param helpers who could help, each in one sentence
   */
  public record Line(
      int number,
      String what,
      String note,
      List<PeopleView.Choice> kinds,
      List<PeopleView.Choice> horizons,
      List<String> helpers) {}

  /** Whether anything of the answers was read from what was brought in. */
  public boolean known() {
    return !title.isBlank() || !positions.isEmpty() || !lead.isEmpty() || !report.isEmpty();
  }

  static BeginView of(Frame frame, Look look, Beginning found, String words) {
    List<Line> lines = new ArrayList<>();
    for (Beginning.Hoped hope : found.hopes()) lines.add(line(lines.size() + 1, look, hope));
    String name = look.me().name();
    return new BeginView(
        frame,
        name.isBlank() ? "" : Names.given(name),
        found.title(),
        OwnPositions.ended(look),
        found.lead().stream().map(Face::of).toList(),
        found.report().stream().map(Face::of).toList(),
        words,
        lines);
  }

  private static Line line(int number, Look look, Beginning.Hoped hope) {
    Need need = hope.need();
    return new Line(
        number,
        need.what(),
        hope.guessed() ? "" : "Of which kind is it? Its words do not say.",
        Need.Category.all().stream()
            .map(one -> new PeopleView.Choice(one.name(), one.words(), one == need.category()))
            .toList(),
        Arrays.stream(Need.Horizon.values())
            .map(one -> new PeopleView.Choice(one.name(), one.words(), one == need.horizon()))
            .toList(),
        hope.candidates().stream().map(one -> helper(look, one)).toList());
  }

  private static String plain(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** Who could help, and by whom one comes to them. */
  public static String helper(Look look, Candidate one) {
    String name = look.person(one.person()).map(Person::name).orElse("");
    String way =
        one.direct()
            ? plain(one.acquaintance().words())
            : "by " + look.person(one.way().getFirst()).map(Person::name).orElse("");
    String because = one.because().replaceFirst("\\.$", "");
    return name + ", " + way + (because.isEmpty() ? "." : "; " + plain(because) + ".");
  }
}
