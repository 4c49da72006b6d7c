package rapport.cli.people;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.AskingAbout;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.people.RelationChange.ForgetRelation;
import rapport.desk.people.RelationChange.Relate;
import rapport.desk.people.Relations;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.shapes.GroupShapes;
import rapport.shapes.Json;

/** What people are to each other. */
@Command(
    name = "related",
    mixinStandardHelpOptions = true,
    header = "Show what somebody is to others, or say it.",
    footer = {
      "",
      "Examples:",
      "  rapport related lena",
      "  rapport related lena --is reports-to --of maya",
      "  rapport related lena --forget 3"
    })
public final class RelatedCommand extends AskingAbout {

  @Option(
      names = "--is",
      paramLabel = "WHAT",
      description = "reports-to, introduced-by, assistant-of, partner-of or child-of.")
  String is = "";

  @Option(names = "--of", paramLabel = "NAME", description = "Whom.")
  String of = "";

  @Option(names = "--forget", paramLabel = "N", description = "Forget the one with this number.")
  long forget;

  @Override
  public int answer(House house, PersonId person) {
    if (!is.isEmpty()) {
      PersonId other = find(house, of);
      if (other == null) return 2;
      make(house, new Relate(person, Relation.Kind.of(is), other));
    }
    if (forget > 0) make(house, new ForgetRelation(forget));
    List<Relations.Line> all = Relations.of(look(house)).of(person);
    if (json) Json.write(System.out, all.stream().map(GroupShapes::relation).toList());
    else if (all.isEmpty()) System.out.println("Nothing is said.");
    else
      for (Relations.Line one : all)
        System.out.println(
            Terminal.clean(one.sentence())
                + (one.id() == 0 ? "  (as a card says)" : "  (" + one.id() + ")"));
    return 0;
  }
}
