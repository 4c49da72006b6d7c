package rapport.web.interactions;

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
    String day = happening.day() != null ? say.day(happening.day()) : say.moment(happening.at());
    return new HappeningLine(
        happening.id(),
        capital(
            happening.kind().equals("conversation") || happening.kind().equals("meeting")
                ? happening.kind() + ", " + happening.channel().words()
                : happening.channel().words()),
        happening.subject() == null ? "" : happening.subject(),
        length(happening, day),
        who(happening),
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

  private static String who(Happening happening) {
    if (happening.with().isEmpty()) return "";
    String names = String.join(", ", happening.with().stream().limit(3).toList());
    int more = happening.people() - Math.min(3, happening.with().size());
    if (more > 0) names += " and " + more + " more";
    if (happening.kind().equals("meeting"))
      return happening.direction() == Direction.RECEIVED ? "called by " + names : "with " + names;
    return happening.direction() == Direction.SENT
        ? "you to " + names
        : happening.direction() == Direction.RECEIVED ? "from " + names : "with " + names;
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
