package rapport.interactions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rapport.people.OwnSpelling.Likeness;

/**
 * What the letters between the owner and an address say for it being a second one of the owner's
 * own: the owner writes to it alone, mostly passes letters on, and hardly ever is anything an
 * answer. It is no proof and is asked about, never taken; whoever bears the name and answers is a
 * namesake. How the address is spelled is not looked at here.
 *
 * @param alone letters that the owner wrote to it alone
 * @param passedOn how many of those were passed on
 */
public record SecondMailbox(int alone, int passedOn) {

  /** How many letters are looked at, the latest. */
  public static final int MOST = 400;

  /** One answer among so many letters to it alone is somebody else's. */
  private static final int TALKS = 20;

  /**
   * Letters by mail that can say something, the latest {@link #MOST}.
   *
   * @param contacts with the address, the newest last
   * @return none where too few were written to it alone for so near a spelling
   */
  public static List<Contact> letters(List<Contact> contacts, Likeness likeness) {
    List<Contact> mail =
        contacts.reversed().stream()
            .filter(one -> one.channel() == Channel.MAIL && one.named())
            .limit(MOST)
            .toList();
    return mail.stream().filter(SecondMailbox::alone).count() < least(likeness) ? List.of() : mail;
  }

  /**
   * What they say; empty where somebody else seems to be there, or too little was passed on for an
   * address that does not bear the owner's whole name. O(letters).
   *
   * @param letters of {@link #letters}
   * @param subjects by the number of the interaction; what is missing has none
   */
  public static Optional<SecondMailbox> of(
      List<Contact> letters, Map<Long, String> subjects, Likeness likeness) {
    int sent = 0;
    int passedOn = 0;
    int answers = 0;
    for (Contact one : letters) {
      String subject = subjects.getOrDefault(one.interaction(), "");
      boolean forward = Subject.forwards(subject);
      if (one.direction() == Direction.RECEIVED || alone(one))
        if (Subject.answers(subject) || (one.answers() != 0 && !forward)) answers++;
      if (!alone(one)) continue;
      sent++;
      if (forward) passedOn++;
    }
    boolean few = sent < least(likeness);
    boolean talk = answers * TALKS > sent;
    boolean own = likeness == Likeness.SAME || passedOn * 2 >= sent;
    return few || talk || !own ? Optional.empty() : Optional.of(new SecondMailbox(sent, passedOn));
  }

  /** How many letters to it alone it takes; the more, the less the spelling says. */
  private static int least(Likeness likeness) {
    return switch (likeness) {
      case SAME -> 3;
      case SPELLED -> 5;
      case FAMILY -> 10;
    };
  }

  private static boolean alone(Contact one) {
    return one.direction() == Direction.SENT && one.people() == 1;
  }
}
