package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page may say about the change before it. The address carries only its name and a number,
 * so that nobody else's words can be put into a page.
 */
public enum Said {
  DONE("Noted as done. It counts as a contact until a source shows the real one."),
  LATER("Put off until Monday."),
  LATER_DUE("Put off. It comes back by the day it is due."),
  NOT_THIS("You will not be asked for this reason for 90 days."),
  LOGGED("The conversation is written down."),
  PROMISED("The promise is written down."),
  KEPT("Marked as kept."),
  RHYTHM("The rhythm is set."),
  ADDED("Added. Write down a conversation, or set a rhythm."),
  SAVED("Saved."),
  STEP_DONE("Noted as done."),
  STEP_LATER("Put off for a week."),
  STEP_NOT("Left out this time."),
  PATH_ENDED("The path is ended. What you follow about people stays."),
  LIST("Kept. It stands under People and is found by its name."),
  BEGUN("Written down. It reaches Today from now on."),
  UNDONE("Undone."),
  READING("Reading has begun. You can go on working; people appear as they are found."),
  STOPPING("It stops after the current item. What is imported stays."),
  COUNTED("It counts from now on."),
  IMPORT_UNDONE("The import is taken back. The same file can be imported again."),
  NEED_CLOSED("The need is closed."),
  NEED_COVERED("Closed, and written down as an outcome. A word of thanks will be suggested."),
  NEED_NARROWED("The need is said in fewer words now."),
  NEED_OPEN("Kept. Somebody else will be looked for."),
  KIND("Kept, with the day."),
  REACHED("Reached, together."),
  ON_BOARD("On board. It counts in this week's progress."),
  TALLIED("Written down."),
  INITIATIVE_ENDED("The initiative is ended."),
  EXCHANGED("Written down."),
  NO_EXCHANGE("It is not proposed again."),
  NO_OUTCOME("It is not proposed again."),
  FEEDBACK("The feedback is kept."),
  ANSWERED("Answered."),
  TENSION("For a day nothing is suggested about this person."),
  TALK("Written down. Only you see this page, and nothing has to rest."),
  REPAIRED("The step is kept. In two weeks you are asked how it is."),
  TENSION_ENDED("It is over."),
  PLAYED("Noted. It rests now, and its outcome is asked once."),
  PLAY_OUTCOME("Kept."),
  DROPPED("Dropped in."),
  PUT_AWAY("Put away."),
  TOLD("Remembered."),
  TRIP_PLANNED("The trip is planned."),
  ROOM_CLOSED("The room is closed."),
  PAUSED("Nothing is asked then."),
  PROMISE("The promise is written down."),
  JOINED("Joined. Every card stays what it is; they can be parted again on the person's Details."),
  APART("Different people. It is remembered for ever, whatever comes in."),
  PARTED("Parted. Each stands alone as before."),
  ASIDE(
      "Seen nowhere any more, and counted in nothing. It waits under “Set aside” to be brought back."),
  BACK("Back, with everything that was known."),
  WRITING("It is being written. This page says what came of it."),
  MINE("Yours. Mail from there is mail you wrote."),
  NO_PROMISE("It was none."),
  NO_PROMISES("None of these."),
  ASSESSED("Kept. Answer again in three months and see what moved."),
  OUTCOME("Written down, with the day and the person."),
  CHANGED("Written down. It takes some strength to say so."),
  PLANNED("The plan runs from today, for ninety days."),
  PLAN_ENDED("The plan is ended."),
  REVIEWED("Kept with this week."),
  ROUND_CLOSED("The round is closed. The answers themselves are gone."),
  PASSED("Somebody else, then."),
  CHECKED("Kept for yourself."),
  DIGEST_SENT("The mail server has taken it. Look into your mail."),
  ERASED("Everything is erased. Rapport is empty.");

  private final String words;

  Said(String words) {
    this.words = words;
  }

  /** The address of a page that says so. */
  public String on(String path) {
    return path + (path.indexOf('?') < 0 ? "?" : "&") + "said=" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The address of a page that says so and offers the way back.
   *
   * @param entry the change's number in the journal, or 0 when there is no way back
   */
  public String on(String path, long entry) {
    return entry == 0 ? on(path) : on(path) + "&undo=" + entry;
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
    boolean way = number != null && number.matches("[0-9]{1,18}");
    return new Frame.Notice(words, way ? "/journal/" + number + "/withdrawal" : null);
  }
}
