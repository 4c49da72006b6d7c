package rapport.sources.outlook;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import com.pff.PSTTimeZone;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.sources.Item;
import rapport.sources.Sha256;
import rapport.sources.Sink;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.cards.Cards;
import rapport.sources.mail.MessageReader;
import rapport.sources.outlook.OutlookLetter.Mailbox;

/**
 * One item of a data file, handed to the reader of its kind. Whatever java-libpst throws goes
 * through; who walks the file makes one unreadable item of it.
 *
 * @param where where it stands, for a person who wants to look
 * @param folder the folders it lies in, with slashes between
 */
record PstItem(PSTMessage message, String where, String folder) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final int MOST_RECIPIENTS = 5_000;
  private static final int CANCELLED = 4;
  private static final int DECLINED = 4;
  private static final int ORGANIZER = 2;
  private static final int NO_DAY = 4500;

  /** What an item of Outlook is to Rapport. */
  enum Kind {
    LETTER,
    MEETING,
    CARD,
    OTHER;

    /** By its class (MS-OXOMSG, MS-OXOCAL, MS-OXOCNTC); reports of delivery are letters. */
    static Kind of(PSTMessage message) {
      String name = String.valueOf(message.getMessageClass()).toUpperCase(Locale.ROOT);
      if (message instanceof PSTContact) return CARD;
      if (name.startsWith("IPM.APPOINTMENT") && message instanceof PSTAppointment) return MEETING;
      boolean letter =
          name.equals("IPM.NOTE")
              || name.startsWith("IPM.NOTE.")
              || name.startsWith("IPM.SCHEDULE.")
              || name.startsWith("REPORT.");
      return letter ? LETTER : OTHER;
    }
  }

  void give(Kind kind, MessageReader letters, Window window, Sink sink) throws Exception {
    switch (kind) {
      case LETTER -> {
        OutlookLetter letter = Hushed.of(this::letter);
        letters.read(letter, folder, marks(), sink);
      }
      case MEETING -> sink.item(meeting((PSTAppointment) message, window, sink));
      case CARD -> {
        WrittenLines lines = Hushed.of(() -> card((PSTContact) message));
        sink.item(lines.read(new Cards(), where, window, sink));
      }
      case OTHER -> {}
    }
  }

  private Set<String> marks() {
    return message.isUnsent() ? Set.of("\\draft") : Set.of();
  }

  private OutlookLetter letter() throws IOException, PSTException {
    List<Mailbox> to = new ArrayList<>();
    List<Mailbox> cc = new ArrayList<>();
    List<Mailbox> bcc = new ArrayList<>();
    for (PSTRecipient one : recipients())
      switch (one.getRecipientType()) {
        case PSTRecipient.MAPI_CC -> cc.add(mailbox(one));
        case PSTRecipient.MAPI_BCC -> bcc.add(mailbox(one));
        default -> to.add(mailbox(one));
      }
    Date submitted = message.getClientSubmitTime();
    Date sent = submitted == null ? message.getMessageDeliveryTime() : submitted;
    return new OutlookLetter(
        where,
        message.getTransportMessageHeaders(),
        author(),
        to,
        cc,
        bcc,
        message.getSubject(),
        sent == null ? null : sent.toInstant(),
        message.getInternetMessageId(),
        message.getInReplyToId(),
        null,
        this::body);
  }

  /** The words; none where the library cannot read them. */
  private String body() {
    try {
      String text = Hushed.of(message::getBody);
      return text == null ? "" : text;
    } catch (Exception e) {
      return "";
    }
  }

  /** On whose behalf it was sent, else who sent it. */
  private Mailbox author() {
    String address = message.getSentRepresentingEmailAddress();
    boolean said = address != null && !address.isBlank();
    return said
        ? new Mailbox(message.getSentRepresentingName(), address)
        : new Mailbox(message.getSenderName(), message.getSenderEmailAddress());
  }

  private List<PSTRecipient> recipients() throws IOException, PSTException {
    List<PSTRecipient> all = new ArrayList<>();
    int count = Math.min(message.getNumberOfRecipients(), MOST_RECIPIENTS);
    for (int n = 0; n < count; n++) all.add(message.getRecipient(n));
    return all;
  }

  private static Mailbox mailbox(PSTRecipient one) {
    String smtp = one.getSmtpAddress();
    boolean said = smtp != null && smtp.contains("@");
    return new Mailbox(one.getDisplayName(), said ? smtp : one.getEmailAddress());
  }

  private Item meeting(PSTAppointment it, Window window, Sink sink) throws Exception {
    WrittenLines lines;
    try {
      lines = Hushed.of(() -> entry(it));
    } catch (Repeating.Refused refused) {
      return new Item.Unreadable(where, refused.why() + "; export this calendar as .ics");
    }
    Item item = lines.read(new Calendars(), where, window, sink);
    return item instanceof Item.Meeting said
            && said.leftOut() == null
            && it.getResponseStatus() == DECLINED
        ? said.as(where, said.instances(), LeftOut.DECLINED, said.version())
        : item;
  }

  private WrittenLines entry(PSTAppointment it)
      throws IOException, PSTException, Repeating.Refused, ReflectiveOperationException {
    WrittenLines lines = new WrittenLines("VEVENT");
    String known = GlobalId.uid(it.getCleanGlobalObjectId());
    String uid =
        known == null ? "outlook:" + Sha256.hex(it.getSubject() + it.getStartTime()) : known;
    lines
        .raw("UID", it.isRecurring() ? uid : known)
        .raw("SEQUENCE", String.valueOf(Math.max(0, it.getAppointmentSequence())))
        .raw("LAST-MODIFIED", time(it.getLastModificationTime()))
        .words("SUMMARY", it.getSubject())
        .words("LOCATION", it.getLocation())
        .words("DESCRIPTION", it.getBody())
        .raw("STATUS", (it.getMeetingStatus() & CANCELLED) != 0 ? "CANCELLED" : null)
        .raw("X-MICROSOFT-CDO-BUSYSTATUS", it.getBusyStatus() == 0 ? "FREE" : null);
    if (it.isRecurring()) {
      byte[] how = it.getRecurrenceStructure();
      Repeating repetition = Repeating.of(how == null ? new byte[0] : how);
      OutlookZone zone = OutlookZone.of(zone(it), it.getTimezone());
      RepeatedLines repeated = new RepeatedLines(repetition, zone, it.getSubType());
      repeated.write(lines.in(zone).but(repeated.changed(uid)));
    } else if (it.getSubType()) {
      lines.raw("DTSTART;VALUE=DATE", day(it.getStartTime(), it.getStartTimeZone()));
      lines.raw("DTEND;VALUE=DATE", day(it.getEndTime(), it.getStartTimeZone()));
    } else {
      lines.raw("DTSTART", time(it.getStartTime()));
      lines.raw("DTEND", time(it.getEndTime()));
    }
    for (PSTRecipient one : recipients()) attendee(lines, one);
    return lines;
  }

  /** Windows' name of the zone it repeats in, where that is the one it is shown in. */
  private static @Nullable String zone(PSTAppointment it) {
    PSTTimeZone shown = it.getStartTimeZone();
    PSTTimeZone repeats = it.getRecurrenceTimeZone();
    return shown == null || (repeats != null && !shown.isEqual(repeats)) ? null : shown.getName();
  }

  private static void attendee(WrittenLines lines, PSTRecipient one) {
    Mailbox mailbox = mailbox(one);
    String address = mailbox.address();
    if (address == null || !address.contains("@")) return;
    String name = mailbox.name() == null ? "" : ";CN=" + WrittenLines.quoted(mailbox.name());
    String property = (one.getRecipientFlags() & ORGANIZER) != 0 ? "ORGANIZER" : "ATTENDEE";
    // Rooms are booked as "resources", which Outlook keeps where letters have blind copies.
    String room = one.getRecipientType() == PSTRecipient.MAPI_BCC ? ";CUTYPE=RESOURCE" : "";
    lines.raw(property + name + room, "mailto:" + address.strip());
  }

  private static @Nullable String time(@Nullable Date date) {
    return date == null ? null : TIME.format(date.toInstant());
  }

  private static @Nullable String day(@Nullable Date date, @Nullable PSTTimeZone zone) {
    if (date == null) return null;
    int seconds =
        zone == null
            ? 0
            : zone.getSimpleTimeZone().getOffset(date.toInstant().toEpochMilli()) / 1000;
    return DAY.format(date.toInstant().atOffset(ZoneOffset.ofTotalSeconds(seconds)));
  }

  private static WrittenLines card(PSTContact it) {
    WrittenLines lines = new WrittenLines("VCARD");
    String whole = it.getDisplayName();
    lines
        .words("FN", whole == null || whole.isBlank() ? it.getFileUnder() : whole)
        .words("N", it.getSurname(), it.getGivenName(), it.getMiddleName(), null, null)
        .words("ORG", it.getCompanyName())
        .words("TITLE", it.getTitle())
        .words("NOTE", it.getBody())
        .words(
            "ADR;TYPE=WORK",
            null,
            null,
            null,
            it.getWorkAddressCity(),
            it.getWorkAddressState(),
            null,
            it.getWorkAddressCountry())
        .raw("BDAY", birthday(it.getBirthday()))
        .raw("ANNIVERSARY", birthday(it.getAnniversary()))
        .raw("REV", time(it.getLastModificationTime()));
    for (String mail :
        new String[] {
          it.getEmail1EmailAddress(), it.getEmail2EmailAddress(), it.getEmail3EmailAddress()
        }) if (mail != null && mail.contains("@")) lines.words("EMAIL", mail);
    for (String phone :
        new String[] {
          it.getMobileTelephoneNumber(),
          it.getBusinessTelephoneNumber(),
          it.getBusiness2TelephoneNumber(),
          it.getHomeTelephoneNumber(),
          it.getPrimaryTelephoneNumber()
        }) lines.words("TEL", phone);
    return lines.words("URL", it.getBusinessHomePage());
  }

  /** Outlook writes a day that nobody said as one in the year 4501 (MS-OXOCNTC §2.2.1.5). */
  private static @Nullable String birthday(@Nullable Date date) {
    if (date == null) return null;
    // A day is written as midnight in some zone; noon is the same day in nearly all of them.
    var day = date.toInstant().plusSeconds(12 * 3600).atOffset(ZoneOffset.UTC).toLocalDate();
    return day.getYear() > NO_DAY ? null : DAY.format(day);
  }
}
