package rapport.web.sources;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.intake.Job;

/**
 * Uploaded files, streamed to a folder of their own and gone once they are imported. They are never
 * held in memory.
 */
public final class Uploads {

  private static final long RESERVE = 32L << 20;

  private final Path root;
  private @Nullable Path folder;

  Uploads(Path root) {
    this.root = root;
  }

  /**
   * Why so many bytes are not taken, in one sentence, or null where there is room: for the files as
   * they come and for what is kept of them.
   */
  static @Nullable String refusal(long bytes, long left) {
    if (bytes <= 0 || left - RESERVE >= bytes + bytes / 4) return null;
    return "These files have %s MB and the disk has %s MB left, so they were not taken."
        .formatted(Math.max(1, bytes >> 20), Math.max(0, left >> 20));
  }

  /** The same for a request, by what it announces, before anything of it is taken. */
  @Nullable String refusal(HttpServletRequest request) throws IOException {
    return refusal(request.getContentLengthLong(), Files.getFileStore(root).getUsableSpace());
  }

  /** Moves every uploaded file into a new folder, under its own name made harmless. */
  List<Path> take(HttpServletRequest request) throws IOException, ServletException {
    List<Path> files = new ArrayList<>();
    for (Part part : request.getParts()) {
      String name = part.getSubmittedFileName();
      if (name == null || name.isBlank() || part.getSize() == 0) continue;
      if (folder == null) folder = Files.createTempDirectory(root, "upload-");
      Path file = free(folder, harmless(name));
      part.write(file.toAbsolutePath().toString());
      files.add(file);
    }
    return files;
  }

  /**
   * Where a file goes: under its own name, which receipts say and which tells a folder of sent mail
   * from others; the second one of a name with a number before it.
   */
  static Path free(Path folder, String name) {
    Path file = folder.resolve(name);
    for (int n = 2; Files.exists(file); n++) file = folder.resolve(n + "-" + name);
    return file;
  }

  /**
   * Removes the copies when their import has come to its end; a stopped one may be taken up again,
   * and a table waits until its columns are named.
   */
  void tidy(Job job) {
    if (folder != null) tidy(folder, job);
  }

  private static void tidy(Path folder, Job job) {
    boolean over = job.done() && !job.stopped() && job.failure() == null;
    if (over && job.receipts().stream().noneMatch(ReceiptCard::unnamed)) remove(folder);
  }

  /** The same for an upload that waited and is read now; other files are left where they are. */
  static void tidy(Path root, Path file, Job job) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !root.toAbsolutePath().normalize().equals(folder.getParent())) return;
    job.listen(one -> {
      if (one.done() && !one.stopped() && one.failure() == null) remove(file, folder);
    });
  }

  /** Removes a file, and its folder once that is empty. */
  private static void remove(Path file, Path folder) {
    try {
      Files.deleteIfExists(file);
      try (Stream<Path> left = Files.list(folder)) {
        if (left.findAny().isPresent()) return;
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Removes everything that was ever uploaded. */
  public static void clear(Path root) {
    try (Stream<Path> inside = Files.list(root)) {
      inside.forEach(Uploads::remove);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Removes a file, or a folder with all in it. */
  public static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList())
        Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String harmless(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").strip();
    if (plain.isEmpty() || plain.startsWith(".")) plain = "file" + plain;
    return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
  }
}
