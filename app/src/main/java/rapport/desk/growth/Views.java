package rapport.desk.growth;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.growth.Panel;
import rapport.growth.Sheet;
import rapport.growth.Trait;
import rapport.growth.View;
import rapport.look.Look;
import rapport.sources.Sha256;

/**
 * How others see the owner (G4): rounds of links that work once each, without an account. Nothing
 * of a round is seen while it is open; when it closes, means over at least four raters stay, and
 * the answers themselves are gone.
 */
public final class Views {

  /** The fewest links of a round. */
  public static final int FEWEST = 5;

  /** The most links of a round. */
  public static final int MOST = 40;

  /** How long a round is open. */
  public static final int OPEN_DAYS = 21;

  /** How long after one round began the next may. */
  public static final int APART_DAYS = 90;

  /** The most letters a rater may write. */
  public static final int LONGEST = 600;

  private static final double STEP = 4;

  private final Look look;
  private final rapport.store.growth.ViewRows store;
  private final long owner;

  private Views(Look look) {
    this.look = look;
    this.store = new rapport.store.growth.ViewRows(look.database);
    this.owner = look.owner;
  }

  /** As they stand for a look. */
  public static Views of(Look look) {
    return new Views(look);
  }

  /**
   * A round as it may be seen.
   *
   * @param closedOn null while open
   * @param cells empty while open, and when fewer than four could be shown
   * @param words what raters wrote, in the order of the alphabet
   */
  public record Round(
      long id,
      LocalDate openedOn,
      LocalDate closesOn,
      @Nullable LocalDate closedOn,
      List<Panel.Cell> cells,
      List<String> words) {
    /** Copies the lists. */
    public Round {
      cells = List.copyOf(cells);
      words = List.copyOf(words);
    }

    /** How many raters stand behind a trait's figures; 0 when it is not shown. */
    public int raters(Trait trait) {
      return cells.stream().filter(one -> one.trait() == trait).mapToInt(Panel.Cell::raters).sum();
    }

    /** The mean over all groups of a trait, or NaN. */
    public double mean(Trait trait) {
      double sum = 0;
      for (Panel.Cell one : cells) if (one.trait() == trait) sum += one.raters() * one.mean();
      return raters(trait) == 0 ? Double.NaN : sum / raters(trait);
    }
  }

  /** Rounds whose time is over and that are not closed yet. */
  public List<Long> over() {
    return rows().stream()
        .filter(
            row -> row.closedOn() == null && !LocalDate.parse(row.closesOn()).isAfter(look.today()))
        .map(rapport.store.growth.ViewRows.RoundRow::id)
        .toList();
  }

  private List<rapport.store.growth.ViewRows.RoundRow> rows() {
    return look.written("view_round", () -> store.rounds(owner));
  }

  /** All rounds, newest first. */
  public List<Round> rounds() {
    List<rapport.store.growth.ViewRows.CellRow> cells =
        look.written("view_cell", () -> store.cells(owner));
    List<Round> rounds = new ArrayList<>();
    for (rapport.store.growth.ViewRows.RoundRow row : rows().reversed())
      rounds.add(
          new Round(
              row.id(),
              LocalDate.parse(row.openedOn()),
              LocalDate.parse(row.closesOn()),
              row.closedOn() == null ? null : LocalDate.parse(row.closedOn()),
              cells.stream().filter(cell -> cell.round() == row.id()).map(Views::cell).toList(),
              store.words(owner, row.id())));
    return rounds;
  }

  private static Panel.Cell cell(rapport.store.growth.ViewRows.CellRow row) {
    return new Panel.Cell(
        Trait.valueOf(row.trait()),
        row.people(),
        row.raters(),
        row.mean() / STEP,
        row.low() / STEP,
        row.high() / STEP);
  }

  /** The first day on which a round may begin; today or before when it may now. */
  public LocalDate next() {
    List<Round> rounds = rounds();
    return rounds.isEmpty() ? look.today() : rounds.getFirst().openedOn().plusDays(APART_DAYS);
  }

  /** Whether a link is open. */
  public boolean opened(String link) {
    return store.opened(owner, digest("link", link), look.today().toString()).isPresent();
  }

  /** Whether four have answered an open round, so that something could be shown. */
  public boolean enough(long round) {
    return store.answers(owner, round).size() >= Panel.LEAST;
  }

  /** What a round shows once it is closed: means of four raters or more. */
  List<rapport.store.growth.ViewRows.CellRow> shown(long round) {
    List<View> views =
        store.answers(owner, round).stream()
            .map(row -> new View(View.Relation.valueOf(row.relation()), Sheet.parse(row.answers())))
            .toList();
    List<List<Panel.Cell>> earlier = new ArrayList<>();
    for (rapport.store.growth.ViewRows.RoundRow row : rows())
      earlier.add(
          store.cells(owner).stream()
              .filter(cell -> cell.round() == row.id())
              .map(Views::cell)
              .toList());
    return new Panel(views, new SecureRandom())
        .cells(earlier).stream()
            .map(cell ->
                new rapport.store.growth.ViewRows.CellRow(
                    round,
                    cell.trait().name(),
                    cell.group(),
                    cell.raters(),
                    (int) Math.round(STEP * cell.mean()),
                    (int) Math.round(STEP * cell.low()),
                    (int) Math.round(STEP * cell.high())))
            .toList();
  }

  /** For each use another digest, so that no two can be joined without the secret. */
  public static String digest(String use, String secret) {
    return Sha256.hex(use + " " + secret);
  }
}
