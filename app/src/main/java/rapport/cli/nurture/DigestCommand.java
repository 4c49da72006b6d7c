package rapport.cli.nurture;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.desk.nurture.DigestWords;
import rapport.desk.nurture.Digests;
import rapport.shapes.DigestShape;
import rapport.shapes.Json;

/** The digest. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    header = "Print the digest of moves, promises and meetings, or send it to yourself.",
    description = {
      "",
      "When it is sent by itself, and by which mail server, is chosen on the page Settings. One that is sent here counts",
      "as the day's. Exit code 1 says that the mail server did not take it."
    },
    footer = {"", "Examples:", "  rapport digest", "  rapport digest --send"})
public final class DigestCommand extends HomeCommand {

  @Option(names = "--send", description = "Send it now by your own mail server.")
  boolean send;

  @Override
  public int answer(House house) {
    Digests digests = Digests.of(look(house));
    DigestWords words = digests.words();
    Optional<String> trouble = send ? house.sendDigest(now()) : Optional.empty();
    if (json) Json.write(System.out, DigestShape.of(words, digests, send && trouble.isEmpty()));
    else System.out.print(send ? (trouble.isEmpty() ? "Sent.\n" : "") : words.plain(""));
    trouble.ifPresent(why -> System.err.println("rapport: " + why));
    return trouble.isPresent() ? 1 : 0;
  }
}
