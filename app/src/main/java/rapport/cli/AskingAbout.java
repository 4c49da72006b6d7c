package rapport.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Parameters;
import rapport.people.PersonId;

/** What every command about one person asks first: who that is. */
public abstract class AskingAbout extends HomeCommand {

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      description = "Words of a name or address, or the number that people shows.")
  List<String> name = List.of();

  @Override
  public final int answer(House house) throws IOException {
    PersonId person = find(house, String.join(" ", name));
    return person == null ? 2 : answer(house, person);
  }

  /** Does the work and returns the exit code. */
  public abstract int answer(House house, PersonId person) throws IOException;
}
