package rapport.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import rapport.intake.Intake;
import rapport.intake.Progress;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;

/** Prints tables, receipts and a live progress line. It prints plain text when nobody watches. */
public final class Terminal implements Intake.Watcher {

  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream live;
  private final boolean watched;
  private boolean told;

  public Terminal(PrintStream out, PrintStream live, boolean watched) {
    this.out = out;
    this.live = live;
    this.watched = watched;
  }

  /** Whether a person watches: the launcher knows whether output goes to a terminal. */
  public static boolean watched() {
    return System.getenv("RAPPORT_WATCHED") != null;
  }

  @Override
  public void progress(Progress progress) {
    if (!watched) return;
    live.print(progress.done() ? CLEAR : CLEAR + line(progress));
    live.flush();
  }

  @Override
  public void waiting(Duration since) {
    if (!told)
      live.println("Another import is being read into this home; this one begins when it is over.");
    told = true;
    if (!watched) return;
    live.print(CLEAR + "  waiting, " + since.toSeconds() + " s");
    live.flush();
  }

  static String line(Progress progress) {
    String left =
        progress.secondsLeft() < 0
            ? ""
            : progress.secondsLeft() < 60
                ? ", " + progress.secondsLeft() + " s left"
                : ", " + (progress.secondsLeft() + 59) / 60 + " min left";
    String name = progress.source().substring(progress.source().lastIndexOf('/') + 1);
    return String.format(
        Locale.ROOT,
        "  %3.0f %%  %s  %,d items, %,d/s%s",
        100 * progress.part(),
        name.length() > 40 ? name.substring(0, 39) + "…" : name,
        progress.items(),
        progress.perSecond(),
        left);
  }

  public void receipts(List<Receipt> receipts) {
    for (Receipt receipt : receipts) receipt(receipt, 5, ZoneId.systemDefault());
  }

  /** One receipt; its days are those of a zone. */
  public void receipt(Receipt receipt, int problems, ZoneId zone) {
    out.println(
        receipt.source()
            + "  ("
            + receipt.format()
            + ")"
            + (receipt.nothingRead()
                ? "  — not read"
                : receipt.complete() ? "" : "  — not finished"));
    out.printf(
        Locale.ROOT,
        "  %,d found = %,d imported + %,d known + %,d left out + %,d unreadable%n",
        receipt.found(),
        receipt.imported(),
        receipt.known(),
        receipt.leftOutSum(),
        receipt.unreadable());
    if (receipt.updated() > 0 || receipt.gone() > 0)
      out.printf(
          Locale.ROOT,
          "  and %,d updated; %,d meetings are gone%n",
          receipt.updated(),
          receipt.gone());
    if (receipt.newest() != null)
      out.println("  until " + receipt.newest().atZone(zone).toLocalDate());
    StringBuilder rules = new StringBuilder();
    for (var rule : receipt.leftOut().entrySet()) {
      if (rule.getValue() == 0) continue;
      rules.append(rules.isEmpty() ? "  left out: " : ", ");
      rules
          .append(String.format(Locale.ROOT, "%,d ", rule.getValue()))
          .append(words(rule.getKey()));
    }
    if (!rules.isEmpty()) out.println(rules);
    int shown = 0;
    for (Receipt.Trouble trouble : receipt.problems()) {
      if (shown++ == problems) {
        out.printf(
            Locale.ROOT,
            "  … and %,d more; see: rapport receipts --json%n",
            receipt.problemCount() - problems);
        break;
      }
      out.println("  problem: " + clean(trouble.where()) + ": " + clean(trouble.what()));
    }
  }

  private static String words(LeftOut rule) {
    return rule.words();
  }

  /** Text from outside, made safe for a terminal: control characters become dots. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c ->
            clean.appendCodePoint(
                Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT
                    ? '·'
                    : c));
    return clean.toString();
  }

  /** A text cut or filled to a width. */
  public static String fit(String text, int width) {
    String clean = clean(text);
    if (clean.length() > width) return clean.substring(0, width - 1) + "…";
    return clean + " ".repeat(width - clean.length());
  }
}
