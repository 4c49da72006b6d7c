package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rapport.bench.PromiseScores.Scored;

/**
 * Fits the weights of {@link rapport.phrases.Intent} and proves them on sentences they were not
 * fitted on: five folds of alike sentences, dealt three ways, ten folds of threads and ten folds of
 * mails. Usage: {@code FitPromises FOLDER MAIL LABELS [WEIGHTS.java]}; FOLDER holds the labelled
 * corpora, MAIL the mailboxes, LABELS the project's own.
 */
public final class FitPromises {

  private static final int WIDE = 2;
  private static final int PLEDGE = 4;
  private static final int LINE_FOLDS = 5;
  private static final int FOLDS = 10;
  private static final int SEEDS = 3;

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

  /**
   * How much a sentence of threads, of mail, of the project, of lines and of mail that was read for
   * promises alone counts, for each.
   */
  private static final double[][] TRUST = {
    {1, 1, 1, 1, 0}, {1, 1, 1, 0, 0}, {0, 0, 0, 1, 0}, {1, 0, 0, 0, 0}, {0.1, 2, 1.5, 1, 2}
  };

  /** Where the sentences of mail stand in {@link Corpus#parts}, read twice and read once. */
  private static final int READ = 1;

  private static final int MORE = 4;

  /** What a sentence of mail that asks, proposes or arranges counts for beside the lines. */
  private static final double OWN = 0.3;

  /**
   * What a sentence of threads counts for beside the lines; those that one of three saw are left.
   */
  private static final double THREADS = 0.1;

  /** What a sentence of mail that undertakes nothing by its grammar counts for in a pledge. */
  private static final double IDLE = 0.3;

  /** So much one with an intent is seldomer in ordinary mail than in the labelled lines. */
  private static final double SELDOM = 2.5;

  /** So many of the weights of words apart; one constant holds no more than some 10,900. */
  private static final int MOST_APART = 9_500;

  private static final int[] MOST = {4_000, 4_000, 10_500, 2_000, 8_000};
  private static final SparseLogistic.Penalty[] PENALTIES = {
    new SparseLogistic.Penalty(25, 0.1, 2),
    new SparseLogistic.Penalty(50, 0.02, 2),
    new SparseLogistic.Penalty(5, 0.02, 2),
    new SparseLogistic.Penalty(25, 0.1, 2),
    new SparseLogistic.Penalty(3.3, 0.01, 2)
  };

  private FitPromises() {}

  /** Prints the figures; writes the weights when a file for them is named. */
  public static void main(String[] words) throws IOException {
    Fit fit = new Fit(Corpus.of(Path.of(words[0]), Path.of(words[1]), Path.of(words[2])));
    fit.intents();
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
      List<PromiseCorpus.Sentence> promised,
      List<PromiseCorpus.Sentence> more,
      Set<String> counted) {

    static Corpus of(Path folder, Path mail, Path labels) throws IOException {
      Path lines = folder.resolve("parakweet-train.txt");
      return new Corpus(
          PromiseCorpus.lines(lines),
          PromiseCorpus.threads(folder),
          PromiseCorpus.read(labels.resolve("promises-labels.tsv"), mail),
          PromiseCorpus.written(labels.resolve("promises-written.tsv")),
          PromiseCorpus.promised(lines, labels.resolve("promises-lines.tsv")),
          PromiseCorpus.more(labels.resolve("promises-more.tsv"), mail),
          counted(mail));
    }

    /** The messages in which the product would look for promises at all. */
    private static Set<String> counted(Path mail) throws IOException {
      Set<String> counted = new HashSet<>();
      try (Stream<Path> boxes = Files.list(mail)) {
        for (Path box : boxes.filter(one -> one.toString().endsWith(".mbox")).toList())
          counted.addAll(PromiseMail.counted(box));
      }
      return counted;
    }

    /** Every sentence of mailboxes, read twice or once. */
    List<PromiseCorpus.Sentence> mails() {
      List<PromiseCorpus.Sentence> all = new ArrayList<>(parts().get(READ));
      all.addAll(more);
      return all;
    }

    /** What each is fitted on, in the order of {@link #TRUST}. */
    List<List<PromiseCorpus.Sentence>> parts() {
      return List.of(
          threads.stream().filter(one -> !one.quoted()).toList(),
          read.stream().map(PromiseCorpus.Read::sentence).toList(),
          written,
          promised,
          more);
    }

    /** Sentences of mail that no line begins like, so that no fold of lines knows its own. */
    List<PromiseCorpus.Sentence> beside() {
      Set<String> begun = new HashSet<>(lines.stream().map(PromiseCorpus.Sentence::group).toList());
      return read.stream()
          .filter(r -> !begun.contains(PromiseCorpus.beginning(r.place().text())))
          .map(PromiseCorpus.Read::sentence)
          .toList();
    }
  }

