package rapport.web.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Views;
import rapport.growth.Panel;
import rapport.growth.Trait;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.ties.Marks;

/**
 * Rounds of views as the owner sees them (G4).
 *
 * @param links what to give to others, once; empty otherwise
 * @param reached whether anybody on another machine can open them
 * @param next when a new round may begin, in words; empty when it may now
 */
public record RoundsView(
    Frame frame,
    List<String> links,
    boolean reached,
    @Nullable Open open,
    String next,
    List<Closed> closed) {

  /** The round that is open. */
  public record Open(long id, String since, String until, boolean enough) {}

  /** A round that is closed. */
  public record Closed(
      long number, String when, boolean shown, List<Row> rows, List<String> words) {}

  /** A mean that is shown, in words and in figures. */
  public record Row(
      String trait, String words, String group, int raters, String mean, String range) {}

  public static RoundsView of(
      Frame frame,
      List<String> links,
      boolean reached,
      List<Views.Round> rounds,
      boolean enough,
      LocalDate next,
      Say say) {
    Open open = null;
    List<Closed> closed = new ArrayList<>();
    for (Views.Round round : rounds) {
      LocalDate over = round.closedOn();
      if (over == null)
        open = new Open(round.id(), say.day(round.openedOn()), say.day(round.closesOn()), enough);
      else closed.add(closed(round, say.day(over)));
    }
    String wait = next.isAfter(say.today()) ? say.day(next) : "";
    return new RoundsView(frame, links, reached, open, wait, closed);
  }

  private static Closed closed(Views.Round round, String when) {
    List<Row> rows = new ArrayList<>();
    for (Trait trait : Trait.values())
      for (Panel.Cell cell : round.cells())
        if (cell.trait() == trait)
          rows.add(
              new Row(
                  Say.capital(trait.words()),
                  SelfView.place(cell.mean())
                      + " of the scale, as "
                      + Say.number(cell.raters())
                      + " people"
                      + (cell.group().equals(Panel.ALL) ? "" : " (" + cell.group() + ")")
                      + " see it.",
                  cell.group(),
                  cell.raters(),
                  Marks.digits(cell.mean()),
                  Marks.digits(cell.low()) + " to " + Marks.digits(cell.high())));
    return new Closed(
        round.id(), when, !rows.isEmpty(), rows, rows.isEmpty() ? List.of() : round.words());
  }
}
