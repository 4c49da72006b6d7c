package rapport.sources.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a column of somebody's table of contacts holds. Several columns may hold the same: three
 * mail addresses, two notes. Of names, works and days the first that says something counts.
 */
public enum Column {
  /** Nothing that is read. */
  IGNORE("left alone"),
  /** The whole name. */
  NAME("name"),
  /** The given name. */
  GIVEN("given name"),
  /** The family name. */
  FAMILY("family name"),
  /** Mail addresses, one or several. */
  EMAIL("mail address"),
  /** Telephone numbers, one or several. */
  PHONE("telephone number"),
  /** Where they work. */
  ORGANISATION("organisation"),
  /** What they are there. */
  TITLE("title"),
  /** The address of their page at LinkedIn. */
  PROFILE("LinkedIn profile"),
  /** The day of birth. */
  BIRTHDAY("birthday"),
  /** What is written about them. */
  NOTE("note"),
  /** Groups they are put in, between commas or semicolons. */
  GROUP("group");

  private final String words;

  Column(String words) {
    this.words = words;
  }

  /** What it holds, in words. */
  public String words() {
    return words;
  }

  /** Its name on the command line and in JSON: {@code given}, {@code email}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException for a name that is none
   */
  public static Column of(String id) {
    for (Column each : values())
      if (each.id().equals(id.strip().toLowerCase(Locale.ROOT))) return each;
    throw new IllegalArgumentException(
        "A column can be name, given, family, email, phone, organisation, title, profile, birthday,"
            + " note, group or ignore, not “"
            + id
            + "”.");
  }

  /** Whether a row can say who somebody is with these columns. */
  public static boolean enough(List<Column> columns) {
    return columns.stream().anyMatch(Column::says);
  }

  private boolean says() {
    return switch (this) {
      case NAME, GIVEN, FAMILY, EMAIL, PHONE, PROFILE -> true;
      case IGNORE, ORGANISATION, TITLE, BIRTHDAY, NOTE, GROUP -> false;
    };
  }

  /**
   * Reads what the command line says: {@code name=2,email=3}, columns counted from 1; whatever is
   * not named is left alone.
   *
   * @param width how many columns the table has
   * @throws IllegalArgumentException naming the part that means nothing
   */
  public static List<Column> written(String words, int width) {
    List<Column> columns = new ArrayList<>();
    for (int n = 0; n < width; n++) columns.add(IGNORE);
    for (String part : words.split(",")) {
      String[] sides = part.split("=", -1);
      if (sides.length != 2 || !sides[1].strip().matches("[0-9]{1,4}"))
        throw new IllegalArgumentException(
            "Columns are written like name=2,email=3, not “" + part.strip() + "”.");
      int at = Integer.parseInt(sides[1].strip());
      if (at < 1 || at > width)
        throw new IllegalArgumentException(
            "There is no column " + at + "; the table has " + width + " columns.");
      columns.set(at - 1, of(sides[0]));
    }
    return List.copyOf(columns);
  }

  /** The same the other way round: what the command line would say for these columns. */
  public static String written(List<Column> columns) {
    List<String> parts = new ArrayList<>();
    for (int n = 0; n < columns.size(); n++)
      if (columns.get(n) != IGNORE) parts.add(columns.get(n).id() + "=" + (n + 1));
    return String.join(",", parts);
  }
}
