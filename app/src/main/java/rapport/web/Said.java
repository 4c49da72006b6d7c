package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page may say about the change before it. The address carries only its name and a number,
 * so that nobody else's words can be put into a page.
 */
enum Said {
  DONE("Noted as done. It counts as a contact until a source shows the real one.", "/answers/"),
  LATER("Put off until Monday.", "/answers/"),
  NOT_THIS("You will not be asked for this reason for 90 days.", "/answers/"),
  LOGGED("The conversation is written down.", "/conversations/"),
  PROMISED("The promise is written down.", "/promises/"),
  KEPT("Marked as kept.", "/fulfilments/"),
  RHYTHM("The rhythm is set.", null),
  ADDED("Added. Write down a conversation, or set a rhythm.", null),
  SAVED("Saved.", null),
  UNDONE("Undone.", null),
  READING("Reading has begun. You can go on working; people appear as they are found.", null),
  STOPPING("It stops after the current item. What is imported stays.", null),
  COUNTED("It counts from now on.", "/uncounted/"),
  IMPORT_UNDONE("The import is taken back. The same file can be imported again.", null),
  NEED_CLOSED("The need is closed.", "/closings/"),
  KIND("Kept, with the day.", "/kinds/"),
  REACHED("Reached, together.", "/attainments/"),
  ON_BOARD("On board. It counts in this week's progress.", "/boardings/"),
  TALLIED("Written down.", "/tallies/"),
  INITIATIVE_ENDED("The initiative is ended.", "/endings/"),
  EXCHANGED("Written down.", "/exchanges/"),
  NO_EXCHANGE("It is not proposed again.", "/remarks/"),
  NO_OUTCOME("It is not proposed again.", "/remarks/"),
  FEEDBACK("The feedback is kept.", "/feedback/"),
  ANSWERED("Answered.", "/feedback-answers/"),
  TENSION("For a day nothing is suggested about this person.", "/tensions/"),
  REPAIRED("The step is kept. In two weeks you are asked how it is.", "/repairs/"),
  TENSION_ENDED("It is over.", "/tension-endings/"),
  PLAYED("Noted. It rests now, and its outcome is asked once.", "/plays/"),
  PLAY_OUTCOME("Kept.", "/outcomes-of-plays/"),
  DROPPED("Dropped in.", "/worth/"),
  PUT_AWAY("Put away.", "/put-away/"),
  TOLD("Remembered.", "/told/"),
  TRIP_PLANNED("The trip is planned.", "/trips/"),
  ROOM_CLOSED("The room is closed.", "/room-closings/"),
  PAUSED("Nothing is asked then.", "/pauses/"),
  PROMISE("The promise is written down.", "/found-promises/"),
  NO_PROMISE("It was none.", "/found-promises/"),
  ASSESSED("Kept. Answer again in three months and see what moved.", "/assessments/"),
  OUTCOME("Written down, with the day and the person.", "/outcomes/"),
  CHANGED("Written down. It takes some strength to say so.", "/changes/"),
  PLANNED("The plan runs from today, for ninety days.", "/plans/"),
  PLAN_ENDED("The plan is ended.", "/plan-endings/"),
  REVIEWED("Kept with this week.", "/reviews/"),
  ROUND_CLOSED("The round is closed. The answers themselves are gone.", null),
  PASSED("Somebody else, then.", null),
  CHECKED("Kept for yourself.", "/checks/"),
  DIGEST_SENT("The mail server has taken it. Look into your mail.", null),
  ERASED("Everything is erased. Rapport is empty.", null);

  private final String words;
  private final @Nullable String undo;

  Said(String words, @Nullable String undo) {
    this.words = words;
    this.undo = undo;
  }

  /** The address of a page that says so. */
  String on(String path) {
    return path + (path.indexOf('?') < 0 ? "?" : "&") + "said=" + name().toLowerCase(Locale.ROOT);
  }

  /** The address of a page that says so and offers the way back. */
  String on(String path, long undone) {
    return on(path) + "&undo=" + undone;
  }

  /** What a request's address asks its page to say, or null. */
  static Frame.@Nullable Notice in(HttpServletRequest request) {
    String name = asked(request, "said");
    if (name == null) return null;
    for (Said said : values()) {
      if (said.name().toLowerCase(Locale.ROOT).equals(name)) {
        return said.notice(asked(request, "undo"));
      }
    }
    return null;
  }

  /** From the address alone: asking for a parameter would read the body of a refused request. */
  private static @Nullable String asked(HttpServletRequest request, String name) {
    String query = request.getQueryString();
    if (query == null) return null;
    for (String pair : query.split("&"))
      if (pair.startsWith(name + "=")) return pair.substring(name.length() + 1);
    return null;
  }

  private Frame.Notice notice(@Nullable String number) {
    boolean way = undo != null && number != null && number.matches("[0-9]{1,18}");
    return new Frame.Notice(words, way ? undo + number + "/withdrawal" : null);
  }
}
