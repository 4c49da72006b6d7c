package rapport.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The shape of a sentence for {@link IntentSigns}: its words with all but the small ones replaced
 * by their sort, in runs of up to five; how it orders, on which condition, and whose words it
 * reports. It is no parse. O(tokens).
 */
final class IntentShape {

  private static final int LONGEST_RUN = 5;
  private static final Set<String> KEPT =
      words(
          """
          i we you he she they it me us him her them my our your his their its this that these those there here will
          would can could shall should may might must do does did is are am was were be been being have has had not no
          never please let if when once unless until before after as so and or but to for from with by on in at of about
          into up out off over back the a an any some all more what where who which why how whether than then just also
          only still already soon now again later want need like love hope plan try going glad happy able sure know
          think wonder wondering thanks thank sorry welcome said says told , ; : ? ! $ LINK MAIL\
          """);
  private static final Set<String> TIMES =
      words(
          """
          today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
          thur thurs fri sat sun january february march april june july august september october november december jan
          feb mar apr jun jul aug sept oct nov dec week weekend month year morning afternoon evening noon night am pm
          hour hours minutes days weeks asap eod\
          """);
  private static final Set<String> LEADS =
      words(
          """
          and so but also then ok okay well hi hello dear yes no thanks or just simply kindly now first next finally
          again always instead otherwise therefore either lastly meanwhile hey sure great fine good\
          """);
  private static final Set<String> CONDITIONS =
      words("if when once unless until whenever should to for before after in as");
  private static final Set<String> REPORTS =
      words(
          "said says say told asked added stated announced reported promised agreed plans planned pledged vowed warned");

  private final List<String> tokens;
  private final SignHashes found;

  private IntentShape(List<String> tokens, SignHashes found) {
    this.tokens = tokens;
    this.found = found;
  }

  /** Adds the signs of a sentence, some more than once. */
  static void of(List<String> tokens, String sentence, SignHashes found) {
    IntentShape shape = new IntentShape(tokens, found);
    shape.runs();
    shape.orders();
    shape.voice(sentence);
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private void runs() {
    List<String> sorts = new ArrayList<>(List.of("^"));
    for (String token : tokens) {
      String sort = sort(token);
      if (!sort.equals("x") || !sorts.getLast().equals("x")) sorts.add(sort);
    }
    sorts.add("$");
    for (int i = 0; i < sorts.size(); i++) {
      int run = SignHashes.on(SignHashes.EMPTY, "r");
      for (int j = i; j < Math.min(sorts.size(), i + LONGEST_RUN); j++) {
        run = SignHashes.on(SignHashes.on(run, " "), sorts.get(j));
        if (j > i) found.begun(run);
      }
    }
  }

  private static String sort(String token) {
    if (KEPT.contains(token)) return token;
    if (token.equals("#")) return "#";
    if (TIMES.contains(token)) return "T";
    if (IntentVerbs.ALL.contains(token)) return "V";
    if (token.length() > 4 && token.endsWith("ing")) return "G";
    return token.length() > 4 && token.endsWith("ed") ? "D" : "x";
  }

  /** What stands first in each clause is an order if it is a verb. */
  private void orders() {
    int start = 0;
    int orders = 0;
    String condition = "";
    for (int i = 0; i <= tokens.size(); i++) {
      if (i < tokens.size() && !",;:?!".contains(tokens.get(i))) continue;
      int first = start;
      while (first < i && LEADS.contains(tokens.get(first))) first++;
      boolean please = first < i && tokens.get(first).equals("please");
      if (please) first++;
      boolean not = first + 1 < i && tokens.get(first).equals("do") && at(first + 1).equals("not");
      if (not || at(first).equals("never")) first += not ? 2 : 1;
      if (first < i && IntentVerbs.ALL.contains(tokens.get(first))) {
        orders++;
        found.add("orders", not ? " not" : "", please ? " please" : "", " ", condition);
        found.add("orders ", tokens.get(first), " ", at(first + 1));
      }
      if (CONDITIONS.contains(at(first))) condition = at(first) + " " + at(first + 1);
      start = i + 1;
    }
    found.add("orders ", Integer.toString(Math.min(3, orders)), text(condition.isEmpty()));
  }

  /** Whose words they are, and whether they are those of a mass letter. */
  private void voice(String sentence) {
    boolean marks = sentence.indexOf('"') >= 0 || sentence.indexOf('\u201c') >= 0;
    boolean reports = tokens.stream().anyMatch(REPORTS::contains);
    boolean link = tokens.contains("LINK") || sentence.contains("$LINK");
    found.add("voice ", text(marks), text(reports));
    found.add("link ", text(link), text(tokens.contains("please")));
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(sentence.length(), 300); i++) {
      if (Character.isLetter(sentence.charAt(i))) letters++;
      if (Character.isUpperCase(sentence.charAt(i))) capitals++;
    }
    found.add(
        "capitals ", Integer.toString(Math.min(4, letters == 0 ? 0 : 10 * capitals / letters)));
    int self = 0;
    int other = 0;
    for (String token : tokens) {
      if (token.equals("i") || token.equals("we") || token.equals("my")) self++;
      if (token.equals("you") || token.equals("your")) other++;
    }
    found.add("people ", Integer.toString(Math.min(3, self)), Integer.toString(Math.min(3, other)));
  }

  private static String text(boolean is) {
    return Boolean.toString(is);
  }

  private String at(int i) {
    return i < tokens.size() ? tokens.get(i) : "$";
  }
}
