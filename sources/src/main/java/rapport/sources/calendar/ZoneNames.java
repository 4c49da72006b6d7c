package rapport.sources.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of zones in some fifty languages ({@code Mitteleuropäische Zeit}, {@code heure de l’Est
 * nord-américain}), which Exchange writes as identifiers, and the zone of the IANA database that
 * each means in most of its lands (Unicode CLDR, metazones). A name for summer time means the zone,
 * not the offset. Names that several zones with different rules share are not among them. It is
 * read when the first name is asked for that nothing else explains.
 */
final class ZoneNames {

  private static final int LONGEST = 100;

  private static final class Held {
    static final Map<String, String> NAMES = names();
  }

  private ZoneNames() {}

  /** The IANA zone that is called so in some language, or null. */
  static @Nullable String iana(String name) {
    return name.length() > LONGEST ? null : Held.NAMES.get(key(name));
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("[\\p{Cf}\u0307]", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .strip();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(ZoneNames.class.getResourceAsStream("zone-names.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || equals < 0) continue;
        String zone = line.substring(0, equals);
        for (String name : line.substring(equals + 1).split("\\|")) names.put(name, zone);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
