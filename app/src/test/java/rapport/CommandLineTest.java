package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteDataSource;
import picocli.CommandLine;
import rapport.cli.RapportCommand;
import rapport.intake.Letters;
import rapport.lab.Lab;
import rapport.shapes.Json;

class CommandLineTest {

  /** No terminal is taken for narrower. */
  private static final int NARROW = 79;

  private final Path folder;
  private final List<String> home;

  CommandLineTest(@TempDir Path folder) {
    this.folder = folder;
    this.home =
        List.of("--home", folder.resolve("home").toString(), "--now", Letters.NOW.toString());
  }

  @BeforeEach
  void aMailboxIsThere() throws IOException {
    new Letters().fromMaya("a", 9).toMaya("b", 8).to(folder.resolve("mail.mbox"));
    new Letters().letter("x", "", "ada@helix.example", 7).to(folder.resolve("broken.mbox"));
  }

  static Stream<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>();
    collect(RapportCommand.line(Rapport.opener()), List.of(), commands);
    collect(new CommandLine(new Lab()), List.of("lab"), commands);
    return commands.stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfWithAnExample(List<String> command) {
    Spoken help = Spoken.of(List.of("--help"), command.toArray(String[]::new));
    assertEquals(0, help.code());
    assertTrue(help.out().contains("Example"), help.out());
    assertTrue(help.out().contains("  rapport") || help.out().contains("<(rapport"), help.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aLineOfHelpEndsOnlyWhereItIsFull(List<String> command) {
    if (command.contains("lab")) return;
    String help = Spoken.of(List.of("--help"), command.toArray(String[]::new)).out();
    List<String> lines = help.lines().skip(1).takeWhile(one -> !one.startsWith("  -")).toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1);
      if (lines.get(i).isBlank() || next.isBlank() || next.startsWith(" ")) continue;
      if (lines.get(i).startsWith(" ") || lines.get(i).startsWith("Usage")) continue;
      int with = lines.get(i).length() + 1 + next.split(" ")[0].length();
      assertTrue(with > NARROW, lines.get(i) + " | " + next);
    }
  }

  @Test
  void anExerciseTellsWhatWasChosenAndASkillThatIsNoneIsRefused() {
    Spoken chosen = Spoken.of(home, "train", "empathy", "--answer", "2", "--json");
    assertEquals(2, Json.mapper().readTree(chosen.out()).get("chosen").asInt());
    assertEquals(2, Spoken.of(home, "train", "charm").code());
    assertEquals(2, Spoken.of(home, "train", "empathy", "--answer", "4").code());
  }

  @Test
  void everythingThatTheReadmeNamesIsThere() {
    List<String> names = commands().map(one -> String.join(" ", one)).toList();
    for (String name :
        List.of(
            "import",
            "today",
            "people",
            "person",
            "ties",
            "receipts",
            "demo",
            "serve",
            "read",
            "rebuild",
            "doctor",
            "lab",
            "lab score",
            "lab network",
            "completion")) assertTrue(names.contains(name), name);
  }

  @Test
  void workThatIsDoneIsZero() {
    check(0, "import", file("mail.mbox"));
    for (String command : List.of("today", "people", "ties", "receipts", "rebuild", "doctor"))
      check(0, command);
    check(0, "person", "maya");
    check(0, "receipts", "--items", "1", "--from", "1", "--limit", "1");
    check(0, "receipts", "--undo", "1");
  }

  @Test
  void anImportSaysWhoseMailItIs() {
    Spoken spoken =
        Spoken.of(
            "import",
            file("mail.mbox"),
            "--me",
            "ada@helix.example",
            "--home",
            folder.resolve("mine").toString());
    assertEquals(0, spoken.code(), spoken.err());
    assertFalse(spoken.out().contains("could not be found out"), spoken.out());
  }

  @Test
  void whatWasNotReadIsOne() throws IOException {
    check(1, "import", file("broken.mbox"));
    Files.writeString(folder.resolve("notes.bin"), "Dear diary,\n");
    check(1, "import", file("notes.bin"));
    assertEquals(1, Spoken.of("read", file("notes.bin")).code());
  }

