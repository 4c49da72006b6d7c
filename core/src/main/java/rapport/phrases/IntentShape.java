package rapport.phrases;

/**
 * The shape of a sentence for {@link IntentSigns}: its words with all but the small ones replaced
 * by their sort, in runs of up to five; how it orders, on which condition, and whose words it
 * reports. It is no parse. O(tokens).
 */
final class IntentShape {

  private static final int LONGEST_RUN = 5;
  private static final int LETTERS = 300;

  private final IntentTokens tokens;
  private final SignHashes signs;

  private IntentShape(IntentTokens tokens, SignHashes signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /** Adds the signs of a sentence, some more than once. */
  static void of(IntentTokens tokens, String sentence, SignHashes signs) {
    IntentShape shape = new IntentShape(tokens, signs);
    shape.runs();
    shape.orders();
    shape.voice(sentence);
    shape.capitals(sentence);
    shape.people();
  }

  private void runs() {
    String[] shapes = new String[tokens.size() + 2];
    int size = 0;
    shapes[size++] = "^";
    for (int i = 0; i < tokens.size(); i++) {
      String shape = tokens.at(i).shape();
      if (!shape.equals("x") || !shapes[size - 1].equals("x")) shapes[size++] = shape;
    }
    shapes[size++] = "$";
    for (int i = 0; i < size; i++) {
      signs.sign("r");
      for (int j = i; j < Math.min(size, i + LONGEST_RUN); j++) {
        signs.and(' ').and(shapes[j]);
        if (j > i) signs.add();
      }
    }
  }

  /** What stands first in each clause is an order if it is a verb. */
  private void orders() {
    int start = 0;
    int orders = 0;
    String condition = "";
    for (int i = 0; i <= tokens.size(); i++) {
      if (i < tokens.size() && !tokens.at(i).is(IntentWord.END)) continue;
      int first = start;
      while (first < i && tokens.at(first).is(IntentWord.LEAD)) first++;
      boolean please = first < i && tokens.at(first).is("please");
      if (please) first++;
      boolean not = first + 1 < i && tokens.at(first).is("do") && tokens.at(first + 1).is("not");
      if (not || tokens.at(first).is("never")) first += not ? 2 : 1;
      IntentWord verb = tokens.at(first);
      if (first < i && verb.is(IntentWord.BASE)) {
        orders++;
        signs.sign("orders").and(not ? " not" : "").and(please ? " please" : "").and(' ');
        signs.and(condition).add();
        signs.sign("orders ").and(verb).and(' ').and(tokens.at(first + 1)).add();
      }
      if (verb.is(IntentWord.CONDITION))
        condition = verb.text() + " " + tokens.at(first + 1).text();
      start = i + 1;
    }
    signs.sign("orders ").and(Math.min(3, orders)).and(condition.isEmpty()).add();
  }

  /** Whose words they are, and whether they are those of a mass letter. */
  private void voice(String sentence) {
    boolean marks = sentence.indexOf('"') >= 0 || sentence.indexOf('\u201c') >= 0;
    boolean link = tokens.contains("LINK") || sentence.contains("$LINK");
    signs.sign("voice ").and(marks).and(tokens.contains(IntentWord.REPORT)).add();
    signs.sign("link ").and(link).and(tokens.contains("please")).add();
  }

  private void capitals(String sentence) {
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(sentence.length(), LETTERS); i++) {
      char mark = sentence.charAt(i);
      if (IntentCues.letter(mark)) letters++;
      if (mark < 'a' ? mark >= 'A' && mark <= 'Z' : Character.isUpperCase(mark)) capitals++;
    }
    signs.sign("capitals ").and(Math.min(4, letters == 0 ? 0 : 10 * capitals / letters)).add();
  }

  private void people() {
    int self = 0;
    int other = 0;
    for (int i = 0; i < tokens.size(); i++) {
      IntentWord token = tokens.at(i);
      if (token.is(IntentWord.SELF) || token.is("my")) self++;
      if (token.is("you") || token.is("your")) other++;
    }
    signs.sign("people ").and(Math.min(3, self)).and(Math.min(3, other)).add();
  }
}
