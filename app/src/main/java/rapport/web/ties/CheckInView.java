package rapport.web.ties;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.PersonPage;
import rapport.desk.ties.CheckIns;
import rapport.people.Names;
import rapport.ties.CheckIn;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.PersonHead;

/**
 * Check-ins with one person.
 *
 * @param link what to give the other side, once; empty otherwise
 * @param letter what to send instead where nobody can open the link; else empty
 */
public record CheckInView(
    Frame frame,
    PersonHead head,
    List<ItemField> items,
    List<HeldLine> held,
    String link,
    String letter) {

  /** One item as a form asks it. */
  public record ItemField(String name, String words) {}

  /** One check-in. */
  public record HeldLine(long id, String day, String state, List<Line> lines) {}

  /** One item with its answers. */
  public record Line(String words, String mine, String theirs) {}

  public static List<ItemField> form() {
    List<ItemField> items = new ArrayList<>();
    int n = 1;
    for (CheckIn.Item item : CheckIn.Item.values())
      items.add(new ItemField("item" + n++, item.words()));
    return items;
  }

  static List<Line> lines(List<CheckIn.Line> seen) {
    return seen.stream()
        .map(line ->
            new Line(
                line.item().words(),
                line.mine() + " of 5",
                line.theirs() == null ? "" : line.theirs() + " of 5"))
        .toList();
  }

  static CheckInView of(
      Frame frame,
      PersonPage page,
      List<CheckIns.Held> held,
      String link,
      @Nullable String asker,
      Say say) {
    return new CheckInView(
        frame,
        PersonHead.of(page, PersonHead.Page.CHECK_INS, say),
        form(),
        held.stream()
            .map(one ->
                new HeldLine(
                    one.id(),
                    say.day(one.at()),
                    !one.checkIn().both()
                        ? "yours alone"
                        : one.checkIn().revealed()
                            ? "both have answered"
                            : "waits for the other side; nobody sees anything yet",
                    lines(one.checkIn().seen())))
            .toList(),
        link,
        asker == null ? "" : letter(Names.given(page.standing().person().name()), asker));
  }

  /** The five items as a letter, from somebody whose pages nobody else can open. */
  private static String letter(String to, String from) {
    StringBuilder letter =
        new StringBuilder("Dear " + to + ",\n\nI would like to know how it is between us, from")
            .append(" both sides. Five sentences; a number from 1 (not at all) to 5 (wholly) for")
            .append(" each:\n\n");
    int n = 1;
    for (CheckIn.Item item : CheckIn.Item.values())
      letter.append(n++).append(". ").append(item.words()).append('\n');
    return letter
        .append("\nMine are written down. Shall we put yours beside them when we talk?\n\n")
        .append(from.isBlank() ? "" : Names.given(from) + "\n")
        .toString();
  }
}