  /** What was found so far. */
  private static final class Fit {
    private final Corpus corpus;
    private final SparseLogistic wide;

    /** The same without the threads of each fold, for what is told of them. */
    private final List<SparseLogistic> wides = new ArrayList<>();

    private final List<PromiseCorpus.Sentence> beside;
    private final Set<Integer> apart = new HashSet<>();
    private final Map<Integer, SparseLogistic> fitted = new TreeMap<>();
    private final double[] cut = new double[NAMES.length];
    private final double[] slope = {1, 1, 1, 1, 1};

    Fit(Corpus corpus) {
      this.corpus = corpus;
      this.beside = corpus.beside();
      for (List<PromiseCorpus.Sentence> part : List.of(corpus.lines(), beside, corpus.threads()))
        for (PromiseCorpus.Sentence one : part) for (int key : one.apart()) apart.add(key);
      for (List<PromiseCorpus.Sentence> part : List.of(corpus.lines(), beside, corpus.threads()))
        for (PromiseCorpus.Sentence one : part) for (int key : one.signs()) apart.remove(key);
      wide = wide(corpus.lines(), corpus.threads());
      fitted.put(WIDE, wide);
      for (int fold = 0; fold < FOLDS; fold++)
        wides.add(wide(corpus.lines(), part(corpus.threads(), FOLDS, fold, false)));
    }

    /** Out of fold on the lines, in folds that another seed deals otherwise. */
    List<Scored> lines(int seed) {
      List<Scored> scored = new ArrayList<>();
      for (int fold = 0; fold < LINE_FOLDS; fold++) {
        SparseLogistic one =
            wide(part(corpus.lines(), LINE_FOLDS, fold, false, seed), corpus.threads());
        for (PromiseCorpus.Sentence line : part(corpus.lines(), LINE_FOLDS, fold, true, seed))
          scored.add(new Scored(one.logOdds(line.all()), line.votes()[0] > 0, 1));
      }
      return scored;
    }

    void intents() {
      List<Double> aucs = new ArrayList<>();
      List<Scored> seen = new ArrayList<>();
      for (int seed = 0; seed < SEEDS; seed++) {
        List<Scored> lines = lines(seed);
        aucs.add(PromiseScores.auc(lines));
        PromiseScores.print("intent, folds " + seed, lines, 0);
        if (seed == 0) PromiseScores.print("  as if 31 % were", seldom(lines), 0);
        seen.addAll(seldom(lines));
      }
      cut[WIDE] = PromiseScores.best(seen)[1];
      PromiseScores.print("  all three, as if 31 % were", seen, cut[WIDE]);
      double mean = aucs.stream().mapToDouble(a -> a).average().orElse(0);
      double spread =
          Math.sqrt(aucs.stream().mapToDouble(a -> (a - mean) * (a - mean)).average().orElse(0));
      System.out.printf(
          Locale.ROOT, "  intent, mean AUC %.4f, standard deviation %.4f%n", mean, spread);
    }

