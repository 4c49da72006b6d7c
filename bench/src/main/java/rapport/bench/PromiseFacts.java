package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.interactions.FoundPromises;
import rapport.interactions.Letter;
import rapport.sources.Item;

/**
 * How well the two readings of the labelled mails agree, and what it costs to look for promises in
 * a mailbox. Usage: {@code PromiseFacts MAIL LABELS OWNER}.
 */
public final class PromiseFacts {

  private static final String[] NAMES = {"promise", "request", "proposal", "meeting"};
  private static final int ROUNDS = 5;

  private PromiseFacts() {}

  /** Prints both; no word of the mail. */
  public static void main(String[] words) throws IOException {
    Path mail = Path.of(words[0]);
    List<PromiseCorpus.Read> read =
        PromiseCorpus.read(Path.of(words[1]).resolve("promises-labels.tsv"), mail);
    long kept = read.stream().filter(PromiseCorpus.Read::kept).count();
    System.out.printf(
        "  read twice             sentences %5d  kept for the end %d%n", read.size(), kept);
    for (int i = 0; i < NAMES.length; i++) agreement(read, i);
    cost(mail.resolve("enron-kean.mbox"), words[2]);
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
                    new Letter(
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
