package rapport.web.interactions;

import java.util.Comparator;
import java.util.List;
import rapport.desk.interactions.Happening;
import rapport.interactions.Direction;
import rapport.web.Say;

/**
 * One interaction as a line.
 *
 * @param tone the colour of its mark, beside its word
 * @param note what else there is to say, or empty
 */
public record HappeningLine(
    long id,
    String what,
    String topic,
    String when,
    String who,
    String note,
    String tone,
    boolean logged,
    String out) {

  public static HappeningLine of(Happening happening, Say say) {
    return of(happening, say, "");
  }

  /** The same on somebody's page, where that one is named before others. */
  public static HappeningLine of(Happening happening, Say say, String first) {
    String day = happening.day() != null ? say.day(happening.day()) : say.moment(happening.at());
    return new HappeningLine(
        happening.id(),
        Say.capital(
            happening.kind().equals("conversation") || happening.kind().equals("meeting")
                ? happening.kind() + ", " + happening.channel().words()
                : happening.channel().words()),
        happening.subject() == null ? "" : happening.subject(),
        length(happening, day),
        who(happening, first),
        happening.note() == null ? "" : happening.note(),
        switch (happening.channel()) {
          case FACE_TO_FACE, VIDEO, PHONE -> "good";
          case CHAT -> "gold";
          case MAIL -> "blue";
        },
        happening.logged(),
        happening.leftOut() == null ? "" : happening.leftOut().words());
  }

  private static String length(Happening happening, String day) {
    if (happening.until() == null || happening.day() != null) return day;
    return day + ", " + Say.length(java.time.Duration.between(happening.at(), happening.until()));
  }

  private static String who(Happening happening, String first) {
    if (happening.with().isEmpty()) return "";
    String by = happening.by();
    String word = happening.kind().equals("meeting") ? "called by " : "from ";
    if (happening.direction() == Direction.RECEIVED && by != null) {
      String others = named(happening, 1, first);
      boolean elsewhere = happening.kind().equals("mail") && !happening.named();
      return word + by + (others.isEmpty() ? "" : (elsewhere ? " to " : ", with ") + others);
    }
    boolean sent = happening.direction() == Direction.SENT && !happening.kind().equals("meeting");
    return (sent ? "you to " : "with ") + named(happening, 0, first);
  }

  /** Those who take part, at most three by name. */
  private static String named(Happening happening, int from, String first) {
    List<String> with = happening.with();
    List<String> some =
        with.subList(Math.min(from, with.size()), with.size()).stream()
            .sorted(Comparator.comparing((String one) -> !one.equals(first)))
            .limit(3)
            .toList();
    int more = happening.people() - from - some.size();
    if (some.isEmpty()) return "";
    return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
  }
}
