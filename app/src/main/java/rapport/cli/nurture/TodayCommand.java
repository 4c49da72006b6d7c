package rapport.cli.nurture;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.growth.GrowthChange.AnswerStep;
import rapport.desk.growth.GrowthChange.FollowPath;
import rapport.desk.growth.OwnPath;
import rapport.desk.nurture.Today;
import rapport.growth.OwnStep;
import rapport.look.Look;
import rapport.look.Owner;
import rapport.nurture.Move;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.Shapes;

/** This week's moves. */
@Command(
    name = "today",
    mixinStandardHelpOptions = true,
    header = "Show this week's moves, open promises and what is up next.",
    footer = {"", "Examples:", "  rapport today --json", "  rapport today --step done"})
public final class TodayCommand extends HomeCommand {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter WHOLE_DAY =
      DateTimeFormatter.ofPattern("EEE 'all day'", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  @Option(
      names = "--step",
      paramLabel = "REPLY",
      description = "Answer the step about yourself that stands today: done, later or not.")
  OwnStep.@Nullable Reply reply;

  @Option(
      names = "--path",
      paramLabel = "ON",
      description = "on: follow the path of steps about yourself from today; off: end it.")
  String follow = "";

  @Override
  public int answer(House house) {
    if (!List.of("", "on", "off").contains(follow))
      throw new Failures.Misused("--path is on or off");
    answer(house, OwnPath.of(look(house)));
    if (json) Json.write(System.out, Shapes.today(look(house)));
    else {
      ends(house);
      print(System.out, look(house));
      own(house);
    }
    house.desk().shown(look(house));
    return 0;
  }

  public static void print(PrintStream out, Look look) {
    Today today = Today.of(look);
    Owner owner = look.me();
    out.println(DAY.format(today.day()));
    if (today.people() == 0) {
      out.println(
          "Nobody is here yet. Bring in your mail: rapport import MAIL.mbox   (or look around: rapport demo)");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%,d people. %s%n",
        today.people(),
        today.figures().rhythms(number -> String.format(Locale.ROOT, "%,d", number)));
    moves(out, today);
    if (today.moves().isEmpty())
      for (String side : look.all.sides.words()) out.println("  " + side);
    if (!today.promises().isEmpty() || today.resting().until() != null) out.println("\nPromises");
    for (Today.PromiseLine line : today.promises()) {
      String who =
          line.promise().mine()
              ? "you to " + line.person().name()
              : line.person().name() + " to you";
      String due =
          line.promise().dueOn() == null
              ? ""
              : ", due " + line.promise().dueOn() + (line.late() ? " (late)" : "");
      out.println("  " + Terminal.clean(who + ": " + line.promise().what() + due));
    }
    if (today.resting().until() != null)
      out.printf(
          Locale.ROOT,
          "  (%d with somebody who rests until %s)%n",
          today.resting().promises(),
          TIME.format(today.resting().until().atZone(owner.zone())));
    if (!today.upNext().isEmpty()) out.println("\nUp next");
    Set<PersonId> told = new HashSet<>();
    for (Today.UpNext next : today.upNext().stream().limit(5).toList()) {
      String subject = next.meeting().subject() == null ? "(no subject)" : next.meeting().subject();
      out.println(
          "  "
              + (next.meeting().day() != null
                  ? WHOLE_DAY.format(next.meeting().day())
                  : TIME.format(next.meeting().at().atZone(owner.zone())))
              + "  "
              + Terminal.clean(subject)
              + " · "
              + next.meeting().channel().words());
      for (Today.Guest guest : next.guests().stream().limit(3).toList()) {
        out.println(
            "      "
                + Terminal.clean(
                    told.add(guest.standing().person().id())
                        ? guest.standing().person().name()
                            + ": "
                            + String.join(" ", guest.brief().lines())
                        : guest.standing().person().name() + ", as above"));
      }
    }
  }

  private void own(House house) {
    OwnStep step = OwnPath.of(look(house)).step();
    if (step == null) return;
    System.out.println("\nFor yourself");
    System.out.println("  " + step.words() + ".");
    System.out.println("     " + step.why() + " --step done, later or not; --path off ends it");
  }

  /** Answers the step that stands, begins the path or ends it. */
  private void answer(House house, OwnPath path) {
    if (!follow.isEmpty()) make(house, new FollowPath(follow.equals("on")));
    if (reply == null) return;
    OwnStep step = path.step();
    if (step == null) throw new Failures.Misused("no step stands today");
    make(house, new AnswerStep(step.key(), reply));
  }

  private static void moves(PrintStream out, Today today) {
    List<Move> moves = today.moves();
    out.println("\nThis week's moves");
    if (moves.isEmpty())
      out.println(
          today.awayUntil() == null
              ? "  None this week."
              : "  None while you are away, until " + today.awayUntil() + ".");
    int n = 1;
    for (Move move : moves) {
      out.println(
          "  "
              + n++
              + ". "
              + Terminal.clean(move.what())
              + "  ("
              + Terminal.clean(move.person().name())
              + ", "
              + move.channel().words()
              + ")");
      out.println("     " + Terminal.clean(move.why()));
    }
  }
}
