package rapport.sources.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a folder or label says in the languages mail programs are used in. Names are
 * compared whole, without case, accents, spaces and signs, so that "All mail including spam" marks
 * nothing and {@code Junk E-mail} is {@code junk-email}; what was sent may have its month or year
 * behind it ({@code sent-mail-jan-2019}, as Alpine writes). It knows words, not places.
 */
final class FolderNames {

  /** The special uses that matter (RFC 6154 §2). */
  enum Meaning {
    /** What the owner sent. */
    SENT,
    /** What was never sent, or not yet. */
    DRAFTS,
    /** What Gmail calls so is what was sent; elsewhere it is what waits. */
    GMAIL,
    /** What others are to be made of. */
    TEMPLATES,
    /** Spam. */
    JUNK
  }

  private static final Pattern SHIFTED = Pattern.compile("&([A-Za-z0-9+,]*)-");

  /** A month or a year behind a name, as programs that begin a new folder each of them write it. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)(.+?)[-_ ](?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-)?(?:19|20)[0-9]{2}"
              + "|(?:19|20)[0-9]{2}[-_]?(?:0[1-9]|1[0-2]))");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{Mc}]+");
  private static final Map<Meaning, Set<String>> NAMES = names();

  private FolderNames() {}

  /** What this one name means, hardly ever more than one thing. */
  static Set<Meaning> of(String name) {
    Set<Meaning> found = EnumSet.noneOf(Meaning.class);
    String key = key(name);
    NAMES.forEach((meaning, names) -> {
      if (names.contains(key)) found.add(meaning);
    });
    Matcher dated = DATED.matcher(name);
    if (found.isEmpty() && dated.matches() && means(dated.group(1), Meaning.SENT))
      found.add(Meaning.SENT);
    return found;
  }

  private static boolean means(String name, Meaning meaning) {
    return NAMES.getOrDefault(meaning, Set.of()).contains(key(name));
  }

  private static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    return SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** A name in modified UTF-7 as it is read (RFC 3501 §5.1.3); any other as it stands. */
  static String decoded(String name) {
    if (name.indexOf('&') < 0 || name.chars().anyMatch(c -> c > 126)) return name;
    Matcher shifted = SHIFTED.matcher(name);
    StringBuilder text = new StringBuilder();
    while (shifted.find()) {
      String letters = letters(shifted.group(1));
      if (letters == null) return name;
      shifted.appendReplacement(text, Matcher.quoteReplacement(letters));
    }
    return shifted.appendTail(text).toString();
  }

  private static @Nullable String letters(String shifted) {
    if (shifted.isEmpty()) return "&";
    try {
      byte[] bytes = Base64.getDecoder().decode(shifted.replace(',', '/'));
      boolean text = bytes.length > 1 && bytes.length % 2 == 0;
      return text ? new String(bytes, StandardCharsets.UTF_16BE) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static Map<Meaning, Set<String>> names() {
    Map<Meaning, Set<String>> names = new EnumMap<>(Meaning.class);
    for (Meaning meaning : Meaning.values()) names.put(meaning, new HashSet<>());
    InputStream in =
        Objects.requireNonNull(FolderNames.class.getResourceAsStream("folder-names.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        int equals = line.indexOf('=');
        if (line.startsWith("#") || equals < 0) continue;
        Meaning meaning =
            Meaning.valueOf(line.substring(0, equals).strip().toUpperCase(Locale.ROOT));
        Set<String> of = Objects.requireNonNull(names.get(meaning));
        for (String name : line.substring(equals + 1).split("\\|")) of.add(key(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
