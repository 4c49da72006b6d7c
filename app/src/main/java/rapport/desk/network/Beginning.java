package rapport.desk.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import rapport.interactions.Contact;
import rapport.look.Look;
import rapport.network.Candidate;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.nurture.Hopes;
import rapport.nurture.Standing;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.Scope;

/**
 * What is proposed on the first day: who the owner is, whom he seems to lead and to report to, and
 * the needs that are read from his words. It is read from titles and from meetings of two, and
 * nothing of it counts before the owner says so.
 *
 * @param title the owner's own title, or empty words
 * @param lead inside, lower by title, met alone at least six times in half a year
 * @param report inside, higher by title, met alone at least three times in half a year
 * @param hopes what is read from the owner's words, each with who could help
 */
public record Beginning(String title, List<Person> lead, List<Person> report, List<Hoped> hopes) {

  private static final int HALF_A_YEAR = 183;
  private static final int OFTEN = 6;
  private static final int SOMETIMES = 3;
  private static final int MOST = 12;
  private static final int CANDIDATES = 2;

  /** Copies the lists. */
  public Beginning {
    lead = List.copyOf(lead);
    report = List.copyOf(report);
    hopes = List.copyOf(hopes);
  }

  /**
   * A need as it was read.
   *
   * @param guessed whether its words said of which kind it is
   * @param candidates who could help, at most two
   */
  public record Hoped(Need need, boolean guessed, List<Candidate> candidates) {
    /** Copies the list. */
    public Hoped {
      candidates = List.copyOf(candidates);
    }
  }

  /** What is proposed for a look, with the needs that some words name. */
  public static Beginning of(Look look, String words) {
    String title = Goals.of(look).title();
    Level own = Level.of(title);
    List<Person> lead = new ArrayList<>();
    List<Person> report = new ArrayList<>();
    for (Standing one : look.everybody()) {
      Person person = one.person();
      if (person.scope().side() != Scope.Side.INSIDE) continue;
      Level level = Level.of(person.title());
      int alone = alone(look, one);
      if (level.above(own) && own != Level.UNKNOWN && alone >= SOMETIMES && report.size() < MOST)
        report.add(person);
      if (own.above(level) && level != Level.UNKNOWN && alone >= OFTEN && lead.size() < MOST)
        lead.add(person);
    }
    return new Beginning(title, lead, report, hopes(look, words));
  }

  /** How often the two met with nobody else in half a year. */
  private static int alone(Look look, Standing one) {
    Instant since = look.now().minus(HALF_A_YEAR, ChronoUnit.DAYS);
    int count = 0;
    for (Contact contact : look.timeline(one.person().id()).contacts())
      if (contact.channel().spoken()
          && contact.people() == 1
          && !contact.at().isBefore(since)
          && !contact.at().isAfter(look.now())) count++;
    return count;
  }

  private static List<Hoped> hopes(Look look, String words) {
    List<Hoped> hopes = new ArrayList<>();
    LocalDate today = look.today();
    for (Hopes.Hope hope : Hopes.read(words)) {
      Need.Category category = Objects.requireNonNullElse(hope.category(), Need.Category.KNOW_HOW);
      Need need = new Need(0, category, hope.words(), hope.horizon(), today);
      hopes.add(
          new Hoped(
              need,
              hope.category() != null,
              Goals.of(look).candidates(need).stream()
                  .filter(one -> one.fit() >= Coverage.FITS && !one.way().isEmpty())
                  .limit(CANDIDATES)
                  .toList()));
    }
    return hopes;
  }
}
