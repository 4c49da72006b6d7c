package rapport.nurture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Promise;

/**
 * A kind letter about a promise: a reminder of somebody else's that is late, or word in time that
 * one's own will be late (practice N5). It is a draft to copy; nothing sends it, and it reproaches
 * nobody. English; O(length).
 *
 * @param subject one line
 * @param text the letter, its paragraphs parted by empty lines, without a signature
 */
public record Nudge(String subject, String text) {

  /** How it sounds. */
  public enum Tone {
    /** To somebody close. */
    WARM,
    /** To a colleague. */
    PLAIN,
    /** In two lines. */
    BRIEF
  }

  /**
   * A reminder of what the other side promised.
   *
   * @param name the full name of the person
   * @throws IllegalArgumentException if the promise is the owner's own
   */
  public static Nudge theirs(Promise promise, String name, LocalDate today, Tone tone) {
    if (promise.mine()) throw new IllegalArgumentException("the promise is the owner's own");
    String given = Words.given(name);
    String what = quoted(promise.what());
    String when = when(promise.dueOn(), today);
    String subject = Words.capital(Words.topic(promise.what()));
    return new Nudge(
        subject,
        switch (tone) {
          case WARM ->
              letter(
                  "Dear " + given + ",",
                  "I hope you are well. You kindly offered to do this" + when + ": " + what + ".",
                  "I am still glad of it, and there is no hurry if things are full just now. Is there"
                      + " anything I can do to make it easier, or a day that would suit you better?");
          case PLAIN ->
              letter(
                  "Hello " + given + ",",
                  "a short question about what we agreed" + when + ": " + what + ".",
                  "When do you think it will be ready? If something has changed, just tell me and we"
                      + " will find another way.");
          case BRIEF ->
              letter(
                  "Hi " + given + ",",
                  "is this still on your list: " + what + "? A new day is fine too. Thank you!");
        });
  }

  /**
   * Word that one's own promise will be late.
   *
   * @param name the full name of the person
   * @param newDay the day it can be done instead, or null to leave it open
   * @throws IllegalArgumentException if the promise is the other side's
   */
  public static Nudge mine(Promise promise, String name, @Nullable LocalDate newDay, Tone tone) {
    if (!promise.mine()) throw new IllegalArgumentException("the promise is the other side's");
    String given = Words.given(name);
    String what = quoted(promise.what());
    String due = promise.dueOn() == null ? "" : " by " + Words.day(promise.dueOn());
    String instead =
        newDay == null
            ? "I will send you a new day as soon as I know it"
            : "I can have it done by " + Words.day(newDay);
    String subject = "A little later: " + Words.topic(promise.what());
    return new Nudge(
        subject,
        switch (tone) {
          case WARM ->
              letter(
                  "Dear " + given + ",",
                  "I promised you this"
                      + due
                      + ": "
                      + what
                      + ". It will take me longer, and I am"
                      + " sorry that you have to wait.",
                  instead
                      + ". If that gives you trouble, please tell me, and I will see what I can"
                      + " do sooner.");
          case PLAIN ->
              letter(
                  "Hello " + given + ",",
                  "what I promised" + due + " will be late: " + what + ".",
                  instead + ". Does that still work for you?");
          case BRIEF ->
              letter(
                  "Hi " + given + ",", "this will be late, sorry: " + what + ". " + instead + ".");
        });
  }

  private static String quoted(String what) {
    return "“" + what.strip().replaceFirst("[.!\\s]+$", "") + "”";
  }

  private static String when(@Nullable LocalDate due, LocalDate today) {
    if (due == null) return "";
    long late = ChronoUnit.DAYS.between(due, today);
    return late > 0 && late < 60 ? " for " + Words.day(due) : "";
  }

  private static String letter(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }
}
