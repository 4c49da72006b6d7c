package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import rapport.bench.PromiseScores.Scored;

/**
 * Fits the weights of {@link rapport.interactions.Intent} and proves them on sentences they were
 * not fitted on: five folds of alike sentences, ten folds of threads, ten folds of mails, and a
 * third of the mails that are kept for the end. Usage: {@code FitPromises FOLDER MAIL LABELS
 * [WEIGHTS.java]}; FOLDER holds the labelled corpora, MAIL the mailboxes, LABELS the project's own.
 */
public final class FitPromises {

  private static final int WIDE = 2;
  private static final int PLEDGE = 4;
  private static final int LINE_FOLDS = 5;
  private static final int FOLDS = 10;
  private static final double NEVER = -20;
  private static final String[] NAMES = {"PROMISE", "REQUEST", "PROPOSAL", "MEETING", "PLEDGE"};

  /** What stands in the votes for each. */
  private static final int[] VOTES = {0, 1, 2, 3, 0};

  /** How much the log odds of any intent weigh in those of each. */
  private static final double[] SHARES = {0, 0.5, 1, 0.5, 0};

  /** How much of it is there while each is fitted. */
  private static final double[] GIVEN = {0, 0, 0, 0.5, 0};

  /** What one with an intent counts for; a person who saw it is rarely wrong. */
  private static final double[] SEEN = {1, 2, 1, 3, 1};

  /** How much a sentence of threads, of mail, of the project and of lines counts, for each. */
  private static final double[][] TRUST = {
    {1, 1, 1, 1}, {1, 1, 1, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}, {0.3, 2, 1, 1}
  };

  /** So much one with an intent is seldomer in ordinary mail than in the labelled lines. */
  private static final double SELDOM = 2.5;

  private static final int[] MOST = {4_000, 4_000, 10_000, 2_000, 8_000};
  private static final SparseLogistic.Penalty[] PENALTIES = {
    new SparseLogistic.Penalty(25, 0.1, 2),
    new SparseLogistic.Penalty(50, 0.02, 2),
    new SparseLogistic.Penalty(6, 0.02, 2),
    new SparseLogistic.Penalty(25, 0.1, 2),
    new SparseLogistic.Penalty(3.3, 0.01, 2)
  };

  private FitPromises() {}

  /** Prints the figures; writes the weights when a file for them is named. */
  public static void main(String[] words) throws IOException {
    Fit fit = new Fit(Corpus.of(Path.of(words[0]), Path.of(words[1]), Path.of(words[2])));
    PromiseScores.print("intent", fit.lines, 0);
    PromiseScores.print("  as if 31 % were", seldom(fit.lines), 0);
    for (int which : List.of(0, 1, 3)) fit.threads(which);
    fit.pledges();
    if (words.length > 3) Files.writeString(Path.of(words[3]), fit.source());
  }

  /** Everything labelled, by where it comes from. */
  private record Corpus(
      List<PromiseCorpus.Sentence> lines,
      List<PromiseCorpus.Sentence> threads,
      List<PromiseCorpus.Read> read,
      List<PromiseCorpus.Sentence> written,
      List<PromiseCorpus.Sentence> promised) {

    static Corpus of(Path folder, Path mail, Path labels) throws IOException {
      Path lines = folder.resolve("parakweet-train.txt");
      return new Corpus(
          PromiseCorpus.lines(lines),
          PromiseCorpus.threads(folder),
          PromiseCorpus.read(labels.resolve("promises-labels.tsv"), mail),
          PromiseCorpus.written(labels.resolve("promises-written.tsv")),
          PromiseCorpus.promised(lines, labels.resolve("promises-lines.tsv")));
    }

    /** What each is fitted on, in the order of {@link #TRUST}. */
    List<List<PromiseCorpus.Sentence>> parts() {
      return List.of(
          threads.stream().filter(one -> !one.quoted()).toList(),
          read.stream().filter(r -> !r.kept()).map(PromiseCorpus.Read::sentence).toList(),
          written,
          promised);
    }

    List<PromiseCorpus.Sentence> kept() {
      return read.stream()
          .filter(PromiseCorpus.Read::kept)
          .map(PromiseCorpus.Read::sentence)
          .toList();
    }
  }

  /** What was found so far. */
  private static final class Fit {
    private final Corpus corpus;
    private final SparseLogistic wide;
    private final List<Scored> lines = new ArrayList<>();
    private final Map<Integer, SparseLogistic> fitted = new TreeMap<>();
    private final double[] cut = new double[NAMES.length];
    private final double[] slope = {1, 1, 1, 1, 1};

    Fit(Corpus corpus) {
      this.corpus = corpus;
      for (int fold = 0; fold < LINE_FOLDS; fold++) {
        SparseLogistic one = wide(part(corpus.lines(), LINE_FOLDS, fold, false));
        for (PromiseCorpus.Sentence line : part(corpus.lines(), LINE_FOLDS, fold, true))
          lines.add(new Scored(one.logOdds(line.signs()), line.votes()[0] > 0, 1));
      }
      wide = wide(corpus.lines());
      fitted.put(WIDE, wide);
    }

    /** Out of fold on the threads, and the cut where F1 is best there. */
    void threads(int which) {
      List<Scored> all = outOfFold(which, corpus.threads());
      cut[which] = PromiseScores.best(all)[1];
      slope[which] = PromiseScores.slope(told(all));
      String name = NAMES[which].toLowerCase(Locale.ROOT);
      PromiseScores.print(name, all, cut[which]);
      PromiseScores.print("  quoted left out", told(all), cut[which]);
      fitted.put(which, fitted(which, corpus.parts()));
    }

