package rapport.web.repair;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Today;
import rapport.desk.repair.Repair;
import rapport.nurture.Hot;
import rapport.nurture.Slots;
import rapport.people.Names;
import rapport.web.Mailto;
import rapport.web.Say;

/**
 * What stands beside a worksheet: where the talk could be, what the relationship has given, and
 * words for a hot moment.
 *
 * @param place the next meeting of the two by themselves, or null
 * @param crowd where the two meet among others, in words; empty where there is no such meeting
 * @param soon a meeting that comes while it rests, in words; empty where there is none
 * @param slots free hours, where the two have no meeting by themselves
 * @param hot three sentences
 * @param pause one line that asks for a day
 * @param mailto opens the owner's own mail program with that line, or empty without an address
 */
public record RepairAside(
    @Nullable Place place,
    String crowd,
    String soon,
    List<String> slots,
    List<Gift> gifts,
    List<String> hot,
    String pause,
    String mailto) {

  /** A meeting of the two. */
  public record Place(String time, String day, String words, String brief) {}

  /** What came from the relationship, and when. */
  public record Gift(String when, String what) {}

  static RepairAside of(Repair repair, String email, Instant now, Say say) {
    String name = Names.given(repair.one().person().name());
    String pause = Hot.pause(name);
    return new RepairAside(
        repair.place() == null ? null : place(repair.place(), repair.after(), say),
        repair.crowd() == null ? "" : meeting(repair.crowd(), say),
        repair.soon() == null ? "" : meeting(repair.soon(), say),
        repair.slots().stream().map(one -> slot(one, say)).toList(),
        repair.gifts().stream().map(one -> gift(one, say)).toList(),
        Hot.SENTENCES,
        pause,
        email.isEmpty() ? "" : Mailto.of(List.of(email), "Tomorrow?", pause));
  }

  private static Place place(Today.UpNext next, boolean after, Say say) {
    var meeting = next.meeting();
    return new Place(
        say.time(meeting.at()),
        say.near(meeting.at().atZone(say.zone()).toLocalDate()),
        subject(next)
            + ", "
            + meeting.channel().words()
            + ". Nobody else is in it"
            + (after ? ", and half an hour is free after it." : "."),
        "/meetings/" + meeting.id() + "/brief");
  }

  private static String meeting(Today.UpNext next, Say say) {
    var meeting = next.meeting();
    String day = say.near(meeting.at().atZone(say.zone()).toLocalDate());
    return day
        + " at "
        + say.time(meeting.at())
        + " in "
        + subject(next)
        + (meeting.people() <= 1 ? "" : ", with " + (meeting.people() - 1) + " more");
  }

  private static String subject(Today.UpNext next) {
    String subject = next.meeting().subject();
    return subject == null || subject.isBlank() ? "a meeting" : "“" + subject + "”";
  }

  private static String slot(Slots.Span one, Say say) {
    return say.near(one.from().atZone(say.zone()).toLocalDate())
        + ", "
        + say.time(one.from())
        + " to "
        + say.time(one.until());
  }

  private static Gift gift(Repair.Gift one, Say say) {
    return new Gift(
        switch (one.span()) {
          case DAY -> say.day(one.at());
          case YEAR -> "in a year";
          case SINCE -> "since " + one.at().atZone(say.zone()).getYear();
        },
        one.what());
  }
}
