package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rapport.phrases.FoundPromises;
import rapport.phrases.Intent;
import rapport.phrases.Writing;
import rapport.sources.Item;

/**
 * How well the two readings of the labelled mails agree, what the product says of those that no
 * weight was fitted on, and what it costs to look for promises in a mailbox. Usage: {@code
 * PromiseFacts MAIL LABELS OWNER}.
 */
public final class PromiseFacts {

  private static final String[] NAMES = {"promise", "request", "proposal", "meeting"};
  private static final int ROUNDS = 5;

  /** Letters of the third set whose digest begins below this were looked at (decision 0129). */
  private static final char SEEN = '8';

  private PromiseFacts() {}

  /** Prints both; no word of the mail. */
  public static void main(String[] words) throws IOException {
    Path mail = Path.of(words[0]);
    List<PromiseCorpus.Read> older = readTwice("promises-labels.tsv", Path.of(words[1]), mail);
    List<PromiseCorpus.Read> fresh = readTwice("promises-fresh.tsv", Path.of(words[1]), mail);
    shipped("pledge, fresh", fresh);
    shipped("  spamassassin", box(fresh, "spamassassin"));
    shipped("  enron", box(fresh, "enron"));
    asked("asked about, older", older);
    asked("asked about, fresh", fresh);
    third(Path.of(words[1]).resolve("promises-third.tsv"), mail);
    cost(mail.resolve("enron-kean.mbox"), words[2]);
  }

  /** Of letters nobody had read: all, those between people, and of these the ones still unseen. */
  private static void third(Path labels, Path mail) throws IOException {
    List<PromiseCorpus.Read> third = PromiseCorpus.read(labels, mail);
    System.out.printf(
        "  %-22s sentences %5d, read twice for promises%n", labels.getFileName(), third.size());
    agreement(third, 0);
    asked("asked about, third", third);
    Set<String> counted = new TreeSet<>(PromiseMail.counted(mail.resolve("enron-kean.mbox")));
    counted.addAll(PromiseMail.counted(mail.resolve("spamassassin-ham.mbox")));
    List<PromiseCorpus.Read> between =
        third.stream().filter(one -> counted.contains(one.place().message())).toList();
    asked("  between people", between);
    asked(
        "  and not looked at",
        between.stream().filter(one -> one.place().message().charAt(0) >= SEEN).toList());
  }

  private static List<PromiseCorpus.Read> readTwice(String file, Path labels, Path mail)
      throws IOException {
    List<PromiseCorpus.Read> read = PromiseCorpus.read(labels.resolve(file), mail);
    System.out.printf("  %-22s sentences %5d, read twice%n", file, read.size());
    for (int i = 0; i < NAMES.length; i++) agreement(read, i);
    return read;
  }

  private static List<PromiseCorpus.Read> box(List<PromiseCorpus.Read> read, String box) {
    return read.stream().filter(one -> one.place().file().startsWith(box)).toList();
  }

  /** What the product says of sentences that its weights were not fitted on. */
  private static void shipped(String name, List<PromiseCorpus.Read> read) {
    List<PromiseScores.Scored> scored =
        read.stream()
            .map(one ->
                new PromiseScores.Scored(
                    Intent.pledge(one.place().text()), one.sentence().votes()[0] > 0, 1))
            .toList();
    PromiseScores.precise(name, scored, 0.5);
  }

  /** What is asked about after the rules that leave sentences out, at its only cut. */
  private static void asked(String name, List<PromiseCorpus.Read> read) {
    double hit = 0;
    double said = 0;
    double there = 0;
    for (PromiseCorpus.Read one : read) {
      boolean yes = one.sentence().votes()[0] > 0;
      boolean asks = FoundPromises.asked(one.place().text(), Instant.EPOCH.atZone(ZoneOffset.UTC));
      if (yes) there++;
      if (asks) said++;
      if (yes && asks) hit++;
    }
    System.out.printf(
        Locale.ROOT,
        "  %-22s said %3d  hit %3d  there %3d  precision %.3f  recall %.3f%n",
        name,
        (int) said,
        (int) hit,
        (int) there,
        hit / said,
        hit / there);
  }

  /** Cohen's kappa. */
  private static void agreement(List<PromiseCorpus.Read> read, int which) {
    double first = 0;
    double second = 0;
    double same = 0;
    for (PromiseCorpus.Read one : read) {
      boolean before = one.first()[which] > 0;
      boolean after = one.second()[which] > 0;
      if (before) first++;
      if (after) second++;
      if (before == after) same++;
    }
    double all = read.size();
    double luck = (first * second + (all - first) * (all - second)) / (all * all);
    System.out.printf(
        Locale.ROOT,
        "  %-22s first %d, second %d, kappa %.3f%n",
        NAMES[which],
        (int) first,
        (int) second,
        (same / all - luck) / (1 - luck));
  }

  private static void cost(Path file, String owner) {
    Map<Item.Mail, String> texts = PromiseMail.texts(file, mail -> mail.from() != null);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      int found = 0;
      int own = 0;
      for (Map.Entry<Item.Mail, String> one : texts.entrySet()) {
        Item.Mail mail = one.getKey();
        if (mail.from() == null) continue;
        boolean mine = owner.equals(mail.from().handle().value());
        Instant at = mail.at() == null ? Instant.EPOCH : mail.at();
        int many =
            FoundPromises.in(
                    new Writing(
                        mine,
                        mail.from().handle(),
                        List.of(),
                        at.atZone(ZoneOffset.UTC),
                        one.getValue()))
                .size();
        found += many;
        if (mine) own += many;
      }
      double micros = (System.nanoTime() - start) / 1e3 / texts.size();
      if (round == ROUNDS)
        System.out.printf(
            Locale.ROOT,
            "  cost                   %d mails, %d promises found, %d the owner's, %.0f µs a mail (round %d)%n",
            texts.size(),
            found,
            own,
            micros,
            round);
    }
  }
}
