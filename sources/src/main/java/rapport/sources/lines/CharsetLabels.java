package rapport.sources.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which character set a name means that stands in a message, a card or a calendar: every label of
 * the WHATWG Encoding Standard (§4.2), and beside them the names that Java knows. It decodes
 * nothing and guesses nothing. UTF-7 and HZ, which browsers refuse, are among them: mail has them.
 * A label often means a wider set than it says, because that is what programs write under it:
 * {@code gb2312} is GB 18030, {@code iso-8859-1} is windows-1252.
 *
 * <p>UTF-16 keeps Java's meaning, which a byte order mark decides. O(1).
 */
public final class CharsetLabels {

  private static final Map<String, String> JAVA =
      Map.of(
          "gbk", "gb18030",
          "big5", "big5-hkscs",
          "euc-kr", "x-windows-949",
          "shift_jis", "windows-31j",
          "iso-2022-jp", "x-windows-iso2022jp",
          "macintosh", "x-macroman",
          "x-mac-cyrillic", "x-macukraine",
          "windows-874", "x-windows-874",
          "iso-8859-8-i", "iso-8859-8");

  private static final Map<String, String> MORE =
      Map.of(
          "latin-1", "windows-1252",
          "utf-8n", "utf-8",
          "gb_2312", "gb18030",
          "cn-gb", "gb18030",
          "cp936", "gb18030",
          "cn-big5", "big5-hkscs",
          "shift-jis", "windows-31j",
          "cp-850", "ibm850",
          "utf-16", "utf-16",
          "utf-16le", "utf-16le");

  private static final Map<String, Charset> BY_LABEL = byLabel();

  private CharsetLabels() {}

  /** The character set, or null if nobody knows the name. */
  public static @Nullable Charset of(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    Charset known = BY_LABEL.get(name);
    return known == null ? java(name) : known;
  }

  private static @Nullable Charset java(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  private static Map<String, Charset> byLabel() {
    Map<String, Charset> byLabel = new HashMap<>();
    for (String line : lines()) {
      int equals = line.indexOf('=');
      if (line.startsWith("#") || equals < 0) continue;
      Charset charset = encoding(line.substring(0, equals).strip());
      if (charset == null) continue;
      for (String label : line.substring(equals + 1).strip().split(" "))
        byLabel.put(label, charset);
    }
    for (String label : List.of("utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7", "x-utf-7"))
      byLabel.put(label, SevenBits.UTF_7);
    for (String label : List.of("hz-gb-2312", "hz", "x-hz")) byLabel.put(label, SevenBits.HZ);
    MORE.forEach((label, name) -> byLabel.put(label, Objects.requireNonNull(java(name), name)));
    return Map.copyOf(byLabel);
  }

  private static @Nullable Charset encoding(String name) {
    return switch (name) {
      case "iso-8859-10" -> SingleBytes.LATIN_6;
      case "iso-8859-14" -> SingleBytes.LATIN_8;
      default -> java(JAVA.getOrDefault(name, name));
    };
  }

  private static Iterable<String> lines() {
    InputStream in =
        Objects.requireNonNull(CharsetLabels.class.getResourceAsStream("charset-labels.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
