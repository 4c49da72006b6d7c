package rapport.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A talk of several turns to practise in (practice G1): somebody begins, the owner answers in his
 * own words, and what comes next depends on how the answers listened. It is written in advance and
 * made up; it is no conversation with a machine, understands nothing of what is said beyond its
 * {@link Listening}, and is no test.
 *
 * <p>The scenes come with the program in one text beside this class and are read once: a line with
 * title, place and who it is, an opening after {@code >}, then for each answer the three lines that
 * can follow it.
 *
 * @param number its place, from 1; stable as long as the text is
 * @param who the other one, and what they do
 * @param hard whether it rehearses a hard talk of the owner's own
 * @param chair whether the owner sits on the other's chair and the voice is his own: then nothing
 *     is classed
 * @param opening what is said first
 * @param beats what can follow each answer, in their order
 */
public record Scene(
    int number,
    String title,
    String place,
    String who,
    boolean hard,
    boolean chair,
    String opening,
    List<Beat> beats) {

  /** Stands in an opening for the words with which the owner wants to begin. */
  public static final String OWN = "{opening}";

  /** Stands there while the owner has not written how he wants to begin. */
  public static final String NO_OPENING =
      "I believe that we both want to work together well. Something stands between us. May I say how"
          + " it was for me, and hear how it was for you?";

  private static final int HEAD = 3;
  private static final int LINES = 3;

  /** Copies the list and checks that there is something to answer. */
  public Scene {
    beats = List.copyOf(beats);
    if (beats.size() < 4 || beats.size() > 6)
      throw new IllegalArgumentException(title + " has 4 to 6 turns, not " + beats.size());
  }

  /** What follows an answer: one line for each of the ways in which it can be taken. */
  public record Beat(String open, String guarded, String closed) {

    /** The line of an openness. */
    public String at(Openness openness) {
      return switch (openness) {
        case OPEN -> open;
        case GUARDED -> guarded;
        case CLOSED -> closed;
      };
    }
  }

  /** How far the other one lets one in. */
  public enum Openness {
    /** Says no more than must be. */
    CLOSED,
    /** Says a little. */
    GUARDED,
    /** Says what it is about. */
    OPEN;

    private Openness more() {
      return this == CLOSED ? GUARDED : OPEN;
    }

    private Openness less() {
      return this == OPEN ? GUARDED : CLOSED;
    }
  }

  /**
   * One answer and what it did.
   *
   * @param before what it answered
   * @param listening how it listened
   * @param from how open the other was before it
   * @param to and after it
   * @param again whether it asked right after a question, so that it opened nothing
   */
  public record Played(
      String before,
      String answer,
      Listening listening,
      Openness from,
      Openness to,
      boolean again) {

    /** What it did, in a sentence. */
    public String effect() {
      if (again) return "A second question in a row: it keeps them where they are.";
      return switch (Integer.signum(to.compareTo(from))) {
        case 1 ->
            listening.manner() == Manner.REFLECTING
                ? "You said back what you heard, and they say more."
                : "You asked and stayed with them, and they say more.";
        case -1 -> "They say less: " + why() + ".";
        default ->
            to == Openness.OPEN && opens()
                ? "They stay open."
                : to == Openness.CLOSED && !opens()
                    ? "They stay closed."
                    : "It neither opens nor closes anything.";
      };
    }

    private String why() {
      if (listening.slip() == Slip.JUDGEMENT || listening.slip() == Slip.CONTEMPT)
        return listening.slip().words() + " closes most doors";
      return listening.manner() == Manner.ADVISING
          ? "advice ends what they were telling"
          : "it leads away from them";
    }

    private boolean opens() {
      return listening.manner() == Manner.REFLECTING || listening.manner() == Manner.ASKING;
    }
  }

  /**
   * How it goes with some answers: what each did, and what is said next.
   *
   * @param turns the answers so far
   * @param next what the other says now; the last of it when {@link #over}
   * @param over whether every turn is answered
   */
  public record Course(List<Played> turns, String next, boolean over) {
    /** Copies the list. */
    public Course {
      turns = List.copyOf(turns);
    }
  }

  /**
   * Plays it: saying back opens by one step, so does a question that follows no question, advice
   * and leading away close by one, a judgement or contempt closes at once, all else leaves things
   * as they are. The same answers always lead the same way. O(answers).
   *
   * @param own the words that stand for {@link #OWN}
   * @param answers the answers in their order; those beyond the last turn are left out
   */
  public Course play(String own, List<String> answers) {
    List<Played> turns = new ArrayList<>();
    String said = opening.replace(OWN, own);
    Openness now = Openness.GUARDED;
    String earlier = "";
    for (String answer : answers.subList(0, Math.min(answers.size(), beats.size()))) {
      Heard heard = new Heard(said, answer, "", earlier);
      Listening listening = Listening.of(heard).practised(heard);
      boolean again =
          listening.manner() == Manner.ASKING
              && !turns.isEmpty()
              && turns.getLast().listening().manner() == Manner.ASKING;
      Openness next = again ? now : taken(now, listening);
      turns.add(new Played(said, answer, listening, now, next, again));
      said = beats.get(turns.size() - 1).at(next);
      now = next;
      earlier = answer;
    }
    return new Course(turns, said, turns.size() == beats.size());
  }

  private static Openness taken(Openness now, Listening listening) {
    if (listening.slip() == Slip.CONTEMPT || listening.slip() == Slip.JUDGEMENT)
      return Openness.CLOSED;
    return switch (listening.manner()) {
      case REFLECTING, ASKING -> now.more();
      case ADVISING, DEFLECTING -> now.less();
      case OTHER -> now;
    };
  }

  /** All of them, never empty. */
  public static List<Scene> all() {
    return Texts.ALL;
  }

  /** The one with a number, or empty. */
  public static Optional<Scene> of(int number) {
    return all().stream().filter(one -> one.number() == number).findFirst();
  }

  /**
   * The scenes of a text.
   *
   * @throws IllegalArgumentException if one is written otherwise
   */
  static List<Scene> read(String text) {
    List<Scene> scenes = new ArrayList<>();
    for (String one : text.strip().split("(?m)^# "))
      if (!one.isBlank()) scenes.add(scene(scenes.size() + 1, one.strip()));
    return List.copyOf(scenes);
  }

  private static Scene scene(int number, String text) {
    String[] parts = text.split("\n\n");
    List<String> first = parts[0].lines().toList();
    String[] head = first.getFirst().split(" \\| ");
    if (head.length < HEAD || !first.get(1).startsWith("> "))
      throw new IllegalArgumentException("scene " + number + " has no head or no opening");
    String marks = head.length > HEAD ? head[HEAD] : "";
    List<Beat> beats = new ArrayList<>();
    beats.add(beat(number, first.subList(2, first.size())));
    for (int n = 1; n < parts.length; n++) beats.add(beat(number, parts[n].lines().toList()));
    return new Scene(
        number,
        head[0],
        head[1],
        head[2],
        marks.contains("hard"),
        marks.contains("chair"),
        first.get(1).substring(2),
        beats);
  }

  private static Beat beat(int number, List<String> lines) {
    if (lines.size() != LINES) throw new IllegalArgumentException("scene " + number + ": " + lines);
    return new Beat(
        after(lines.get(0), "open: "),
        after(lines.get(1), "guarded: "),
        after(lines.get(2), "closed: "));
  }

  private static String after(String line, String mark) {
    if (!line.startsWith(mark)) throw new IllegalArgumentException(mark + "is missing in " + line);
    return line.substring(mark.length());
  }

  /** The text, read when it is first asked for. */
  private static final class Texts {
    private static final List<Scene> ALL = read(text());

    private static String text() {
      try (InputStream in = Scene.class.getResourceAsStream("talks.txt")) {
        if (in == null) throw new IllegalStateException("the talks are missing");
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
