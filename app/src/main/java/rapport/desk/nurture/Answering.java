package rapport.desk.nurture;

import org.jspecify.annotations.Nullable;
import rapport.ties.ReplyHabits;
import rapport.ties.Share;

/**
 * How one person and the owner can be expected to answer and to come.
 *
 * @param mine how long the owner can be expected to take with this person, or null if unknown
 * @param theirs how long the person can be expected to take, or null if unknown
 * @param came meetings of the last year to which both were asked and this person did not decline
 */
public record Answering(
    ReplyHabits.@Nullable Usual mine, ReplyHabits.@Nullable Usual theirs, Share came) {}
