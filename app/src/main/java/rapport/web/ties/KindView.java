package rapport.web.ties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.desk.ties.Kinds;
import rapport.people.PersonId;
import rapport.ties.Kind;
import rapport.web.Say;
import rapport.web.people.PeopleView;

/** What kind of relationship a tie is, from what, and the owner's own words on it (K3, K4). */
public record KindView(
    String words,
    String tone,
    String from,
    List<PartLine> parts,
    String next,
    List<Question> questions,
    List<PeopleView.Choice> choices,
    List<WordLine> history) {

  /** One part of the profile. */
  public record PartLine(String name, String at, String words) {}

  /** One of the three questions with the answer that stands. */
  public record Question(String name, String words, List<PeopleView.Choice> answers) {}

  /** One word of the owner's. */
  public record WordLine(long id, String words) {}

  private static final List<String> ANSWERS =
      List.of("not at all", "a little", "somewhat", "clearly", "very much");

  /**
   * The view of a kind.
   *
   * @param advice what builds it next, or empty
   */
  public static KindView of(Kind kind, List<Kinds.Word> said, String advice, Say say) {
    List<Integer> answers = Kinds.answers(said);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < Kind.QUESTIONS.size(); i++)
      questions.add(
          new Question("answer" + (i + 1), Kind.QUESTIONS.get(i), answers(answers.get(i))));
    List<PartLine> parts = new ArrayList<>();
    for (Kind.Part part : Kind.Part.values()) parts.add(part(kind.profile(), part));
    return new KindView(
        kind.value().words(),
        kind.value() == Kind.Value.TRANSFORMATIONAL
            ? "plum"
            : kind.value() == Kind.Value.UNKNOWN ? "plain" : "good",
        kind.said() ? "as you say" : kind.value() == Kind.Value.UNKNOWN ? "" : "from the evidence",
        parts,
        advice.isEmpty() ? next(kind) : advice,
        questions,
        choices(kind),
        said.reversed().stream().map(word -> word(word, say)).toList());
  }

  private static String next(Kind kind) {
    Kind.Profile profile = kind.profile();
    if (profile.weakest().isPresent()) return "";
    boolean nothing = Stream.of(Kind.Part.values()).allMatch(one -> Double.isNaN(profile.of(one)));
    return nothing
        ? "Nothing is known of it yet; your answers to three questions can tell."
        : "Nothing that is known of it is weak. Three questions can tell the rest.";
  }

  /**
   * One of the three questions, asked by itself.
   *
   * @param question what is asked, with its five answers
   * @param kind the owner's own word on the kind, which the answer leaves as it is; empty for none
   */
  public record InPassing(Question question, String kind) {}

  /** The question that is asked in passing, or null. */
  public static @Nullable InPassing inPassing(Kinds kinds, PersonId person) {
    OptionalInt asked = kinds.asks(person);
    if (asked.isEmpty()) return null;
    int n = asked.getAsInt();
    Kind kind = kinds.of(person);
    return new InPassing(
        new Question("answer" + (n + 1), Kind.QUESTIONS.get(n), answers(Kinds.UNANSWERED)),
        kind.said() ? kind.value().name() : "");
  }

  private static List<PeopleView.Choice> answers(int chosen) {
    List<PeopleView.Choice> all = new ArrayList<>();
    for (int i = 0; i < ANSWERS.size(); i++)
      all.add(new PeopleView.Choice(String.valueOf(i), ANSWERS.get(i), i == chosen));
    return all;
  }

  private static PartLine part(Kind.Profile profile, Kind.Part part) {
    double value = profile.of(part);
    boolean known = !Double.isNaN(value);
    return new PartLine(
        part.words(),
        known ? String.format(Locale.ROOT, "%.1f%%", 4 + 92 * value) : "",
        profile.reason(part));
  }

  private static List<PeopleView.Choice> choices(Kind kind) {
    List<PeopleView.Choice> all = new ArrayList<>();
    all.add(new PeopleView.Choice("", "follow the evidence", !kind.said()));
    for (Kind.Value value : Kind.Value.values())
      if (value != Kind.Value.UNKNOWN)
        all.add(
            new PeopleView.Choice(
                value.name(), value.words(), kind.said() && kind.value() == value));
    return all;
  }

  private static WordLine word(Kinds.Word word, Say say) {
    String words = say.day(word.at());
    if (!word.answers().isEmpty()) words += ": answered";
    if (word.kind() != null) words += ", said " + word.kind().words();
    return new WordLine(word.id(), words);
  }
}
