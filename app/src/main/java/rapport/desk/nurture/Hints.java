package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rapport.desk.growth.Thanked;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.store.people.Told;

/**
 * Reasons for a move that contacts alone do not show: a meeting to prepare, a complaint that waits,
 * two people who could gain from knowing each other, a tie that has cooled. It reads only what is
 * quickly read, since every page counts the moves.
 */
public final class Hints {

  private static final double STEADY = 0.25;
  private static final int RARELY_DAYS = 14;
  private static final int LOOKED_AT = 60;
  private static final int INTRODUCTIONS = 1;
  private static final int COOLED = 1;

  private final Snapshot all;
  private final Told told;
  private final Look look;
  private final long owner;
  private final Instant now;

  public Hints(Look look) {
    this.look = look;
    this.all = look.all;
    this.told = new Told(look.database);
    this.owner = look.owner;
    this.now = look.now;
  }

  /** Everything, given what is up next, with what comes from the owner's wishes. */
  public List<Matters.Hint> withWishes(List<Today.UpNext> upNext) {
    List<Matters.Hint> hints = all(upNext);
    hints.addAll(new Wants(look).all());
    return hints;
  }

  /** Everything that is quickly read, given what is up next. */
  public List<Matters.Hint> all(List<Today.UpNext> upNext) {
    List<Matters.Hint> hints = new ArrayList<>();
    briefs(upNext, hints);
    complaints(hints);
    introductions(hints);
    hints.addAll(Thanked.introducers(look));
    cooled(hints);
    return hints;
  }

  /** The strongest guest of each small meeting of today and tomorrow, if rarely met. */
  private void briefs(List<Today.UpNext> upNext, List<Matters.Hint> hints) {
    LocalDate last = all.day(now).plusDays(1);
    for (Today.UpNext next : upNext) {
      LocalDate day = all.day(next.meeting().at());
      if (day.isAfter(last) || next.meeting().at().isBefore(now) || next.guests().isEmpty())
        continue;
      Standing guest = next.guests().getFirst().standing();
      boolean often = guest.silence(day).map(days -> days < RARELY_DAYS).orElse(false);
      if (often || next.guests().size() > 3) continue;
      String subject = next.meeting().subject();
      hints.add(
          new Matters.Hint(
              guest.person().id(),
              Move.Cause.BRIEF,
              "Be prepared for " + Names.given(guest.person().name()),
              (subject == null ? "A meeting" : "“" + subject + "”")
                  + " is "
                  + (day.equals(last) ? "tomorrow" : "today")
                  + "; the brief is ready.",
              List.of(next.meeting().id()),
              0.45));
    }
  }

  private void complaints(List<Matters.Hint> hints) {
    for (Told.FeedbackRow row : look.written("feedback", () -> told.feedback(owner))) {
      long person = all.directory.of(row.handle());
      if (!row.complaint() || row.answeredAt() != null || person == 0) continue;
      if (Instant.ofEpochSecond(row.at()).plusSeconds(86_400).isAfter(now)) continue;
      Person who = all.directory.find(person);
      if (who == null) continue;
      hints.add(
          new Matters.Hint(
              who.id(),
              Move.Cause.FEEDBACK,
              "Answer a complaint of " + Names.given(who.name()),
              "It waits since "
                  + all.inWords(Instant.ofEpochSecond(row.at()))
                  + ": “"
                  + shortened(row.words())
                  + "”",
              List.of(),
              0.9));
    }
  }

  /** Somebody wants what somebody else the owner knows well is said to know. */
  private void introductions(List<Matters.Hint> hints) {
    List<Remarks.RemarkRow> said = look.remarks();
    int found = 0;
    for (Remarks.RemarkRow wish : said) {
      if (!wish.of(Heading.WANTS) || found == INTRODUCTIONS) continue;
      Standing wants = all.standings.get(all.directory.of(wish.handle()));
      if (wants == null || wants.tie().strength() < STEADY / 2) continue;
      for (Remarks.RemarkRow known : said) {
        if (!known.of(Heading.KNOWS)) continue;
        Standing knows = all.standings.get(all.directory.of(known.handle()));
        if (knows == null || knows.person().id().equals(wants.person().id())) continue;
        if (!meet(wish.words(), known.words()) || strained(knows.person().id())) continue;
        hints.add(
            new Matters.Hint(
                wants.person().id(),
                Move.Cause.INTRODUCTION,
                "Introduce "
                    + Names.given(wants.person().name())
                    + " to "
                    + Names.given(knows.person().name()),
                Names.given(wants.person().name())
                    + " wants “"
                    + shortened(wish.words())
                    + "”, and "
                    + Names.given(knows.person().name())
                    + " knows “"
                    + shortened(known.words())
                    + "”. Ask both first.",
                List.of(),
                0.4));
        found++;
        break;
      }
    }
  }

  private boolean strained(PersonId person) {
    return all.words.matters().strained(person, now);
  }

  private static boolean meet(String one, String other) {
    Set<String> words = words(one);
    words.retainAll(words(other));
    return !words.isEmpty();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
      if (word.length() > 4) words.add(word);
    return words;
  }

  private void cooled(List<Matters.Hint> hints) {
    int found = 0;
    for (Standing standing : all.strongest.stream().limit(LOOKED_AT).toList()) {
      var timeline = all.timelines.get(standing.person().id().value());
      LocalDate today = all.day(now);
      if (timeline == null || standing.due(today) || standing.ended(today)) continue;
      if (standing.doubt().any()) continue;
      var cooling = all.coolings.of(timeline, now, today);
      if (cooling.isEmpty()) continue;
      if (++found > COOLED) break;
      hints.add(
          new Matters.Hint(
              standing.person().id(),
              Move.Cause.COOLING,
              "Is all well with " + Names.given(standing.person().name()) + "?",
              "It may mean nothing: " + String.join("; ", cooling.get().signs()) + ".",
              List.of(),
              0.3));
    }
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= 80
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 77)) + "…";
  }
}
