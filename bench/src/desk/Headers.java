import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.outside.Outside;
import rapport.outside.Route;
import rapport.outside.Target;
import rapport.outside.imap.Imap;
import rapport.outside.imap.Letterhead;
import rapport.sources.Content;
import rapport.sources.mail.MessageReader;

/**
 * Fetches all headers of a mailbox on this machine, parses them, and prints what that took, in
 * seconds of wall and processor: one line for each line it is told, at most {@code rounds}.
 */
final class Headers {

  private static final int CHUNK = 1_000;

  private Headers() {}

  public static void main(String[] args) throws IOException {
    int port = Integer.parseInt(args[0]);
    BufferedReader go = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (int round = Integer.parseInt(args[1]); round > 0 && go.readLine() != null; round--)
      round(port);
  }

  private static void round(int port) throws IOException {
    try (Imap imap =
        Imap.open(
            Outside.usual(),
            new Target("localhost", port, true),
            Route.Security.NONE,
            "ada",
            "secret",
            false)) {
      Imap.Opened opened = imap.open(imap.folders().getFirst());
      if (opened == null) throw new IOException("the mailbox does not open");
      long[] begun = now();
      List<Letterhead> all = new ArrayList<>();
      Imap.@Nullable Asked next = asked(imap, opened.uids(), 0);
      for (int from = 0; next != null; from += CHUNK) {
        Imap.Asked now = next;
        next = asked(imap, opened.uids(), from + CHUNK);
        all.addAll(imap.headers(now));
      }
      long[] fetched = now();
      MessageReader reader = new MessageReader();
      int[] items = new int[1];
      for (Letterhead head : all) reader.read(new Head(head), "INBOX", Set.of(), _ -> items[0]++);
      long[] parsed = now();
      System.out.printf(
          "%d messages, fetch %.3f s (processor %.3f), parse %.3f s (processor %.3f), both %.3f s%n",
          items[0],
          (fetched[0] - begun[0]) / 1e9,
          (fetched[1] - begun[1]) / 1e9,
          (parsed[0] - fetched[0]) / 1e9,
          (parsed[1] - fetched[1]) / 1e9,
          (parsed[0] - begun[0]) / 1e9);
    }
  }

  /** The next thousand, asked for while the last are read, as a look does. */
  private static Imap.@Nullable Asked asked(Imap imap, List<Long> uids, int from)
      throws IOException {
    if (from >= uids.size()) return null;
    List<Long> some = uids.subList(from, Math.min(from + CHUNK, uids.size()));
    return imap.ask(some, MessageReader.fields());
  }

  private static long[] now() {
    return new long[] {
      System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
    };
  }

  private record Head(Letterhead head) implements Content {
    @Override
    public String name() {
      return "message " + head.uid();
    }

    @Override
    public long size() {
      return head.header().length;
    }

    @Override
    public @Nullable Instant lastModified() {
      return head.arrived();
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(head.header());
    }
  }
}
