package rapport.desk.people;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.interactions.Channel;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.nurture.Style;
import rapport.people.Field;
import rapport.people.Handle;
import rapport.people.Level;
import rapport.people.Nobody;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.store.people.Told;

/**
 * What can be done with who people are: who they are called, what they told, what is said of them.
 */
public sealed interface PeopleChange extends Change {

  /** The most letters of a note. */
  int LONGEST = 500;

  /** The most letters of what was told. */
  int LONGEST_TOLD = 1_000;

  /** Topics of what is told. */
  List<String> TOPICS =
      List.of("family", "home", "interests", "charity", "health", "history", "hopes", "a day");

  /** Adds a person by hand. A known address belongs to somebody already and is refused. */
  record AddPerson(
      String called,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String organisation,
      @Nullable String title)
      implements PeopleChange {
    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException without one
     */
    public AddPerson {
      called = Change.within(called, 1, 200, "a person has a name of 1 to 200 letters");
    }

    @Override
    public long make(Act act) {
      for (Handle handle : handles())
        act.look()
            .known(handle)
            .ifPresent(known -> {
              throw new Known(known);
            });
      PeopleRows people = new PeopleRows(act.store());
      long handle = people.add(act.owner(), called, email, phone, organisation, title);
      if (!alone(act, handle))
        new Intake(act.store(), act.owner())
            .resolve(handles().stream().map(Identities::key).toList());
      return people.person(act.owner(), handle);
    }

    /**
     * Whether it is the only handle of the card, is new, and nothing was ever said of it: then it
     * is a person of its own, and nobody else is another.
     */
    private boolean alone(Act act, long handle) {
      if (handle <= act.look().all.directory.newest() || handles().size() > 1) return false;
      Identities identities = new Identities(act.store());
      Set<String> said = new HashSet<>(identities.asideKeys(act.owner()));
      for (Identities.Word word : identities.words(act.owner()))
        said.addAll(List.of(word.one(), word.other()));
      for (Identities.Sure sure : identities.sure(act.owner()))
        said.addAll(List.of(sure.one(), sure.other()));
      return handles().stream()
          .noneMatch(one -> Nobody.is(one) || said.contains(Identities.key(one)));
    }

    private List<Handle> handles() {
      List<Handle> handles = new ArrayList<>();
      if (email != null) handles.add(Handle.email(email));
      if (phone != null) handles.add(Handle.phone(phone));
      return handles;
    }
  }

  /** Says what somebody is called and where they work; null goes back to what sources say. */
  record DescribePerson(
      PersonId person,
      @Nullable String called,
      @Nullable String organisation,
      @Nullable String title)
      implements PeopleChange {
    @Override
    public long make(Act act) {
      new PeopleRows(act.store())
          .describe(act.owner(), act.handle(person), called, organisation, title);
      return 0;
    }
  }

  /** What a note is about. */
  enum About {
    /** What somebody knows well. */
    KNOWS,
    /** What somebody wants. */
    WANTS,
    /** What the owner can give. */
    GIVES,
    /** Where somebody is. */
    PLACE,
    /** Anything. */
    NOTE,
    /** The owner's own title. */
    TITLE,
    /** What somebody says of themselves. */
    DECLARED;

    /** As it is shown. */
    public String word() {
      return heading().word();
    }

    Heading heading() {
      return Heading.valueOf(name());
    }

    /**
     * The one that is called so.
     *
     * @throws IllegalArgumentException for none
     */
    public static About of(String word) {
      for (About about : values())
        if (about.word().equals(word.toLowerCase(Locale.ROOT))) return about;
      throw new IllegalArgumentException("nothing is remembered as " + word);
    }
  }

  /**
   * Writes a note down.
   *
   * @param person whom it is about, or null for the owner
   */
  record WriteNote(@Nullable PersonId person, About about, String words) implements PeopleChange {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException for none, or more than 500 letters
     */
    public WriteNote {
      words = Change.within(words, 1, LONGEST, "a note has 1 to 500 letters");
    }

    @Override
    public long make(Act act) {
      return new Remarks(act.store())
          .remark(act.owner(), person == null ? 0 : act.handle(person), about.heading(), words);
    }
  }

  /** Forgets a note. */
  record ForgetNote(long note) implements PeopleChange {
    @Override
    public long make(Act act) {
      new Remarks(act.store()).forget(act.owner(), note);
      return note;
    }
  }

  /** Says whether subjects may be read to find out who knows what. */
  record ReadSubjects(boolean read) implements PeopleChange {
    @Override
    public long make(Act act) {
      replace(act, null, Heading.WITHOUT_SUBJECTS, read ? "" : "yes");
      return 0;
    }
  }

  /** Says whether somebody is inside or outside; null goes back to what is derived. */
  record SetScope(PersonId person, Scope.@Nullable Side side) implements PeopleChange {
    @Override
    public long make(Act act) {
      act.handle(person);
      replace(act, person, Heading.SCOPE, side == null ? "" : side.name());
      return 0;
    }
  }

