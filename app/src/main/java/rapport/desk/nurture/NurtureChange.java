package rapport.desk.nurture;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.GrowthChange;
import rapport.desk.growth.ListeningPractice;
import rapport.desk.interactions.InteractionChange;
import rapport.desk.network.Initiatives;
import rapport.desk.people.PeopleChange;
import rapport.desk.ties.ContactPlans;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Look;
import rapport.look.Misfit;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Play;
import rapport.people.PersonId;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.PlayRows;
import rapport.store.nurture.RhythmRows;

/** What can be done to keep relationships alive: moves, rhythms, plays. */
public sealed interface NurtureChange extends Change {

  /** The most letters of a place or a title. */
  int LONGEST = 200;

  /**
   * Answers a move.
   *
   * @param about what the move was about, or null where that is not known
   */
  record AnswerMove(PersonId person, Move.Cause cause, Answer.Reply reply, @Nullable String about)
      implements NurtureChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for more than 200 letters
     */
    public AnswerMove {
      about = about == null ? "" : Change.within(about, 0, LONGEST, "at most 200 letters");
    }

    @Override
    public long make(Act act) {
      if (reply != Answer.Reply.LATER)
        new Nurture(act.store())
            .undraft(act.owner(), act.handles(person), cause.name(), about == null ? "" : about);
      if (reply == Answer.Reply.DONE && cause == Move.Cause.PLANNED)
        ContactPlans.done(act, about == null ? "" : about);
      if (reply == Answer.Reply.DONE && cause == Move.Cause.INITIATIVE)
        Initiatives.taken(act, person, about == null ? "" : about);
      return new Nurture(act.store())
          .answer(
              act.owner(),
              act.handle(person),
              cause.name(),
              reply.name(),
              act.seconds(),
              until(act.look()).toString(),
              about == null ? "" : about);
    }

    /** Whether it counts as a contact once it is done. */
    public boolean met(Look look) {
      return Answer.met(
          cause, about == null ? "" : about, look.all.timelines.containsKey(person.value()));
    }

    /** The first day on which the move may come back. */
    public LocalDate until(Look look) {
      return Answer.until(reply, look.today(), due(look, about == null ? "" : about));
    }

