package rapport.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.store.Tables;
import rapport.store.sources.Connections;

/**
 * A hostile mailbox at a real Dovecot over many looks, many of them cut off: after each that went
 * to its end, what is held is what lies in Dovecot's own files, and what mbsync, which knows
 * nothing of Rapport, fetches from the same server.
 */
class MirroredMailTest extends MailFiles {

  /** Folders as Dovecot keeps them, and as they are called at the server. */
  private static final Map<String, String> FOLDERS =
      new TreeMap<>(
          Map.of(
              "", "INBOX",
              ".Sent", "Sent",
              ".Gesendete &AOQ-lter", "Gesendete &AOQ-lter",
              ".Archive", "Archive",
              ".Junk", "Junk"));

  private static final String RECEIVED =
      "Received: from a.example by b.example with ESMTP; Fri, 20 Nov 2026 09:59:58 +0000\n";

  private final Random random = new Random(1819);
  private int next;
  private int cuts;
  private int asked;
  private int mirrors;

  MirroredMailTest() throws IOException {}

  @Test
  @Timeout(180)
  void fourHundredMessagesOverTwelveLooks() throws Exception {
    overLooks(400, 12);
  }

  /** {@code -Dgroups=long -DexcludedGroups=} runs it; about a quarter of an hour. */
  @Test
  @Tag("long")
  void twentyThousandMessagesOverFiftyLooks() throws Exception {
    overLooks(20_000, 50);
  }

