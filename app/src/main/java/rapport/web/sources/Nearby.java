package rapport.web.sources;

import java.nio.file.Path;
import java.util.List;
import rapport.sources.Sources;

/** What lies on this machine and could be read. */
public final class Nearby {

  private Nearby() {}

  /** Folders of the person who runs Rapport in which a mail program keeps mail. */
  public static List<String> folders() {
    return Sources.nearby(Path.of(System.getProperty("user.home"))).stream()
        .map(Path::toString)
        .toList();
  }
}
