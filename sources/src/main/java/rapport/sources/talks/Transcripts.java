package rapport.sources.talks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.growth.Talk;
import rapport.growth.Turn;

/**
 * Reads transcripts: WebVTT (W3C, voice spans {@code <v Name>}), SubRip, and the texts that Teams
 * and Zoom save. It is no caption renderer: times and styles are read over. Any text is read
 * without an error; words without a name belong to {@link #SOMEBODY}. Bounded to {@link #LONGEST}
 * letters and {@link #MOST} turns; O(length).
 */
public final class Transcripts {

  /** Who speaks when the transcript does not say. */
  public static final String SOMEBODY = "Somebody";

  /** The most letters that are read. */
  public static final int LONGEST = 5_000_000;

  /** The most turns that are read. */
  public static final int MOST = 20_000;

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_LINE = 20_000;
  private static final int LONGEST_TURN = 100_000;
  private static final int MOST_PROBLEMS = 50;

  private static final String CLOCK = "(?:\\d{1,3}:)?\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,9})?";
  private static final Pattern TIMING =
      Pattern.compile("^\\s*" + CLOCK + "\\s*-->\\s*(" + CLOCK + ").*$");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,7}$");
  private static final Pattern CUE_ID =
      Pattern.compile("^[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}(/\\d+-\\d+)?$");
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t>]*)?[ \\t]+([^>]{1,200})>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]{0,200}>");
  private static final Pattern BRACKETED =
      Pattern.compile("^\\[([^\\]]{1,60})\\]\\s*(?:" + CLOCK + ")?\\s*(.*)$");
  private static final Pattern HEADED =
      Pattern.compile("^(\\S.{0,59}?)\\s{1,40}" + CLOCK + "\\s*$");
  private static final Pattern TIMED =
      Pattern.compile("^" + CLOCK + "\\s+(?:From\\s+)?(\\S[^:]{0,59}?)\\s*:\\s(.*)$");
  private static final Pattern NAMED = Pattern.compile("^(\\p{L}[^:.?!]{0,59}):\\s+(\\S.*)$");
  private static final Pattern SKIPPED = Pattern.compile("^(NOTE|STYLE|REGION)(\\s.*)?$");

  private final List<Turn> turns = new ArrayList<>();
  private final List<Transcript.Problem> problems = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();
  private String speaker = SOMEBODY;
  private boolean skipping;
  private boolean full;
  private boolean nameMayFollow;

  private Transcripts() {}

  /** Reads a transcript of any of the forms; the form is told by its lines. */
  public static Transcript read(String text) {
    Transcripts reading = new Transcripts();
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (text.length() > LONGEST) reading.problem(0, "only the beginning was read");
    List<String> lines = bounded.lines().toList();
    for (int i = 0; i < lines.size() && !reading.full; i++) reading.line(lines, i);
    reading.end();
    if (reading.turns.isEmpty()) reading.problem(0, "no words were found");
    return new Transcript(new Talk(reading.turns), reading.problems);
  }

  private void line(List<String> lines, int i) {
    String line = lines.get(i).strip().replace("\uFEFF", "");
    if (line.length() > LONGEST_LINE) {
      problem(i + 1, "a line was too long");
      line = line.substring(0, LONGEST_LINE);
    }
    if (line.isEmpty()) {
      skipping = false;
      return;
    }
    skipping |= SKIPPED.matcher(line).matches();
    if (skipping || line.startsWith("WEBVTT") || CUE_ID.matcher(line).matches()) return;
    if (NUMBER.matcher(line).matches() && timing(lines, i + 1)) return;
    if (TIMING.matcher(line).matches()) {
      nameMayFollow = true;
      return;
    }
    words(line, lines, i);
  }

  private static boolean timing(List<String> lines, int at) {
    return at < lines.size() && TIMING.matcher(lines.get(at)).matches();
  }

  private void words(String line, List<String> lines, int i) {
    if (line.indexOf("-->") >= 0) {
      problem(i + 1, "a time was not understood");
      return;
    }
    boolean first = nameMayFollow;
    nameMayFollow = false;
    Matcher voice = VOICE.matcher(line);
    Matcher bracketed = BRACKETED.matcher(line);
    Matcher headed = HEADED.matcher(line);
    Matcher timed = TIMED.matcher(line);
    Matcher named = NAMED.matcher(line);
    if (voice.find()) voices(line, voice);
    else if (bracketed.matches()) speaks(bracketed.group(1), bracketed.group(2));
    else if (timed.matches()) speaks(timed.group(1), timed.group(2));
    else if (headed.matches()) speaks(headed.group(1), "");
    else if (named.matches()) speaks(named.group(1), named.group(2));
    else if (first && name(line, lines, i)) speaks(line, "");
    else add(line);
  }

  /** A line of its own between a time and the words, as Teams once wrote names. */
  private static boolean name(String line, List<String> lines, int i) {
    return line.length() <= LONGEST_NAME
        && i + 1 < lines.size()
        && !lines.get(i + 1).isBlank()
        && line.matches("\\p{Lu}[^.?!,]*\\s\\p{Lu}[^.?!,]*");
  }

  private void voices(String line, Matcher voice) {
    int from = voice.start();
    if (from > 0) add(line.substring(0, from));
    String name = voice.group(1);
    int at = voice.end();
    while (voice.find()) {
      speaks(name, line.substring(at, voice.start()));
      name = voice.group(1);
      at = voice.end();
    }
    speaks(name, line.substring(at));
  }

  private void speaks(String name, String words) {
    String clean = TAG.matcher(name).replaceAll("").strip();
    if (clean.isEmpty()) clean = SOMEBODY;
    if (clean.length() > LONGEST_NAME) clean = clean.substring(0, LONGEST_NAME);
    if (!clean.equals(speaker)) {
      end();
      speaker = clean;
    }
    add(words);
  }

  private void add(String words) {
    String clean = TAG.matcher(words).replaceAll("").strip();
    clean = clean.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ");
    clean = clean.replace("&amp;", "&");
    if (clean.isEmpty() || said.length() > LONGEST_TURN) return;
    if (!said.isEmpty()) said.append(' ');
    said.append(clean);
  }

  private void end() {
    if (!said.isEmpty() && !full) turns.add(new Turn(speaker, said.toString()));
    said.setLength(0);
    if (turns.size() < MOST) return;
    problem(0, "only the first " + MOST + " turns were read");
    full = true;
  }

  private void problem(int line, String what) {
    if (problems.size() < MOST_PROBLEMS) problems.add(new Transcript.Problem(line, what));
  }
}
