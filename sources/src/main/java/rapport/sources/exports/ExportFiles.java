package rapport.sources.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of an export, in the archive it came as or in the folder it was unpacked to: the same
 * names in the same order either way, parts divided by slashes. Of a folder, links are not
 * followed.
 */
interface ExportFiles extends AutoCloseable {

  /** The most files that are looked at. */
  int MOST = 500_000;

  /** How many folders below the first one are looked into. */
  int DEEPEST = 3;

  /** What an export has, ordered by name. */
  List<String> names() throws IOException;

  /** Opens a file; null if there is none of that name. */
  @Nullable InputStream open(String name) throws IOException;

  /** How many bytes on disk a file takes. */
  long size(String name) throws IOException;

  @Override
  void close() throws IOException;

  /**
   * Those of an archive, or of a folder.
   *
   * @throws IOException if it is neither
   */
  static ExportFiles of(Path path) throws IOException {
    return Files.isDirectory(path) ? new Folder(path) : new Archive(new ZipFile(path.toFile()));
  }

  /** Those of an archive. */
  record Archive(ZipFile zip) implements ExportFiles {
    @Override
    public List<String> names() {
      return zip.stream().limit(MOST).map(ZipEntry::getName).sorted().toList();
    }

    @Override
    public @Nullable InputStream open(String name) throws IOException {
      ZipEntry entry = zip.getEntry(name);
      return entry == null ? null : zip.getInputStream(entry);
    }

    @Override
    public long size(String name) {
      ZipEntry entry = zip.getEntry(name);
      return entry == null ? 0 : Math.max(0, entry.getCompressedSize());
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** Those of a folder. */
  record Folder(Path root) implements ExportFiles {
    @Override
    public List<String> names() throws IOException {
      try (Stream<Path> all = Files.walk(root, DEEPEST)) {
        return all.filter(Files::isRegularFile)
            .limit(MOST)
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .sorted()
            .toList();
      }
    }

    @Override
    public @Nullable InputStream open(String name) throws IOException {
      Path file = root.resolve(name);
      return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }

    @Override
    public long size(String name) throws IOException {
      Path file = root.resolve(name);
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    }

    @Override
    public void close() {}
  }
}
