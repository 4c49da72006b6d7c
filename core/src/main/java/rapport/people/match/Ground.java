package rapport.people.match;

/** Why two entries are thought to be, or not to be, about one human; said in the owner's words. */
public enum Ground {
  YOUR_WORD("you said so"),
  ADDRESS("same address"),
  PROFILE("same profile"),
  PHONE("same number"),
  NAME("same name"),
  NAME_ALIKE("names that can be one"),
  NAME_DIFFERS("different names"),
  LOCAL_PART("alike before the @"),
  NAME_IN_ADDRESS("the name is in the address"),
  DOMAIN("one organisation's addresses"),
  ORGANISATION("same organisation"),
  BIRTHDAY("same birthday"),
  NUMBER("same personal number"),
  PLACE("same place"),
  FACT_DIFFERS("what is said differs"),
  SUFFIX_DIFFERS("senior and junior"),
  TOGETHER("both stood on one message"),
  STRONG_DIFFERS("profiles or numbers that differ");

  private final String words;

  Ground(String words) {
    this.words = words;
  }

  /** What the owner reads. */
  public String words() {
    return words;
  }
}
