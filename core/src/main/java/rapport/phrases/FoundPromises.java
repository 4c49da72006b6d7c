package rapport.phrases;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.people.Handle;

/**
 * Finds the promises in a letter or a note: candidates by grammar, judged by the weights of {@link
 * Intent}, in the words that are the writer's own ({@link OwnWords}), and asked about only where
 * the rules of {@link Undertaking} leave something to act on. It does not know whether they were
 * kept, reads English only, and does not resolve "he" or "she". Who is promised something is taken
 * to be everybody the letter went to.
 *
 * <p>O(length) of a bounded part of the text; at most {@link #MOST} are found.
 */
public final class FoundPromises {

  /** The most that one letter gives. */
  public static final int MOST = 20;

  private static final int LONGEST_SENTENCE = 600;
  private static final double SURE = 0.5;

  /** A reader who is reminded of a word given owes it as surely as this. */
  private static final double REMINDED = 0.75;

  private static final Pattern READER_GAVE_WORD =
      Pattern.compile(
          "(?i)^.{0,80}?\\b(?:you (?:had |have |'ve )?(?:promised|agreed|offered|committed)(?: me| us)? to|you said (?:that )?you(?:'d| would| will|'ll)|thank(?:s| you) for (?:agreeing|offering) to)\\s+(.{3,})");

  private FoundPromises() {}

  /** Those of a mail, in its order. */
  public static List<FoundPromise> in(Writing letter) {
    return in(letter, Sentences.of(letter.text()));
  }

  /**
   * The same where the sentences are already at hand.
   *
   * @param letter the mail
   * @param sentences its {@link Sentences#of sentences}
   */
  public static List<FoundPromise> in(Writing letter, Sentences sentences) {
    List<FoundPromise> found = new ArrayList<>();
    List<Set<String>> names = new ArrayList<>();
    for (int i = 0; i < sentences.size() && found.size() < MOST; i++) {
      int place = i;
      int cues = sentences.length(i) > LONGEST_SENTENCE ? 0 : sentences.cues(i);
      if (cues == 0) continue;
      String sentence = sentences.get(i);
      double chance = (cues & IntentCues.UNDERTAKES) == 0 ? 0 : Intent.pledge(sentence);
      if (chance > SURE) {
        if (names.isEmpty())
          for (Handle reader : letter.readers()) names.add(Undertaking.names(reader));
        if (pasted(names, sentence)) return List.of();
        PromisedDeed.Seen deed = PromisedDeed.seen(sentence, letter.at());
        if (Undertaking.stands(sentence, deed, letter.at()))
          found.add(byAuthor(letter, meant(letter, names, sentence), sentence, deed, chance, i));
      } else if ((cues & IntentCues.REMINDS) != 0 && letter.readers().size() == 1)
        given(sentence)
            .filter(deed -> Undertaking.whole(PromisedDeed.shortened(deed, letter.at())))
            .ifPresent(deed -> found.add(byReader(letter, sentence, deed, place)));
    }
    return List.copyOf(found);
  }

  /**
   * Whether a sentence would be asked about, were it a letter by itself.
   *
   * @param at when it was written
   */
  public static boolean asked(String sentence, ZonedDateTime at) {
    return Intent.pledge(sentence) > SURE
        && Undertaking.stands(sentence, PromisedDeed.seen(sentence, at), at);
  }

  /** A letter that speaks of its first reader as of a third person was written to somebody else. */
  private static boolean pasted(List<Set<String>> names, String sentence) {
    return !names.isEmpty() && Undertaking.speaksOf(names.getFirst(), sentence);
  }

  /** Those of the readers whom the sentence does not speak of; all, if it speaks of all. */
  private static List<Handle> meant(Writing letter, List<Set<String>> names, String sentence) {
    List<Handle> meant = new ArrayList<>();
    for (int i = 0; i < names.size(); i++)
      if (!Undertaking.speaksOf(names.get(i), sentence)) meant.add(letter.readers().get(i));
    return meant.isEmpty() ? letter.readers() : meant;
  }

  /** What a sentence says that its reader gave word to do; questions say nothing. */
  private static Optional<String> given(String sentence) {
    Matcher given = READER_GAVE_WORD.matcher(sentence);
    boolean says = !sentence.endsWith("?") && given.matches();
    return says ? Optional.ofNullable(given.group(1)) : Optional.empty();
  }

  /**
   * Those of a note or meeting entry that the owner wrote: besides the owner's own, what people
   * named in it will do ("Ruth will send the plans").
   *
   * @param named the people it may name, by the first word of their names
   */
  public static List<FoundPromise> inNote(Writing note, Map<String, Handle> named) {
    List<FoundPromise> found = new ArrayList<>(in(note));
    List<String> sentences = Sentences.of(note.text());
    for (int i = 0; i < sentences.size() && found.size() < MOST; i++) {
      String sentence = sentences.get(i);
      int space = sentence.indexOf(' ');
      Handle who = space < 0 ? null : named.get(sentence.substring(0, space).replace(",", ""));
      if (who == null || sentence.length() > LONGEST_SENTENCE) continue;
      String asSelf = "I" + sentence.substring(space);
      double chance = Intent.pledge(asSelf);
      if (chance <= SURE) continue;
      PromisedDeed.Seen deed = PromisedDeed.seen(asSelf, note.at());
      if (!Undertaking.stands(asSelf, deed, note.at())) continue;
      found.add(
          new FoundPromise(
              false,
              who,
              List.of(note.author()),
              deed.what(),
              PromisedDeed.promised(asSelf, deed.from(), note.at()),
              chance,
              i,
              sentence));
    }
    return List.copyOf(found);
  }

  private static FoundPromise byAuthor(
      Writing letter,
      List<Handle> meant,
      String sentence,
      PromisedDeed.Seen deed,
      double chance,
      int place) {
    return new FoundPromise(
        letter.mine(),
        letter.author(),
        meant,
        deed.what(),
        PromisedDeed.promised(sentence, deed.from(), letter.at()),
        chance,
        place,
        sentence);
  }

  private static FoundPromise byReader(Writing letter, String sentence, String deed, int place) {
    return new FoundPromise(
        !letter.mine(),
        letter.readers().getFirst(),
        List.of(letter.author()),
        PromisedDeed.shortened(deed, letter.at()),
        PromisedDeed.promised(
            sentence, PromisedDeed.seen(sentence, letter.at()).from(), letter.at()),
        REMINDED,
        place,
        sentence);
  }
}
