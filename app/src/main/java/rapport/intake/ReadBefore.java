package rapport.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import rapport.sources.Sha256;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.store.Database;
import rapport.store.sources.ReadBeforeRows;

/**
 * Knows how much of a large mailbox was read before and is still the same, so that one that grew is
 * read from there on. Only a mailbox that lies on disk as it is has such a part, only while reading
 * depends on the same as then (the owner's addresses, rules, what may be read, the program itself),
 * and no longer than until any import is taken back. The part ends before the last message, which
 * may not have been whole.
 *
 * <p>Its bytes are compared by a CRC-32C (RFC 3720 §12.1) for each 16 MB: a change by accident
 * passes once in four thousand million.
 */
final class ReadBefore {

  /** Smaller mailboxes are read again in no time. */
  static final long LEAST = 4 << 20;

  private static final long BLOCK = 16L << 20;
  private static final int ROOM = 256 << 10;

  private final ReadBeforeRows rows;
  private final long owner;
  private final String terms;
  private final Unit unit;
  private final boolean grows;
  private final FileTime changed;

  /**
   * For one source of one owner, before it is read.
   *
   * @param terms what reading depends on
   */
  ReadBefore(Database database, long owner, ReadingTerms terms, Unit unit) throws IOException {
    this.rows = new ReadBeforeRows(database);
    this.owner = owner;
    this.terms = Sha256.hex(terms + program());
    this.unit = unit;
    this.grows = grows(unit);
    this.changed = grows ? Files.getLastModifiedTime(unit.path()) : FileTime.fromMillis(0);
  }

  /** The part that need not be read. */
  Optional<ReadBeforeRows.Row> of(String source) throws IOException {
    if (!grows) return Optional.empty();
    Optional<ReadBeforeRows.Row> before =
        rows.of(owner, source).filter(row -> row.terms().equals(terms));
    if (before.isEmpty() || Files.size(unit.path()) < before.get().bytes()) return Optional.empty();
    String checksum = checksum(unit.path(), before.get().bytes(), List.of());
    return before.filter(row -> row.checksum().equals(checksum));
  }

  /**
   * Remembers what was read to its end, unless the file was written to meanwhile: then its bytes
   * may be others than those that were read.
   *
   * @param began where the last message begins
   * @param before what of it had not been read
   */
  void keep(long began, Account account, Receipt receipt, Optional<ReadBeforeRows.Row> before)
      throws IOException {
    if (began < LEAST || !grows) return;
    if (before.isPresent() && before.get().bytes() == began) return;
    long told =
        receipt.id() > 0 ? receipt.id() : before.map(ReadBeforeRows.Row::receipt).orElse(0L);
    if (told == 0 && account.problems() > 0) return; // nothing lists them
    String checksum = checksum(unit.path(), began, before.map(ReadBefore::whole).orElse(List.of()));
    if (!Files.getLastModifiedTime(unit.path()).equals(changed)) return;
    ReadBeforeRows.Row row = account.read(began, told, terms, checksum);
    if (row != null) rows.keep(owner, row);
  }

  /** The sums of the blocks that were compared whole, and so are known. */
  private static List<String> whole(ReadBeforeRows.Row before) {
    List<String> sums = List.of(before.checksum().split(" "));
    return sums.subList(0, (int) (before.bytes() / BLOCK));
  }

  private static boolean grows(Unit unit) throws IOException {
    Path path = unit.path();
    return unit.format().equals("mbox")
        && unit.name().indexOf('!') < 0
        && Files.isRegularFile(path)
        && Sources.ordinary(path)
        && Files.size(path) >= LEAST;
  }

  private static String checksum(Path file, long bytes, List<String> known) throws IOException {
    try {
      List<String> sums =
          LongStream.range(known.size(), (bytes + BLOCK - 1) / BLOCK)
              .parallel()
              .mapToObj(n -> block(file, n * BLOCK, Math.min(bytes, (n + 1) * BLOCK)))
              .toList();
      return Stream.concat(known.stream(), sums.stream()).collect(Collectors.joining(" "));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String block(Path file, long from, long to) {
    CRC32C sum = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
    try (FileChannel channel = FileChannel.open(file)) {
      long at = from;
      while (at < to) {
        buffer.clear().limit((int) Math.min(ROOM, to - at));
        int got = channel.read(buffer, at);
        if (got < 0) break;
        sum.update(buffer.flip());
        at += got;
      }
      return Long.toHexString(sum.getValue()) + "/" + at;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which readers read: a program that was built anew may find more. */
  private static String program() {
    try {
      Path jar = Path.of(Sources.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return " " + Files.getLastModifiedTime(jar);
    } catch (IOException | URISyntaxException e) {
      return " unknown " + System.nanoTime();
    }
  }
}