  private void overLooks(int messages, int looks)
      throws IOException, InterruptedException, GeneralSecurityException, SQLException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mbsync")), "apt-get install isync");
    for (int n = 0; n < messages; n++) delivered();
    int port = dovecot();
    live = live(trust());
    try (CutLine line = new CutLine(port)) {
      long id = add(ConnectionKind.IMAP, "localhost", line.port(), "TLS", "");
      for (int look = 0; look < looks; look++) {
        if (look > 0) changed(messages, look, port);
        line.after = look % 3 == 1 ? 3 + random.nextInt(12 * messages / 1_000 + 20) : -1;
        if (line.after > 0 && look(id).state().problem() != null) cuts++;
        line.after = -1;
        Seen seen = followed(id);
        assertNull(seen.state().problem());
        assertEquals(
            seen.there(), seen.read() + seen.twice() + seen.leftOut() + seen.unreadable(), "sum");
        assertEquals(List.of(), differences(inFiles(), held(false)), "after look " + look);
        if (look % 10 != 9 && look != looks - 1) continue;
        assertEquals(List.of(), differences(mirrored(port), held(true)), "mbsync's mirror");
        mirrors++;
      }
    }
    assertEquals(List.of(), new Tables(database).broken(1));
    assertTrue(cuts > 0, "no look was cut");
    System.out.printf(
        "%d looks, %d more were cut off, %d asked; %d mirrors of mbsync, difference 0; held %s%n",
        looks, cuts, asked, mirrors, sizes(held(false)));
  }

  private static Map<String, Integer> sizes(Map<String, List<String>> held) {
    Map<String, Integer> sizes = new TreeMap<>();
    held.forEach((place, keys) -> sizes.put(place, keys.size()));
    return sizes;
  }

  /** A look; what it asks is answered with yes. */
  private Seen followed(long id) {
    Seen seen = look(id);
    if (seen.state().asks() == null) return seen;
    asked++;
    new Connections(database).looked(1, new Connections(database).state(1, id).followed());
    return look(id);
  }

  private void changed(int messages, int look, int port) throws IOException, InterruptedException {
    for (int n = random.nextInt(messages / 40); n > 0; n--) delivered();
    for (String box : FOLDERS.keySet()) shuffled(box);
    if (look % 9 == 4) renumbered(".Archive");
    if (look % 13 == 6) renumbered("");
    if (look % 10 == 5) backedUp(".Sent");
    if (look % 10 == 8) restored(".Sent", port);
    owned();
  }

  /** One letter of some sort, in some folder; one of forty lies in the archive as well. */
  private void delivered() throws IOException {
    int n = next++;
    String box = List.copyOf(FOLDERS.keySet()).get(random.nextInt(FOLDERS.size()));
    int odd = random.nextInt(40);
    String date = "Mon, %d Nov 2026 10:%02d:%02d +0000".formatted(1 + n % 20, n % 60, n / 60 % 60);
    String named = "Message-ID: <m" + n + "@x.example>\n";
    String from = "From: p" + n % 57 + "@quay.example\n";
    String rest = "To: ada@helix.example\nSubject: Harbour\n\nWords that nobody asked for.\n";
    String said =
        switch (odd) {
          case 0 -> from + "Date: " + date + "\n" + rest.replace("Harbour", "Nameless " + n);
          case 1 -> from + named + rest;
          case 2 -> from + named + "Date: Tue, 99 Foo 20222 99:99:99\n" + RECEIVED + rest;
          case 3 -> from + named + "Date: Mon, 1 Jan 1900 00:00:00 +0000\n" + rest;
          case 4 -> from + "Date: " + date + "\n" + rest.replace("Harbour", "Nameless");
          case 5 -> "no header at all " + n + "\n\nx\n";
          case 6 -> "From: \"(((" + "x".repeat(300) + "\" <q@quay.example>\n" + named + rest;
          default -> from + named + "Date: " + date + "\n" + rest;
        };
    put(box, n + "a", said, odd == 7 ? "FS" : "S");
    if (odd == 8) put(".Archive", n + "b", said, "S");
  }

  /** Some are expunged, some move, some are copied, some get other flags. */
  private void shuffled(String box) throws IOException {
    for (Path file : files(box)) {
      int fate = random.nextInt(160);
      if (fate > 3) continue;
      String other = List.copyOf(FOLDERS.keySet()).get(random.nextInt(FOLDERS.size()));
      String said = Files.readString(file, ISO_8859_1);
      if (fate < 2) Files.delete(file);
      if (fate == 1 || fate == 2) put(other, next++ + "c", said, "S");
      if (fate == 3) flagged(file, "RS");
    }
  }

  private Map<String, List<String>> inFiles() throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    for (Map.Entry<String, String> box : FOLDERS.entrySet())
      all.put(box.getValue(), identities(files(box.getKey())));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  private Map<String, List<String>> mirrored(int port) throws IOException, InterruptedException {
    Path mirror = mbsync(port);
    Map<String, List<String>> all = new TreeMap<>();
    try (var boxes = Files.list(mirror)) {
      for (Path box : boxes.filter(Files::isDirectory).toList())
        all.put(box.getFileName().toString(), numbered(box));
    }
    all.values().removeIf(List::isEmpty);
    return all;
  }

  private List<String> identities(List<Path> files) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : files) ids.add(identity(file));
    Collections.sort(ids);
    return ids;
  }

  /** What the one has and the other has not, by place; a message may be there twice. */
  private static List<String> differences(
      Map<String, List<String>> there, Map<String, List<String>> held) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> places = new TreeSet<>(there.keySet());
    places.addAll(held.keySet());
    for (String place : places) {
      List<String> missing = without(there.get(place), held.get(place));
      List<String> more = without(held.get(place), there.get(place));
      if (!missing.isEmpty()) differences.add(place + " lacks " + missing);
      if (!more.isEmpty()) differences.add(place + " has besides " + more);
    }
    return differences;
  }

  private static List<String> without(@Nullable List<String> all, @Nullable List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    if (others != null) for (String one : others) left.merge(one, 1, Integer::sum);
    List<String> rest = new ArrayList<>();
    if (all != null)
      for (String one : all) if (left.merge(one, -1, Integer::sum) < 0) rest.add(one);
    return rest;
  }
}
