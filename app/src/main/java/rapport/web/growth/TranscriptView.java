package rapport.web.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.TalkAccount;
import rapport.sources.talks.Transcript;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.MannerChip;

/**
 * A transcript as it was analysed; nothing of it is kept.
 *
 * @param speakers one account per speaker, empty before there is a transcript
 * @param found whether one of them is the owner; how the others listen is not judged then
 * @param problems what was not understood
 * @param wrong what is wrong with what was sent, or empty
 */
public record TranscriptView(
    Frame frame, List<SpeakerLine> speakers, boolean found, List<String> problems, String wrong) {

  private static final int SHOWN = 300;
  private static final int LONGEST = 300;

  /** What one speaker did. */
  public record SpeakerLine(
      String name,
      String share,
      int turns,
      int questions,
      int longest,
      String quality,
      String manners,
      List<TurnLine> lines) {}

  /** One turn. */
  public record TurnLine(String words, MannerChip chip) {}

  public static TranscriptView blank(Frame frame, String wrong) {
    return new TranscriptView(frame, List.of(), false, List.of(), wrong);
  }

  /**
   * What each speaker did; how one listens is told of the owner alone when he is among them.
   *
   * @param owner how the owner is called
   */
  public static TranscriptView of(Frame frame, Transcript read, String owner) {
    boolean found = read.talk().speakers().stream().anyMatch(one -> same(one, owner));
    List<Listening> listened = read.talk().listened();
    List<SpeakerLine> speakers = new ArrayList<>();
    for (TalkAccount one : TalkAccount.of(read.talk()))
      speakers.add(
          !found || same(one.speaker(), owner)
              ? speaker(one, lines(read, listened, one.speaker()))
              : other(one));
    return new TranscriptView(
        frame,
        speakers,
        found,
        read.problems().stream()
            .map(one -> (one.line() == 0 ? "" : "line " + one.line() + ": ") + one.what())
            .toList(),
        "");
  }

  /** Whether a speaker's name and the owner's have the first word in common, or are one. */
  private static boolean same(String speaker, String owner) {
    String[] one = words(speaker);
    String[] other = words(owner);
    return !owner.isBlank()
        && one[0].equals(other[0])
        && (one.length == 1
            || other.length == 1
            || one[one.length - 1].equals(other[other.length - 1]));
  }

  private static String[] words(String name) {
    return name.toLowerCase(Locale.ROOT).strip().split("\\s+");
  }

  private static SpeakerLine other(TalkAccount one) {
    return new SpeakerLine(
        one.speaker(),
        Say.percent(one.share()),
        one.turns(),
        one.questions(),
        one.longest(),
        "",
        "",
        List.of());
  }

  private static List<TurnLine> lines(Transcript read, List<Listening> listened, String speaker) {
    List<TurnLine> lines = new ArrayList<>();
    for (int i = 0; i < listened.size() && lines.size() < SHOWN; i++) {
      String words = read.talk().turns().get(i).text();
      if (read.talk().turns().get(i).speaker().equals(speaker))
        lines.add(
            new TurnLine(
                words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words,
                MannerChip.of(listened.get(i))));
    }
    return lines;
  }

  private static SpeakerLine speaker(TalkAccount one, List<TurnLine> lines) {
    return new SpeakerLine(
        one.speaker(),
        Say.percent(one.share()),
        one.turns(),
        one.questions(),
        one.longest(),
        String.format(Locale.ROOT, "%+.2f", one.quality()),
        manners(one.manners()),
        lines);
  }

  private static String manners(Map<Manner, Integer> manners) {
    List<String> words = new ArrayList<>();
    for (Manner manner : Manner.values())
      words.add(MannerChip.word(manner) + " " + manners.getOrDefault(manner, 0));
    return String.join(" · ", words);
  }
}
