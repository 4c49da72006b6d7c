package rapport.people.match;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Spellings of one name brought together: accents folded, Cyrillic and Greek letters romanised,
 * umlauts and their two-letter forms made equal, and common ways to romanise one sound. It is not a
 * transcription for showing: the results are keys to compare. O(length).
 */
public final class Folding {

  /** Letters that no decomposition takes apart, and those of two other alphabets. */
  private static final Map<Character, String> LETTERS = letters();

  private Folding() {}

  /** Lower case, without accents, in Latin letters where a letter is known; else as it is. */
  public static String plain(String text) {
    if (ascii(text)) return text.toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    StringBuilder mapped = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      String letters = LETTERS.get(apart.charAt(i));
      if (letters == null) mapped.append(apart.charAt(i));
      else mapped.append(letters);
    }
    String marked = Normalizer.normalize(mapped, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < marked.length(); i++)
      if (Character.getType(marked.charAt(i)) != Character.NON_SPACING_MARK)
        plain.append(marked.charAt(i));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  /** A plain word with {@code oe}, {@code ae} and {@code ue} as one letter, as umlauts are. */
  static String umlautless(String plain) {
    String word = plain;
    if (word.contains("oe")) word = word.replace("oe", "o");
    if (word.contains("ae")) word = word.replace("ae", "a");
    if (word.contains("ue")) word = word.replace("ue", "u");
    return word.replace("aa", "a");
  }

  /**
   * A key that is the same for common romanisations of one sound: Dmitri and Dmitry, Chen, Tchen.
   */
  static String sound(String plain) {
    String word = umlautless(plain);
    word = word.replace("tsch", "c").replace("tch", "c").replace("sch", "s").replace("ch", "c");
    word = word.replace("sh", "s").replace("ph", "f").replace("kh", "h").replace("gh", "g");
    word = word.replace("zh", "z").replace("th", "t").replace("dh", "d").replace("bh", "b");
    word = word.replace("ks", "x").replace("ck", "k").replace("iu", "u").replace("yu", "u");
    word = word.replace("ia", "a").replace("ya", "a").replace("ja", "a").replace("ee", "i");
    word = word.replace("oo", "u").replace("ou", "u").replace("q", "k").replace("w", "v");
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i) == 'y' || word.charAt(i) == 'j' ? 'i' : word.charAt(i);
      if (key.isEmpty() || key.charAt(key.length() - 1) != c) key.append(c);
    }
    return key.toString();
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
    return true;
  }

  private static Map<Character, String> letters() {
    Map<Character, String> letters = new java.util.HashMap<>();
    put(letters, "ßss æae œoe øo łl đd ðd þth ıi ħh ŋn ĸk ſs");
    put(letters, "аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch");
    put(letters, "шsh щshch ъ ыy ь эe юyu яya іi їyi єye ґg ўu јj љlj њnj ћc ђdj џdz");
    put(letters, "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo");
    put(letters, "άa έe ήi ίi όo ύy ώo ϊi ϋy ΐi ΰy");
    return Map.copyOf(letters);
  }

  private static void put(Map<Character, String> letters, String table) {
    for (String one : table.split(" ")) letters.put(one.charAt(0), one.substring(1));
  }
}
