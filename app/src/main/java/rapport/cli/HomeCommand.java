package rapport.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rapport.cli.people.PeopleCommand;
import rapport.desk.Made;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.people.Whom;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/** The options of every command that opens a home. */
public abstract class HomeCommand implements java.util.concurrent.Callable<Integer> {

  @ParentCommand @Nullable RapportCommand rapport;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder that holds everything (default: RAPPORT_HOME, else ~/.rapport).")
  @Nullable Path home;

  @Option(
      names = "--json",
      description = "Print JSON instead of text; docs/json.md describes the shape.")
  public boolean json;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "Answer as of this time, for example 2026-11-23T07:30:00Z (default: now).")
  @Nullable Instant now;

  private @Nullable Look look;

  public Instant now() {
    return now == null ? Instant.now() : now;
  }

  /** What this command reads: one look, made when it is first asked for and anew after a change. */
  public final Look look(House house) {
    Look kept = look;
    if (kept == null) {
      kept = house.desk().compared(now());
      look = kept;
    }
    return kept;
  }

  /** Makes a change of the owner's; what is read after it sees it. */
  public final Made make(House house, Change change) {
    look = null;
    return house.desk().make(change, now());
  }

  /** Whom some words or a number mean; null, once it was said why, when that is not one person. */
  public final @Nullable PersonId find(House house, String words) {
    Person meant = Whom.of(look(house), words).one();
    if (meant != null) return meant.id();
    List<Standing> found =
        Listing.people(look(house), new People.Query(words, "", People.Sort.STRENGTH, 0, 20))
            .rows();
    if (found.size() == 1) return found.getFirst().person().id();
    if (found.isEmpty())
      System.err.println("rapport: nobody matches “" + Terminal.clean(words) + "”.");
    else System.err.println("rapport: several people match; take a number:");
    for (Standing one : found) System.err.println(PeopleCommand.row(one));
    return null;
  }

  /** Prints what the sources cannot know any more, one line a kind; nothing when all are fresh. */
  public final void ends(House house) {
    Look of = look(house);
    for (String end : of.fresh().sentences(of.zone(), of.today()))
      System.out.println(end + " What happened there since is not known here.");
    of.fresh()
        .lastDay(of.zone(), of.now())
        .map(day -> day.plusDays(1).atStartOfDay(of.zone()).toInstant().minusSeconds(1))
        .ifPresent(last -> System.out.println("As of its last day: --now " + last));
  }

  House.Opener opener() {
    if (rapport == null) throw new IllegalStateException("a command without its root");
    return rapport.opener;
  }

  @Override
  public Integer call() throws IOException {
    try (House house = opener().open(home)) {
      return answer(house);
    }
  }

  /** Does the work and returns the exit code. */
  public abstract int answer(House house) throws IOException;
}
