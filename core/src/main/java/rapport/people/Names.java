package rapport.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a name that a source wrote is shown, and how to call somebody by it. It never decides who
 * somebody is, nor from which country a name comes: only what is written is used, and a name that
 * is not understood stays as it is. Linear in the length of a name.
 */
public final class Names {

  private static final int LONGEST = 400;
  private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s\\p{Z}]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\uFE0F\\p{So}\\p{Cs}&&[^\\u200C\\u200D]]+");

  /** The canonical name of Lotus Notes, and its short form: with the units it belongs to. */
  private static final Pattern NOTES =
      Pattern.compile(
          "[Cc][Nn]=([^/=@]+)(?:/[^/@]*)*(?:@\\S+)?"
              + "|([^/=@,]+ [^/=@,]+)(?:(?:/\\p{Lu}[^/@,]*){2,}(?:@\\S+)?|/\\p{Lu}[^/@,]*@\\S+)");

  /** What somebody does, behind a comma: no given name holds such a word. */
  private static final Pattern DOES =
      Pattern.compile(
          "(?iu).*\\b(?:of|for|the)\\b.*|(?:vp|svp|evp|avp|ceo|cto|cfo|coo|cmo|cio|ciso|chro|co-?founder"
              + "|founder|president|director|manager|consultant|recruiter|engineer|professor)(?: .*)?");

  /** A part of a name in letters of East Asia alone, where the family name stands first. */
  private static final Pattern EASTERN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー ]+");

  private static final String COMMAS = ",，、،";

  private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");

  private static final Pattern WRITTEN_OUT =
      Pattern.compile("\\p{L}[\\p{L}']+([._]\\p{L}[\\p{L}'-]*){1,2}");

  private static final Pattern NUMBER = Pattern.compile("[+0-9()./\\s-]+");
  private static final Pattern WHOLE_SCRIPT =
      Pattern.compile(
          ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}].*", Pattern.DOTALL);

  /** Scripts and spellings of East Asia: the letters themselves, of Vietnam, hyphens of Korea. */
  private static final Pattern FAMILY_FIRST =
      Pattern.compile(
          ".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\u1EA0-\\u1EF9\\u01A0\\u01A1\\u01AF\\u01B0].* .*"
              + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+"
              + "|.* .*[\\u1EA0-\\u1EF9\\u01A1\\u01B0].*"
              + "|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+-\\p{Ll}+",
          Pattern.DOTALL);

  private static final Pattern PATRONYMIC =
      Pattern.compile("\\p{IsCyrillic}+(?:вна|чна|вич|ьич|йович)");

  private Names() {}

  /**
   * A name taken apart.
   *
   * @param shown the whole name in natural order
   * @param given what to call somebody by; the whole name where no part of it is surely a given
   *     name
   * @param family the last part with its particles (van, de la), empty for a name of one word
   */
  public record Parts(String shown, String given, String family) {}

  /**
   * A display name in natural order on one line: quotes around it, brackets and what stands in
   * them, credentials (PMP, Ph.D.), what they do, units, a department or a list behind it removed,
   * {@code Family, Given} turned round, a company with its legal form left as it is. Null when it
   * says nothing, as an address or a number in place of a name does.
   */
  public static @Nullable String shown(@Nullable String written) {
    if (written == null) return null;
    String name = withoutUnits(oneLine(written));
    name = AroundName.withoutAddress(name);
    if (name.isEmpty() || address(name) || number(name) || signs(name)) return null;
    String shown = natural(AroundName.bare(name));
    return shown.isEmpty() ? null : shown;
  }

  /**
   * The same for the name that letters give to an address: what stands behind the comma of a whole
   * name ("Jane Doe, Acme") is no given name where the address is at a host of that name, and its
   * part before the sign does not bear it.
   */
  public static @Nullable String shown(@Nullable String written, Handle handle) {
    if (written == null) return null;
    String name = AroundName.bare(oneLine(written));
    int comma = name.indexOf(',');
    int at = handle.value().lastIndexOf('@');
    if (comma < 0 || comma != name.lastIndexOf(',') || at < 0) return shown(written);
    String before = name.substring(0, comma).strip();
    String behind = letters(name.substring(comma + 1));
    boolean firm =
        behind.length() > 2
            && letters(handle.domain()).contains(behind)
            && !letters(handle.value().substring(0, at)).contains(behind);
    return firm && before.indexOf(' ') > 0 ? shown(before) : shown(written);
  }

  /** Letters and digits alone, in lower case. */
  static String letters(String words) {
    return words.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean address(String name) {
    return name.indexOf('@') >= 0 && ADDRESS.matcher(name).find();
  }

  /** Whether no letter and no digit stands in it. */
  private static boolean signs(String name) {
    return !Character.isLetter(name.charAt(0))
        && name.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean number(String name) {
    return !Character.isLetter(name.charAt(0)) && NUMBER.matcher(name).matches();
  }

  /** Whether words end in the legal form of a company ({@code Acme Ltd.}, {@code s.r.o.}). O(n). */
  public static boolean company(String words) {
    return Credentials.company(words.strip());
  }

  private static String withoutUnits(String name) {
    if (name.indexOf('/') < 0 && name.indexOf('=') < 0) return name;
    Matcher notes = NOTES.matcher(name);
    if (!notes.matches()) return name;
    return (notes.group(1) == null ? notes.group(2) : notes.group(1)).strip();
  }

  /** The name of somebody whose source gives its parts; empty if both are missing. */
  public static String of(@Nullable String given, @Nullable String family) {
    String first = part(given);
    String last = part(family);
    if (first.isEmpty() || last.isEmpty()) return first + last;
    boolean eastern = WHOLE_SCRIPT.matcher(first + last).matches();
    if (!eastern) return first + " " + last;
    return scriptOfKana(first + last) ? last + " " + first : last + first;
  }

  private static boolean scriptOfKana(String text) {
    return text.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(script ->
            script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA);
  }

  /** One part of a name without the credentials that people write behind it. */
  private static String part(@Nullable String written) {
    if (written == null) return "";
    String name = oneLine(written);
    String bare = AroundName.BRACKETS.matcher(name).replaceAll(" ").strip();
    if (!bare.isEmpty()) name = bare;
    int comma = name.indexOf(',');
    if (comma < 1) return withoutCredentials(name, 1);
    String behind = name.substring(comma + 1).strip();
    String suffix = Credentials.suffix(behind) ? " " + behind : "";
    return withoutCredentials(name.substring(0, comma).strip(), 1) + suffix;
  }

  /** A written name taken apart; null where {@link #shown} is null. */
  public static @Nullable Parts parts(@Nullable String written) {
    String shown = shown(written);
    return shown == null ? null : new Parts(shown, given(shown), family(shown));
  }

  /**
   * The name to call somebody by: the first word that is no title and no initial and not the last
   * one of several, from {@code Family, Given} too. The whole name when there is no such word, or
   * when it is written in a script of East Asia, where the family name stands first.
   */
  public static String given(String name) {
    if (name.indexOf('@') >= 0 || name.isBlank()) return name;
    String shown = shown(name);
    if (shown == null) return name;
    if (FAMILY_FIRST.matcher(shown).matches() || shown.indexOf(',') >= 0) return shown;
    List<String> words = nameWords(shown);
    int first = 0;
    while (first < words.size() && Credentials.title(words.get(first))) first++;
    if (words.size() - first < 2 || initial(words.getLast())) return shown;
    if (capitalsFirst(words, first)) return words.getLast();
    if (patronymicLast(words)) return words.get(words.size() - 2);
    int end = Math.max(first + 1, familyFrom(words));
    for (String word : words.subList(first, end)) if (!initial(word)) return word;
    return shown;
  }

  /** SMITH John, as forms and directories sort people. */
  private static boolean capitalsFirst(List<String> words, int first) {
    return capitals(words.get(first)) && mixed(words.getLast());
  }

  /** Family, given name and patronymic, in the order of Russian documents. */
  private static boolean patronymicLast(List<String> words) {
    return words.size() == 3 && PATRONYMIC.matcher(words.getLast()).matches();
  }

  /** The words without nicknames in quotes. */
  private static List<String> nameWords(String shown) {
    List<String> words = new ArrayList<>();
    for (String word : words(shown)) {
      boolean quoted =
          word.length() > 1
              && AroundName.QUOTES.indexOf(word.charAt(0)) >= 0
              && AroundName.QUOTES.indexOf(word.charAt(word.length() - 1)) >= 0;
      if (!quoted) words.add(word);
    }
    return words.isEmpty() ? words(shown) : words;
  }

  private static String family(String shown) {
    if (FAMILY_FIRST.matcher(shown).matches() || shown.indexOf(',') >= 0) return "";
    List<String> words = nameWords(shown);
    boolean first =
        words.size() > 1
            && (initial(words.getLast()) || capitalsFirst(words, 0) || patronymicLast(words));
    if (first) return words.getFirst();
    int from = familyFrom(words);
    return from <= 0 ? "" : String.join(" ", words.subList(from, words.size()));
  }

  /** Where the family name begins: the last word, a suffix behind it, the particles before it. */
  private static int familyFrom(List<String> words) {
    int last = words.size() - 1;
    if (last > 1 && Credentials.suffix(words.get(last))) last--;
    int from = last;
    while (from > 1 && Credentials.particle(words.get(from - 1))) from--;
    return from > 1 && from < last && Credentials.joins(words.get(from)) ? from - 1 : from;
  }

  /**
   * What to call somebody of whom only an address is known: {@code given.family@…} as two words,
   * else the address itself. It is for showing only.
   */
  public static String ofAddress(String address) {
    int at = address.indexOf('@');
    String local = at < 0 ? address : address.substring(0, at);
    if (at < 0 || !WRITTEN_OUT.matcher(local).matches()) return address;
    StringBuilder name = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      boolean between = c == '.' || c == '_';
      name.append(between ? ' ' : capital ? Character.toUpperCase(c) : c);
      capital = between || c == '\'' || c == '-' || son(local, i);
    }
    return name.toString();
  }

  /** Whether the second letter of Mc as in McVicker stands there, with enough of a name behind. */
  private static boolean son(String local, int at) {
    if (local.charAt(at) != 'c' || at < 1 || Character.toLowerCase(local.charAt(at - 1)) != 'm')
      return false;
    boolean first = at == 1 || !Character.isLetter(local.charAt(at - 2));
    int end = at + 1;
    while (end < local.length() && Character.isLetter(local.charAt(end))) end++;
    return first && end - at > 3;
  }

  private static String oneLine(String written) {
    String name = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    if (plain(name)) return name;
    name = Normalizer.normalize(name, Normalizer.Form.NFC);
    return SPACE.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll(" ").strip();
  }

  private static boolean plain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
      before = c;
    }
    return before != ' ';
  }

  /** {@code Family, Given} turned round, credentials dropped; any other name as it is. */
  private static String natural(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : listed(name)) if (!part.isBlank()) parts.add(part.strip());
    if (parts.isEmpty()) return "";
    if (parts.size() > 1 && AroundName.pronouns(parts.getLast())) parts.removeLast();
    if (parts.size() > 1 && parts.stream().anyMatch(Credentials::company)) return name;
    if (parts.size() > 1 && Credentials.partners(parts.getLast())) return name;
    if (parts.size() == 2 && parts.stream().allMatch(EASTERN.asMatchPredicate()))
      return of(parts.get(1), parts.get(0));
    boolean several = parts.getFirst().indexOf(' ') > 0;
    String suffix = "";
    if (parts.size() == 3 && Credentials.suffix(parts.get(1))) suffix = " " + parts.remove(1);
    else if (parts.size() == 3 && Credentials.all(parts.get(1), true, false)) between(parts);
    while (parts.size() > 1) {
      String last = parts.getLast();
      boolean alone = parts.size() == 2 && !several;
      if (Credentials.suffix(last)) suffix = " " + last;
      else if (!Credentials.all(last, several, alone)) break;
      parts.removeLast();
    }
    if (parts.size() == 2 && DOES.matcher(parts.get(1)).matches()) parts.removeLast();
    if (parts.size() > 2) return name;
    if (parts.size() == 1) return withoutCredentials(parts.getFirst(), 2) + suffix;
    List<String> given = words(withoutCredentials(parts.get(1).replaceFirst("[;/].*", ""), 1));
    if (given.size() > 1 && Credentials.suffix(given.getLast())) {
      suffix = " " + given.getLast();
      given = given.subList(0, given.size() - 1);
    }
    if (given.size() > 1 && honorific(given.getLast())) given = titleFirst(given);
    return String.join(" ", given) + " " + parts.getFirst() + suffix;
  }

  /** What stands between commas; most names have none. */
  private static String[] listed(String name) {
    return AroundName.any(name, COMMAS) ? name.split("[" + COMMAS + "]") : new String[] {name};
  }

  /**
   * {@code Family, Ph.D., Given}: of the three the last is the given name if it is no credential.
   */
  private static void between(List<String> parts) {
    boolean alone = parts.getFirst().indexOf(' ') < 0;
    if (alone && !Credentials.all(parts.get(2), true, false)) parts.remove(1);
  }

  /** A title behind a given name; one letter with a dot is an initial. */
  private static boolean honorific(String word) {
    return word.length() > 2 && word.endsWith(".") && Credentials.title(word);
  }

  /** {@code Jane Mrs.} as it is said. */
  private static List<String> titleFirst(List<String> given) {
    List<String> turned = new ArrayList<>(given.subList(0, given.size() - 1));
    turned.addFirst(given.getLast());
    return turned;
  }

  /** Credentials at the end of a name, where so many words stay. */
  private static String withoutCredentials(String name, int stay) {
    List<String> words = words(name);
    boolean shouted = name.equals(name.toUpperCase(java.util.Locale.ROOT));
    int end = words.size();
    while (end > stay && !shouted && Credentials.surely(words.get(end - 1), false)) end--;
    while (end > 1 && end < words.size() && sign(words.get(end - 1))) end--;
    return end == words.size()
        ? name
        : words.subList(0, end).stream().collect(Collectors.joining(" "));
  }

  /** A dash or a line that stood between a name and its credentials. */
  private static boolean sign(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static List<String> words(String name) {
    String line = name.strip();
    return List.of(line.split(line.contains("  ") ? " +" : " "));
  }

  private static boolean initial(String word) {
    return (word.endsWith(".") || word.codePointCount(0, word.length()) == 1)
        && !Credentials.suffix(word);
  }

  private static boolean capitals(String word) {
    return word.length() > 2 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
  }

  private static boolean mixed(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1));
  }

  /**
   * The name seen most often; of equals the longer, then the first in the order given; empty of
   * none. O(n).
   */
  public static String mostSeen(Map<String, Long> byName) {
    String best = "";
    long most = -1;
    for (Map.Entry<String, Long> vote : byName.entrySet()) {
      if (vote.getValue() > most
          || (vote.getValue() == most && vote.getKey().length() > best.length())) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }
}
