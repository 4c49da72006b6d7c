package rapport.growth;

import rapport.phrases.SignHashes;

/**
 * One thing that {@link Listening} looks at in a turn: its name, which is hashed and weighed, and
 * the tokens it stands for. A sign without words to show still weighs.
 */
record Sign(String name, String shown) {

  /** The 24 bits that stand for the sign. */
  int hash() {
    return SignHashes.hash(name);
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
