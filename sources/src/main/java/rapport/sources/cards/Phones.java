package rapport.sources.cards;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers of one address book, in E.164 form where they can be understood. A number with
 * a country code ({@code +} or {@code 00}) stands for itself. One without is read as one of the
 * country that at least four in five of the others are of, if there are three of those; else nobody
 * knows what it is, and it is left out. Nothing is dialled or looked up.
 */
public final class Phones {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String NOWHERE = "ZZ";
  private static final int LONGEST = 60;
  private static final int FEWEST = 3;

  private final Map<String, Integer> regions = new HashMap<>();

  /** Counts the country of a number, if the number tells it. */
  public void note(String text) {
    PhoneNumber number = parsed(text, NOWHERE);
    String region = number == null ? null : NUMBERS.getRegionCodeForNumber(number);
    if (region != null) regions.merge(region, 1, Integer::sum);
  }

  /** The number in E.164 form, or null. */
  public @Nullable String e164(String text) {
    PhoneNumber number = parsed(text, NOWHERE);
    if (number == null) {
      number = parsed(text, home());
      if (number == null || !NUMBERS.isValidNumber(number)) return null;
    }
    return NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
  }

  private String home() {
    int all = regions.values().stream().mapToInt(Integer::intValue).sum();
    return regions.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .filter(most -> most.getValue() >= FEWEST && most.getValue() * 5 >= all * 4)
        .map(Map.Entry::getKey)
        .orElse(NOWHERE);
  }

  private static @Nullable PhoneNumber parsed(String text, String region) {
    String number = text.strip();
    if (number.startsWith("tel:")) number = number.substring(4);
    if (number.startsWith("00")) number = "+" + number.substring(2).replaceFirst("^[-. /]+", "");
    if (number.length() > LONGEST) return null;
    try {
      return NUMBERS.parse(number, region);
    } catch (NumberParseException e) {
      return null;
    }
  }
}
