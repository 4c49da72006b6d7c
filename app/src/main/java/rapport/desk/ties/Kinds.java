package rapport.desk.ties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Names;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.ties.Advice;
import rapport.ties.Kind;
import rapport.ties.Share;

/** What kind of relationship each tie is, and what the owner says of it. */
public final class Kinds {
  /** Stands for an answer that was not given. */
  public static final int UNANSWERED = -1;

  private static final int YEAR = 365;
  private static final int QUESTIONS = 3;

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.network.GoalRows goals;
  private final long owner;

  private Kinds(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.goals = new rapport.store.network.GoalRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Kinds of(Look look) {
    return new Kinds(look);
  }

  /**
   * Something the owner said of a tie's kind.
   *
   * @param answers to the three questions, 0 to 4 or {@link #UNANSWERED}, or empty
   * @param kind the word that overrules the evidence, or null
   */
  public record Word(long id, Instant at, List<Integer> answers, Kind.@Nullable Value kind) {
    /** Copies the list. */
    public Word {
      answers = List.copyOf(answers);
    }
  }

  /** The kind of a tie as the evidence and the owner have it. */
  public Kind of(PersonId person) {
    return Kind.of(evidence(person));
  }

  /** The latest answer to each of the three questions, or {@link #UNANSWERED}. */
  public static List<Integer> answers(List<Word> said) {
    Integer[] latest = {UNANSWERED, UNANSWERED, UNANSWERED};
    for (Word word : said)
      for (int n = 0; n < word.answers().size(); n++)
        if (word.answers().get(n) != UNANSWERED) latest[n] = word.answers().get(n);
    return List.of(latest);
  }

  /**
   * Which of the three questions is asked in passing, after a talk: the first that was never
   * answered for this person. None in a quarrel, and one a day at most over all people.
   */
  public OptionalInt asks(PersonId person) {
    if (all.words.matters().strained(person, now)) return OptionalInt.empty();
    for (Remarks.KindRow row :
        look.written("kind_said", () -> new Remarks(look.database).kinds(owner)))
      if (!row.answers().isEmpty() && all.day(Instant.ofEpochSecond(row.at())).equals(look.today()))
        return OptionalInt.empty();
    List<Integer> answers = answers(words(person));
    return IntStream.range(0, QUESTIONS).filter(n -> answers.get(n) == UNANSWERED).findFirst();
  }

  /** What builds the tie next, from its own evidence; empty where nothing can be said. */
  public String advice(PersonId person) {
    Standing standing = all.standings.get(person.value());
    if (standing == null || all.words.matters().strained(person, now)) return "";
    Kind.Evidence evidence = evidence(person);
    Instant year = now.minus(YEAR, ChronoUnit.DAYS);
    int alone = 0;
    int spoken = 0;
    int written = 0;
    boolean heard = false;
    for (Contact one : look.timeline(person).until(now).contacts()) {
      heard |= one.channel().spoken();
      if (one.at().isBefore(year) || !one.named()) continue;
      if (!one.channel().spoken()) written++;
      else {
        spoken++;
        if (one.people() == 1) alone++;
      }
    }
    return Advice.of(
        new Advice.Facts(
            Names.given(standing.person().name()),
            Kind.of(evidence),
            evidence,
            ContactPlans.of(look).of(person).map(held -> held.plan().wanted()).orElse(null),
            alone,
            spoken,
            written,
            heard && all.fresh.of(Channel.FACE_TO_FACE, now).equals(now),
            standing.waiting() != null,
            standing.ended(look.today())));
  }

  private Kind.Evidence evidence(PersonId person) {
    Standing standing = all.standings.get(person.value());
    Timeline timeline = all.timelines.getOrDefault(person.value(), new Timeline(List.of()));
    LocalDate today = all.day(now);
    int kept = 0;
    int due = 0;
    for (Promise promise : all.words.promises()) {
      if (!promise.person().equals(person)) continue;
      if (!promise.open()) kept++;
      if (!promise.open() || promise.late(today)) due++;
    }
    List<Word> words = words(person);
    List<Integer> answers = answers(words);
    Kind.Value said = words.isEmpty() ? null : words.getLast().kind();
    return new Kind.Evidence(
        standing == null ? 0 : standing.tie().interactions(),
        standing == null ? new Share(0, 0) : standing.tie().reciprocity().initiation(),
        months(timeline, all.fresh.of(timeline.until(now), now), all.zone),
        kept,
        due,
        shared(person, all),
        trusting(person, all, now),
        given(answers.get(0)),
        given(answers.get(1)),
        given(answers.get(2)),
        said);
  }

  private static @Nullable Integer given(int answer) {
    return answer == UNANSWERED ? null : answer;
  }

  private static int trusting(PersonId person, Snapshot all, Instant now) {
    int times = 0;
    for (Exchange one : all.words.matters().exchanges())
      if (one.person().equals(person) && one.sort().vulnerable() && !one.at().isAfter(now)) times++;
    return times;
  }

  private int shared(PersonId person, Snapshot all) {
    int shared = 0;
    for (rapport.store.network.GoalRows.SharedRow row :
        look.written("shared_goal", () -> goals.shared(owner)))
      if (all.directory.of(row.handle()) == person.value()) shared++;
    return shared;
  }

  private static int months(Timeline timeline, Instant now, ZoneId zone) {
    YearMonth first = YearMonth.from(now.atZone(zone)).minusMonths(11);
    Set<YearMonth> with = new HashSet<>();
    for (Contact contact : timeline.until(now).contacts()) {
      YearMonth month = YearMonth.from(contact.at().atZone(zone));
      if (!month.isBefore(first)) with.add(month);
    }
    return with.size();
  }

  /** Everything the owner said of one tie, oldest first. */
  public List<Word> words(PersonId person) {
    List<Word> words = new ArrayList<>();
    for (Remarks.KindRow row :
        look.written("kind_said", () -> new Remarks(look.database).kinds(owner))) {
      if (all.directory.of(row.handle()) != person.value()) continue;
      List<Integer> answers = new ArrayList<>();
      if (!row.answers().isEmpty())
        for (String answer : row.answers().split(",", -1)) answers.add(Integer.parseInt(answer));
      words.add(
          new Word(
              row.id(),
              Instant.ofEpochSecond(row.at()),
              answers,
              row.kind() == null ? null : Kind.Value.valueOf(row.kind())));
    }
    return words;
  }
}