    /** Out of fold on the threads, and the cut where F1 is best there. */
    void threads(int which) {
      List<Scored> all = outOfFold(which, corpus.threads());
      cut[which] = PromiseScores.best(all)[1];
      slope[which] = PromiseScores.slope(told(all));
      String name = NAMES[which].toLowerCase(Locale.ROOT);
      PromiseScores.print(name, all, cut[which]);
      PromiseScores.print("  quoted left out", told(all), cut[which]);
      fitted.put(which, fitted(which, wide, corpus.parts()));
    }

    /** Out of fold on the mails; the cut is found in those that count between people. */
    void pledges() {
      List<Scored> all = outOfFold(PLEDGE, corpus.mails());
      List<PromiseCorpus.Sentence> order = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++)
        order.addAll(part(corpus.mails(), FOLDS, fold, true));
      List<Scored> counted = new ArrayList<>();
      for (int i = 0; i < order.size(); i++)
        if (corpus.counted().contains(order.get(i).group())) counted.add(all.get(i));
      cut[PLEDGE] = PromiseScores.recallAt(counted, 0.9)[1];
      slope[PLEDGE] = PromiseScores.slope(all);
      PromiseScores.print("pledge, out of fold", counted, cut[PLEDGE]);
      PromiseScores.precise("pledge, out of fold", counted, cut[PLEDGE]);
      PromiseScores.precise("  with letters of lists", all, cut[PLEDGE]);
      fitted.put(PLEDGE, fitted(PLEDGE, wide, corpus.parts()));
    }

