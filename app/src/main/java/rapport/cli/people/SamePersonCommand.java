package rapport.cli.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.network.SamePeople;
import rapport.desk.people.IdentityChange.JoinPeople;
import rapport.desk.people.IdentityChange.KeepApart;
import rapport.desk.people.IdentityChange.PartPerson;
import rapport.look.Change;
import rapport.look.Look;
import rapport.people.PersonId;
import rapport.shapes.Json;
import rapport.shapes.SamePersonShapes;

/** Who may be one human with several cards. */
@Command(
    name = "same-person",
    mixinStandardHelpOptions = true,
    header = "List people who may be one human with several cards, and answer.",
    description = {
      "",
      "The most useful question comes first. What you answer is remembered for ever; rapport journal --undo takes it back."
    },
    footer = {
      "",
      "Examples:",
      "  rapport same-person",
      "  rapport same-person --join 12,34",
      "  rapport same-person --apart 12,34",
      "  rapport same-person --part 12"
    })
public final class SamePersonCommand extends HomeCommand {

  private static final int MOST = 1_000;

  @Option(
      names = "--join",
      split = ",",
      paramLabel = "N",
      description = "Numbers of people who are one human.")
  List<Long> join = List.of();

  @Option(
      names = "--apart",
      split = ",",
      paramLabel = "N",
      description = "Numbers of people who are different.")
  List<Long> apart = List.of();

  @Option(names = "--part", paramLabel = "N", description = "Part again what was joined.")
  long part;

  @Option(names = "--namesakes", description = "List those who only share a name.")
  boolean namesakes;

  @Override
  public int answer(House house) {
    house.desk().match(now());
    answer().ifPresent(change -> make(house, change));
    SamePeople all = SamePeople.waited(look(house));
    List<SamePeople.Question> questions = namesakes ? all.namesakes(MOST) : all.questions();
    if (json) {
      Json.write(System.out, questions.stream().map(SamePersonShapes::question).toList());
      return 0;
    }
    if (questions.isEmpty()) System.out.println("Nobody seems to stand there twice.");
    for (SamePeople.Question question : questions) tell(question, look(house));
    return 0;
  }

  private Optional<Change> answer() {
    List<Change> asked = new ArrayList<>();
    if (!join.isEmpty()) asked.add(new JoinPeople(people(join), null, null, null));
    if (!apart.isEmpty()) asked.add(new KeepApart(people(apart)));
    if (part > 0) asked.add(new PartPerson(new PersonId(part)));
    if (asked.size() > 1) throw new Failures.Misused("one answer at a time");
    return asked.stream().findFirst();
  }

  private static List<PersonId> people(List<Long> numbers) {
    return numbers.stream().map(PersonId::new).toList();
  }

  private void tell(SamePeople.Question question, Look look) {
    long chance = Math.min(99, Math.round(100 * question.chance())); // it asks, so it is not sure
    System.out.printf(Locale.ROOT, "about %d in 100%n", chance);
    for (SamePeople.Card card : question.cards()) {
      look.standing(card.person().id()).map(PeopleCommand::row).ifPresent(System.out::println);
      System.out.println("        " + Terminal.clean(handles(card)));
    }
    for (var reason : question.reasons())
      System.out.printf(
          Locale.ROOT, "  %+5.1f  %s%n", reason.bits(), Terminal.clean(reason.words()));
  }

  private static String handles(SamePeople.Card card) {
    return String.join(", ", card.person().handles().stream().map(one -> one.value()).toList());
  }
}
