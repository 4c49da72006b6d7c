package rapport.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import rapport.cli.demo.DemoCommand;
import rapport.cli.find.FindCommand;
import rapport.cli.growth.BalanceCommand;
import rapport.cli.growth.GrowCommand;
import rapport.cli.growth.ListenCommand;
import rapport.cli.growth.OutcomesCommand;
import rapport.cli.growth.PlanCommand;
import rapport.cli.growth.TalkCommand;
import rapport.cli.growth.TrainCommand;
import rapport.cli.interactions.ExchangesCommand;
import rapport.cli.interactions.PromisesCommand;
import rapport.cli.network.BeginCommand;
import rapport.cli.network.CandidatesCommand;
import rapport.cli.network.CirclesCommand;
import rapport.cli.network.InitiativesCommand;
import rapport.cli.network.MapCommand;
import rapport.cli.network.NeedsCommand;
import rapport.cli.network.PathCommand;
import rapport.cli.nurture.DigestCommand;
import rapport.cli.nurture.PlaysCommand;
import rapport.cli.nurture.RhythmCommand;
import rapport.cli.nurture.TensionsCommand;
import rapport.cli.nurture.TodayCommand;
import rapport.cli.nurture.TripsCommand;
import rapport.cli.nurture.WorthCommand;
import rapport.cli.people.GroupsCommand;
import rapport.cli.people.NotesCommand;
import rapport.cli.people.PeopleCommand;
import rapport.cli.people.PersonCommand;
import rapport.cli.people.RelatedCommand;
import rapport.cli.people.SamePersonCommand;
import rapport.cli.people.ToldCommand;
import rapport.cli.sources.CardsCommand;
import rapport.cli.sources.ImportCommand;
import rapport.cli.sources.ReadCommand;
import rapport.cli.sources.ReceiptsCommand;
import rapport.cli.sources.SourcesCommand;
import rapport.cli.sources.SyncCommand;
import rapport.cli.ties.ChancesCommand;
import rapport.cli.ties.ChannelsCommand;
import rapport.cli.ties.ContactPlanCommand;
import rapport.cli.ties.KindCommand;
import rapport.cli.ties.TiesCommand;

/** The root of the command line. */
@Command(
    name = "rapport",
    mixinStandardHelpOptions = true,
    version = "Rapport 0.1.0",
    header = "Create and nurture professional relationships, on your own machine.",
    description = {
      "",
      "Point Rapport at your mail, calendar, address book and LinkedIn export. It shows who is in your network, how each",
      "relationship stands, and what to do this week. Everything stays in one folder on this machine."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  rapport demo                                     look at the sample office",
      "  rapport import mail.mbox calendar.ics            bring in your own",
      "  rapport today                                    this week's moves",
      "",
      "Instruments on plain files: rapport lab --help",
      "Exit codes: 0 done · 1 something was not read (the receipt says what) · 2 wrong use · 3 broken world (disk, database).",
      "Files: ~/.rapport holds everything (RAPPORT_HOME or --home choose another folder)."
    })
public final class RapportCommand {

  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ServeCommand.class,
          LinkCommand.class,
          ImportCommand.class,
          ReadCommand.class,
          TodayCommand.class,
          PeopleCommand.class,
          GroupsCommand.class,
          RelatedCommand.class,
          PersonCommand.class,
          FindCommand.class,
          TiesCommand.class,
          ChancesCommand.class,
          KindCommand.class,
          ContactPlanCommand.class,
          BeginCommand.class,
          NeedsCommand.class,
          InitiativesCommand.class,
          CandidatesCommand.class,
          PathCommand.class,
          CirclesCommand.class,
          MapCommand.class,
          PromisesCommand.class,
          SamePersonCommand.class,
          RhythmCommand.class,
          ExchangesCommand.class,
          PlaysCommand.class,
          ChannelsCommand.class,
          ToldCommand.class,
          NotesCommand.class,
          WorthCommand.class,
          TripsCommand.class,
          DigestCommand.class,
          TensionsCommand.class,
          ListenCommand.class,
          TalkCommand.class,
          TrainCommand.class,
          GrowCommand.class,
          BalanceCommand.class,
          OutcomesCommand.class,
          PlanCommand.class,
          SourcesCommand.class,
          SyncCommand.class,
          CardsCommand.class,
          ReceiptsCommand.class,
          JournalCommand.class,
          ChangeCommand.class,
          RebuildCommand.class,
          DoctorCommand.class,
          RapportCommand.CompletionCommand.class,
          CommandLine.HelpCommand.class);

  public final House.Opener opener;

  /** With a way to open homes. */
  public RapportCommand(House.Opener opener) {
    this.opener = opener;
  }

  /** Runs one command line and returns the exit code: 0, 1, 2 or 3. */
  public static int run(House.Opener opener, String[] words) {
    CommandLine line = line(opener, words.length == 0 ? "" : words[0]);
    line.setUsageHelpWidth(110);
    line.setUsageHelpAutoWidth(true);
    paragraphs(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExitCodeExceptionMapper(Failures::code);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> Failures.tell(failure, command));
    if (words.length == 0) {
      line.usage(System.out);
      return 2;
    }
    return line.execute(words);
  }

  /**
   * Makes one line of the lines of each paragraph of a description, so that a terminal of any width
   * breaks them once; a line that is indented stays alone.
   */
  private static void paragraphs(CommandLine line) {
    List<String> said = new ArrayList<>();
    for (String one : line.getCommandSpec().usageMessage().description()) {
      boolean goes =
          !said.isEmpty() && !said.getLast().isBlank() && !one.isBlank() && !one.startsWith(" ");
      if (goes) said.set(said.size() - 1, said.getLast() + " " + one);
      else said.add(one);
    }
    line.getCommandSpec().usageMessage().description(said.toArray(String[]::new));
    for (CommandLine under : line.getSubcommands().values()) paragraphs(under);
  }

  /** The whole command line. */
  public static CommandLine line(House.Opener opener) {
    CommandLine line = new CommandLine(new RapportCommand(opener));
    COMMANDS.forEach(line::addSubcommand);
    return line;
  }

  /**
   * As much of the command line as the first word needs: to look through all commands and their
   * options takes longer than most of them. Two of them speak of all.
   */
  private static CommandLine line(House.Opener opener, String first) {
    for (Class<?> command : COMMANDS) {
      boolean all = command == CompletionCommand.class || command == CommandLine.HelpCommand.class;
      if (!all && command.getAnnotation(Command.class).name().equals(first))
        return new CommandLine(new RapportCommand(opener)).addSubcommand(command);
    }
    return line(opener);
  }

  /** The completion script for bash and zsh. */
  @Command(
      name = "completion",
      mixinStandardHelpOptions = true,
      header = "Print the completion script for bash and zsh.",
      footer = {"", "Example:", "  source <(rapport completion)"})
  static final class CompletionCommand implements Runnable {

    @CommandLine.Spec CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public void run() {
      CommandLine root = java.util.Objects.requireNonNull(spec).root().commandLine();
      System.out.print(AutoComplete.bash("rapport", root));
    }
  }
}
