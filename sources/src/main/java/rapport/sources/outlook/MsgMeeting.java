package rapport.sources.outlook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.sources.Sha256;

/**
 * A meeting that somebody dragged out of Outlook (.msg with the class IPM.Appointment; MS-OXOCAL),
 * written as an entry of a calendar. It is not an invitation, which is a letter. What it says of
 * answers is not read.
 */
final class MsgMeeting {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int MOST_RECIPIENTS = 5_000;
  private static final int CANCELLED = 4;
  private static final int ORGANIZER = 2;
  private static final int ROOM = 3;
  private static final int BINARY = 0x0102;

  private final CompoundFile file;
  private final MsgProperties it;

  MsgMeeting(CompoundFile file, MsgProperties it) {
    this.file = file;
    this.it = it;
  }

  /**
   * The entry.
   *
   * @throws Repeating.Refused if it repeats and nobody can tell how
   */
  WrittenLines entry() throws Repeating.Refused {
    WrittenLines lines = new WrittenLines("VEVENT");
    Instant start = it.time(own(0x820D));
    String known = uid();
    boolean repeats = it.flag(own(0x8223));
    String uid = known == null ? "outlook:" + Sha256.hex(it.text(0x0037) + "\n" + start) : known;
    lines
        .raw("UID", repeats ? uid : known)
        .raw("SEQUENCE", String.valueOf(Math.max(0, it.number(own(0x8201)))))
        .raw("LAST-MODIFIED", time(it.time(0x3008)))
        .words("SUMMARY", it.text(0x0037))
        .words("LOCATION", it.text(own(0x8208)))
        .raw("STATUS", (it.number(own(0x8217)) & CANCELLED) != 0 ? "CANCELLED" : null);
    boolean allDay = it.flag(own(0x8215));
    OutlookZone zone = zone();
    if (repeats) {
      byte[] how = it.bytes(own(0x8216), BINARY);
      RepeatedLines repeated =
          new RepeatedLines(Repeating.of(how == null ? new byte[0] : how), zone, allDay);
      repeated.write(lines.in(zone).but(repeated.changed(uid)));
    } else if (allDay && start != null) {
      // A day is written as midnight in some zone; noon is the same day in nearly all of them.
      lines.raw("DTSTART;VALUE=DATE", TIME.format(start.plusSeconds(12 * 3600)).substring(0, 8));
    } else {
      lines.raw("DTSTART", time(start)).raw("DTEND", time(it.time(own(0x820E))));
    }
    people(lines);
    return lines;
  }

  private int own(int identity) {
    return it.named(MsgProperties.APPOINTMENT, identity);
  }

  private @Nullable OutlookZone zone() {
    String name = OutlookZone.name(it.bytes(own(0x8260), BINARY));
    return OutlookZone.of(name, it.bytes(own(0x8233), BINARY));
  }

  /** The UID in a file for other programs (MS-OXCICAL §2.1.3.1.1.20.26), or null. */
  private @Nullable String uid() {
    byte[] id = it.bytes(it.named(MsgProperties.MEETING, 0x0023), BINARY);
    return id == null ? null : GlobalId.uid(id);
  }

  private void people(WrittenLines lines) {
    for (int n = 0; n < MOST_RECIPIENTS; n++) {
      String path = String.format(Locale.ROOT, "__recip_version1.0_#%08X/", n);
      if (!file.has(path)) return;
      MsgProperties one = it.recipient(path);
      String smtp = one.text(0x39FE);
      String address = smtp != null && smtp.contains("@") ? smtp : one.text(0x3003);
      if (address == null || !address.contains("@")) continue;
      String name = one.text(0x3001);
      String called = name == null ? "" : ";CN=" + WrittenLines.quoted(name);
      String room = one.number(0x0C15) == ROOM ? ";CUTYPE=RESOURCE" : "";
      boolean organizer = (one.number(0x5FFD) & ORGANIZER) != 0;
      lines.raw(
          (organizer ? "ORGANIZER" : "ATTENDEE") + called + room, "mailto:" + address.strip());
    }
  }

  private static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : TIME.format(at);
  }
}
