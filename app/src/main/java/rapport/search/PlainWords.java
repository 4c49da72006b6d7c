package rapport.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * English words without their inflections: the first step of Porter's algorithm (1980, steps 1a and
 * 1b), which takes off -s, -ed and -ing. It takes off nothing that makes another word of one:
 * "production" stays apart from "product", where "models" and "running" meet "model" and "run".
 * What is left is a key, no word ("hir" for "hire" and "hiring").
 */
final class PlainWords extends TokenFilter {

  private static final int SHORT = 4;
  private static final String VOWELS = "aeiouy";
  private static final String DOUBLED = "bdfgmnprt";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PlainWords(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    term.setLength(plain(term.buffer(), term.length()));
    return true;
  }

  /** How many letters stay; a y or an e at the end may be put in the place of others before. */
  static int plain(char[] word, int length) {
    int end = singular(word, length);
    for (String ending : new String[] {"ing", "ed"}) {
      int stem = end - ending.length();
      if (stem < 2 || !ends(word, end, ending) || !vowel(word, stem)) continue;
      if (word[stem - 1] == word[stem - 2] && DOUBLED.indexOf(word[stem - 1]) >= 0) return stem - 1;
      end = stem;
      break;
    }
    return end >= SHORT && word[end - 1] == 'e' ? end - 1 : end;
  }

  private static int singular(char[] word, int length) {
    if (length < SHORT || word[length - 1] != 's') return length;
    char before = word[length - 2];
    if (before == 's' || before == 'u' || before == 'i') return length;
    if (!ends(word, length, "ies") || length == SHORT) return length - 1;
    word[length - 3] = 'y';
    return length - 2;
  }

  private static boolean ends(char[] word, int length, String ending) {
    int from = length - ending.length();
    if (from < 0) return false;
    for (int n = 0; n < ending.length(); n++) if (word[from + n] != ending.charAt(n)) return false;
    return true;
  }

  private static boolean vowel(char[] word, int length) {
    for (int n = 0; n < length; n++) if (VOWELS.indexOf(word[n]) >= 0) return true;
    return false;
  }
}
