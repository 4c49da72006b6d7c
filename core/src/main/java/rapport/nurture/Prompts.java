package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.people.Names;
import rapport.people.PersonId;

/** Moves that come from what the user said rather than from contacts. It ranks nothing. */
final class Prompts {

  private static final int THANKS_WITHIN_DAYS = 30;
  private static final int KIND_WAIT_DAYS = 2;
  private static final double SOME_HEIGHT = 0.25;

  private final Matters matters;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate today;

  Prompts(Matters matters, Instant now, ZoneId zone) {
    this.matters = matters;
    this.now = now;
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
  }

  /** One reason with how much it presses, and what it is about. */
  record Prompt(
      Move.Cause cause,
      String what,
      String why,
      java.util.List<Long> evidence,
      double urgency,
      String about,
      @Nullable Wish wish,
      @Nullable PersonId through,
      @Nullable Channel channel) {

    Prompt(
        Move.Cause cause,
        String what,
        String why,
        java.util.List<Long> evidence,
        double urgency,
        String about) {
      this(cause, what, why, evidence, urgency, about, null, null, null);
    }
  }

  static double height(Standing standing) {
    return Math.max(standing.height(), SOME_HEIGHT);
  }

  /** The step that a quarrel asks for once its day of rest is over. */
  Optional<Prompt> tension(Standing standing) {
    PersonId person = standing.person().id();
    for (Tension one : matters.tensions()) {
      if (!one.person().equals(person) || now.isBefore(one.at())) continue;
      String name = Names.given(standing.person().name());
      if (one.state(now) == Tension.State.OPEN)
        return Optional.of(
            prompt(
                Move.Cause.TENSION,
                one.ahead()
                    ? "Have the talk you prepared with " + name
                    : "Make a step towards " + name,
                (one.ahead()
                        ? "You wrote on "
                            + DayWords.day(one.at().atZone(zone).toLocalDate())
                            + " that a hard talk lies ahead. "
                        : "A day has passed since it became difficult. ")
                    + "Talk "
                    + spoken(channel(standing))
                    + " rather than in a letter"
                    + begin(one.sheet().goal()),
                one.ahead() ? 0.6 : 1.0,
                "tension:" + one.id()));
      if (one.state(now) == Tension.State.LOOK_BACK)
        return Optional.of(
            prompt(
                Move.Cause.TENSION,
                "Look back with " + name,
                one.ahead()
                    ? "Two weeks since you talked. How is it between you now?"
                    : "Two weeks since your step. How is it between you now?",
                0.7,
                "look back:" + one.id()));
    }
    return Optional.empty();
  }

  /** The richest channel on which the two have ever been: where a repair is most likely to land. */
  static Channel channel(Standing standing) {
    return standing.tie().channels().entrySet().stream()
        .filter(used -> used.getValue() > 0)
        .map(java.util.Map.Entry::getKey)
        .min(java.util.Comparator.comparingInt(Channel::rung))
        .orElse(Channel.PHONE);
  }

  /** Of thanks, reminders and what other rooms found, the one that presses most. */
  Optional<Prompt> other(Standing standing) {
    Prompt best = null;
    for (Optional<Prompt> one :
        java.util.List.of(thanks(standing), nudge(standing), hint(standing)))
      if (one.isPresent() && (best == null || one.get().urgency() > best.urgency()))
        best = one.get();
    return Optional.ofNullable(best);
  }

  private Optional<Prompt> thanks(Standing standing) {
    PersonId person = standing.person().id();
    Instant thanked = Instant.MIN;
    Exchange received = null;
    for (Exchange one : matters.exchanges()) {
      if (!one.person().equals(person) || one.at().isAfter(now)) continue;
      if (one.given() && one.sort() == Exchange.Sort.THANKS && one.at().isAfter(thanked))
        thanked = one.at();
      if (!one.given()
          && !one.sort().vulnerable()
          && one.sort() != Exchange.Sort.THANKS
          && (received == null || one.at().isAfter(received.at()))) received = one;
    }
    if (received == null || !received.at().isAfter(thanked)) return Optional.empty();
    LocalDate day = received.at().atZone(zone).toLocalDate();
    if (!day.isBefore(today) || day.plusDays(THANKS_WITHIN_DAYS).isBefore(today))
      return Optional.empty();
    String name = Names.given(standing.person().name());
    String what = received.what().isBlank() ? "" : " — “" + received.what() + "”";
    return Optional.of(
        prompt(
            Move.Cause.THANKS,
            "Thank " + name,
            name + " gave you " + received.sort().words() + " on " + DayWords.day(day) + what + ".",
            0.4,
            "exchange:" + received.id()));
  }

  private Optional<Prompt> nudge(Standing standing) {
    for (Promise promise : matters.promises()) {
      LocalDate due = promise.dueOn();
      if (promise.mine() || !promise.open() || due == null) continue;
      if (!promise.person().equals(standing.person().id())) continue;
      if (!due.plusDays(KIND_WAIT_DAYS).isBefore(today)) continue;
      String name = Names.given(standing.person().name());
      return Optional.of(
          new Prompt(
              Move.Cause.NUDGE,
              "Ask " + name + " kindly",
              name
                  + " promised “"
                  + promise.what()
                  + "” by "
                  + DayWords.day(due)
                  + "; perhaps it slipped.",
              promise.interaction() == 0
                  ? java.util.List.of()
                  : java.util.List.of(promise.interaction()),
              0.5,
              "promise:" + promise.id()));
    }
    return Optional.empty();
  }

  private Optional<Prompt> hint(Standing standing) {
    Matters.Hint best = null;
    for (Matters.Hint hint : matters.hints())
      if (hint.person().equals(standing.person().id())
          && hint.wish() == null
          && (best == null || hint.urgency() > best.urgency())) best = hint;
    if (best == null) return Optional.empty();
    return Optional.of(prompt(best));
  }

  /** What comes from the owner's wishes. */
  java.util.List<Prompt> wished(Standing standing) {
    return matters.hints().stream()
        .filter(hint -> hint.wish() != null && hint.person().equals(standing.person().id()))
        .map(Prompts::prompt)
        .toList();
  }

  private static String spoken(Channel channel) {
    return switch (channel) {
      case FACE_TO_FACE -> "face to face";
      case VIDEO -> "by video";
      case PHONE, CHAT, MAIL -> "on the phone";
    };
  }

  private static String begin(String goal) {
    String words = DayWords.topic(goal.replaceAll("\\s+", " ").strip());
    return words.isEmpty()
        ? ", and begin with what you both want."
        : ". Begin with what you both want: “" + words + "”.";
  }

  private static Prompt prompt(Matters.Hint hint) {
    return new Prompt(
        hint.cause(),
        hint.what(),
        hint.why(),
        hint.evidence(),
        hint.urgency(),
        hint.about(),
        hint.wish(),
        hint.through(),
        hint.channel());
  }

  private static Prompt prompt(
      Move.Cause cause, String what, String why, double urgency, String about) {
    return new Prompt(cause, what, why, java.util.List.of(), urgency, about);
  }
}
