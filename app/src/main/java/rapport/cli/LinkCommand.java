package rapport.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import rapport.shapes.Json;

/** A new link into the pages that are served. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    header = "Print a new link that signs you in to the pages where they are served now.",
    description = {"", "It works once, within fifteen minutes."},
    footer = {"", "Example:", "  rapport link"})
public final class LinkCommand extends HomeCommand {

  /** The link. */
  public record Link(String link) {}

  @Override
  public int answer(House house) throws IOException {
    String link = house.link();
    if (link == null) {
      System.err.println("Nothing serves " + house.place() + " now. Start it: rapport serve");
      return 2;
    }
    if (json) Json.write(System.out, new Link(link));
    else System.out.println(link);
    return 0;
  }
}
