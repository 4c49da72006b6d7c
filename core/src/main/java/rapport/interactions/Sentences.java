package rapport.interactions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences that the writer of a plain-text mail wrote: quoted text, forwarded text and the
 * signature are left out first. It is not an HTML reader, and it never joins paragraphs.
 *
 * <p>Left out: lines that begin with {@code >}; everything from a line such as "On … wrote:",
 * "-----Original Message-----", "From: …" followed by "Sent:" or "To:"; everything from "-- " (RFC
 * 3676 §4.3); and a sign-off ("Best regards,") with the few lines after it. O(length) of at most
 * {@link #LONGEST} characters.
 */
public final class Sentences {

  private static final int LONGEST = 200_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int AFTER_SIGN_OFF = 6;
  private static final Pattern ATTRIBUTION =
      Pattern.compile("(?i)(on|am|le|el) .*(wrote|schrieb|a écrit|escribió) ?:");
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?i)-{2,} ?(original message|forwarded (message )?by.*|forwarded message)( ?-*)?|begin forwarded message:|_{20,}");
  private static final Pattern HEADER =
      Pattern.compile("(?i)\\*?(from|sent|to|cc|date|subject):\\*?( .*)?");
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?i)(best|kind|warm|many|with|yours|regards|sincerely|cheers|thanks|thank you|love|all the best)"
              + "( (best|kind|warm|regards|wishes|sincerely|truly|faithfully|again|so much|very much|in advance|and|thanks)){0,4}[,.!]?");
  private static final Pattern ITEM = Pattern.compile("([-*•+]|\\(?\\d{1,2}[.)])\\s.*");
  private static final List<String> SHORTENED =
      List.of(
          "mr.", "mrs.", "ms.", "dr.", "prof.", "e.g.", "i.e.", "etc.", "vs.", "no.", "st.",
          "approx.", "p.s.");

  private final List<String> found = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  private Sentences() {}

  /** The sentences of a body, in order, each stripped, its line breaks as spaces. */
  public static List<String> of(String body) {
    Sentences sentences = new Sentences();
    String text = body.substring(0, Math.min(body.length(), LONGEST));
    List<String> own = own(text.lines().toList());
    for (String line : own) sentences.line(line.strip());
    sentences.over();
    return List.copyOf(sentences.found);
  }

  /** The lines before the signature and the quoted letter, without quoted lines. */
  private static List<String> own(List<String> lines) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.stripLeading().startsWith(">")) continue;
      if (line.equals("-- ") || line.equals("--") || quotes(lines, i)) break;
      if (signsOff(lines, i)) break;
      own.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
    }
    return own;
  }

  private static boolean quotes(List<String> lines, int i) {
    String line = at(lines, i);
    if (FORWARDED.matcher(line).matches() || ATTRIBUTION.matcher(line).matches()) return true;
    String two = line + " " + at(lines, i + 1);
    if (line.startsWith("On ") && ATTRIBUTION.matcher(two).matches()) return true;
    return HEADER.matcher(line).matches() && HEADER.matcher(at(lines, i + 1)).matches();
  }

  /** A sign-off ends the letter when only a few short lines or a quoted letter follow it. */
  private static boolean signsOff(List<String> lines, int i) {
    if (!SIGN_OFF.matcher(at(lines, i)).matches()) return false;
    int after = 0;
    for (int next = i + 1; next < lines.size() && after <= AFTER_SIGN_OFF; next++) {
      String line = at(lines, next);
      if (line.startsWith(">") || line.equals("--") || quotes(lines, next)) return true;
      if (line.length() > 60) return false;
      if (!line.isEmpty()) after++;
    }
    return after <= AFTER_SIGN_OFF;
  }

  private static String at(List<String> lines, int i) {
    if (i >= lines.size()) return "";
    String line = lines.get(i);
    return line.substring(0, Math.min(line.length(), LONGEST_LINE)).strip();
  }

  private void line(String line) {
    if (line.isEmpty() || ITEM.matcher(line).matches()) over();
    if (!paragraph.isEmpty()) paragraph.append(' ');
    paragraph.append(line);
  }

  private void over() {
    int from = 0;
    for (int i = 0; i < paragraph.length(); i++)
      if (ends(i, from)) {
        keep(paragraph.substring(from, i + 1));
        from = i + 1;
      }
    keep(paragraph.substring(from));
    paragraph.setLength(0);
  }

  private boolean ends(int i, int from) {
    char mark = paragraph.charAt(i);
    if (mark != '.' && mark != '?' && mark != '!') return false;
    if (i + 1 == paragraph.length()) return true;
    if (!Character.isWhitespace(paragraph.charAt(i + 1))) return false;
    return mark != '.' || !shortened(i, from);
  }

  private boolean shortened(int end, int from) {
    int start = end;
    while (start > from && end - start < 12 && !Character.isWhitespace(paragraph.charAt(start - 1)))
      start--;
    String word = paragraph.substring(start, end + 1).toLowerCase(java.util.Locale.ROOT);
    return SHORTENED.contains(word)
        || word.matches("[a-z]\\.")
        || (word.matches("\\(?\\d{1,2}\\.") && start == from);
  }

  private void keep(String sentence) {
    String one = sentence.strip();
    if (one.chars().anyMatch(Character::isLetter)) found.add(one);
  }
}
