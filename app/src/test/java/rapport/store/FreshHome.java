package rapport.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * New homes for tests that are not about how one comes into being: the first is made as the program
 * makes it, each later one begins with a copy of that store as it was when nothing stood in it.
 */
public final class FreshHome {

  private static byte @Nullable [] empty;

  private FreshHome() {}

  /** The home in this folder, with an empty store unless it has one. */
  public static Home at(Path folder) throws IOException {
    Home home = Home.at(folder);
    if (!Files.exists(home.database())) lay(home, empty());
    return home;
  }

  /** Puts a store where none is. */
  public static void lay(Home home, byte[] store) throws IOException {
    Home.create(home.database());
    Files.write(home.database(), store);
  }

  private static synchronized byte[] empty() throws IOException {
    byte[] known = empty;
    if (known != null) return known;
    Path folder = Files.createTempDirectory("rapport-empty");
    Home home = Home.at(folder.resolve("home"));
    Database.open(home).close();
    byte[] store = Files.readAllBytes(home.database());
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
    }
    empty = store;
    return store;
  }
}
