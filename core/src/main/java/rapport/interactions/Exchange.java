package rapport.interactions;

import java.time.Instant;
import rapport.people.PersonId;

/**
 * Value that one of two people gave the other (practices I4, N6, N12). It is not a debt and has no
 * price: a balance of exchanges counts them and nothing more. It exists because the owner wrote it
 * down or said yes to it.
 *
 * @param given whether the owner gave it; asking for help is given by the one who asks
 * @param what in a few words, may be empty
 */
public record Exchange(
    long id, PersonId person, boolean given, Sort sort, String what, Instant at) {

  /** What can be given. The first five have a receiver who is better off; the rest are trust. */
  public enum Sort {
    /** Work done for the other. */
    HELP("help"),
    /** Two people made known to each other. */
    INTRODUCTION("introduction"),
    /** Something worth knowing. */
    INFORMATION("information"),
    /** A view on the other's question. */
    ADVICE("advice"),
    /** A chance at something. */
    OPPORTUNITY("opportunity"),
    /** Thanks, said or written. */
    THANKS("thanks"),
    /** Help asked for: it shows a weakness and an esteem. */
    ASKING("asking for help"),
    /** A mistake admitted. */
    MISTAKE("admitting a mistake");

    private final String words;

    Sort(String words) {
      this.words = words;
    }

    /** How a page names it. */
    public String words() {
      return words;
    }

    /** Whether it shows vulnerability (practice N6) rather than giving something of use. */
    public boolean vulnerable() {
      return this == ASKING || this == MISTAKE;
    }
  }

  /**
   * How much went each way, of things of use: asking and admitting are trust and not counted here.
   *
   * @param given how often the owner gave
   * @param received how often the other gave
   */
  public record Ledger(int given, int received) {

    /** Over the exchanges with one person up to an instant. O(n). */
    public static Ledger of(Iterable<Exchange> exchanges, PersonId person, Instant now) {
      int given = 0;
      int received = 0;
      for (Exchange one : exchanges) {
        if (!one.person().equals(person) || one.at().isAfter(now) || one.sort().vulnerable())
          continue;
        if (one.given()) given++;
        else received++;
      }
      return new Ledger(given, received);
    }

    /** How many in all. */
    public int all() {
      return given + received;
    }
  }
}