    /** Out of fold on the mails read twice; the kept ones are told by what was fitted without. */
    void pledges() {
      List<Scored> all = outOfFold(PLEDGE, corpus.parts().get(1));
      cut[PLEDGE] = PromiseScores.recallAt(all, 0.9)[1];
      slope[PLEDGE] = PromiseScores.slope(all);
      SparseLogistic without = fitted(PLEDGE, corpus.parts());
      List<Scored> kept = corpus.kept().stream().map(one -> scored(without, one, PLEDGE)).toList();
      PromiseScores.print("pledge, out of fold", all, cut[PLEDGE]);
      PromiseScores.precise("pledge, out of fold", all, cut[PLEDGE]);
      PromiseScores.print("pledge, kept mails", kept, cut[PLEDGE]);
      PromiseScores.precise("pledge, kept mails", kept, cut[PLEDGE]);
      fitted.put(PLEDGE, without);
    }

    private List<Scored> outOfFold(int which, List<PromiseCorpus.Sentence> told) {
      List<Scored> all = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        int out = fold;
        SparseLogistic one =
            fitted(
                which, corpus.parts().stream().map(part -> part(part, FOLDS, out, false)).toList());
        for (PromiseCorpus.Sentence each : part(told, FOLDS, fold, true))
          all.add(scored(one, each, which));
      }
      return all;
    }

    private Scored scored(SparseLogistic one, PromiseCorpus.Sentence each, int which) {
      double logOdds = one.logOdds(each.signs()) + SHARES[which] * wide.logOdds(each.signs());
      return new Scored(each.quoted() ? NEVER : logOdds, each.votes()[VOTES[which]] > 0, 1);
    }

    private SparseLogistic fitted(int which, List<List<PromiseCorpus.Sentence>> parts) {
      List<SparseLogistic.Row> rows = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++)
        for (PromiseCorpus.Sentence one : parts.get(i)) {
          boolean yes = one.votes()[VOTES[which]] > 0;
          double share = TRUST[which][i] * (yes ? SEEN[which] : 1);
          double before = GIVEN[which] * wide.logOdds(one.signs());
          if (share > 0) rows.add(new SparseLogistic.Row(one.signs(), before, yes, share));
        }
      return pruned(SparseLogistic.fit(rows, PENALTIES[which]), MOST[which]);
    }

    private static SparseLogistic wide(List<PromiseCorpus.Sentence> sentences) {
      return pruned(
          SparseLogistic.fit(
              sentences.stream()
                  .map(s -> new SparseLogistic.Row(s.signs(), 0, s.votes()[0] > 0, 1))
                  .toList(),
              PENALTIES[WIDE]),
          MOST[WIDE]);
    }

    String source() {
      StringBuilder text = new StringBuilder();
      text.append("package rapport.interactions;\n\n");
      text.append("/** What {@code rapport.bench.FitPromises} found; not written by hand. */\n");
      text.append("final class IntentWeights {\n\n");
      double[] offsets = new double[NAMES.length];
      fitted.forEach((which, one) -> offsets[which] = one.bias() - cut[which]);
      text.append("  /** Of promise, request, proposal, meeting and pledge. */\n");
      text.append("  static final double[] OFFSET = " + numbers(offsets) + ";\n\n");
      text.append("  /** How much the log odds of a proposal weigh in each. */\n");
      text.append("  static final double[] SHARE = " + numbers(SHARES) + ";\n\n");
      text.append("  /** How steep each is, after its offset. */\n");
      text.append("  static final double[] SLOPE = " + numbers(slope) + ";\n");
      fitted.forEach((which, one) -> text.append(one.source("static final", NAMES[which], 600)));
      return text.append("\n  private IntentWeights() {}\n}\n").toString();
    }
  }

  private static List<Scored> told(List<Scored> all) {
    return all.stream().filter(one -> one.logOdds() > NEVER).toList();
  }

  private static SparseLogistic pruned(SparseLogistic whole, int most) {
    Map<Integer, Double> kept = new TreeMap<>();
    whole.weights().entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue())))
        .limit(most)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return new SparseLogistic(kept, whole.bias());
  }

  private static List<PromiseCorpus.Sentence> part(
      List<PromiseCorpus.Sentence> all, int folds, int fold, boolean out) {
    Comparator<String> mixed = Comparator.comparingInt(g -> Math.floorMod(g.hashCode() * 31, 1009));
    List<String> order =
        all.stream()
            .map(PromiseCorpus.Sentence::group)
            .distinct()
            .sorted(mixed.thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, Integer> folded = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) folded.put(order.get(i), i % folds);
    return all.stream().filter(s -> (folded.getOrDefault(s.group(), 0) == fold) == out).toList();
  }

  private static List<Scored> seldom(List<Scored> all) {
    return all.stream().map(s -> new Scored(s.logOdds(), s.yes(), s.yes() ? 1 : SELDOM)).toList();
  }

  private static String numbers(double[] values) {
    return "{"
        + String.join(
            ", ",
            Arrays.stream(values).mapToObj(v -> String.format(Locale.ROOT, "%.4f", v)).toList())
        + "}";
  }
}
