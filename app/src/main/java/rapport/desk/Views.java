package rapport.desk;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.growth.Panel;
import rapport.growth.Sheet;
import rapport.growth.Trait;
import rapport.growth.View;
import rapport.sources.Sha256;
import rapport.store.Database;

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

  private final Desk desk;
  private final rapport.store.Views store;
  private final long owner;

  Views(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Views(database);
    this.owner = owner;
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

  /** All rounds, newest first; one whose time is over is closed on the way. */
  public List<Round> rounds(LocalDate today) {
    for (rapport.store.Views.RoundRow row : store.rounds(owner))
      if (row.closedOn() == null && !LocalDate.parse(row.closesOn()).isAfter(today))
        close(row.id(), today);
    List<rapport.store.Views.CellRow> cells = store.cells(owner);
    List<Round> rounds = new ArrayList<>();
    for (rapport.store.Views.RoundRow row : store.rounds(owner).reversed())
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

  private static Panel.Cell cell(rapport.store.Views.CellRow row) {
    return new Panel.Cell(
        Trait.valueOf(row.trait()),
        row.people(),
        row.raters(),
        row.mean() / STEP,
        row.low() / STEP,
        row.high() / STEP);
  }

  /** The first day on which a round may begin; today or before when it may now. */
  public LocalDate next(LocalDate today) {
    List<Round> rounds = rounds(today);
    return rounds.isEmpty() ? today : rounds.getFirst().openedOn().plusDays(APART_DAYS);
  }

  /**
   * Opens a round; returns the secrets of its links, which are stored as digests only.
   *
   * @throws IllegalArgumentException for too few or too many links, or when the last round is too
   *     fresh: two rounds close together could be set against each other
   */
  public List<String> open(int links, SecureRandom random, LocalDate today) {
    if (links < FEWEST || links > MOST)
      throw new IllegalArgumentException("a round has " + FEWEST + " to " + MOST + " links");
    if (next(today).isAfter(today))
      throw new IllegalArgumentException("rounds are " + APART_DAYS + " days apart");
    List<String> secrets = new ArrayList<>();
    for (int n = 0; n < links; n++) secrets.add(Secret.fresh(random));
    List<String> digests = secrets.stream().map(one -> digest("link", one)).toList();
    desk.aside(
        () -> store.open(owner, today.toString(), today.plusDays(OPEN_DAYS).toString(), digests));
    return secrets;
  }

  /** Whether a link is open. */
  public boolean opened(String link, LocalDate today) {
    return store.opened(owner, digest("link", link), today.toString()).isPresent();
  }

  /**
   * Takes a rater's answers, once; returns a secret that takes them back while the round is open,
   * or nothing when the link is not open.
   *
   * @throws IllegalArgumentException for a sheet without answers or words that are too long
   */
  public Optional<String> answer(
      String link,
      View.Relation relation,
      Sheet sheet,
      String words,
      SecureRandom random,
      LocalDate today) {
    if (sheet.answered() == 0 || words.length() > LONGEST)
      throw new IllegalArgumentException("answer some items, in at most " + LONGEST + " letters");
    String own = Secret.fresh(random);
    boolean taken =
        desk.aside(() ->
            store.answer(
                owner,
                digest("link", link),
                today.toString(),
                digest("answer", own),
                relation.name(),
                sheet.text(),
                digest("words", own),
                words.strip()));
    return taken ? Optional.of(own) : Optional.empty();
  }

  /** Takes a rater's answers back; false when the round is over. */
  public boolean leave(String own, LocalDate today) {
    return desk.aside(
        () -> store.leave(owner, digest("answer", own), digest("words", own), today.toString()));
  }

  /** Whether four have answered an open round, so that something could be shown. */
  public boolean enough(long round) {
    return store.answers(owner, round).size() >= Panel.LEAST;
  }

  /** Closes a round for good. */
  public void close(long round, LocalDate today) {
    List<View> views =
        store.answers(owner, round).stream()
            .map(row -> new View(View.Relation.valueOf(row.relation()), Sheet.parse(row.answers())))
            .toList();
    List<List<Panel.Cell>> earlier = new ArrayList<>();
    for (rapport.store.Views.RoundRow row : store.rounds(owner))
      earlier.add(
          store.cells(owner).stream()
              .filter(cell -> cell.round() == row.id())
              .map(Views::cell)
              .toList());
    List<rapport.store.Views.CellRow> cells =
        new Panel(views, new SecureRandom())
            .cells(earlier).stream()
                .map(cell ->
                    new rapport.store.Views.CellRow(
                        round,
                        cell.trait().name(),
                        cell.group(),
                        cell.raters(),
                        (int) Math.round(STEP * cell.mean()),
                        (int) Math.round(STEP * cell.low()),
                        (int) Math.round(STEP * cell.high())))
                .toList();
    desk.aside(() -> store.close(owner, round, today.toString(), cells));
  }

  /** For each use another digest, so that no two can be joined without the secret. */
  private static String digest(String use, String secret) {
    return Sha256.hex(use + " " + secret);
  }
}
