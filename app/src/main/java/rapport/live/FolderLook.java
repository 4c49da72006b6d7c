package rapport.live;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.intake.Receipt;
import rapport.outside.Unreached;
import rapport.sources.Sha256;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * One look at a folder on this machine: where no size and no time has changed nothing is opened;
 * else what changed is imported as if the owner had named it, each file with a receipt of its own.
 * What nobody can read is passed over without a word, and what is being written is left for the
 * next look. A file that is gone takes nothing back. At most 200,000 files, 20 folders deep.
 */
final class FolderLook {

  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final int DEEPEST = 20;
  private static final int MOST = 200_000;

  private final Holdings holdings;
  private final Intake intake;
  private final long owner;
  private final Connections.Row connection;

  FolderLook(Holdings holdings, Intake intake, long owner, Connections.Row connection) {
    this.holdings = holdings;
    this.intake = intake;
    this.owner = owner;
    this.connection = connection;
  }

  /** What a look brought. */
  record Brought(long found, long imported) {
    static final Brought NOTHING = new Brought(0, 0);
  }

  /** Looks. */
  Brought run(Instant now, Intake.Watcher watcher) throws IOException {
    Path root = Path.of(connection.address());
    if (!Files.isDirectory(root) || !Files.isReadable(root))
      throw new Unreached(Unreached.Why.NO_FOLDER);
    Map<Path, String> files = files(root, now);
    String whole = Sha256.hex(files.toString());
    Holdings.Place before = holdings.places(owner, connection.id()).get(connection.address());
    if (before != null && whole.equals(before.token())) return Brought.NOTHING;
    Map<String, @Nullable String> held =
        holdings.items(owner, connection.id(), connection.address());
    Map<String, String> there = new TreeMap<>();
    List<Unit> changed = new ArrayList<>();
    for (Unit unit : Sources.units(List.of(root), false, intake.named())) {
      String stamp = stamp(unit, files);
      if (Sources.unread(unit.format()) || stamp.isEmpty()) continue;
      there.put(unit.name(), stamp);
      if (!stamp.equals(held.get(unit.name()))) changed.add(unit);
    }
    Brought brought = taken(changed, there, now, watcher);
    if (watcher.stopped()) return brought;
    TreeSet<String> gone = new TreeSet<>(held.keySet());
    gone.removeAll(there.keySet());
    holdings.close(
        owner,
        connection.id(),
        new Holdings.Place(connection.address(), 0, 0, there.size(), whole),
        gone);
    return brought;
  }

  private Brought taken(
      List<Unit> changed, Map<String, String> there, Instant now, Intake.Watcher watcher)
      throws IOException {
    if (changed.isEmpty()) return Brought.NOTHING;
    long found = 0;
    long imported = 0;
    List<Holdings.Held> held = new ArrayList<>();
    List<Receipt> receipts = intake.run(changed, List.of(), now, watcher);
    for (int n = 0; n < receipts.size(); n++) {
      Receipt receipt = receipts.get(n);
      found += receipt.found();
      imported += receipt.imported();
      if (!receipt.complete()) continue;
      String name = changed.get(n).name();
      String outcome = receipt.found() == receipt.unreadable() ? "unreadable" : "new";
      held.add(
          new Holdings.Held(
              connection.id(), connection.address(), name, there.get(name), null, outcome));
    }
    holdings.keep(owner, held);
    return new Brought(found, imported);
  }

  /** Every settled file with its size and the time it was written, by path. */
  private static Map<Path, String> files(Path root, Instant now) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    Instant settled = now.minus(SETTLED);
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (!is.isRegularFile()) return FileVisitResult.CONTINUE;
            Instant written = is.lastModifiedTime().toInstant();
            boolean still = written.isAfter(settled) && !written.isAfter(now);
            files.put(file, still ? "" : is.size() + " " + written.toEpochMilli());
            return files.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** A database of SQLite stands in its file and in the log beside it ({@code -wal}). */
  private static String withLog(Path file, String alone, Map<Path, String> files) {
    Path name = file.getFileName();
    String log = name == null ? null : files.get(file.resolveSibling(name + "-wal"));
    if (log == null || alone.isEmpty()) return alone;
    return log.isEmpty() ? "" : alone + " " + log;
  }

  /** What tells one state of a unit from another; empty while something of it is being written. */
  private static String stamp(Unit unit, Map<Path, String> files) {
    String alone = files.get(unit.path());
    if (alone != null) return withLog(unit.path(), alone, files);
    StringBuilder all = new StringBuilder();
    for (Map.Entry<Path, String> one : files.entrySet()) {
      if (!one.getKey().startsWith(unit.path())) continue;
      if (one.getValue().isEmpty()) return "";
      all.append(one.getKey()).append(' ').append(one.getValue()).append('\n');
    }
    return all.isEmpty() ? "" : Sha256.hex(all.toString());
  }
}
