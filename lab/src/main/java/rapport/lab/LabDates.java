package rapport.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.dates.DateWords;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** Finds dates in words. */
@Command(
    name = "dates",
    mixinStandardHelpOptions = true,
    header = "Print the dates and times that texts speak of.",
    description = {
      "",
      "The file has one text per line. One JSON object per line comes out, with each expression found, from when to when",
      "it means, and how fine it is (second, minute, hour, day, week, month, quarter, year)."
    },
    footer = {
      "",
      "Example:",
      "  rapport lab dates texts.txt --at 2026-11-23T07:30:00Z --zone Europe/Berlin"
    })
final class LabDates implements java.util.concurrent.Callable<Integer> {

  /** One text and what it speaks of. */
  record Dates(String text, List<One> found) {}

  /** One expression; its place in the text, and the time it means, up to the last excluded. */
  record One(String expression, int start, int end, String from, String to, String grain) {}

  @Parameters(paramLabel = "FILE", description = "The texts.")
  @Nullable Path file;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "INSTANT",
      description = "When the texts were written.")
  String at = "";

  @Option(
      names = "--zone",
      defaultValue = "UTC",
      paramLabel = "ZONE",
      description = "Where they were written, such as Europe/Berlin or -02:00 (default: UTC).")
  String zone = "";

  @Option(names = "--json", description = "Print JSON lines, which is the only form.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    Instant moment = LogFile.time(at);
    if (file == null || moment == null)
      throw new Misused(at + " is neither unix seconds nor a time such as 2026-11-23T00:00:00Z");
    ZonedDateTime written = moment.atZone(zone());
    ObjectWriter writer = Json.mapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine())
        System.out.println(writer.writeValueAsString(dates(line, written)));
    }
    return 0;
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException unknown) {
      throw new Misused(zone + " is no time zone such as Europe/Berlin");
    }
  }

  private static Dates dates(String text, ZonedDateTime written) {
    return new Dates(text, DateWords.in(text, written).stream().map(LabDates::one).toList());
  }

  private static One one(DateWords.Found found) {
    return new One(
        found.text(),
        found.from(),
        found.to(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(found.start()),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(found.end()),
        found.grain().name().toLowerCase(Locale.ROOT));
  }
}
