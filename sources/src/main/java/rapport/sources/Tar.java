package rapport.sources;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.sources.local.Emlx;
import rapport.sources.tables.NamedColumns;

/**
 * A tar archive, mostly compressed (.tgz, as Google Takeout makes them), and what can be read in
 * it. Nothing is written to disk. An entry can only be reached through all that stands before it,
 * so its messages are read in one pass, and each other file in one of its own. Archives inside are
 * not opened.
 */
final class Tar {

  private static final int MOST_ENTRIES = 500_000;
  private static final int LONGEST_MESSAGE = 32 << 20;

  private final FileContent packed;
  private final boolean gzip;
  private final NamedColumns named;
  private final List<Unit> units = new ArrayList<>();
  private int messages;

  Tar(FileContent packed, boolean gzip, NamedColumns named) {
    this.packed = packed;
    this.gzip = gzip;
    this.named = named;
  }

  static boolean is(byte[] head) {
    return TarStream.is(head);
  }

  /** The units of the entries that can be read; if there are none, one that says so. */
  List<Unit> units(boolean each) throws IOException {
    List<String> troubles = new ArrayList<>();
    try (TarStream tar = open(troubles::add)) {
      TarStream.Entry entry = tar.next();
      for (int n = 0; entry != null && n < MOST_ENTRIES; entry = tar.next(), n++) {
        if (Zip.hidden(entry.name())) continue;
        byte[] head =
            !each && Zip.message(entry.name()) ? new byte[0] : tar.readNBytes(Sources.HEAD);
        if (!each && message(entry.name(), head)) messages++;
        else add(entry, n, head);
      }
    }
    if (messages > 0) units.add(messagesUnit());
    if (!troubles.isEmpty() || units.isEmpty())
      units.add(
          new UnknownUnit(
              packed.name(),
              packed.path(),
              0,
              troubles.isEmpty()
                  ? "an archive without mail, calendars or contacts in it"
                  : troubles.getFirst()));
    return units;
  }

  private static boolean message(String name, byte[] head) {
    return Zip.message(name) || Sources.numberedMessage(name, head);
  }

  /** A message of which the first bytes were read. */
  private static byte[] whole(TarStream tar, byte[] head) throws IOException {
    byte[] rest = tar.readNBytes(LONGEST_MESSAGE - head.length);
    byte[] whole = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, whole, head.length, rest.length);
    return whole;
  }

  private TarStream open(Consumer<String> trouble) throws IOException {
    return new TarStream(gzip ? new GzipContent(packed, trouble).open() : packed.open());
  }

  private void add(TarStream.Entry entry, int number, byte[] head) {
    String name = entry.name();
    String file = name.substring(name.lastIndexOf('/') + 1);
    Optional<Source> source = Sources.of(file, head, named);
    if (source.isEmpty()) return;
    String whole = packed.name() + "!" + name;
    units.add(
        new ContentUnit(
            whole,
            packed.path(),
            source.get(),
            entry.size(),
            trouble -> new Inside(whole, number, entry.size(), trouble)));
  }

  private Unit messagesUnit() {
    return new MessagesUnit(packed.name(), packed.path(), "eml-folder", packed.size(), this::visit);
  }

  private void visit(MessagesUnit.Visitor visitor) throws IOException {
    try (TarStream tar = open(_ -> {})) {
      TarStream.Entry entry = tar.next();
      for (int n = 0; entry != null && n < MOST_ENTRIES; entry = tar.next(), n++) {
        String name = entry.name();
        if (Zip.hidden(name)) continue;
        byte[] head = Zip.message(name) ? new byte[0] : tar.readNBytes(Sources.HEAD);
        if (!message(name, head)) continue;
        Content held = new BytesContent(packed.name() + "!" + name, whole(tar, head));
        if (!visitor.file(Emlx.named(name) ? Emlx.inside(held) : held, Zip.folder(name))) return;
      }
    }
  }

  /** An entry that opens the archive and goes to where it stands. */
  private final class Inside implements Content {
    private final String name;
    private final int number;
    private final long size;
    private final Consumer<String> trouble;

    Inside(String name, int number, long size, Consumer<String> trouble) {
      this.name = name;
      this.number = number;
      this.size = size;
      this.trouble = trouble;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public @Nullable Instant lastModified() {
      return null;
    }

    @Override
    public InputStream open() throws IOException {
      TarStream tar = Tar.this.open(trouble);
      for (int n = 0; n <= number; n++) if (tar.next() == null) break;
      return tar;
    }
  }
}