  /** Says what somebody's level is; null goes back to what is derived. */
  record SetLevel(PersonId person, @Nullable Level level) implements PeopleChange {
    @Override
    public long make(Act act) {
      replace(act, person, Heading.LEVEL, level == null ? "" : level.name());
      return 0;
    }
  }

  /** Says what somebody's field is; null goes back to what is derived. */
  record SetField(PersonId person, @Nullable Field field) implements PeopleChange {
    @Override
    public long make(Act act) {
      replace(act, person, Heading.FIELD, field == null ? "" : field.name());
      return 0;
    }
  }

  /** Says since which year somebody is where they work; null goes back to what is derived. */
  record SetSince(PersonId person, @Nullable Integer year) implements PeopleChange {
    @Override
    public long make(Act act) {
      if (year != null && (year < 1900 || year > act.today().getYear()))
        throw new Misfit("a year until now is wanted, such as 2019", year);
      replace(act, person, Heading.SINCE, year == null ? "" : Integer.toString(year));
      return 0;
    }
  }

  /**
   * The change that says what a facet of somebody is, by the name of the facet; empty words go back
   * to what is derived.
   *
   * @throws IllegalArgumentException for another facet, or words that are none of it
   */
  static PeopleChange facet(PersonId person, String facet, String words) {
    boolean none = words.isEmpty();
    try {
      return switch (facet) {
        case "level" -> new SetLevel(person, none ? null : Level.valueOf(words));
        case "field" -> new SetField(person, none ? null : Field.valueOf(words));
        case "since" -> new SetSince(person, none ? null : Integer.valueOf(words));
        default -> throw new IllegalArgumentException("nothing is said of " + facet);
      };
    } catch (NumberFormatException e) {
      throw new Misfit("a year until now is wanted, such as 2019", words);
    }
  }

  /** Says the owner's own title, which says what level a sponsor has; empty words forget it. */
  record SetTitle(String words) implements PeopleChange {
    @Override
    public long make(Act act) {
      replace(
          act,
          null,
          Heading.TITLE,
          words.strip().substring(0, Math.min(200, words.strip().length())));
      return 0;
    }
  }

  /**
   * Writes down what was told.
   *
   * @param topic one of {@link #TOPICS}, or empty words where nobody said what it is about
   * @param mine whether the owner told it of himself
   * @param recurs a day that comes back, or null
   */
  record Tell(PersonId person, boolean mine, String topic, String words, @Nullable MonthDay recurs)
      implements PeopleChange {
    /**
     * Checks topic and words.
     *
     * @throws IllegalArgumentException for a topic that is none, or words that are too long
     */
    public Tell {
      if (!topic.isEmpty() && !TOPICS.contains(topic))
        throw new Misfit("a topic is one of " + String.join(", ", TOPICS), topic);
      words = Change.within(words, 1, LONGEST_TOLD, "what was told has 1 to 1000 letters");
    }

    @Override
    public long make(Act act) {
      return new Told(act.store())
          .tell(
              act.owner(),
              act.handle(person),
              mine,
              topic,
              words,
              recurs == null ? null : recurs.toString(),
              act.today().toString());
    }
  }

  /** Forgets something told. */
  record ForgetTold(long told) implements PeopleChange {
    @Override
    public long make(Act act) {
      new Told(act.store()).forget(act.owner(), told);
      return told;
    }
  }

  /**
   * Says how somebody likes to work and to be reached.
   *
   * @param person null for the owner
   */
  record SayStyle(
      @Nullable PersonId person,
      @Nullable Integer structured,
      @Nullable Integer fast,
      @Nullable Channel channel,
      Style.Said said)
      implements PeopleChange {
    /**
     * Checks the two axes.
     *
     * @throws IllegalArgumentException for a step that an axis does not have
     */
    public SayStyle {
      new Style(structured, fast, said);
    }

    @Override
    public long make(Act act) {
      style(act, person == null ? 0 : act.handle(person), this);
      return 0;
    }
  }

  /** Writes a style under a handle. */
  static void style(Act act, long handle, SayStyle style) {
    new Told(act.store())
        .style(
            act.owner(),
            new Told.StyleRow(
                handle,
                style.structured(),
                style.fast(),
                style.channel() == null ? null : style.channel().rung(),
                style.said().name().toLowerCase(Locale.ROOT)));
  }

  /** Puts the owner's only word under a heading in the place of the one before. */
  private static void replace(Act act, @Nullable PersonId person, Heading heading, String words) {
    Remarks remarks = new Remarks(act.store());
    List<Long> handles = person == null ? List.of(0L) : act.handles(person);
    for (Remarks.RemarkRow row : act.look().remarks())
      if (row.heading() == heading && handles.contains(row.handle()))
        remarks.forget(act.owner(), row.id());
    if (!words.isBlank()) remarks.remark(act.owner(), handles.getFirst(), heading, words);
  }
}
