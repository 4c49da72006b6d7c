package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rapport.sources.Item;

/**
 * Draws the sentences to be labelled: half at random, half among those with a loose cue, and then
 * more of anybody's where the writer seems to speak of what the writer will do. Usage: {@code
 * DrawPromises MAIL-FOLDER OWNER SEED}; what it prints is for the eyes of the labeller and belongs
 * in no file of the project.
 */
public final class DrawPromises {

  private static final int OWN = 520;
  private static final int OTHERS = 240;
  private static final int SELF = 340;
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(will|i'll|we'll|let me|let us|send you|please|can you|could you|would you|shall|promise|plan to|going to|get back|happy to|try to|as soon as|tomorrow|by (mon|tues|wednes|thurs|fri)day)\\b");

  private static final Pattern SELF_CUE =
      Pattern.compile(
          "(?i)\\b((i|we)( will|'ll| shall| plan to| intend to| am going to| are going to| hope to| can| promise|'m going to|'re going to)|let me (check|see|get|find|ask|look)|will (send|get|call|follow|let|forward|try|be sending|have|check|do))\\b");

  private static final Pattern STRICT_CUE =
      Pattern.compile(
          "(?i)(\\b(i|we)( will|'ll| shall| plan to| intend to| promise)\\b|\\b(i'm|we're|i am|we are) (going|planning) to\\b|^will [a-z]+|\\band will [a-z]+)");

  private DrawPromises() {}

  /** Prints place and sentence, one a line, in the order drawn. */
  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]);
    Random random = new Random(Long.parseLong(words[2]));
    Predicate<Item.Mail> own =
        mail -> mail.from() != null && words[1].equals(mail.from().handle().value());
    List<PromiseMail.Place> drawn = new ArrayList<>();
    drawn.addAll(draw(PromiseMail.sentences(folder.resolve("enron-kean.mbox"), own), OWN, random));
    Predicate<Item.Mail> people = mail -> !mail.automatic();
    drawn.addAll(
        draw(
            PromiseMail.sentences(folder.resolve("spamassassin-ham.mbox"), people),
            OTHERS,
            random));
    drawn.addAll(
        more(PromiseMail.sentences(folder.resolve("enron-kean.mbox"), people), drawn, random));
    drawn.addAll(
        more(
            PromiseMail.sentences(folder.resolve("spamassassin-ham.mbox"), people), drawn, random));
    Set<String> seen = new HashSet<>(drawn.stream().map(PromiseMail.Place::digest).toList());
    drawn.addAll(
        strict(
            PromiseMail.sentences(folder.resolve("enron-kean.mbox"), people), 320, seen, random));
    drawn.addAll(
        strict(
            PromiseMail.sentences(folder.resolve("spamassassin-ham.mbox"), people),
            60,
            seen,
            random));
    for (PromiseMail.Place one : drawn)
      System.out.printf(
          "%s\t%s\t%d\t%d\t%s\t%s%n",
          one.file(), one.message(), one.index(), one.count(), one.digest(), one.text());
  }

  /** Only where the writer says what the writer will do, and nobody's words are reported. */
  private static List<PromiseMail.Place> strict(
      List<PromiseMail.Place> all, int most, Set<String> seen, Random random) {
    List<PromiseMail.Place> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    return order.stream()
        .filter(one -> !one.text().contains("\"") && !one.text().contains("??"))
        .filter(one -> STRICT_CUE.matcher(one.text()).find() && seen.add(one.digest()))
        .limit(most)
        .toList();
  }

  /** Two thirds from the first mailbox, the rest from the second. */
  private static List<PromiseMail.Place> more(
      List<PromiseMail.Place> all, List<PromiseMail.Place> drawn, Random random) {
    List<PromiseMail.Place> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    Set<String> seen = new HashSet<>(drawn.stream().map(PromiseMail.Place::digest).toList());
    int most = drawn.size() == OWN + OTHERS ? SELF * 2 / 3 : SELF / 3;
    return order.stream()
        .filter(one -> SELF_CUE.matcher(one.text()).find() && seen.add(one.digest()))
        .limit(most)
        .toList();
  }

  private static List<PromiseMail.Place> draw(
      List<PromiseMail.Place> all, int many, Random random) {
    List<PromiseMail.Place> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    List<PromiseMail.Place> drawn = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PromiseMail.Place one : order)
      if (drawn.size() < many / 2 && seen.add(one.digest())) drawn.add(one);
    for (PromiseMail.Place one : order)
      if (drawn.size() < many && CUE.matcher(one.text()).find() && seen.add(one.digest()))
        drawn.add(one);
    return drawn;
  }
}
