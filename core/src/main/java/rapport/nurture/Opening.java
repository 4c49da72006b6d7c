package rapport.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a hard talk could begin, in three lines (practice N8): what both want, what was, said to the
 * other, and one question. It is made from the owner's worksheet and from nothing else, so that it
 * claims nothing the owner did not write; it is never sent. A line for which nothing is written is
 * empty.
 *
 * <p>The order is the one of Stone, Patton and Heen, Difficult Conversations (1999): the third
 * story, one's own facts, then the other's view. O(letters).
 *
 * @param want what both want
 * @param was what happened, as a camera would have seen it
 * @param ask one question
 */
public record Opening(String want, String was, String ask) {

  /** Above so many words nobody listens to the question. */
  public static final int WORDS = 70;

  private static final int FACT_WORDS = 45;

  /** Questions that ask and neither accuse nor propose. */
  static final List<String> QUESTIONS =
      List.of(
          "How was that for you?",
          "How did you see it?",
          "What did I not see?",
          "What would have helped you then?",
          "What do you need from me now?");

  private static final Pattern BLAME =
      Pattern.compile(
          "\\b(you (?:always|never|only ever|just (?:do not|don't|want)|should have|could have at"
              + " least|made me|failed|lied|ignored|refused|did not bother|didn't bother|let me"
              + " down|do not care|don't care|went behind)|your fault|because of you|thanks to"
              + " you|as usual|on purpose|behind my back|lazy|stupid|ridiculous|unprofessional"
              + "|childish|selfish|incompetent|arrogant|sabotag\\w*|hiding|dishonest"
              + "|unacceptable)\\b");

  /** Verbs that change where one speaks to somebody instead of about them. */
  private static final Map<String, String> YOURS =
      Map.of("was", "were", "is", "are", "has", "have", "does", "do");

  private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+[.!?]*");

  /**
   * The beginning for a worksheet: the owner's own words where there are any, else made from goal,
   * facts and question.
   *
   * @param name how the owner calls the other
   * @param another which of the questions to ask where none is written; any number
   */
  public static Opening of(Tension.Sheet sheet, String name, int another) {
    if (!sheet.opening().isBlank()) return written(sheet.opening());
    return new Opening(want(sheet.goal(), name), was(sheet.facts(), name), ask(sheet, another));
  }

  private static Opening written(String words) {
    List<String> lines = words.lines().map(String::strip).toList();
    return new Opening(line(lines, 0), line(lines, 1), String.join(" ", rest(lines)).strip());
  }

  private static String line(List<String> lines, int n) {
    return n < lines.size() ? lines.get(n) : "";
  }

  private static List<String> rest(List<String> lines) {
    return lines.size() > 2 ? lines.subList(2, lines.size()) : List.of();
  }

  /** As it is kept: three lines. */
  public String kept() {
    return one(want) + "\n" + one(was) + "\n" + one(ask);
  }

  /** As it is said: the lines that are there. */
  public String said() {
    List<String> lines = new ArrayList<>();
    for (String line : List.of(want, was, ask)) if (!line.isBlank()) lines.add(line);
    return String.join("\n", lines);
  }

  private static String one(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  private static String want(String goal, String name) {
    String words = one(goal).replaceFirst("[.!]+$", "");
    if (words.isEmpty()) return "";
    String low = words.toLowerCase(Locale.ROOT);
    if (low.startsWith("we ") || low.startsWith("both of us "))
      return name
          + ", "
          + words.substring(0, 1).toLowerCase(Locale.ROOT)
          + words.substring(1)
          + ".";
    if (low.startsWith("i ")) return name + ", " + words + ".";
    return name + ", this is what I believe we both want: " + words + ".";
  }

  /** The first sentences of the facts, said to the other. */
  private static String was(String facts, String name) {
    StringBuilder kept = new StringBuilder();
    int words = 0;
    Matcher sentence = SENTENCE.matcher(facts);
    while (sentence.find()) {
      String one = one(sentence.group());
      if (one.isEmpty()) continue;
      words += count(one);
      if (words > FACT_WORDS && !kept.isEmpty()) break;
      if (!kept.isEmpty()) kept.append(' ');
      kept.append(one);
      if (Character.isLetterOrDigit(one.codePointBefore(one.length()))) kept.append('.');
    }
    return spokenTo(kept.toString(), name);
  }

  /**
   * What was written of somebody, as one says it to them: “Tomás learned it” as “You learned it”.
   * As it stands where a word after the name could be a verb that would have to change.
   */
  private static String spokenTo(String words, String name) {
    if (name.isBlank()) return words;
    Matcher named =
        Pattern.compile(
                "(?<start>^|[.!?] )?(?<![\\p{L}\\p{N}])"
                    + Pattern.quote(name)
                    + "(?![\\p{L}\\p{N}])(?<own>['’]s?)?(?: (?<verb>\\p{L}+))?")
            .matcher(words);
    StringBuilder said = new StringBuilder();
    while (named.find()) {
      String verb = named.group("verb");
      boolean own = named.group("own") != null;
      if (!own && verb != null && verb.endsWith("s") && !YOURS.containsKey(verb)) return words;
      String start = named.group("start");
      String you = own ? "your" : "you";
      String rest = verb == null ? "" : " " + (own ? verb : YOURS.getOrDefault(verb, verb));
      named.appendReplacement(
          said,
          Matcher.quoteReplacement((start == null ? you : start + you.replace('y', 'Y')) + rest));
    }
    return named.appendTail(said).toString();
  }

  private static String ask(Tension.Sheet sheet, int another) {
    String asked = one(sheet.question());
    if (asked.isEmpty()) return QUESTIONS.get(Math.floorMod(another, QUESTIONS.size()));
    return asked.endsWith("?") ? asked : asked.replaceFirst("[.!]+$", "") + "?";
  }

  /**
   * What a careful reader would say of a beginning.
   *
   * @param blame the words in it that sound like blame, as they stand there
   */
  public record Check(int words, int questions, List<String> blame) {
    /** Copies the list. */
    public Check {
      blame = List.copyOf(blame);
    }

    /** Whether nothing is to be changed. */
    public boolean good() {
      return blame.isEmpty() && questions == 1 && words <= WORDS;
    }

    /** The check in a sentence or two. */
    public String words(int most) {
      String first =
          blame.isEmpty()
              ? "No blame in it"
              : "“"
                  + String.join("”, “", blame)
                  + "” "
                  + (blame.size() == 1 ? "sounds" : "sound")
                  + " like blame";
      String second =
          questions == 0
              ? "no question: ask one"
              : questions == 1 ? "one question" : questions + " questions: one is enough";
      String third = words + (words > most ? " words: say it in " + most : " words");
      return first + ", " + second + ", " + third + ".";
    }
  }

  /** Looks through the three lines. */
  public Check check() {
    String all = said();
    List<String> blame = new ArrayList<>();
    Matcher found = BLAME.matcher(all.toLowerCase(Locale.ROOT).replace('’', '\''));
    while (found.find()) if (!blame.contains(found.group())) blame.add(found.group());
    return new Check(count(all), (int) all.chars().filter(c -> c == '?').count(), blame);
  }

  private static int count(String words) {
    return words.isBlank() ? 0 : words.strip().split("\\s+").length;
  }
}