    private List<Scored> outOfFold(int which, List<PromiseCorpus.Sentence> told) {
      List<Scored> all = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        SparseLogistic one = fitted(which, wides.get(fold), without(fold));
        for (PromiseCorpus.Sentence each : part(told, FOLDS, fold, true))
          all.add(scored(one, wides.get(fold), each, which));
      }
      return all;
    }

    /** What each part holds outside a fold; of mail, no sentence of a message that lies in it. */
    private List<List<PromiseCorpus.Sentence>> without(int fold) {
      Set<String> out = new HashSet<>();
      for (PromiseCorpus.Sentence one : part(corpus.mails(), FOLDS, fold, true))
        out.add(one.group());
      List<List<PromiseCorpus.Sentence>> parts = new ArrayList<>();
      for (int i = 0; i <= MORE; i++) {
        List<PromiseCorpus.Sentence> all = corpus.parts().get(i);
        parts.add(
            i == READ || i == MORE
                ? all.stream().filter(one -> !out.contains(one.group())).toList()
                : part(all, FOLDS, fold, false));
      }
      return parts;
    }

    private Scored scored(
        SparseLogistic one, SparseLogistic wide, PromiseCorpus.Sentence each, int which) {
      double logOdds = one.logOdds(each.signs()) + SHARES[which] * wide.logOdds(each.all());
      return new Scored(each.quoted() ? NEVER : logOdds, each.votes()[VOTES[which]] > 0, 1);
    }

    private SparseLogistic fitted(
        int which, SparseLogistic wide, List<List<PromiseCorpus.Sentence>> parts) {
      List<SparseLogistic.Row> rows = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++)
        for (PromiseCorpus.Sentence one : parts.get(i)) {
          boolean yes = one.votes()[VOTES[which]] > 0;
          double share = TRUST[which][i] * (yes ? SEEN[which] : 1);
          double before = GIVEN[which] * wide.logOdds(one.all());
          if (which == PLEDGE && (i == READ || i == MORE) && one.quoted()) share *= IDLE;
          if (share > 0) rows.add(new SparseLogistic.Row(one.signs(), before, yes, share));
        }
      return pruned(SparseLogistic.fit(rows, PENALTIES[which]), MOST[which]);
    }

    private SparseLogistic wide(
        List<PromiseCorpus.Sentence> sentences, List<PromiseCorpus.Sentence> threads) {
      List<SparseLogistic.Row> rows = new ArrayList<>();
      for (PromiseCorpus.Sentence s : sentences)
        rows.add(new SparseLogistic.Row(s.all(), 0, s.votes()[0] > 0, 1));
      for (PromiseCorpus.Sentence s : beside) {
        boolean yes = s.votes()[1] + s.votes()[2] + s.votes()[3] > 0;
        rows.add(new SparseLogistic.Row(s.all(), 0, yes, OWN));
      }
      for (PromiseCorpus.Sentence s : threads) {
        int saw = s.votes()[1] + s.votes()[2] + s.votes()[3];
        if (!s.quoted() && saw != 1) rows.add(new SparseLogistic.Row(s.all(), 0, saw > 1, THREADS));
      }
      SparseLogistic whole = SparseLogistic.fit(rows, PENALTIES[WIDE]);
      Map<Integer, Double> kept = new TreeMap<>();
      kept.putAll(pruned(only(whole, false), 2 * MOST[WIDE]).weights());
      kept.putAll(pruned(only(whole, true), 2 * MOST_APART).weights());
      return new SparseLogistic(kept, whole.bias());
    }

    /** The weights of words apart, or the others. */
    private SparseLogistic only(SparseLogistic whole, boolean wanted) {
      Map<Integer, Double> found = new TreeMap<>(whole.weights());
      found.keySet().removeIf(key -> apart.contains(key) != wanted);
      return new SparseLogistic(found, wanted ? 0 : whole.bias());
    }

    String source() {
      StringBuilder text = new StringBuilder();
      text.append("package rapport.phrases;\n\n");
      text.append("/** What {@code rapport.bench.FitPromises} found; not written by hand. */\n");
      text.append("final class IntentWeights {\n\n");
      double[] offsets = new double[NAMES.length];
      fitted.forEach((which, one) ->
          offsets[which] =
              one.bias() - cut[which] + (which == WIDE ? 0 : SHARES[which] * cut[WIDE]));
      text.append("  /** Of promise, request, proposal, meeting and pledge. */\n");
      text.append("  static final double[] OFFSET = " + numbers(offsets) + ";\n\n");
      text.append("  /** How much the log odds of a proposal weigh in each. */\n");
      text.append("  static final double[] SHARE = " + numbers(SHARES) + ";\n\n");
      text.append("  /** How steep each is, after its offset. */\n");
      text.append("  static final double[] SLOPE = " + numbers(slope) + ";\n");
      fitted.forEach((which, one) ->
          text.append(
              (which == WIDE ? pruned(only(one, false), MOST[WIDE]) : one)
                  .source("static final", NAMES[which], 1100)));
      text.append(rest(only(wide, false), MOST[WIDE]).source("static final", "PROPOSAL_TOO", 1100));
      text.append(pruned(only(wide, true), MOST_APART).source("static final", "APART", 1100));
      text.append(rest(only(wide, true), MOST_APART).source("static final", "APART_TOO", 1100));
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

  /** What {@link #pruned} leaves out, since one constant holds only so many. */
  private static SparseLogistic rest(SparseLogistic whole, int most) {
    Map<Integer, Double> left = new TreeMap<>(whole.weights());
    left.keySet().removeAll(pruned(whole, most).weights().keySet());
    return new SparseLogistic(left, 0);
  }

  private static List<PromiseCorpus.Sentence> part(
      List<PromiseCorpus.Sentence> all, int folds, int fold, boolean out) {
    return part(all, folds, fold, out, 0);
  }

  private static List<PromiseCorpus.Sentence> part(
      List<PromiseCorpus.Sentence> all, int folds, int fold, boolean out, int seed) {
    Comparator<String> mixed =
        Comparator.comparingInt(g -> Math.floorMod((g.hashCode() ^ (seed * 7919)) * 31, 1009));
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
