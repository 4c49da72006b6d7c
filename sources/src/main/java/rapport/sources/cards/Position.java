package rapport.sources.cards;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on the earth as a card tells it (GEO, RFC 6350 §6.5.2; RFC 2426 §3.4.2). It is no address
 * and has no name.
 *
 * @param latitude degrees, from -90 in the south to 90 in the north
 * @param longitude degrees, from -180 in the west to 180 in the east
 */
record Position(double latitude, double longitude) {

  private static final String NUMBER = "([+-]?[0-9]{1,3}(?:\\.[0-9]{0,15})?)";
  private static final Pattern PAIR = Pattern.compile(NUMBER + "\\s*;\\s*" + NUMBER);
  private static final Pattern URI =
      Pattern.compile("(?i)geo:" + NUMBER + "," + NUMBER + "(?:,[0-9.+-]*)?(;.*)?");

  /**
   * The position that a value says: two numbers with a semicolon between them, or a geo URI of the
   * usual system (RFC 5870). Null for anything else: vCard 2.1 parts them by a comma, and programs
   * disagree which of the two comes first then.
   */
  static @Nullable Position of(String value) {
    String text = value.strip();
    if (text.length() > 200) return null;
    Matcher pair = PAIR.matcher(text);
    if (pair.matches()) return of(pair);
    Matcher uri = URI.matcher(text);
    return uri.matches() && usual(uri.group(3)) ? of(uri) : null;
  }

  private static boolean usual(@Nullable String parameters) {
    if (parameters == null) return true;
    for (String parameter : parameters.split(";"))
      if (parameter.regionMatches(true, 0, "crs=", 0, 4))
        return parameter.regionMatches(true, 4, "wgs84", 0, 5);
    return true;
  }

  private static @Nullable Position of(Matcher numbers) {
    double latitude = Double.parseDouble(numbers.group(1));
    double longitude = Double.parseDouble(numbers.group(2));
    boolean there = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return there ? new Position(latitude, longitude) : null;
  }
}
