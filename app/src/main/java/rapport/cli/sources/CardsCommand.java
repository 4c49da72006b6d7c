package rapport.cli.sources;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import rapport.desk.sources.CardChange.TakeCardsWord;
import rapport.desk.sources.CardChange.WriteCard;
import rapport.desk.sources.CardChange.WriteToCards;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.CardDifferences.Difference;
import rapport.intake.Intake;
import rapport.live.ConnectionKind;
import rapport.live.Live;
import rapport.shapes.Json;
import rapport.shapes.SourceShapes;
import rapport.store.sources.CardWrites;

/** What the owner says and the cards of an address book do not, and writing it there. */
@Command(
    name = "cards",
    mixinStandardHelpOptions = true,
    header =
        "Show where you say something else than the cards of an address book, and write it there.",
    description = {
      "",
      "Rapport writes to no address book before you let it. Then it writes only what you name here, one part of a card,",
      "and only if the card still says what stands here; everything else of the card stays as it is, byte for byte, but",
      "for the street and the postcode of another town.",
      "rapport journal --undo N puts a part back as it was, with the next look."
    },
    footer = {
      "",
      "Examples:",
      "  rapport cards --let 2                            the source 2 of rapport sources",
      "  rapport cards",
      "  rapport cards --write 1,3",
      "  rapport cards --write-all"
    })
public final class CardsCommand extends HomeCommand {

  @Option(names = "--let", paramLabel = "N", description = "Let Rapport write to source N.")
  long let;

  @Option(names = "--only-read", paramLabel = "N", description = "Only read source N again.")
  long onlyRead;

  @Option(
      names = "--write",
      paramLabel = "LINE",
      split = ",",
      description = "Write these lines into their cards now.")
  List<Integer> write = List.of();

  @Option(
      names = "--take",
      paramLabel = "LINE",
      split = ",",
      description = "Take what the cards say in these lines, and your own words back.")
  List<Integer> take = List.of();

  @Option(names = "--write-all", description = "Write every line into its card now.")
  boolean writeAll;

  @Override
  public int answer(House house) {
    house.desk().owner();
    for (long one : new long[] {let, onlyRead}) if (one != 0) known(house.live(), one);
    if (let != 0) make(house, new WriteToCards(let, true));
    if (onlyRead != 0) make(house, new WriteToCards(onlyRead, false));
    List<Difference> all = CardDifferences.of(house.desk().look(now())).all();
    for (Difference one : lines(all, take))
      make(house, new TakeCardsWord(one.person().id(), one.field()));
    boolean well = written(house, writeAll ? all : lines(all, write));
    CardDifferences after = CardDifferences.of(house.desk().look(now()));
    if (json) Json.write(System.out, after.all().stream().map(SourceShapes::difference).toList());
    else lines(after).forEach(System.out::println);
    return well ? 0 : 1;
  }

  private static void known(Live live, long id) {
    if (live.find(id).filter(one -> one.kind() == ConnectionKind.CARDDAV).isEmpty())
      throw new Failures.Misused("there is no address book (CardDAV) of the number " + id);
  }

  private static List<Difference> lines(List<Difference> all, List<Integer> lines) {
    List<Difference> chosen = new ArrayList<>();
    for (int line : lines) {
      if (line < 1 || line > all.size())
        throw new Failures.Misused("there is no line " + line + "; see rapport cards");
      chosen.add(all.get(line - 1));
    }
    return chosen;
  }

  /** Writes what was chosen; whether all of it stands in its card now. */
  private boolean written(House house, List<Difference> chosen) {
    Set<Long> sources = new LinkedHashSet<>();
    Set<Long> wishes = new LinkedHashSet<>();
    for (Difference one : chosen) {
      WriteCard wish =
          new WriteCard(
              one.connection(), one.person().id(), one.item(), one.field(), one.says(), one.said());
      wishes.add(make(house, wish).number());
      sources.add(one.connection());
    }
    boolean well = true;
    for (long source : sources)
      well &=
          house
              .live()
              .look(source, now(), new Intake.Watcher() {})
              .map(Live.Looked::well)
              .orElse(false);
    for (Difference one : CardDifferences.of(house.desk().look(now())).all())
      if (one.wish() != null && wishes.contains(one.wish().id())) well = false;
    return well;
  }

  private static List<String> lines(CardDifferences differences) {
    List<String> lines = new ArrayList<>();
    if (!differences.allowed())
      lines.add("Rapport writes to no address book. Let it: rapport cards --let N");
    else if (differences.all().isEmpty()) lines.add("Nothing differs.");
    for (Difference one : differences.all()) {
      String says = one.says();
      lines.add(
          String.format(
              Locale.ROOT,
              "%2d  %s, %s: the card says %s, you say “%s”%s",
              lines.size() + 1,
              Terminal.clean(one.person().name()),
              one.field().words().toLowerCase(Locale.ROOT),
              says == null ? "nothing" : "“" + Terminal.clean(one.field().shown(says)) + "”",
              Terminal.clean(one.field().shown(one.said())),
              became(one.wish())));
    }
    return lines;
  }

  private static String became(CardWrites.@Nullable Row wish) {
    if (wish == null) return "";
    return switch (wish.state()) {
      case WAITING, BACK -> "; waits for the next look";
      case WRITTEN -> "";
      case CHANGED -> "; not written, the card had changed";
      case REFUSED -> "; not written, refused";
    };
  }
}
