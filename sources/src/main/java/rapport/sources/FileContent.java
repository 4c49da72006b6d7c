package rapport.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plain file on disk. */
record FileContent(String name, Path path) implements Content {

  FileContent(Path path) {
    this(path.toString(), path);
  }

  @Override
  public long size() {
    try {
      return Files.size(path);
    } catch (IOException _) {
      return -1;
    }
  }

  @Override
  public Path disk() {
    return path;
  }

  @Override
  public @Nullable Instant lastModified() {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException _) {
      return null;
    }
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
