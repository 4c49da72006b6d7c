package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in obsolete (RFC 5322 §4.3) and broken forms: comments, missing seconds, two-digit
 * years, named zones, ctime(3), ISO 8601, month before day, months in other languages ({@link
 * MonthNames}). It is not a guesser: a date of numbers alone, where day and month could be swapped,
 * means nothing. The weekday is never believed.
 */
final class LooseDates {

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 24;

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})[:.](\\d{1,2})(?:[:.](\\d{1,2})(?:[.,]\\d{1,9})?)?([ap]\\.?m\\.?)?");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:t(.+))?");
  private static final Pattern DASHED = Pattern.compile("(\\d{1,2})[-/]([a-z]{3,9})[-/](\\d{2,4})");

  /** Year, month and day as China, Japan and Korea count them, together or apart. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:(\\d{4})[\u5e74\ub144])?(?:(\\d{1,2})[\u6708\uc6d4])?(?:(\\d{1,2})[\u65e5\uc77c])?");

  private static final Pattern OFFSET = Pattern.compile("(?:gmt|utc)?([+-])(\\d{1,2}):?(\\d{2})?");
  private static final Pattern GLUED = Pattern.compile("(\\d[\\d:.]*\\d)(z|[+-]\\d{2}:?\\d{2})");

  /** An offset whose sign was lost, which programs lose only where it is a plus. */
  private static final Pattern UNSIGNED = Pattern.compile("(?:0[0-9]|1[0-4])[0345][05]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          zone("est", -5),
          zone("edt", -4),
          zone("cst", -6),
          zone("cdt", -5),
          zone("mst", -7),
          zone("mdt", -6),
          zone("pst", -8),
          zone("pdt", -7),
          zone("cet", 1),
          zone("cest", 2),
          zone("met", 1),
          zone("mest", 2),
          zone("mez", 1),
          zone("mesz", 2),
          zone("eet", 2),
          zone("eest", 3),
          zone("west", 1),
          zone("msk", 3),
          zone("jst", 9),
          zone("kst", 9),
          zone("hkt", 8),
          zone("aest", 10),
          zone("aedt", 11),
          zone("nzst", 12),
          zone("nzdt", 13));

  /** Months as programs shorten or write them out in other languages, without accents. */
  private static final Map<String, Integer> MONTHS =
      months(
          "ene gen janv janvier jaen jaenner styczen sty led leden tammi ocak oca enero gennaio januar",
          "fev fevr fevrier febr lut luty uno unora helmi sub subat februar febrero febbraio",
          "mrz maerz maart mrt mars marz marzec brezna maalis marzo marco",
          "abr avr avril kwi kwiecien dub dubna huhti nis nisan aprile abril",
          "mai maj mei mag mayo maggio maio kvetna touko mayis",
          "juin giu czerwiec cze cervna kesa haz haziran junio giugno junho juni",
          "juil juillet lug lip lipiec cervence heina tem temmuz julio luglio julho juli",
          "ago aout aou sierpien sie srpna elo agu agustos agosto augusti august augustus",
          "set sett wrz wrzesien zari syys eyl eylul septiembre settembre setembro",
          "okt ott out paz pazdziernik rijna loka eki ekim octubre ottobre outubro oktober",
          "lis listopad listopadu marras kas kasim noviembre novembro",
          "dez dic gru grudzien prosince joulu ara aralik diciembre dicembre dezembro dezember");

  private int year = -1;
  private int month;
  private int day = -1;
  private int secondOfDay = -1;
  private int offset;
  private boolean zoned;
  private boolean behindDay;

  private LooseDates() {}

  /** Seconds since 1970 in UTC, or {@link Dates#NONE}. */
  static long seconds(byte[] bytes, int from, int to) {
    if (to <= from) return Dates.NONE;
    int end = Math.min(to, from + LONGEST);
    String text = Charsets.guess(bytes, from, end);
    LooseDates date = new LooseDates();
    for (String word : words(text)) date.take(word);
    return date.seconds();
  }

  private long seconds() {
    if (day < 0 || month == 0 || year < 0) return Dates.NONE;
    return Dates.seconds(year, month, day, Math.max(0, secondOfDay), offset);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : withoutComments(text).toLowerCase(Locale.ROOT).split("[\\s,;\"]+"))
      if (!word.isEmpty() && words.size() < MOST_WORDS) words.add(word);
    return words;
  }

  private static String withoutComments(String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '(') depth++;
      else if (letter == ')') depth = Math.max(0, depth - 1);
      else if (depth == 0) rest.append(letter);
      if (letter == ')') rest.append(' ');
    }
    return rest.toString();
  }

  private void take(String word) {
    Matcher iso = ISO.matcher(word);
    Matcher dashed = DASHED.matcher(word);
    Matcher glued = GLUED.matcher(word);
    if (iso.matches()) takeIso(iso);
    else if (counted(word)) takeCounted(word);
    else if (dashed.matches()) takeDashed(dashed);
    else if (secondOfDay < 0 && glued.matches() && word.indexOf(':') > 0) takeGlued(glued);
    else if (takeTime(word) || takeHalfOfDay(word)) return;
    else if (takeOffset(word)) return;
    else if (NUMBER.matcher(word).matches()) takeNumber(word);
    else if (Character.isLetter(word.charAt(0))) takeName(word);
  }

  private void takeIso(Matcher iso) {
    if (day >= 0 || year >= 0) return;
    year = Integer.parseInt(iso.group(1));
    month = Integer.parseInt(iso.group(2));
    day = Integer.parseInt(iso.group(3));
    if (iso.group(4) != null) take(iso.group(4));
  }

  private static boolean counted(String word) {
    return word.charAt(word.length() - 1) > 0x2000 && Character.isDigit(word.charAt(0));
  }

  private void takeCounted(String word) {
    Matcher counted = COUNTED.matcher(word);
    if (!counted.matches()) return;
    if (counted.group(1) != null && year < 0) year = Integer.parseInt(counted.group(1));
    if (counted.group(2) != null && month == 0) month = Integer.parseInt(counted.group(2));
    if (counted.group(3) != null && day < 0) day = Integer.parseInt(counted.group(3));
  }

  private void takeDashed(Matcher dashed) {
    if (day >= 0 || year >= 0) return;
    takeNumber(dashed.group(1));
    takeName(dashed.group(2));
    takeNumber(dashed.group(3));
  }

  private void takeGlued(Matcher glued) {
    if (takeTime(glued.group(1))) takeZone(glued.group(2));
  }

  private boolean takeTime(String word) {
    Matcher time = TIME.matcher(word);
    if (secondOfDay >= 0 || !time.matches()) return false;
    String seconds = time.group(3);
    secondOfDay =
        Dates.secondOfDay(
            Integer.parseInt(time.group(1)),
            Integer.parseInt(time.group(2)),
            seconds == null ? 0 : Integer.parseInt(seconds));
    if (secondOfDay < 0) month = -100;
    if (time.group(4) != null) takeHalfOfDay(time.group(4));
    return true;
  }

  private boolean takeHalfOfDay(String word) {
    String half = word.replace(".", "");
    if (secondOfDay < 0 || !(half.equals("am") || half.equals("pm"))) return false;
    boolean twelve = secondOfDay / 3600 == 12;
    if (half.equals("am") && twelve) secondOfDay -= 12 * 3600;
    if (half.equals("pm") && secondOfDay < 12 * 3600) secondOfDay += 12 * 3600;
    return true;
  }

  private boolean takeOffset(String word) {
    return secondOfDay >= 0 && !zoned && takeZone(word);
  }

  private boolean takeZone(String word) {
    Matcher numeric = OFFSET.matcher(word);
    if (word.equals("z")) {
      zoned = true;
      return true;
    }
    if (!numeric.matches()) return false;
    String minutes = numeric.group(3);
    int seconds = Integer.parseInt(numeric.group(2)) * 3600;
    if (minutes != null) seconds += Integer.parseInt(minutes) * 60;
    offset = numeric.group(1).equals("-") ? -seconds : seconds;
    zoned = true;
    return true;
  }

  /** Years of two or three digits: RFC 5322 §4.3. */
  private void takeNumber(String word) {
    int number = Integer.parseInt(word);
    if (day < 0 && word.length() <= 2) day = number;
    else if (year < 0 && word.length() == 4) year = number;
    else if (secondOfDay >= 0 && !zoned && UNSIGNED.matcher(word).matches()) takeZone("+" + word);
    else if (year < 0 && word.length() >= 2)
      year = number + (word.length() == 2 && number < 50 ? 2000 : 1900);
  }

  private void takeName(String word) {
    int named = month(word);
    if (named > 0 && (month == 0 || (day >= 0 && !behindDay))) {
      month = named;
      behindDay = day >= 0;
      return;
    }
    Integer hours = ZONES.get(word);
    if (hours != null && !zoned && secondOfDay >= 0) offset = hours * 3600;
  }

  /** A weekday that looks like a month (mar for mardi, martes) stands before the day. */
  private static int month(String word) {
    byte[] letters = word.getBytes(StandardCharsets.ISO_8859_1);
    int english = Dates.month(letters, 0);
    if (english > 0) return english;
    String plain =
        Normalizer.normalize(word, Normalizer.Form.NFKD)
            .replace("\u0308", "e")
            .replaceAll("[^a-z]", "");
    Integer known = MONTHS.get(plain);
    return known == null ? MonthNames.month(word) : known;
  }

  private static Map<String, Integer> months(String... names) {
    Map<String, Integer> months = new HashMap<>();
    for (int n = 0; n < names.length; n++)
      for (String name : names[n].split(" ")) months.put(name, n + 1);
    return Map.copyOf(months);
  }

  private static Map.Entry<String, Integer> zone(String name, int hours) {
    return Map.entry(name, hours);
  }
}