  @Test
  void wrongUseIsTwo() {
    assertEquals(2, Spoken.of().code());
    assertEquals(2, Spoken.of("gossip").code());
    assertEquals(
        2, Spoken.of("lab", "score", file("mail.mbox"), "--at", "soon", "--horizon", "1").code());
    assertEquals(2, Spoken.of("lab", "network", file("mail.mbox"), "--measures", "fame").code());
    check(2, "import");
    check(2, "import", file("nowhere.mbox"));
    check(2, "import", file("mail.mbox"), "--me", "nobody");
    check(2, "people", "--sort", "beauty");
    check(2, "person", "nobody at all");
    check(2, "receipts", "--undo", "99");
    check(2, "receipts", "--items", "99");
    check(2, "receipts", "--items", "1", "--figure", "nonsense");
  }

  @Test
  void aBrokenWorldIsThree() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Spoken spoken = Spoken.of("today", "--home", file.toString());
    assertEquals(3, spoken.code());
    assertTrue(spoken.err().startsWith("rapport: "), spoken.err());
    Path home = Files.createDirectory(folder.resolve("damaged"));
    Files.setPosixFilePermissions(
        home, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    Path database = Files.write(home.resolve("rapport.db"), new byte[5000]);
    Files.setPosixFilePermissions(
        database, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    Files.write(
        database, "This is no database at all. ".repeat(500).getBytes(StandardCharsets.UTF_8));
    assertEquals(3, Spoken.of("today", "--home", home.toString()).code());
  }

  @Test
  void aChannelThatNobodyStoresIsADamagedStore() {
    check(0, "import", file("mail.mbox"));
    sql("update interaction set channel = 75");
    Spoken spoken = Spoken.of(home, "today");
    assertEquals(3, spoken.code());
    assertTrue(spoken.err().startsWith("rapport: The store is damaged"), spoken.err());
  }

  @Test
  void anUploadThatIsGoneIsNoWorkLeftToDo() {
    check(0, "import", file("mail.mbox"));
    sql("update receipt set complete = 0");
    Spoken open = Spoken.of(home, "doctor");
    assertTrue(open.out().contains("WRONG pending work"), open.out());
    String upload = folder.resolve("home/uploads/upload-1/0-mail.mbox").toString();
    sql("update receipt set source = '" + upload + "'");
    Spoken gone = Spoken.of(home, "doctor");
    assertTrue(gone.out().contains("ok    pending work"), gone.out());
  }

  private void sql(String statement) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("home/rapport.db"));
    new JdbcTemplate(source).execute(statement);
  }

  @Test
  void theCompletionScriptIsUnderstoodByBash() throws Exception {
    Path script = Files.writeString(folder.resolve("rapport.bash"), Spoken.of("completion").out());
    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), said);
    assertTrue(Files.size(script) > 1000);
  }

  @Test
  void textFromOutsideCannotMoveTheCursor() throws IOException {
    new Letters()
        .letter("e", "\"Ev\u001b[2Jil\" <eve@fenwick.example>", "ada@helix.example", 3)
        .to(folder.resolve("evil.mbox"));
    check(0, "import", file("evil.mbox"));
    for (String command : List.of("people", "today", "ties"))
      assertEquals(-1, Spoken.of(home, command).out().indexOf('\u001b'), command);
  }

  private void check(int code, String... words) {
    Spoken spoken = Spoken.of(home, words);
    assertEquals(code, spoken.code(), String.join(" ", words) + "\n" + spoken.out() + spoken.err());
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void collect(CommandLine line, List<String> path, List<List<String>> commands) {
    commands.add(path);
    line.getSubcommands()
        .forEach((name, command) -> {
          if (name.equals("help")) return;
          List<String> longer = new ArrayList<>(path);
          longer.add(name);
          collect(command, longer, commands);
        });
  }
}
