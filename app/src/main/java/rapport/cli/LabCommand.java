package rapport.cli;

import picocli.CommandLine.Command;

/** Measures the engine on plain files. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    header = "Measure the engine on plain files, without a home.",
    footer = {"", "Example:", "  rapport lab score log.tsv --at 2026-11-23T00:00:00Z --horizon 60"},
    subcommands = {
      LabScore.class,
      LabNetwork.class,
      LabPath.class,
      LabIntroducers.class,
      LabMeet.class,
      LabDates.class,
      LabPromises.class,
      LabListen.class,
      LabMatch.class
    })
final class LabCommand {}
