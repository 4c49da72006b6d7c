package rapport.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The folder in which one person's Rapport lives: readable by its owner alone, or refused. */
public record Home(Path folder) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** Says why a home cannot be used, in words that tell what to do. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Creates the folder if it is missing and checks that nobody else can read what is in it. */
  public static Home at(Path folder) throws IOException {
    Path real = folder.toAbsolutePath().normalize();
    if (!Files.exists(real)) {
      if (POSIX) Files.createDirectories(real, PosixFilePermissions.asFileAttribute(FOLDER));
      else Files.createDirectories(real);
    }
    if (!Files.isDirectory(real)) throw new Refused(real + " is not a folder.");
    Home home = new Home(real);
    home.check(real, FOLDER, "700");
    for (Path file : home.files()) if (Files.exists(file)) home.check(file, FILE, "600");
    return home;
  }

  /** The database file. */
  public Path database() {
    return folder.resolve("rapport.db");
  }

  /** Where uploads wait to be imported. */
  public Path uploads() {
    return folder.resolve("uploads");
  }

  /** The password of the owner's mail server. */
  public Path mailPassword() {
    return folder.resolve("mail-password");
  }

  /** The key that seals the passwords of sources; it is in no copy of the store. */
  public Path sealKey() {
    return folder.resolve("seal-key");
  }

  /** A file that is locked while the home is served, and says where. */
  public Path serving() {
    return folder.resolve("serving.lock");
  }

  /** A file that is locked while sources are looked at, so that one process does it at a time. */
  public Path looking() {
    return folder.resolve("looking.lock");
  }

  /** A file that is locked while an import goes on, so that one process does it at a time. */
  public Path importing() {
    return folder.resolve("importing.lock");
  }

  /** Creates the database file before anybody else could, with its permissions. */
  void prepare() throws IOException {
    for (Path file : files()) {
      if (POSIX && Files.exists(file)) Files.setPosixFilePermissions(file, FILE);
    }
    if (POSIX && !Files.exists(database())) create(database());
  }

  /** Creates an empty file that nobody else could ever open. */
  public static void create(Path file) throws IOException {
    if (POSIX) Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
    else Files.createFile(file);
  }

  private Set<Path> files() {
    return Set.of(
        database(),
        folder.resolve("rapport.db-wal"),
        folder.resolve("rapport.db-shm"),
        mailPassword(),
        sealKey());
  }

  private void check(Path path, Set<PosixFilePermission> allowed, String mode) throws IOException {
    if (!POSIX) return;
    if (!allowed.containsAll(Files.getPosixFilePermissions(path))) {
      throw new Refused(path + " can be read by others. Run: chmod " + mode + " '" + path + "'");
    }
  }

  /**
   * Refuses what would fill the disk before it begins.
   *
   * @param bytes that may be needed
   * @throws StoreFailure in one sentence, if there is less room
   */
  public void roomFor(long bytes) {
    try {
      long left = Files.getFileStore(folder).getUsableSpace();
      if (left < bytes) throw StoreFailure.noRoom(bytes, left);
    } catch (IOException _) {
      // A disk that does not say how full it is may still have room.
    }
  }
}
