package rapport.people.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A written name taken apart: its words in plain letters, without titles, asides and digits, and
 * its suffix. It does not know which word is the family name, as sources write both orders.
 *
 * @param words the words in their order, at most six; an initial is one letter
 * @param suffix {@code jr}, {@code sr}, {@code ii} and so on, or null
 * @param login whether it was written without a space, as logins are, which contradict no name
 * @param written the same words as they were written, for showing only
 */
record NameParts(List<Word> words, @Nullable String suffix, boolean login, String written) {

  /** One word of a name and its looser keys. */
  record Word(String plain, String umlautless, String sound) {
    static Word of(String plain) {
      return new Word(plain, Folding.umlautless(plain), Folding.sound(plain));
    }

    boolean initial() {
      return plain.length() == 1;
    }
  }

  static final int MOST = 6;

  private static final Pattern ASIDES =
      Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|<[^>]*>|[\"“][^\"”]*[\"”]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’]+");
  private static final Pattern HUMPS =
      Pattern.compile("(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{2})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{3})");

  private static final Set<String> TITLES =
      Set.of(
          "dr", "prof", "mr", "mrs", "ms", "miss", "sir", "phd", "md", "mba", "msc", "bsc", "esq",
          "cpa", "ing", "dipl", "herr", "frau", "mag", "via");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv");

  /** Words that stand where a name is missing, beside those of roles. */
  private static final Set<String> NOBODY =
      Set.of("administrator", "anonymous", "localhost", "bot", "null", "guest", "owner", "mailbox");

  /**
   * Takes a name apart.
   *
   * @param structured whether the source said which word is which, so that a lone word is no login
   */
  static NameParts of(String written, boolean structured) {
    String clear = ASIDES.matcher(written).replaceAll(" ").strip();
    if (BETWEEN.matcher(clear).replaceAll("").isEmpty()) clear = written;
    if (clear.indexOf('@') >= 0) clear = clear.substring(0, clear.indexOf('@'));
    if (!structured && clear.indexOf(' ') < 0) clear = HUMPS.matcher(clear).replaceAll(" ");
    List<Word> words = new ArrayList<>();
    String suffix = null;
    List<String> shown = new ArrayList<>();
    for (String part : BETWEEN.split(clear)) {
      String word = Folding.plain(part.replace("'", "").replace("’", ""));
      if (SUFFIXES.contains(word) && !words.isEmpty()) suffix = shortSuffix(word);
      else if (!word.isEmpty()
          && !TITLES.contains(word)
          && !NOBODY.contains(word)
          && !LocalPart.ofRole(word)) {
        add(words, word);
        shown.add(part);
      }
    }
    return new NameParts(
        List.copyOf(words), suffix, !structured && written.strip().indexOf(' ') < 0, shown(shown));
  }

  /** What an address writes small throughout is shown with capitals; all else as it is. */
  private static String shown(List<String> parts) {
    String name = String.join(" ", parts.subList(0, Math.min(MOST, parts.size())));
    if (!name.equals(name.toLowerCase(Locale.ROOT))) return name;
    StringBuilder capitals = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++)
      capitals.append(
          i == 0 || name.charAt(i - 1) == ' '
              ? Character.toTitleCase(name.charAt(i))
              : name.charAt(i));
    return capitals.toString();
  }

  private static void add(List<Word> words, String word) {
    if (words.size() < MOST) words.add(Word.of(word));
  }

  private static String shortSuffix(String word) {
    return switch (word) {
      case "junior" -> "jr";
      case "senior" -> "sr";
      default -> word.toLowerCase(Locale.ROOT);
    };
  }

  /** Whether there are two words or more, of which one at least is no initial. */
  boolean full() {
    return words.size() >= 2 && words.stream().anyMatch(word -> !word.initial());
  }

  boolean empty() {
    return words.isEmpty();
  }
}
