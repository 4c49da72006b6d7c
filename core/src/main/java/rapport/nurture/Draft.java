package rapport.nurture;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter to begin from: a subject and a few plain sentences that the owner changes and sends
 * himself. It names only what it was given; where nothing is given it leaves a gap in square
 * brackets rather than make something up.
 */
public record Draft(String subject, String text) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

  /** How a letter sounds. */
  public enum Tone {
    /** With a word for the person first. */
    WARM,
    /** To the point and friendly. */
    PLAIN,
    /** As short as it can be. */
    BRIEF
  }

  /**
   * What a letter is made of; empty words where nothing is known.
   *
   * @param me how the owner signs
   * @param them how to call the other
   * @param topic something both have touched
   * @param material what is offered or shared, or what thanks are for
   * @param meeting the meeting to sit in on
   * @param slots times to propose
   * @param zone in which the times are told
   */
  public record Matter(
      String me,
      String them,
      String topic,
      String material,
      @Nullable String link,
      String meeting,
      List<Slots.Span> slots,
      ZoneId zone) {
    /** Copies the list. */
    public Matter {
      slots = List.copyOf(slots);
    }
  }

  /** The letter of a play in a tone. */
  public static Draft of(Play play, Tone tone, Matter it) {
    List<String> text = new ArrayList<>();
    text.add(tone == Tone.BRIEF ? it.them() + "," : "Hello " + it.them() + ",");
    if (tone == Tone.WARM) opening(play, it).ifPresent(text::add);
    text.add(body(play, tone, it));
    if (play == Play.MEETING && !it.slots().isEmpty()) text.add(times(it));
    if (it.link() != null && !it.link().isBlank()) text.add(it.link());
    closing(play, tone).ifPresent(text::add);
    text.add(it.me());
    return new Draft(subject(play, it), String.join("\n\n", text));
  }

  private static java.util.Optional<String> opening(Play play, Matter it) {
    if (play == Play.THANKS || play == Play.NUDGE) return java.util.Optional.empty();
    return java.util.Optional.of(
        it.topic().isEmpty()
            ? "I hope you are well."
            : "I was thinking of our exchange about " + it.topic() + ".");
  }

  private static String subject(Play play, Matter it) {
    return switch (play) {
      case MEETING ->
          it.topic().isEmpty() ? "Shall we talk?" : "Shall we talk about " + it.topic() + "?";
      case OFFER -> "Something that may help you";
      case PERSPECTIVE ->
          it.topic().isEmpty() ? "Your view on something" : "Your view on " + it.topic();
      case INFORMATION ->
          it.material().isEmpty() ? "This may be of use to you" : shortened(it.material());
      case SIT_IN ->
          it.meeting().isEmpty() ? "May I sit in?" : "May I sit in on " + it.meeting() + "?";
      case THANKS -> "Thank you";
      case NUDGE ->
          it.material().isEmpty() ? "A small reminder" : "About " + shortened(it.material());
    };
  }

  private static String body(Play play, Tone tone, Matter it) {
    boolean brief = tone == Tone.BRIEF;
    String topic = it.topic().isEmpty() ? "[what it is about]" : it.topic();
    String material = it.material().isEmpty() ? "[what it is]" : it.material();
    return switch (play) {
      case MEETING ->
          brief
              ? "half an hour about " + topic + "?"
              : "I would like to learn how you see " + topic + ". Could we talk for half an hour?";
      case OFFER ->
          brief
              ? "would this help: " + material + "?"
              : "This may be of use to you: "
                  + material
                  + ". Tell me if it is, and I will see to it.";
      case PERSPECTIVE ->
          brief
              ? "how do you see " + topic + "?"
              : "I have not made up my mind about "
                  + topic
                  + ", and your view would help me. What do you see that I might miss?";
      case INFORMATION ->
          brief
              ? "for you: " + material
              : "I came across this and thought of you: " + material + ". No answer needed.";
      case SIT_IN ->
          (brief
                  ? "may I sit in on "
                  : "I would like to understand your side of the work better. May I sit in on ")
              + (it.meeting().isEmpty() ? "[which meeting]" : it.meeting())
              + (brief ? "? I would only listen." : " once? I would only listen.");
      case THANKS ->
          "thank you for "
              + material
              + (brief ? "." : ". [What it made possible for you, in one sentence.]");
      case NUDGE ->
          brief
              ? "a small reminder of " + material + ". Is there a new date?"
              : "you had in mind to do this: "
                  + material
                  + ". I know how full weeks get. Is it still on, or is there something I can do to make it easier?";
    };
  }

  private static java.util.Optional<String> closing(Play play, Tone tone) {
    if (tone != Tone.WARM) return java.util.Optional.empty();
    return switch (play) {
      case MEETING, PERSPECTIVE, SIT_IN ->
          java.util.Optional.of("If it does not fit, a no is fine too.");
      case OFFER, INFORMATION, THANKS, NUDGE -> java.util.Optional.of("All the best,");
    };
  }

  private static String times(Matter it) {
    List<String> times = new ArrayList<>();
    for (Slots.Span slot : it.slots()) times.add(when(slot.from(), it.zone()));
    return "I could do " + String.join(", or ", times) + " (" + it.zone().getId() + ").";
  }

  private static String when(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= 70
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 67)) + "…";
  }
}
