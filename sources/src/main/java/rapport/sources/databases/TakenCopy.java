package rapport.sources.databases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rapport.sources.Content;

/**
 * A database as it stood at one moment, in memory, with what its log holds beyond it. The file
 * itself is only read, and neither locked nor recovered. O(size); at most 128 MB.
 *
 * @param file the bytes of the file
 * @param log the bytes of the log beside it ({@code -wal}), empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // made here, changed by nobody
public record TakenCopy(byte[] file, byte[] log) {

  private static final int LARGEST = 128 << 20;
  private static final int TRIES = 5;

  /** How a journal begins whose transaction has not ended (SQLite, file format §3). */
  private static final byte[] UNFINISHED = {
    (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
  };

  /** Why no copy could be taken, in words for the owner. */
  public static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1;

    NotTaken(String why) {
      super(why);
    }
  }

  /**
   * A copy of a content; of a file on disk with its log, taken again while another program writes.
   *
   * @throws NotTaken if it is too large, or is written to all the time, or its last transaction was
   *     broken off
   * @throws IOException if the disk fails or the file is gone
   */
  public static TakenCopy of(Content content) throws IOException, NotTaken {
    Path disk = content.disk();
    if (disk == null) {
      try (InputStream in = content.open()) {
        return new TakenCopy(bytes(in), new byte[0]);
      }
    }
    for (int n = 0; n < TRIES; n++) {
      List<String> before = stamps(disk);
      TakenCopy copy = new TakenCopy(bytes(disk), beside(disk, "-wal"));
      if (unfinished(beside(disk, "-journal")))
        throw new NotTaken("a change to it was not finished; open and close its program first");
      if (before.equals(stamps(disk))) return copy;
    }
    throw new NotTaken("its program writes to it all the time; close it and import again");
  }

  private static byte[] bytes(InputStream in) throws IOException, NotTaken {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) throw new NotTaken("the database is larger than 128 MB");
    return bytes;
  }

  private static byte[] bytes(Path file) throws IOException, NotTaken {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes(in);
    }
  }

  private static byte[] beside(Path disk, String ending) throws IOException, NotTaken {
    Path file = disk.resolveSibling(disk.getFileName() + ending);
    try {
      return Files.isRegularFile(file) ? bytes(file) : new byte[0];
    } catch (NoSuchFileException _) {
      return new byte[0];
    }
  }

  private static boolean unfinished(byte[] journal) {
    if (journal.length < UNFINISHED.length) return false;
    for (int n = 0; n < UNFINISHED.length; n++) if (journal[n] != UNFINISHED[n]) return false;
    return true;
  }

  private static List<String> stamps(Path disk) throws IOException {
    List<String> stamps = new ArrayList<>();
    for (String ending : List.of("", "-wal")) {
      Path file = disk.resolveSibling(disk.getFileName() + ending);
      try {
        stamps.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
      } catch (NoSuchFileException _) {
        stamps.add("none");
      }
    }
    return stamps;
  }
}
