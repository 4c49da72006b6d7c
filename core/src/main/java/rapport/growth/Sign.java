package rapport.growth;

/**
 * One thing that {@link Listening} looks at in a turn: its name, which is hashed and weighed, and
 * the tokens it stands for. A sign without words to show still weighs.
 */
record Sign(String name, String shown) {

  /** The 24 bits that stand for the sign: FNV-1a, folded. */
  int hash() {
    int hash = 0x811c9dc5;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x01000193;
    return ((hash >>> 24) ^ hash) & 0xffffff;
  }

  /** The words to show a person: without marks of the beginning, the end and pauses. */
  String words() {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (String token : shown.split(" ", -1)) {
      boolean mark = token.isEmpty() || (token.length() == 1 && "$^.,-".contains(token));
      if (token.equals("…")) gap = !words.isEmpty();
      if (mark || token.equals("…")) continue;
      if (!words.isEmpty()) words.append(gap ? " … " : " ");
      words.append(token);
      gap = false;
    }
    return words.toString();
  }
}
