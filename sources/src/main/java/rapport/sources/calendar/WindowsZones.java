package rapport.sources.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The zone names that Windows and Exchange write, and their zone in the IANA database (Unicode
 * CLDR, windowsZones, territory 001). Names that only appear in the menus of old versions are not
 * among them.
 */
final class WindowsZones {

  private static final Map<String, String> NAMES = names();

  private WindowsZones() {}

  /** The IANA zone of a Windows name in whatever case, or null. */
  static @Nullable String iana(String name) {
    return NAMES.get(key(name));
  }

  /** Programs forget the space behind a dot ({@code W.Europe Standard Time}). */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.\\s*", ". ").strip();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(WindowsZones.class.getResourceAsStream("windows-zones.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#") && equals > 0)
          names.put(key(line.substring(0, equals)), line.substring(equals + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
