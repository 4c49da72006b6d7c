package rapport.cli.nurture;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.cli.Terminal;
import rapport.desk.nurture.Tensions;
import rapport.desk.repair.Repair;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.desk.repair.RepairChange.CloseTension;
import rapport.look.Look;
import rapport.nurture.Hot;
import rapport.nurture.Opening;
import rapport.nurture.Slots;
import rapport.people.PersonId;
import rapport.shapes.CareShapes;
import rapport.shapes.Json;

/** Quarrels. */
@Command(
    name = "tensions",
    mixinStandardHelpOptions = true,
    header =
        "Show what has become difficult, or say that it has; nothing is suggested about that person for a day.",
    footer = {
      "",
      "Examples:",
      "  rapport tensions",
      "  rapport tensions --with maya",
      "  rapport tensions --with maya --ahead",
      "  rapport tensions --show 3",
      "  rapport tensions --end 3"
    })
public final class TensionsCommand extends HomeCommand {

  @Option(names = "--with", paramLabel = "NAME", description = "It became difficult with somebody.")
  String with = "";

  @Option(names = "--ahead", description = "With --with: a hard talk lies ahead, no quarrel.")
  boolean ahead;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "What the one with this number needs: a beginning, a place, what was given.")
  long show;

  @Option(names = "--end", paramLabel = "N", description = "The one with this number is over.")
  long end;

  @Override
  public int answer(House house) {
    if (!with.isEmpty()) {
      PersonId person = find(house, with);
      if (person == null) return 2;
      make(house, new BeginTension(person, ahead));
    }
    if (end > 0) make(house, new CloseTension(end, ""));
    if (show > 0) return show(house);
    Tensions tensions = Tensions.of(look(house));
    List<Tensions.One> all = tensions.all();
    if (json) {
      Json.write(System.out, all.stream().map(one -> CareShapes.tension(one, now())).toList());
      return 0;
    }
    if (all.isEmpty()) System.out.println("Nothing is difficult with anybody.");
    for (Tensions.One one : all)
      System.out.println(
          "%3d  %s: %s, rests until %s"
              .formatted(
                  one.tension().id(),
                  Terminal.clean(one.person().name()),
                  CareShapes.tension(one, now()).state(),
                  one.tension().restsUntil()));
    return 0;
  }

  private int show(House house) {
    Look look = look(house);
    Repair repair = Repair.of(look, show).orElse(null);
    if (repair == null) {
      System.err.println("rapport: there is no tension " + show + ".");
      return 2;
    }
    if (json) {
      Json.write(System.out, CareShapes.repair(repair, now()));
      return 0;
    }
    DateTimeFormatter moment = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    Opening opening = repair.opening(0);
    System.out.println(Terminal.clean(repair.one().person().name()) + "\n");
    System.out.println("How you could begin:");
    opening.said().lines().forEach(line -> System.out.println("  " + Terminal.clean(line)));
    System.out.println("  (" + opening.check().words(Opening.WORDS) + ")\n");
    if (repair.place() != null)
      System.out.println(
          "The place: "
              + Terminal.clean(String.valueOf(repair.place().meeting().subject()))
              + ", "
              + moment.format(repair.place().meeting().at().atZone(look.zone()))
              + ", just the two of you\n");
    for (Slots.Span one : repair.slots())
      System.out.println("Free: " + moment.format(one.from().atZone(look.zone())));
    if (!repair.gifts().isEmpty()) System.out.println("What this has given you:");
    for (Repair.Gift one : repair.gifts()) System.out.println("  " + Terminal.clean(one.what()));
    System.out.println("\nIf it gets hot:");
    for (String one : Hot.SENTENCES) System.out.println("  “" + one + "”");
    return 0;
  }
}
