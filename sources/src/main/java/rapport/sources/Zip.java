package rapport.sources;

import java.io.EOFException;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import rapport.sources.local.Emlx;
import rapport.sources.tables.NamedColumns;

/**
 * An archive (APPNOTE.TXT 6.3) and what can be read in it, also in archives inside it, one level
 * down. Nothing is written to disk, so where an entry says it belongs does not matter.
 */
final class Zip {

  private static final int MOST_ENTRIES = 500_000;
  private static final int MOST_INNER_ENTRIES = 20_000;

  /** Entries that only office documents and programs have. */
  private static final List<String> NOT_A_FOLDER =
      List.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  private final Path path;
  private final NamedColumns named;
  private final List<Unit> units = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private long messageBytes;

  Zip(Path path, NamedColumns named) {
    this.named = named;
    this.path = path;
  }

  static boolean is(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** The units of the entries that can be read; none if it is damaged or an office document. */
  List<Unit> units(boolean each) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (NOT_A_FOLDER.stream().anyMatch(name -> zip.getEntry(name) != null)) return List.of();
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(Predicate.not(ZipEntry::isDirectory))
              .limit(MOST_ENTRIES)
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) entry(zip, entry, each);
    } catch (ZipException | IllegalArgumentException _) {
      units.add(new UnknownUnit(path.toString(), path, size(), "the archive is damaged"));
    }
    if (!messages.isEmpty()) units.add(messagesUnit());
    return units;
  }

  private void entry(ZipFile zip, ZipEntry entry, boolean each) throws IOException {
    String name = entry.getName();
    long share = Math.max(0, entry.getCompressedSize());
    if (hidden(name)) return;
    if (!each && message(name)) {
      messages.add(name);
      messageBytes += Math.max(0, entry.getSize());
      return;
    }
    byte[] head = head(zip, entry);
    if (!each && Sources.numberedMessage(name, head)) {
      messages.add(name);
      messageBytes += Math.max(0, entry.getSize());
    } else if (is(head)) inner(zip, entry);
    else add(name, head, share, trouble -> new Entry(path, null, name, entry.getSize(), trouble));
  }

  static boolean message(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".eml")
        || Maildirs.holds(name)
        || Emlx.named(name);
  }

  static boolean hidden(String name) {
    if (Maildirs.holds(name)) return false;
    return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
  }

  private byte[] head(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = new Unpacking(zip.getInputStream(entry), size(), _ -> {})) {
      return in.readNBytes(Sources.HEAD);
    } catch (ZipException _) {
      return new byte[0];
    }
  }

  /** The entries of an archive inside this one, each a unit. */
  private void inner(ZipFile zip, ZipEntry outer) throws IOException {
    List<String> troubles = new ArrayList<>();
    try (ZipInputStream in =
        new ZipInputStream(new Unpacking(zip.getInputStream(outer), size(), troubles::add))) {
      inner(outer.getName(), in, new Unpacking(in, size(), troubles::add), troubles);
    } catch (ZipException | EOFException | IllegalArgumentException _) {
      troubles.add("the archive is damaged");
    }
    String name = path + "!" + outer.getName();
    if (!troubles.isEmpty()) units.add(new UnknownUnit(name, path, 0, troubles.getFirst()));
  }

  private void inner(String from, ZipInputStream in, Unpacking bounded, List<String> troubles)
      throws IOException {
    ZipEntry entry;
    for (int count = 0; count < MOST_INNER_ENTRIES; count++) {
      if ((entry = in.getNextEntry()) == null) return;
      String name = entry.getName();
      byte[] head = bounded.readNBytes(Sources.HEAD);
      if (!entry.isDirectory() && !hidden(name))
        add(from + "!" + name, head, 0, trouble -> new Entry(path, from, name, -1, trouble));
      bounded.transferTo(OutputStream.nullOutputStream());
      if (!troubles.isEmpty()) return;
    }
  }

  private void add(
      String name, byte[] head, long share, Function<Consumer<String>, Content> content) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
    Optional<Source> source = Sources.of(file, head, named);
    if (source.isPresent())
      units.add(new ContentUnit(path + "!" + name, path, source.get(), share, content));
  }

  private long size() {
    return path.toFile().length();
  }

  private Unit messagesUnit() {
    List<String> names = List.copyOf(messages);
    return new MessagesUnit(
        path.toString(), path, "eml-folder", messageBytes, visitor -> visit(names, visitor));
  }

  private void visit(List<String> names, MessagesUnit.Visitor visitor) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (String name : names) {
        Content entry = new OpenEntry(zip, path + "!" + name, name);
        if (!visitor.file(Emlx.named(name) ? Emlx.inside(entry) : entry, folder(name))) return;
      }
    }
  }

  static String folder(String name) {
    if (Maildirs.holds(name)) return Maildirs.folder(name);
    if (Emlx.named(name)) return Emlx.folder(name);
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  /** An entry of an archive that stays open for the next. */
  private record OpenEntry(ZipFile zip, String name, String entry) implements Content {
    @Override
    public long size() {
      ZipEntry found = zip.getEntry(entry);
      return found == null ? -1 : found.getSize();
    }

    @Override
    public @Nullable Instant lastModified() {
      return null;
    }

    @Override
    public InputStream open() throws IOException {
      ZipEntry found = zip.getEntry(entry);
      InputStream in = found == null ? null : zip.getInputStream(found);
      return in == null
          ? InputStream.nullInputStream()
          : new Unpacking(in, new File(zip.getName()).length(), _ -> {});
    }
  }

  /** An entry that opens its archive, and closes it again. */
  private record Entry(
      Path path, @Nullable String outer, String entry, long size, Consumer<String> trouble)
      implements Content {
    @Override
    public String name() {
      return path + "!" + (outer == null ? "" : outer + "!") + entry;
    }

    @Override
    public @Nullable Instant lastModified() {
      return null;
    }

    @Override
    public InputStream open() throws IOException {
      ZipFile zip = new ZipFile(path.toFile());
      try {
        ZipEntry found = zip.getEntry(outer == null ? entry : outer);
        if (found == null) throw new ZipException(name());
        InputStream in = zip.getInputStream(found);
        if (outer != null) in = inside(in);
        return new Closing(new Unpacking(in, path.toFile().length(), trouble), zip);
      } catch (ZipException | EOFException _) {
        zip.close();
        trouble.accept("the compressed data is damaged");
        return InputStream.nullInputStream();
      }
    }

    private InputStream inside(InputStream in) throws IOException {
      ZipInputStream inner = new ZipInputStream(in);
      ZipEntry next;
      while ((next = inner.getNextEntry()) != null) if (next.getName().equals(entry)) return inner;
      throw new ZipException(name());
    }
  }

  private static final class Closing extends FilterInputStream {
    private final ZipFile zip;

    Closing(InputStream in, ZipFile zip) {
      super(in);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      super.close();
      zip.close();
    }
  }
}
