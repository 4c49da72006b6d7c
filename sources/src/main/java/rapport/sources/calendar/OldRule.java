package rapport.sources.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recurrence rules of vCalendar 1.0 ({@code W2 TU TH #5}, {@code MP1 1+ MO}), told as rules of RFC
 * 5545. It does not judge them. Rules made of two grammars in one are not read.
 */
final class OldRule {

  private static final Pattern HEAD = Pattern.compile("(D|W|MP|MD|YM|YD)([0-9]{1,4})");
  private static final Pattern NTH = Pattern.compile("([1-5])([+-])");

  private OldRule() {}

  /**
   * The same rule in the words of RFC 5545.
   *
   * @throws Rule.Refused if it is no rule of vCalendar 1.0
   */
  static String modern(String old) throws Rule.Refused {
    String[] words = old.strip().split("\\s+");
    Matcher head = HEAD.matcher(words[0]);
    if (!head.matches()) throw new Rule.Refused("a recurrence rule cannot be understood");
    StringBuilder rule = new StringBuilder();
    rule.append(kind(head.group(1))).append(";INTERVAL=").append(head.group(2));
    List<String> values = new ArrayList<>();
    String nth = "";
    String end = ";COUNT=2";
    for (String word : List.of(words).subList(1, words.length)) {
      Matcher m = NTH.matcher(word);
      if (word.startsWith("#")) end = word.equals("#0") ? "" : ";COUNT=" + word.substring(1);
      else if (word.matches("[0-9]{8}T.*")) end = ";UNTIL=" + word;
      else if (head.group(1).equals("MP") && m.matches())
        nth = (m.group(2).equals("-") ? "-" : "") + m.group(1);
      else if (word.matches("[0-9]+-")) values.add("-" + word.substring(0, word.length() - 1));
      else values.add(nth + word.replace("+", ""));
    }
    if (!values.isEmpty()) rule.append(part(head.group(1))).append(String.join(",", values));
    return rule.append(end).toString();
  }

  private static String kind(String letters) {
    return switch (letters.charAt(0)) {
      case 'D' -> "FREQ=DAILY";
      case 'W' -> "FREQ=WEEKLY";
      case 'M' -> "FREQ=MONTHLY";
      default -> "FREQ=YEARLY";
    };
  }

  private static String part(String letters) {
    return switch (letters) {
      case "MD" -> ";BYMONTHDAY=";
      case "YM" -> ";BYMONTH=";
      case "YD" -> ";BYYEARDAY=";
      case "D" -> ";X-TIMES=";
      default -> ";BYDAY=";
    };
  }
}
