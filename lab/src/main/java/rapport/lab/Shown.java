package rapport.lab;

/** Text from outside as a terminal may show it. */
final class Shown {

  private Shown() {}

  /** Control characters become dots, so that no text can move the cursor. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c ->
            clean.appendCodePoint(
                Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                    ? '·'
                    : c));
    return clean.toString();
  }
}
