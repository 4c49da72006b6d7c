package rapport.growth;

/**
 * One thing that {@link Listening} looks at in a turn: its name, which is hashed and weighed, and
 * how it is shown to a person. A sign without words to show still weighs.
 */
record Sign(String name, String shown) {

  /** The 24 bits that stand for the sign: FNV-1a, folded. */
  int hash() {
    int hash = 0x811c9dc5;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x01000193;
    return ((hash >>> 24) ^ hash) & 0xffffff;
  }
}
