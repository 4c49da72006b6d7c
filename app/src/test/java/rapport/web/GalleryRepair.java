package rapport.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Today;
import rapport.desk.repair.Repair;
import rapport.interactions.Channel;
import rapport.nurture.Brief;
import rapport.nurture.Cooling;
import rapport.nurture.Readings;
import rapport.nurture.Slots;
import rapport.nurture.Tension;
import rapport.people.Person;
import rapport.web.repair.TensionView;

/** The gallery's states of quarrels and hard talks. */
final class GalleryRepair {

  private static final Person TOMAS = GalleryCast.TOMAS;
  private static final Instant NOW = GalleryCast.NOW;
  private static final Say SAY = GalleryCast.SAY;

  private GalleryRepair() {}

  static void states(Gallery.Adding to) {
    for (boolean full : new boolean[] {true, false})
      to.add(
          "tensions" + (full ? "" : "-empty"),
          "repair/tensions",
          Room.CARE,
          f -> tensions(f, full));
    to.add("tension-resting", "repair/tension", Room.CARE, f -> of(f, quarrel(1, null, null), 1));
    to.add("tension-open", "repair/tension", Room.CARE, f -> of(f, quarrel(30, null, null), 1));
    to.add("tension-group", "repair/tension", Room.CARE, f -> of(f, quarrel(26, null, null), 2));
    to.add("tension-empty", "repair/tension", Room.CARE, f -> of(f, talk(Tension.Sheet.EMPTY), 0));
    to.add("tension-ahead", "repair/tension", Room.CARE, f -> of(f, talk(sheet()), 1));
    to.add("tension-mending", "repair/tension", Room.CARE, f -> of(f, quarrel(90, NOW, null), 0));
    to.add("tension-over", "repair/tension", Room.CARE, f -> of(f, quarrel(900, NOW, NOW), 0));
  }

  private static Tension.Sheet sheet() {
    return new Tension.Sheet(
        "I told the customer a date on the 16th. Tomás learned it by mail the next morning.",
        "That he holds the plan back on purpose.",
        "Was September a wish to one of us, and a plan to the other?",
        "Honest words when nobody else said them.",
        "one launch date, and one we both believe in",
        "I asked twice for the plan and never asked what was needed to write it.",
        "How was that for you and your team?",
        "");
  }

  static Tension quarrel(int hoursAgo, @Nullable Instant repaired, @Nullable Instant closed) {
    return new Tension(
        1,
        TOMAS.id(),
        NOW.minus(Duration.ofHours(hoursAgo)),
        hoursAgo == 26 ? Tension.Sheet.EMPTY : sheet(),
        repaired,
        repaired == null ? null : "We talked on the phone",
        closed,
        closed == null ? null : "All is well.");
  }

  private static Tension talk(Tension.Sheet sheet) {
    return new Tension(2, TOMAS.id(), NOW, sheet, null, null, null, null, true);
  }

  /**
   * One page.
   *
   * @param people with how many others the two meet next; 0 for no meeting
   */
  private static TensionView of(Frame frame, Tension tension, int people) {
    Today.UpNext meeting =
        new Today.UpNext(
            GalleryCast.meeting(
                903,
                people == 1 ? "1:1 Tomás and Ada" : "Engineering leads",
                NOW.plus(Duration.ofHours(people == 1 ? 2 : 4)),
                Channel.FACE_TO_FACE,
                List.of("Tomás Rey")),
            List.of(new Today.Guest(GalleryCast.standing(TOMAS), new Brief(List.of()))),
            people - 1);
    boolean rests = tension.rests(NOW);
    boolean full = !tension.sheet().blank();
    Instant later = NOW.plus(Duration.ofHours(26));
    return TensionView.of(
        frame,
        new Repair(
            new Tensions.One(tension, TOMAS, people == 2),
            Readings.of(tension.sheet(), "Tomás", false),
            full ? gifts() : List.of(),
            people == 1 && !rests ? meeting : null,
            people == 2 && !rests ? meeting : null,
            rests ? meeting : null,
            people == 1
                ? List.of()
                : List.of(new Slots.Span(later, later.plus(Duration.ofHours(1)))),
            true),
        tension.repairedAt() != null,
        "face to face",
        0,
        full ? "tomas@helix.example" : "",
        NOW,
        SAY);
  }

  private static List<Repair.Gift> gifts() {
    return List.of(
        new Repair.Gift(
            NOW.minus(Duration.ofDays(6)), Repair.Span.DAY, "how to cut the migration in two"),
        new Repair.Gift(
            NOW.minus(Duration.ofDays(365)), Repair.Span.YEAR, "46 talks with just the two of you"),
        new Repair.Gift(
            NOW.minus(Duration.ofDays(700)),
            Repair.Span.SINCE,
            "281 contacts, and usually an answer within 5 hours"));
  }

  private static TensionView.Many tensions(Frame frame, boolean full) {
    return TensionView.Many.of(
        frame,
        full
            ? List.of(
                new Tensions.One(quarrel(30, null, null), TOMAS, false),
                new Tensions.One(talk(sheet()), TOMAS, false))
            : List.of(),
        full
            ? List.of(
                new Tensions.Question(
                    GalleryCast.LONG,
                    new Cooling(
                        List.of("in touch on 1 day of the last 60, where 9 in 60 were usual"))))
            : List.of(),
        GalleryCast.WHOM,
        NOW,
        SAY);
  }
}
