package rapport.sources.mail;

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

/**
 * The months by their names in some sixty languages ({@code января}, {@code Ιαν}), which programs
 * write where RFC 5322 §3.3 wants the English ones (Unicode CLDR). A name that is another month
 * elsewhere, or a day of the week, is not among them. It is read when the first word is asked for
 * that nothing else explains.
 */
final class MonthNames {

  private static final int LONGEST = 40;

  private static final class Held {
    static final Map<String, Integer> NAMES = names();
  }

  private MonthNames() {}

  /** The month that is called so in some language, from 1, or 0. */
  static int month(String name) {
    return name.length() > LONGEST ? 0 : Held.NAMES.getOrDefault(key(name), 0);
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    InputStream in =
        Objects.requireNonNull(MonthNames.class.getResourceAsStream("month-names.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || equals < 0) continue;
        int month = Integer.parseInt(line.substring(0, equals));
        for (String name : line.substring(equals + 1).split(" ")) names.put(name, month);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
