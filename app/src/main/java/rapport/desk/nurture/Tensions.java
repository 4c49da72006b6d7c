package rapport.desk.nurture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Cooling;
import rapport.nurture.Standing;
import rapport.nurture.Tension;
import rapport.people.Person;
import rapport.people.PersonId;

/** Quarrels: their clock, their worksheet, the step, the look back (N8, N9). */
public final class Tensions {

  private static final int LOOKED_AT = 150;
  private final Snapshot all;
  private final Instant now;

  private Tensions(Look look) {
    this.all = look.all;
    this.now = look.now;
  }

  /** As it stands for a look. */
  public static Tensions of(Look look) {
    return new Tensions(look);
  }

  /** A tension with whom it is. */
  public record One(Tension tension, Person person, boolean relapse) {}

  /** A tie about which there is a quiet question. */
  public record Question(Person person, Cooling cooling) {}

  /** All tensions, newest first. */
  public List<One> all() {
    List<One> ones = new ArrayList<>();
    for (Tension tension : all.words.matters().tensions()) {
      Person person = all.directory.find(tension.person().value());
      if (person == null) continue;
      boolean relapse =
          all.words.matters().tensions().stream().anyMatch(other -> tension.relapseOf(other));
      ones.add(new One(tension, person, relapse));
    }
    ones.sort(Comparator.comparingLong((One one) -> one.tension().id()).reversed());
    return ones;
  }

  /** One tension. */
  public Optional<One> find(long id) {
    return all().stream().filter(one -> one.tension().id() == id).findFirst();
  }

  /** The open tension with a person, if there is one. */
  public Optional<One> open(PersonId person) {
    return all().stream()
        .filter(one ->
            one.person().id().equals(person) && one.tension().state(now) != Tension.State.CLOSED)
        .findFirst();
  }

  /** Whether a tie is held through hard times. */
  public boolean held(PersonId person) {
    return all.words.matters().held().contains(person);
  }

  /** Quiet questions about the strongest ties that have cooled; none about a tie in tension. */
  public List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (Standing standing : all.strongest.stream().limit(LOOKED_AT).toList()) {
      PersonId person = standing.person().id();
      Timeline timeline = all.timelines.get(person.value());
      if (timeline == null || all.words.matters().strained(person, now)) continue;
      if (standing.ended(all.day(now)) || standing.doubt().any()) continue;
      Cooling.of(timeline, now)
          .ifPresent(cooling -> questions.add(new Question(standing.person(), cooling)));
    }
    return questions;
  }
}
