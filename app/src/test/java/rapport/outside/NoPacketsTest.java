package rapport.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Letters;

/** Without an account nothing leaves this machine: the kernel itself is asked, by strace. */
class NoPacketsTest {

  private static final Path STRACE = Path.of("/usr/bin/strace");

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void aRunWithoutAccountsSendsNothing() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(STRACE), "apt-get install strace");
    assumeTrue(traced(List.of("true")) == 0, "this machine lets nobody be traced");
    Path mail = Letters.many(folder.resolve("mail.mbox"), 200, 3);
    for (List<String> words :
        List.of(List.of("import", mail.toString()), List.of("today"), List.of("sync")))
      assertTrue(traced(rapport(words)) < 2, String.join(" ", words));
    assertEquals(List.of(), packets(folder.resolve("trace")));
  }

  @Test
  void aPacketWouldBeSeen() throws IOException {
    Path trace = folder.resolve("planted");
    Files.writeString(
        trace,
        """
        7 connect(9, {sa_family=AF_INET, sin_port=htons(993), sin_addr=inet_addr("192.0.2.1")}, 16) = 0
        7 sendto(9, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = 1
        7 connect(9, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1
        """);
    assertEquals(2, packets(trace).size());
  }

  private List<String> rapport(List<String> words) {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    all.add("--enable-native-access=ALL-UNNAMED");
    all.add("-cp");
    all.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    all.add("rapport.Rapport");
    all.addAll(words);
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    all.addAll(List.of("--now", Letters.NOW.toString()));
    return all;
  }

  private int traced(List<String> words) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(STRACE.toString(), "-f", "-qq", "-A"));
    all.addAll(List.of("-e", "trace=connect,sendto,sendmsg,sendmmsg"));
    all.addAll(List.of("-o", folder.resolve("trace").toString()));
    all.addAll(words);
    Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code > 1) System.err.println(said);
    return code;
  }

  /** What would leave: anything said to an address of the internet's families. */
  private static List<String> packets(Path trace) throws IOException {
    return Files.readAllLines(trace).stream().filter(line -> line.contains("AF_INET")).toList();
  }
}
