package rapport.web.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.desk.interactions.Happening;
import rapport.interactions.Channel;
import rapport.nurture.Move;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.web.Say;
import rapport.web.interactions.Evidence;
import rapport.web.people.Face;
import rapport.web.ties.Marks;

/**
 * One move as a page shows it.
 *
 * @param cause its cause's name, as a form sends it back
 * @param height what the relationship was at its latest contact
 * @param urgency how much the matter presses
 * @param rank height × urgency × weight
 * @param weight what earlier answers to the cause make of it
 * @param day on which day of the week it fits
 * @param promise the number of the promise that is kept by it, or 0
 * @param about what it is about, as a form sends it back
 */
public record MoveLine(
    Face face,
    Marks marks,
    String what,
    String why,
    String badge,
    String tone,
    String cause,
    Action action,
    List<Link> evidence,
    String height,
    String urgency,
    String rank,
    String weight,
    String day,
    long promise,
    String about) {

  private static final int LONGEST_CHIP = 28;

  /** Copies the list. */
  public MoveLine {
    evidence = List.copyOf(evidence);
  }

  /**
   * What the main button does.
   *
   * @param outside whether it opens the user's own mail program or telephone
   */
  public record Action(String label, String href, boolean outside) {}

  /** Words that lead somewhere. */
  public record Link(String words, String href) {}

  /** Several moves, with the evidence of all of them read at once. */
  public static List<MoveLine> all(List<Move> moves, Say say, Evidence evidence) {
    Map<Long, Happening> found =
        evidence.of(moves.stream().flatMap(move -> move.evidence().stream()).toList());
    return moves.stream().map(move -> of(move, say, ids -> found)).toList();
  }

  public static MoveLine of(Move move, Say say, Evidence evidence) {
    Map<Long, Happening> found = evidence.of(move.evidence());
    List<Happening> opened = new ArrayList<>();
    for (long id : move.evidence()) if (found.containsKey(id)) opened.add(found.get(id));
    return new MoveLine(
        Face.of(move.person()),
        Marks.of(move.strength()),
        move.what(),
        move.why(),
        badge(move),
        tone(move.cause()),
        move.cause().name(),
        action(move, opened),
        opened.stream()
            .map(h ->
                new Link(h.channel().words() + ", " + say.day(h.at()), "/interactions/" + h.id()))
            .toList(),
        Marks.digits(move.height()),
        Marks.digits(move.urgency()),
        String.format(Locale.ROOT, "%.3f", move.rank()),
        String.format(Locale.ROOT, "%.2f", move.weight()),
        say.near(move.day()),
        move.promise(),
        move.about());
  }

  /**
   * Whom the action concerns, for those who hear its label alone; empty where the label says it.
   */
  public String whom() {
    return action.label().contains(Names.given(face.name())) ? "" : ": " + face.name();
  }

  private static String tone(Move.Cause cause) {
    return switch (cause) {
      case PROMISE, ANSWER, TENSION, FEEDBACK -> "warm";
      case RHYTHM, COOLING, NUDGE, GAP -> "gold";
      case DORMANT, BRIEF, INTRODUCTION, BRIDGE, SHARE -> "blue";
      case THANKS, DATE, PRACTICE -> "good";
      case NEED, INITIATIVE, GOAL, OUTCOME, PLANNED -> "plum";
    };
  }

  /** What the owner wants in his own words, where the move comes from that. */
  private static String badge(Move move) {
    Wish wish = move.wish();
    String words = move.overdue() ? "overdue" : badge(move.cause());
    if (wish == null || move.cause() == Move.Cause.OUTCOME) return words;
    if (move.cause() == Move.Cause.INITIATIVE) return Say.cut(wish.words(), LONGEST_CHIP);
    return words + ": " + Say.cut(wish.words(), LONGEST_CHIP);
  }

  private static String badge(Move.Cause cause) {
    return switch (cause) {
      case PROMISE -> "your promise";
      case ANSWER -> "waits for you";
      case RHYTHM -> "due";
      case DORMANT -> "long ago";
      case TENSION -> "a hard talk";
      case THANKS -> "thanks";
      case NUDGE -> "their promise";
      case FEEDBACK -> "complaint";
      case NEED -> "need";
      case INTRODUCTION -> "introduction";
      case BRIEF -> "be prepared";
      case COOLING -> "cooled";
      case INITIATIVE -> "initiative";
      case GOAL -> "shared goal";
      case PRACTICE -> "plan";
      case GAP -> "check-in";
      case BRIDGE -> "another view";
      case DATE -> "a day";
      case SHARE -> "worth sharing";
      case OUTCOME -> "what came of it?";
      case PLANNED -> "your plan";
    };
  }

  /** The act itself: the draft of just this move, or the page on which it is done. */
  private static Action action(Move move, List<Happening> opened) {
    Person person = move.person();
    String name = Names.given(person.name());
    String page = "/people/" + person.id();
    return switch (move.cause()) {
      case BRIEF ->
          opened.isEmpty()
              ? new Action("See " + name, page, false)
              : new Action(
                  "Open the brief", "/meetings/" + opened.getFirst().id() + "/brief", false);
      case TENSION -> new Action("Open the worksheet", page + "/tension", false);
      case FEEDBACK -> new Action("Answer it", page + "/exchanges", false);
      case OUTCOME -> new Action("Say what came of it", outcome(move), false);
      case PRACTICE -> new Action("Open the plan", "/grow/plan", false);
      case THANKS -> letter(move, "Thank " + name);
      case NUDGE -> letter(move, "Remind kindly");
      case ANSWER -> letter(move, "Answer " + name);
      case PROMISE -> letter(move, "Write to " + name);
      case NEED, INITIATIVE ->
          letter(move, move.through() == null ? "Write to " + name : "Prepare the ask");
      case SHARE -> letter(move, "Share it");
      case GOAL, GAP, BRIDGE, DATE, INTRODUCTION -> letter(move, "Write to " + name);
      case RHYTHM, DORMANT, COOLING, PLANNED -> {
        if (move.about().startsWith("review:"))
          yield new Action("Look at the plan", page + "/contact-plan", false);
        if (move.channel() == Channel.PHONE && !person.phones().isEmpty())
          yield new Action("Call " + name, "tel:" + person.phones().getFirst(), true);
        yield switch (move.channel()) {
          case VIDEO -> letter(move, "Propose a video call");
          case FACE_TO_FACE -> letter(move, "Propose to meet");
          case PHONE -> letter(move, "Propose a call");
          case CHAT, MAIL -> letter(move, "Write to " + name);
        };
      }
    };
  }

  /** Whether the act is a letter. */
  static boolean written(Move move) {
    return action(move, List.of()).href().equals(LetterView.path(move));
  }

  private static String outcome(Move move) {
    if (move.about().startsWith(Move.STANDS) && move.wish() != null)
      return "/initiatives/" + move.wish().id();
    if (move.about().startsWith("check-in:")) return "/people/" + move.person().id() + "/check-ins";
    return move.about().startsWith("need:")
        ? "/needs/" + move.about().substring(5) + "/outcome?person=" + move.person().id()
        : "/people/" + move.person().id() + "/plays";
  }

  private static Action letter(Move move, String label) {
    return new Action(label, LetterView.path(move), false);
  }
}
