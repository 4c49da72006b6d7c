package rapport.desk.interactions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.look.Act;
import rapport.look.Change;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.phrases.FoundPromise;
import rapport.phrases.Writing;
import rapport.store.interactions.ExchangeRows;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.interactions.Interactions;
import rapport.store.nurture.Nurture;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.store.people.Told;
import rapport.store.sources.RuleRows;

/** What can be done with what happened: conversations, promises, exchanges, feedback. */
public sealed interface InteractionChange extends Change {

  /** The most letters of an exchange. */
  int LONGEST = 500;

  /** The most letters of feedback. */
  int LONGEST_FEEDBACK = 1_000;

  /** Ways in which feedback happens. */
  List<String> FEEDBACK = List.of("asked", "given", "received");

  /**
   * Writes a conversation down. What its note seems to promise waits for a yes.
   *
   * @param at when it was, at most a minute from now
   * @param mine whether the owner reached out
   */
  record LogConversation(
      PersonId person,
      Channel channel,
      Instant at,
      boolean mine,
      @Nullable String note,
      @Nullable Promised promise)
      implements InteractionChange {

    /** A conversation in which nothing was promised. */
    public LogConversation(
        PersonId person, Channel channel, Instant at, boolean mine, @Nullable String note) {
      this(person, channel, at, mine, note, null);
    }

    /** What was promised in it, by the owner or the other. */
    public record Promised(boolean mine, String what, @Nullable LocalDate due) {}

    @Override
    public long make(Act act) {
      if (at.isAfter(act.now().plus(Duration.ofMinutes(1))))
        throw new IllegalArgumentException("a conversation is written down after it happened");
      long id =
          new Interactions(act.store())
              .log(
                  act.owner(), act.handle(person), channel.rung(), at.getEpochSecond(), mine, note);
      if (note != null) look(act, person, note, "conversation:" + id);
      if (promise != null)
        new WritePromise(person, promise.mine(), promise.what(), promise.due()).make(act);
      return id;
    }
  }

  /** Removes a conversation that was written down by hand. */
  record RemoveConversation(long conversation) implements InteractionChange {
    @Override
    public long make(Act act) {
      if (!new Interactions(act.store()).unlog(act.owner(), conversation))
        throw new IllegalArgumentException(
            "no conversation of yours has the number " + conversation);
      return conversation;
    }
  }

  /** Counts an interaction that a rule left out, or leaves it out again. */
  record CountInteraction(long interaction, boolean counted) implements InteractionChange {
    @Override
    public long make(Act act) {
      RuleRows rules = new RuleRows(act.store());
      if (counted) rules.count(act.owner(), interaction);
      else rules.uncount(act.owner(), interaction);
      return interaction;
    }

    @Override
    public Change opposite() {
      return new CountInteraction(interaction, !counted);
    }
  }

  /**
   * Counts all that a rule leaves out of one sender, or of one list, now and whenever more comes,
   * or leaves all of it out again.
   *
   * @param interaction one that shows which rule and whose
   * @param list whether it is about those it was written to, instead of its author
   */
  record CountAlike(long interaction, boolean list, boolean counted) implements InteractionChange {
    @Override
    public long make(Act act) {
      return new RuleRows(act.store()).alike(act.owner(), interaction, list, counted);
    }

    @Override
    public Change opposite() {
      return new CountAlike(interaction, list, !counted);
    }
  }

  /** Writes a promise down, the owner's or the other's. */
  record WritePromise(PersonId person, boolean mine, String what, @Nullable LocalDate due)
      implements InteractionChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for none
     */
    public WritePromise {
      what = Change.within(what, 1, 1_000, "a promise has 1 to 1000 letters");
    }

