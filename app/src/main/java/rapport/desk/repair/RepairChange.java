package rapport.desk.repair;

import org.jspecify.annotations.Nullable;
import rapport.desk.growth.GrowthChange;
import rapport.look.Act;
import rapport.look.Change;
import rapport.nurture.Tension;
import rapport.people.PersonId;
import rapport.store.nurture.TensionRows;

/** What can be done about a quarrel, or about a hard talk that lies ahead. */
public sealed interface RepairChange extends Change {

  /**
   * Begins a quarrel's day of rest; where one is open already, nothing happens.
   *
   * @param ahead whether it is a hard talk that lies ahead, about which nothing has to rest; null
   *     for a quarrel
   */
  record BeginTension(PersonId person, @Nullable Boolean ahead) implements RepairChange {
    /** A quarrel. */
    public BeginTension(PersonId person) {
      this(person, null);
    }

    @Override
    public long make(Act act) {
      boolean talk = Boolean.TRUE.equals(ahead);
      return rapport.desk.nurture.Tensions.of(act.look())
          .open(person)
          .filter(one -> talk || !one.tension().ahead())
          .map(one -> one.tension().id())
          .orElseGet(() ->
              new TensionRows(act.store())
                  .begin(act.owner(), act.handle(person), act.seconds(), talk));
    }
  }

  /**
   * Keeps the worksheet of a quarrel, or of a hard talk that lies ahead.
   *
   * @param part the owner's own part; null leaves it as it is
   * @param question the one question to ask; null leaves it as it is
   * @param opening how the talk begins, in three lines; empty makes it from the sheet, null leaves
   *     it as it is
   */
  record WriteSheet(
      long tension,
      String facts,
      String story,
      String readings,
      String given,
      String goal,
      @Nullable String part,
      @Nullable String question,
      @Nullable String opening)
      implements RepairChange {
    /** One that leaves part, question and opening as they are. */
    public WriteSheet(
        long tension, String facts, String story, String readings, String given, String goal) {
      this(tension, facts, story, readings, given, goal, null, null, null);
    }

    /**
     * Checks the fields.
     *
     * @throws IllegalArgumentException for one longer than 5,000 letters
     */
    public WriteSheet {
      String otherwise = "a field has at most 5000 letters";
      facts = Change.within(facts, 0, 5_000, otherwise);
      story = Change.within(story, 0, 5_000, otherwise);
      readings = Change.within(readings, 0, 5_000, otherwise);
      given = Change.within(given, 0, 5_000, otherwise);
      goal = Change.within(goal, 0, 5_000, otherwise);
      part = part == null ? null : Change.within(part, 0, 5_000, otherwise);
      question = question == null ? null : Change.within(question, 0, 500, "at most 500 letters");
      opening = opening == null ? null : Change.within(opening, 0, 2_000, "at most 2000 letters");
    }

    @Override
    public long make(Act act) {
      Tension.Sheet old = find(act, tension).sheet();
      new TensionRows(act.store())
          .write(
              act.owner(),
              tension,
              new TensionRows.Sheet(
                  facts,
                  story,
                  readings,
                  given,
                  goal,
                  part == null ? old.part() : part,
                  question == null ? old.question() : question,
                  opening == null ? old.opening() : opening));
      return tension;
    }
  }

  /** Says that a step to mend a quarrel was made; refused while the day of rest lasts. */
  record RepairTension(long tension, String how) implements RepairChange {
    @Override
    public long make(Act act) {
      if (find(act, tension).rests(act.now()))
        throw new IllegalArgumentException("the day of rest is not over yet");
      new TensionRows(act.store()).repair(act.owner(), tension, act.seconds(), how.strip());
      return tension;
    }
  }

  /**
   * Says how a quarrel ended, and what it changed in the owner's mind.
   *
   * @param believed what the owner believed before, or null where nothing changed
   * @param thinks what the owner thinks now, or null
   */
  record CloseTension(long tension, String how, @Nullable String believed, @Nullable String thinks)
      implements RepairChange {
    /** One that changed nothing in the owner's mind. */
    public CloseTension(long tension, String how) {
      this(tension, how, null, null);
    }

    @Override
    public long make(Act act) {
      Tension ended = find(act, tension);
      new TensionRows(act.store()).close(act.owner(), tension, act.seconds(), how.strip());
      if (believed != null && thinks != null && !believed.isBlank() && !thinks.isBlank())
        new GrowthChange.ChangeMind(ended.person(), act.today(), believed, thinks).make(act);
      return tension;
    }
  }

  /** Says that a quarrel is not over. */
  record ReopenTension(long tension) implements RepairChange {
    @Override
    public long make(Act act) {
      find(act, tension);
      new TensionRows(act.store()).close(act.owner(), tension, null, null);
      return tension;
    }
  }

  /** Forgets a quarrel with its worksheet: it was nothing. */
  record ForgetTension(long tension) implements RepairChange {
    @Override
    public long make(Act act) {
      find(act, tension);
      new TensionRows(act.store()).forget(act.owner(), tension);
      return tension;
    }
  }

  /** Holds a tie through hard times, or lets it go its way. */
  record HoldTie(PersonId person, boolean held) implements RepairChange {
    @Override
    public long make(Act act) {
      TensionRows tensions = new TensionRows(act.store());
      if (held) tensions.hold(act.owner(), act.handle(person), act.today().toString());
      else for (long handle : act.handles(person)) tensions.release(act.owner(), handle);
      return 0;
    }
  }

  /** The tension with a number. */
  private static Tension find(Act act, long id) {
    return rapport.desk.nurture.Tensions.of(act.look())
        .find(id)
        .map(rapport.desk.nurture.Tensions.One::tension)
        .orElseThrow(() -> new IllegalArgumentException("there is no tension " + id));
  }
}
