package rapport.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Today;
import rapport.intake.Newcomers;
import rapport.intake.Progress;
import rapport.intake.Receipt;
import rapport.interactions.Channel;
import rapport.interactions.Freshness;
import rapport.interactions.LeftOut;
import rapport.nurture.Brief;
import rapport.nurture.Move;
import rapport.people.Person;
import rapport.ties.ReplyTime;
import rapport.ties.Share;
import rapport.web.sources.JobCard;
import rapport.web.sources.LookBack;

/** The days and the imports of the gallery. */
final class GalleryOffice {

  /** Mail that ended years ago. */
  static final Freshness ENDED =
      new Freshness(Map.of(Channel.MAIL, Instant.parse("2001-06-14T16:00:00Z")));

  /** The offer to look back at it. */
  static final LookBack BACK = new LookBack("2001-06-14", "Look at it as of 14 June 2001");

  private GalleryOffice() {}

  /** A day with much in it. */
  static Today full() {
    return today(GalleryCast.moves(), true);
  }

  /** A day with one thing in it. */
  static Today one() {
    return today(GalleryCast.moves().subList(0, 1), false);
  }

  /** A day with nothing in it. */
  static Today quiet() {
    return today(List.of(), false);
  }

  private static Today today(List<Move> moves, boolean full) {
    return new Today(
        GalleryCast.TODAY,
        418,
        full
            ? new Today.Figures(
                11, 31, 38, new Share(58, 100), 2, 1, time(9, 212), time(3, 187), 14, 11, false)
            : new Today.Figures(
                0, 0, 0, new Share(0, 0), 0, 0, ReplyTime.UNKNOWN, ReplyTime.UNKNOWN, 0, 0, false),
        moves,
        full ? promises() : List.of(),
        full ? upNext() : List.of(),
        weeks(full),
        full
            ? List.of(
                new Today.Thin("Outside your organisation", "11 % of strong ties"),
                new Today.Thin("New people", "3 this quarter, 9 the quarter before"),
                new Today.Thin("Spoken contact", "4 of your 38 ties by mail alone"))
            : List.of(),
        Today.Resting.NONE,
        null);
  }

  private static ReplyTime time(int hours, int n) {
    return new ReplyTime(Duration.ofHours(hours), n);
  }

  private static List<Today.PromiseLine> promises() {
    List<Today.PromiseLine> lines = new ArrayList<>();
    for (var promise : GalleryCast.promises()) {
      Person person =
          GalleryCast.everybody().stream()
              .map(s -> s.person())
              .filter(p -> p.id().equals(promise.person()))
              .findFirst()
              .orElse(GalleryCast.MAYA);
      lines.add(new Today.PromiseLine(promise, person, promise.late(GalleryCast.TODAY)));
    }
    return lines;
  }

  static List<Today.UpNext> upNext() {
    Instant first = Instant.parse("2026-11-23T09:30:00Z");
    return List.of(
        new Today.UpNext(
            GalleryCast.meeting(901, "Priya — 1:1", first, Channel.VIDEO, List.of("Priya Raman")),
            List.of(guest(GalleryCast.PRIYA)),
            0),
        new Today.UpNext(
            GalleryCast.meeting(
                902,
                "Platform guild",
                first.plus(Duration.ofHours(5)),
                Channel.FACE_TO_FACE,
                List.of("Jonas Weber", "Tomás Rey")),
            List.of(guest(GalleryCast.TOMAS), guest(GalleryCast.JONAS)),
            3));
  }

  private static Today.Guest guest(Person person) {
    Brief brief = GalleryCast.page(person, 1).brief();
    return new Today.Guest(GalleryCast.standing(person), brief);
  }

  private static List<Today.WeekCount> weeks(boolean full) {
    int[] spoken = {4, 7, 5, 8, 9, 9, 10, 9, 7, 6, 10, 11};
    int[] written = {6, 8, 9, 12, 8, 14, 9, 15, 14, 10, 12, 14};
    List<Today.WeekCount> weeks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      weeks.add(
          new Today.WeekCount(
              GalleryCast.TODAY.minusWeeks(11 - i), full ? spoken[i] : 0, full ? written[i] : 0));
    }
    return weeks;
  }

  static List<Receipt> receipts() {
    return List.of(mailbox(), calendar(), nothing());
  }

  static Receipt mailbox() {
    Map<LeftOut, Long> out = new EnumMap<>(LeftOut.class);
    out.put(LeftOut.NEWSLETTER, 33_902L);
    out.put(LeftOut.AUTOMATIC, 5_210L);
    out.put(LeftOut.LIST, 2_029L);
    return receipt(
        3, "/home/ada/export/takeout-mail.mbox", "mbox", 120_296, 73_381, 4_812, out, 962, true);
  }

  static Receipt calendar() {
    Map<LeftOut, Long> out = Map.of(LeftOut.ALONE, 61L, LeftOut.CANCELLED, 12L);
    return receipt(2, "/home/ada/export/helix.ics", "ics", 812, 739, 0, out, 0, true);
  }

  private static Receipt nothing() {
    return receipt(
        1, "/home/ada/export/archive.zip!contacts.vcf", "vcard", 418, 102, 0, Map.of(), 316, false);
  }

  private static Receipt receipt(
      long id,
      String source,
      String format,
      long found,
      long imported,
      long known,
      Map<LeftOut, Long> out,
      long unreadable,
      boolean complete) {
    Instant start = GalleryCast.NOW.minus(Duration.ofHours(id));
    return new Receipt(
        id,
        source,
        format,
        found,
        imported,
        known,
        out,
        unreadable,
        unreadable == 0 ? List.of() : problems(),
        unreadable,
        complete,
        start,
        start.plusSeconds(72),
        0,
        0,
        format.equals("mbox") ? start.minus(Duration.ofDays(1)) : null);
  }

  private static List<Receipt.Trouble> problems() {
    return List.of(
        new Receipt.Trouble("takeout-mail.mbox:18402", "no From and no Date: not a message"),
        new Receipt.Trouble("takeout-mail.mbox:55120", "the date cannot be read"),
        new Receipt.Trouble(
            "<00a1.very-long-message-id-that-does-not-fit-one-line@mail.northwind.example>",
            "the body ends before its last boundary"));
  }

  static JobCard running() {
    return job(
            new Progress("/home/ada/Mail/Inbox", 1, 3, 41_200, 640, 1_024, 2_310, 40, false), null)
        .with(
            new Newcomers.Met(
                312,
                List.of(
                    new Newcomers.One(311, "Søren Østergård"),
                    new Newcomers.One(308, "محمد الفارسي"),
                    new Newcomers.One(304, "Maya Okafor"),
                    new Newcomers.One(302, "Ngozi Adaeze Chukwuemeka-Okonkwo-Featherstonehaugh"))));
  }

  static JobCard beginning() {
    return job(null, null);
  }

  static JobCard waiting() {
    return JobCard.of(2, "/home/ada/old.mbox", null, false, false, null).waiting();
  }

  static JobCard broken() {
    return job(
        new Progress("/media/stick/old.mbox", 1, 1, 1_204, 90, 1_024, 900, -1, false),
        "The disk could not be read any further. What was read is kept; try again when it is back.");
  }

  private static JobCard job(@Nullable Progress progress, @Nullable String failure) {
    return JobCard.of(1, "/home/ada/Mail", progress, failure != null, false, failure);
  }
}