    @Override
    public long make(Act act) {
      return new Nurture(act.store())
          .promise(
              act.owner(),
              act.handle(person),
              mine,
              what,
              act.seconds(),
              due == null ? null : due.toString(),
              null);
    }
  }

  /** Marks a promise kept, or open again. */
  record KeepPromise(long promise, boolean kept) implements InteractionChange {
    @Override
    public long make(Act act) {
      new Nurture(act.store()).keep(act.owner(), promise, kept ? act.seconds() : null);
      return promise;
    }
  }

  /** Removes a promise. */
  record DropPromise(long promise) implements InteractionChange {
    @Override
    public long make(Act act) {
      new Nurture(act.store()).drop(act.owner(), promise);
      return promise;
    }
  }

  /**
   * Says yes to a promise that was found.
   *
   * @param kept whether it was kept, where a later letter says so
   */
  record AcceptPromise(long found, boolean kept) implements InteractionChange {
    @Override
    public long make(Act act) {
      PromiseLedger.Found one =
          PromiseLedger.of(act.look()).waiting(Integer.MAX_VALUE).stream()
              .filter(it -> it.id() == found)
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("this promise waits for nothing any more"));
      Nurture nurture = new Nurture(act.store());
      new FoundPromiseRows(act.store()).answer(act.owner(), found, "yes");
      long promise =
          nurture.promise(
              act.owner(),
              act.handle(one.person().id()),
              one.mine(),
              one.what(),
              one.at().getEpochSecond(),
              one.dueOn() == null ? null : one.dueOn().toString(),
              one.key());
      Instant at = one.keptAt();
      if (kept && at != null) nurture.keep(act.owner(), promise, at.getEpochSecond());
      return promise;
    }
  }

  /** Says no to a promise that was found: it was none. */
  record RefusePromise(long found) implements InteractionChange {
    @Override
    public long make(Act act) {
      new FoundPromiseRows(act.store()).answer(act.owner(), found, "no");
      return found;
    }
  }

  /** Says no to every promise that was found and is older: none of these. */
  record RefuseOlderPromises() implements InteractionChange {
    @Override
    public long make(Act act) {
      FoundPromiseRows rows = new FoundPromiseRows(act.store());
      long refused = 0;
      for (PromiseLedger.Found one : PromiseLedger.of(act.look()).waiting(Integer.MAX_VALUE))
        if (one.older()) {
          rows.answer(act.owner(), one.id(), "no");
          refused++;
        }
      return refused;
    }
  }

  /**
   * Writes value given or received down.
   *
   * @param at when it was; a time ahead counts as now
   */
  record GiveExchange(
      PersonId person, boolean given, Exchange.Sort sort, String what, @Nullable Instant at)
      implements InteractionChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for more than 500 letters
     */
    public GiveExchange {
      what = Change.within(what, 0, LONGEST, "an exchange has at most 500 letters");
    }

    @Override
    public long make(Act act) {
      Instant when = at == null || at.isAfter(act.now()) ? act.now() : at;
      return new ExchangeRows(act.store())
          .add(act.owner(), act.handle(person), given, sort.name(), what, when.getEpochSecond());
    }
  }

  /** Forgets an exchange. */
  record ForgetExchange(long exchange) implements InteractionChange {
    @Override
    public long make(Act act) {
      new ExchangeRows(act.store()).forget(act.owner(), exchange);
      return exchange;
    }
  }

  /** Does not propose what a letter seems to tell of again. */
  record PassExchange(PersonId person, String letter) implements InteractionChange {
    /**
     * Checks the letter's identity.
     *
     * @throws IllegalArgumentException for one that cannot be
     */
    public PassExchange {
      if (letter.isEmpty() || letter.length() > 1_000)
        throw new IllegalArgumentException("this is no letter");
    }

    @Override
    public long make(Act act) {
      return new Remarks(act.store())
          .remark(act.owner(), act.handle(person), Heading.NO_EXCHANGE, letter);
    }
  }

  /** Writes feedback down: asked, given or received. */
  record WriteFeedback(PersonId person, String sort, boolean complaint, String words)
      implements InteractionChange {
    /**
     * Checks sort and words.
     *
     * @throws IllegalArgumentException for another sort, or words that are too long
     */
    public WriteFeedback {
      if (!FEEDBACK.contains(sort))
        throw new IllegalArgumentException("feedback is asked, given or received, not " + sort);
      words = Change.within(words, 1, LONGEST_FEEDBACK, "feedback has 1 to 1000 letters");
    }

    @Override
    public long make(Act act) {
      return new Told(act.store())
          .feedback(act.owner(), act.handle(person), sort, complaint, words, act.seconds());
    }
  }

  /** Says what followed from feedback; it is answered then. */
  record AnswerFeedback(long feedback, String followUp) implements InteractionChange {
    @Override
    public long make(Act act) {
      new Told(act.store()).answer(act.owner(), feedback, followUp.strip(), act.seconds());
      return feedback;
    }
  }

  /** Forgets feedback. */
  record ForgetFeedback(long feedback) implements InteractionChange {
    @Override
    public long make(Act act) {
      new Told(act.store()).forgetFeedback(act.owner(), feedback);
      return feedback;
    }
  }

  /** Looks for promises in a note about somebody; they wait for a yes like any other. */
  static void look(Act act, PersonId person, String note, String key) {
    Person about = act.look().person(person).orElse(null);
    if (about == null || about.emails().isEmpty() || note.isBlank()) return;
    Handle other = Handle.email(about.emails().getFirst());
    Handle me = Handle.email("me@rapport.invalid");
    Writing letter =
        new Writing(true, me, List.of(other), act.now().atZone(act.look().zone()), note);
    String given = about.name().strip().split("\\s+", -1)[0];
    List<FoundPromiseRows.Row> rows = new ArrayList<>();
    for (FoundPromise one : rapport.phrases.FoundPromises.inNote(letter, Map.of(given, other)))
      rows.add(
          new FoundPromiseRows.Row(
              0,
              0,
              key,
              other.value(),
              one.mine(),
              one.sentence(),
              one.what(),
              one.due() == null ? null : one.due().toString(),
              act.seconds(),
              one.chance(),
              null,
              null,
              null));
    if (!rows.isEmpty()) new FoundPromiseRows(act.store()).add(act.owner(), rows);
  }
}
