package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rapport.sources.Item;

/**
 * Draws the sentences to be labelled: half at random, half among those with a loose cue, and then
 * more of anybody's where the writer seems to speak of what the writer will do. Usage: {@code
 * DrawPromises MAIL-FOLDER OWNER SEED [PERCENT LABELS...]}; with a percentage that much of each
 * part is drawn, and no sentence whose digest stands in the files of labels; with a percentage
 * below nothing, also none of a letter of which a sentence was read, and four of a letter at most.
 * What it prints is for the eyes of the labeller and belongs in no file of the project.
 */
public final class DrawPromises {

  private static final int OWN = 520;
  private static final int OTHERS = 240;
  private static final int SELF = 340;
  private static final int STRICT = 320;
  private static final int STRICT_OTHERS = 60;
  private static final String OWN_BOX = "enron-kean.mbox";
  private static final String OTHERS_BOX = "spamassassin-ham.mbox";
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(will|i'll|we'll|let me|let us|send you|please|can you|could you|would you|shall|promise|plan to|going to|get back|happy to|try to|as soon as|tomorrow|by (mon|tues|wednes|thurs|fri)day)\\b");

  private static final Pattern SELF_CUE =
      Pattern.compile(
          "(?i)\\b((i|we)( will|'ll| shall| plan to| intend to| am going to| are going to| hope to| can| promise|'m going to|'re going to)|let me (check|see|get|find|ask|look)|will (send|get|call|follow|let|forward|try|be sending|have|check|do))\\b");

  private static final Pattern STRICT_CUE =
      Pattern.compile(
          "(?i)(\\b(i|we)( will|'ll| shall| plan to| intend to| promise)\\b|\\b(i'm|we're|i am|we are) (going|planning) to\\b|^will [a-z]+|\\band will [a-z]+)");

  private final Path folder;
  private final Random random;
  private static final int MOST_OF_A_LETTER = 4;
  private final int percent;
  private final boolean apart;
  private final Set<String> known;
  private final Map<String, Integer> many = new HashMap<>();
  private final List<PromiseMail.Place> drawn = new ArrayList<>();

  private DrawPromises(Path folder, Random random, int percent, Set<String> known) {
    this.folder = folder;
    this.random = random;
    this.percent = Math.abs(percent);
    this.apart = percent < 0;
    this.known = known;
  }

  /** Prints place and sentence, one a line, in the order drawn. */
  public static void main(String[] words) throws IOException {
    int percent = words.length > 3 ? Integer.parseInt(words[3]) : 100;
    Set<String> known = new HashSet<>();
    for (int i = 4; i < words.length; i++)
      for (String line : Files.readAllLines(Path.of(words[i])))
        known.addAll(List.of(line.split("\t", -1)));
    new DrawPromises(Path.of(words[0]), new Random(Long.parseLong(words[2])), percent, known)
        .all(words[1]);
  }

  private void all(String owner) {
    Predicate<Item.Mail> own =
        mail -> mail.from() != null && owner.equals(mail.from().handle().value());
    Predicate<Item.Mail> people = mail -> !mail.automatic();
    draw(sentences(OWN_BOX, own), part(OWN));
    draw(sentences(OTHERS_BOX, people), part(OTHERS));
    more(sentences(OWN_BOX, people), part(SELF * 2 / 3));
    more(sentences(OTHERS_BOX, people), part(SELF / 3));
    strict(sentences(OWN_BOX, people), part(STRICT));
    strict(sentences(OTHERS_BOX, people), part(STRICT_OTHERS));
    int missing = part(OWN + OTHERS + SELF * 2 / 3 + SELF / 3 + STRICT + STRICT_OTHERS);
    strict(carried(OWN_BOX), (missing - drawn.size()) * 2 / 3);
    more(carried(OWN_BOX), missing - drawn.size());
    if (apart) more(carried(OTHERS_BOX), missing - drawn.size());
    for (PromiseMail.Place one : drawn)
      System.out.printf(
          "%s\t%s\t%d\t%d\t%s\t%s%n",
          one.file(), one.message(), one.index(), one.count(), one.digest(), one.text());
  }

  private int part(int whole) {
    return Math.round(whole * percent / 100f);
  }

  private List<PromiseMail.Place> sentences(String box, Predicate<Item.Mail> wanted) {
    return order(PromiseMail.sentences(folder.resolve(box), wanted));
  }

  /** Letters of others below those of a mailbox, for when its own are used up. */
  private List<PromiseMail.Place> carried(String box) {
    return order(PromiseMail.carried(folder.resolve(box), any -> true));
  }

  /** In a chance order, without what was labelled before. */
  private List<PromiseMail.Place> order(List<PromiseMail.Place> all) {
    List<PromiseMail.Place> order =
        new ArrayList<>(all.stream().filter(one -> !known.contains(one.digest())).toList());
    Collections.shuffle(order, random);
    if (apart) order.removeIf(one -> known.contains(one.message()));
    return order;
  }

  /** Half of anything, half of what has a cue. */
  private void draw(List<PromiseMail.Place> order, int many) {
    List<PromiseMail.Place> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PromiseMail.Place one : order)
      if (found.size() < many / 2 && seen.add(one.digest()) && spread(one)) found.add(one);
    for (PromiseMail.Place one : order)
      if (found.size() < many
          && CUE.matcher(one.text()).find()
          && seen.add(one.digest())
          && spread(one)) found.add(one);
    drawn.addAll(found);
  }

  /** Whether its letter has not been drawn from often enough. */
  private boolean spread(PromiseMail.Place one) {
    return !apart || many.merge(one.message(), 1, Integer::sum) <= MOST_OF_A_LETTER;
  }

  private void more(List<PromiseMail.Place> order, int most) {
    add(order, SELF_CUE, most);
  }

  /** Only where the writer says what the writer will do, and nobody's words are reported. */
  private void strict(List<PromiseMail.Place> order, int most) {
    add(
        order.stream()
            .filter(one -> !one.text().contains("\"") && !one.text().contains("??"))
            .toList(),
        STRICT_CUE,
        most);
  }

  private void add(List<PromiseMail.Place> order, Pattern cue, int most) {
    Set<String> seen = new HashSet<>(drawn.stream().map(PromiseMail.Place::digest).toList());
    drawn.addAll(
        order.stream()
            .filter(one -> cue.matcher(one.text()).find() && seen.add(one.digest()) && spread(one))
            .limit(most)
            .toList());
  }
}
