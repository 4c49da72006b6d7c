package rapport.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;

/**
 * One thing a source holds: exactly one per message, calendar entry, card or row, also when it
 * could not be read. It is what the source says, not what Rapport makes of it: no person is
 * resolved, no owner is known.
 */
public sealed interface Item {

  /**
   * Where it stands, for a person who wants to look: file, and line, byte or entry. Never content.
   */
  String where();

  /**
   * What a reader makes of one place of a file. An error in the reader makes this one item
   * unreadable and no other.
   */
  static Item at(String where, Supplier<? extends Item> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError e) {
      return new Unreadable(
          where, "an error in Rapport (" + e.getClass().getSimpleName() + ") met this one item");
    }
  }

  /**
   * One mail message (RFC 5322).
   *
   * @param id the Message-ID with its angle brackets, else {@code sha256:} and the digest of the
   *     canonical headers
   * @param at the Date field (§3.6.1), or null if it is missing or means nothing; it is what the
   *     message says, in any year from 1900 to 9999
   * @param received when a server or a mail program says it arrived (newest Received field, mbox
   *     separator, file), or null
   * @param from the author, or null if the field is missing or empty
   * @param bcc who got it without the others knowing; hardly ever known but of what the owner sent
   * @param owner the mailbox it was delivered to (Delivered-To, X-Original-To, Envelope-To), lower
   *     case, or null
   * @param sent whether it lies in a folder, or has a label, of sent mail
   * @param subject unfolded and decoded, or null without the field
   * @param inReplyTo the first message id of In-Reply-To, with angle brackets, or null
   * @param references the message ids of References, oldest first
   * @param listId the identifier inside the angle brackets of List-Id (RFC 2919 §3), lower case, or
   *     null
   * @param automatic whether a program wrote it by any of the rules of {@link LeftOut#AUTOMATIC}
   * @param leftOut the rule that keeps it out of the ties, or null
   * @param folders folders and labels it lies in
   */
  record Mail(
      String where,
      String id,
      @Nullable Instant at,
      @Nullable Instant received,
      @Nullable Party from,
      List<Party> to,
      List<Party> cc,
      List<Party> bcc,
      @Nullable String owner,
      boolean sent,
      @Nullable String subject,
      @Nullable String inReplyTo,
      List<String> references,
      @Nullable String listId,
      boolean automatic,
      @Nullable LeftOut leftOut,
      List<String> folders)
      implements Item {
    /** Copies the lists. */
    public Mail {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      bcc = List.copyOf(bcc);
      references = List.copyOf(references);
      folders = List.copyOf(folders);
    }
  }

  /**
   * One calendar entry (VEVENT, RFC 5545 §3.6.1) with its instances inside the window asked for.
   *
   * @param uid the entry's UID, else {@code sha256:} and a digest of its content
   * @param allDay whether it has dates instead of times
   * @param status STATUS in lower case (tentative, confirmed, cancelled), or null
   * @param subject SUMMARY, or null
   * @param online whether it has a conference link or a location that is one
   * @param instances one per occurrence inside the window, in order; at most 1,000
   * @param leftOut the rule that keeps it out of the ties as far as the entry alone tells, or null
   * @param version which of several tellings of the entry this is
   * @param nameless how many more were there of whom the source has no address
   */
  record Meeting(
      String where,
      String uid,
      boolean allDay,
      @Nullable String status,
      @Nullable Party organizer,
      List<Attendee> attendees,
      @Nullable String subject,
      @Nullable String location,
      boolean online,
      List<Instance> instances,
      @Nullable LeftOut leftOut,
      Version version,
      int nameless)
      implements Item {
    /** Copies the lists. */
    public Meeting {
      attendees = List.copyOf(attendees);
      instances = List.copyOf(instances);
    }

    /** One of which everybody has an address. */
    public Meeting(
        String where,
        String uid,
        boolean allDay,
        @Nullable String status,
        @Nullable Party organizer,
        List<Attendee> attendees,
        @Nullable String subject,
        @Nullable String location,
        boolean online,
        List<Instance> instances,
        @Nullable LeftOut leftOut,
        Version version) {
      this(
          where, uid, allDay, status, organizer, attendees, subject, location, online, instances,
          leftOut, version, 0);
    }

    /** The same entry, told at another place, with other occurrences, verdict and version. */
    public Meeting as(
        String where, List<Instance> instances, @Nullable LeftOut leftOut, Version version) {
      return new Meeting(
          where, uid, allDay, status, organizer, attendees, subject, location, online, instances,
          leftOut, version, nameless);
    }
  }

  /**
   * What tells an older telling of a calendar entry from a newer one (RFC 5546 §2.1.5).
   *
   * @param sequence SEQUENCE (RFC 5545 §3.8.7.4), 0 without; below 0 where a guest tells of the
   *     entry, not who calls it
   * @param modified LAST-MODIFIED, else DTSTAMP (§3.8.7.2, §3.8.7.3), or null
   * @param whole whether the entry speaks for all its occurrences, not only for one of a series
   */
  record Version(int sequence, @Nullable Instant modified, boolean whole) {}

  /**
   * One occurrence of a calendar entry.
   *
   * @param id the UID, for a recurring entry followed by {@code @} and the original start of this
   *     occurrence
   * @param at the start; for an all-day entry the start of the day in UTC
   * @param end the end, never before the start
   * @param day the day of an all-day occurrence, else null
   * @param floating whether the times stand on a wall clock in no zone (RFC 5545 §3.3.5); start and
   *     end are then told as if it were UTC
   */
  record Instance(String id, Instant at, Instant end, @Nullable LocalDate day, boolean floating) {}

  /**
   * One who is asked to a meeting.
   *
   * @param status PARTSTAT in lower case (accepted, declined, tentative, needs-action, delegated),
   *     or null if not given
   * @param person whether it is somebody; false for a room, a resource or a group (CUTYPE, RFC 5545
   *     §3.2.3)
   */
  record Attendee(Party party, @Nullable String status, boolean person) {}

  /**
   * One chat or direct message.
   *
   * @param id the source's own identity, else a digest of conversation, sender, time and text
   * @param conversation identifies the conversation within the source
   * @param floating whether the time is that of a clock on the wall where the owner was, told as if
   *     it were UTC, because the source names no zone
   */
  record Chat(
      String where,
      String id,
      String conversation,
      Instant at,
      Party from,
      List<Party> to,
      @Nullable String subject,
      @Nullable LeftOut leftOut,
      boolean floating)
      implements Item {
    /** Copies the list. */
    public Chat {
      to = List.copyOf(to);
    }

    /** One whose source says what time it was. */
    public Chat(
        String where,
        String id,
        String conversation,
        Instant at,
        Party from,
        List<Party> to,
        @Nullable String subject,
        @Nullable LeftOut leftOut) {
      this(where, id, conversation, at, from, to, subject, leftOut, false);
    }
  }

  /**
   * One card of an address book or row of a contacts export.
   *
   * @param phones the card's telephone numbers in E.164 form, as far as they could be understood;
   *     fax numbers are not among them
   * @param person whether it is somebody; false for a group, an organisation or a place (KIND, RFC
   *     6350 §6.1.4)
   * @param details what it says beside name, address and work
   * @param photo the picture in the card itself, in base64 as it stands, or null
   * @param own whether it tells of whoever exported it, who need not be named in it
   */
  record Contact(
      String where,
      rapport.people.Card card,
      List<String> phones,
      boolean person,
      List<rapport.people.Detail> details,
      @Nullable String photo,
      boolean own)
      implements Item {
    /** One of somebody, perhaps of the owner. */
    public Contact(
        String where,
        rapport.people.Card card,
        List<String> phones,
        boolean person,
        List<rapport.people.Detail> details,
        @Nullable String photo) {
      this(where, card, phones, person, details, photo, false);
    }

    /** Copies the lists. */
    public Contact {
      phones = List.copyOf(phones);
      details = List.copyOf(details);
    }

    /** A card that says nothing beside. */
    public Contact(String where, rapport.people.Card card, List<String> phones, boolean person) {
      this(where, card, phones, person, List.of(), null);
    }
  }

  /**
   * An item that is there but could not be read.
   *
   * @param what the reason in words a user understands; never content
   */
  record Unreadable(String where, String what) implements Item {}
}