    /** The day until which the owner gave his word for what a move is about, or null. */
    private static @Nullable LocalDate due(Look look, String about) {
      for (Promise one : look.matters().promises())
        if (about.equals("promise:" + one.id())) return one.dueOn();
      if (!about.startsWith(Move.STEP)) return null;
      for (Initiatives.Initiative it : Initiatives.of(look).all())
        for (Initiatives.Stakeholder one : it.stakeholders())
          if (about.equals(one.about())) return one.stepOn();
      return null;
    }
  }

  /**
   * Keeps the letter of a move as the owner changed it; empty words make it anew. No journal keeps
   * what is typed.
   */
  record KeepDraft(
      PersonId person, Move.Cause cause, @Nullable String about, String subject, String body)
      implements NurtureChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for a subject of more than 300 or a letter of more than
     *     10,000 letters
     */
    public KeepDraft {
      about = about == null ? "" : Change.within(about, 0, LONGEST, "at most 200 letters");
      subject = Change.within(subject, 0, 300, "a subject has at most 300 letters");
      body = Change.within(body, 0, 10_000, "a letter has at most 10000 letters");
    }

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      Nurture nurture = new Nurture(act.store());
      String of = about == null ? "" : about;
      nurture.undraft(act.owner(), act.handles(person), cause.name(), of);
      if (!body.isBlank())
        nurture.draft(
            act.owner(), new Nurture.DraftRow(act.handle(person), cause.name(), of, subject, body));
      return 0;
    }
  }

  /**
   * Sets a person's rhythm.
   *
   * @param every the wanted days between two contacts, or null for the learned rhythm
   * @param most after how many days it is overdue, or null for the usual
   */
  record SetRhythm(PersonId person, @Nullable Integer every, @Nullable Integer most)
      implements NurtureChange {
    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException for numbers that are no rhythm
     */
    public SetRhythm {
      if (every != null) check(every, most);
    }

    @Override
    public long make(Act act) {
      new Nurture(act.store()).rhythm(act.owner(), act.handles(person), every, most);
      return 0;
    }
  }

  /**
   * Asks nothing about one person, or about anybody (null), for some days.
   *
   * @param until the first day on which things may be asked again
   */
  record Pause(@Nullable PersonId person, LocalDate from, LocalDate until, String what)
      implements NurtureChange {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if it does not end after it begins, or lasts over a year
     */
    public Pause {
      if (!until.isAfter(from) || until.isAfter(from.plusDays(370)))
        throw new Misfit("a pause ends after it begins, within a year", until);
      what = Change.within(what, 0, 120, "at most 120 letters");
    }

    @Override
    public long make(Act act) {
      return new RhythmRows(act.store())
          .pause(
              act.owner(),
              person == null ? 0 : act.handle(person),
              from.toString(),
              until.toString(),
              what);
    }
  }

  /** Ends a pause as if it had never been. */
  record EndPause(long pause) implements NurtureChange {
    @Override
    public long make(Act act) {
      new RhythmRows(act.store()).resume(act.owner(), pause);
      return pause;
    }
  }

  /** Writes down that a play was taken up; refused while it rests, or there is a quarrel. */
  record TakePlay(PersonId person, Play play) implements NurtureChange {
    @Override
    public long make(Act act) {
      rapport.desk.nurture.Plays.Offer offer =
          rapport.desk.nurture.Plays.of(act.look())
              .offer(person, play)
              .orElseThrow(() -> new IllegalArgumentException("this play is not to be had now"));
      if (offer.rests() != null)
        throw new IllegalArgumentException("this play rests until " + offer.rests());
      String about =
          offer.matter().material().isEmpty() ? offer.matter().topic() : offer.matter().material();
      return new PlayRows(act.store())
          .take(act.owner(), act.handle(person), play.name(), act.seconds(), about);
    }
  }

  /** Says what came of a play, or that it is open (null). */
  record PlayOutcome(long play, @Nullable String outcome) implements NurtureChange {
    @Override
    public long make(Act act) {
      new PlayRows(act.store()).outcome(act.owner(), play, outcome);
      return play;
    }
  }

  /** Forgets that a play was taken up. */
  record ForgetPlay(long play) implements NurtureChange {
    @Override
    public long make(Act act) {
      new PlayRows(act.store()).forget(act.owner(), play);
      return play;
    }
  }

  /** Drops something worth sharing in. */
  record DropMaterial(String what, @Nullable String link) implements NurtureChange {
    /**
     * Checks words and link.
     *
     * @throws IllegalArgumentException without words, or for a link that is none
     */
    public DropMaterial {
      what = Change.within(what, 1, 1_000, "something worth sharing has 1 to 1000 letters");
      if (link != null && !link.matches("https?://\\S{1,1990}"))
        throw new Misfit("a link begins with http:// or https://", link);
    }

    @Override
    public long make(Act act) {
      return new PlayRows(act.store()).drop(act.owner(), what, link, act.seconds());
    }
  }

  /** Puts something worth sharing away, or takes it out again. */
  record PutAway(long material, boolean away) implements NurtureChange {
    @Override
    public long make(Act act) {
      new PlayRows(act.store()).putAway(act.owner(), material, away ? act.seconds() : null);
      return material;
    }
  }

  /**
   * Checks a rhythm.
   *
   * @throws IllegalArgumentException for numbers that are none
   */
  static void check(int every, @Nullable Integer most) {
    if (every < 1 || every > 3_650)
      throw new Misfit("a rhythm is between 1 and 3650 days, not " + every, every);
    if (most != null && (most < every || most > 3_650))
      throw new Misfit("the most is between the rhythm and 3650 days, not " + most, most);
  }

  /**
   * Writes down what stayed after a meeting, all of it or nothing.
   *
   * @param note what is worth keeping, or empty
   * @param mine what the owner promised, or empty
   * @param theirs what the other promised, or empty
   * @param value what went from one to the other, or empty
   * @param counts what the owner counted of how he listened, or null
   * @param believed what he believed before, or empty
   */
  record Capture(
      PersonId person,
      String note,
      String mine,
      String theirs,
      @Nullable LocalDate due,
      String value,
      Exchange.Sort sort,
      boolean given,
      boolean thanks,
      ListeningPractice.@Nullable Counts counts,
      String believed,
      String thinks)
      implements NurtureChange {

    /** Whether anything is to be written down. */
    public boolean something() {
      return Stream.of(note, mine, theirs, value, believed + thinks).anyMatch(one -> !one.isBlank())
          || thanks
          || counts != null;
    }

    @Override
    public long make(Act act) {
      if (!note.isBlank()) {
        long kept = new PeopleChange.WriteNote(person, PeopleChange.About.NOTE, note).make(act);
        InteractionChange.look(act, person, note, "note:" + kept);
      }
      if (!mine.isBlank()) new InteractionChange.WritePromise(person, true, mine, due).make(act);
      if (!theirs.isBlank())
        new InteractionChange.WritePromise(person, false, theirs, null).make(act);
      if (!value.isBlank())
        new InteractionChange.GiveExchange(person, given, sort, value, null).make(act);
      if (thanks)
        new InteractionChange.GiveExchange(person, true, Exchange.Sort.THANKS, "", null).make(act);
      if (counts != null) new GrowthChange.TallyTalk(person, counts).make(act);
      if (!believed.isBlank() && !thinks.isBlank())
        new GrowthChange.ChangeMind(person, act.today(), believed, thinks).make(act);
      return 0;
    }
  }
}
