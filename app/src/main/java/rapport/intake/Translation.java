package rapport.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.LeftOut;
import rapport.interactions.MeetingChannel;
import rapport.interactions.Subject;
import rapport.people.Card;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.store.StoredItem;
import rapport.store.StoredItem.Part;
import rapport.store.sources.ItemNumbers;
import rapport.store.sources.Spared;

/**
 * Turns items into entries of the store and decides which rule, if any, leaves one out. It is not
 * resolution: who a handle belongs to is decided when all is in.
 */
final class Translation {

  /**
   * The outcome for one item: entries to store, under a rule or not, or the reason why it cannot be
   * stored.
   */
  record Translated(
      String where,
      List<StoredItem> entries,
      @Nullable LeftOut leftOut,
      @Nullable String unreadable) {}

  /** The day of RFC 822: what claims to be earlier was dated by a clock that was never set. */
  private static final Instant EARLIEST = Instant.parse("1982-08-13T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration ONE_DAY = Duration.ofDays(1);

  private final Set<String> mine;
  private final Set<String> rulesOff;
  private final Set<String> counted;
  private final Set<String> alike;
  private final ZoneId zone;

  /**
   * For one import.
   *
   * @param mine the owner's own addresses as far as they are known
   * @param rulesOff names of rules that are switched off
   * @param counted single exceptions, as kind and key
   * @param alike what stands for senders and lists that were brought back
   * @param zone the owner's, in which a time without a zone is meant (RFC 5545 §3.3.5, form 1)
   */
  Translation(
      Set<String> mine, Set<String> rulesOff, Set<String> counted, Set<String> alike, ZoneId zone) {
    this.zone = zone;
    this.mine = mine;
    this.rulesOff = rulesOff;
    this.counted = counted;
    this.alike = alike;
  }

  Translated of(Item item) {
    return switch (item) {
      case Item.Mail mail -> mail(mail);
      case Item.Meeting meeting -> meeting(meeting);
      case Item.Chat chat -> chat(chat);
      case Item.Contact contact -> contact(contact);
      case Item.Unreadable(String where, String what) ->
          new Translated(where, List.of(), null, what);
    };
  }

  private Translated mail(Item.Mail mail) {
    Instant at = written(mail);
    LeftOut told = mail.leftOut();
    if (told == null && at != null && !sane(at)) told = LeftOut.UNDATED;
    List<Part> parts = new ArrayList<>();
    if (mail.from() != null) parts.add(part(mail.from(), StoredItem.Role.AUTHOR));
    for (Party to : mail.to()) parts.add(part(to, StoredItem.Role.TO));
    for (Party cc : mail.cc()) parts.add(part(cc, StoredItem.Role.COPY));
    for (Party bcc : mail.bcc()) parts.add(part(bcc, StoredItem.Role.COPY));
    LeftOut rule = rule(told, StoredItem.Kind.MAIL, mail.id(), parts);
    if (at == null && rule == null)
      return new Translated(mail.where(), List.of(), null, "no date anywhere in it");
    if (mail.from() == null && rule == null)
      return new Translated(mail.where(), List.of(), null, "nobody is named as its author");
    boolean reply =
        mail.inReplyTo() != null
            || !mail.references().isEmpty()
            || (mail.subject() != null && Subject.answers(mail.subject()));
    String parent =
        mail.inReplyTo() != null
            ? mail.inReplyTo()
            : mail.references().isEmpty() ? null : mail.references().getLast();
    StoredItem entry =
        new StoredItem.Happened(
            StoredItem.Kind.MAIL,
            mail.id(),
            at == null ? 0 : at.getEpochSecond(),
            null,
            null,
            Channel.MAIL.rung(),
            mail.subject(),
            null,
            people(parts),
            !reply,
            ItemNumbers.of(mail.id()),
            parent == null ? null : ItemNumbers.of(parent),
            ItemNumbers.of(thread(mail)),
            said(told, StoredItem.Kind.MAIL, mail.id()),
            parts,
            mail.owner(),
            mail.sent());
    return new Translated(mail.where(), List.of(entry), rule, null);
  }

  /**
   * A conversation is known by its first message, else by its topic, else it is the message itself.
   */
  private static String thread(Item.Mail mail) {
    if (!mail.references().isEmpty()) return mail.references().getFirst();
    if (mail.inReplyTo() != null) return mail.inReplyTo();
    String topic = mail.subject() == null ? "" : Subject.topic(mail.subject());
    return topic.isEmpty() ? mail.id() : "topic:" + topic;
  }

  /** A date before mail existed or far ahead is a slip of a clock. */
  private static boolean sane(@Nullable Instant at) {
    return at != null && at.isAfter(EARLIEST) && at.isBefore(LATEST);
  }

  /**
   * When it was written: the Date field, unless that lies before mail existed, or more than a day
   * after the message had been received (RFC 5321 §4.4), when a clock was wrong. Where neither can
   * be, it is the one that is told, and the message is left out.
   */
  private static @Nullable Instant written(Item.Mail mail) {
    Instant at = mail.at();
    Instant received = mail.received();
    if (at == null || (!sane(at) && sane(received))) return received;
    boolean ahead = received != null && sane(received) && at.isAfter(received.plus(ONE_DAY));
    return ahead ? received : at;
  }

  private Translated meeting(Item.Meeting meeting) {
    List<Part> parts = new ArrayList<>();
    if (meeting.organizer() != null)
      parts.add(part(meeting.organizer(), StoredItem.Role.ORGANIZER));
    boolean declined = false;
    for (Item.Attendee attendee : meeting.attendees()) {
      if (!attendee.person()) continue;
      boolean no = "declined".equals(attendee.status());
      declined |= no && mine.contains(attendee.party().handle().value());
      parts.add(part(attendee.party(), no ? StoredItem.Role.DECLINED : StoredItem.Role.ATTENDEE));
    }
    LeftOut said = meeting.leftOut();
    if (said == null && declined) said = LeftOut.DECLINED;
    if (said == null && parts.stream().allMatch(part -> mine.contains(part.handle().value())))
      said = meeting.nameless() > 0 ? LeftOut.NO_ADDRESS : LeftOut.ALONE;
    if (said == null && meeting.instances().isEmpty()) said = LeftOut.AHEAD;
    LeftOut rule = rule(said, StoredItem.Kind.MEETING, meeting.uid(), parts);
    List<StoredItem.Happened> occurrences = new ArrayList<>();
    boolean opens = true;
    for (Item.Instance instance : meeting.instances()) {
      occurrences.add(
          new StoredItem.Happened(
              StoredItem.Kind.MEETING,
              instance.id(),
              here(instance, instance.at()).getEpochSecond(),
              here(instance, instance.end()).getEpochSecond(),
              instance.day() == null ? null : instance.day().toString(),
              MeetingChannel.of(meeting.online(), meeting.location()).rung(),
              meeting.subject(),
              null,
              people(parts),
              opens,
              ItemNumbers.of(instance.id()),
              null,
              ItemNumbers.of(meeting.uid()),
              said(said, StoredItem.Kind.MEETING, meeting.uid()),
              parts,
              null,
              false));
      opens = false;
    }
    if (occurrences.isEmpty()) rule = said == null ? LeftOut.AHEAD : said;
    return new Translated(meeting.where(), List.of(series(meeting, occurrences)), rule, null);
  }

  private static StoredItem series(Item.Meeting meeting, List<StoredItem.Happened> occurrences) {
    Item.Version version = meeting.version();
    String key =
        version.whole() || occurrences.isEmpty() ? meeting.uid() : occurrences.getFirst().key();
    return new StoredItem.Series(
        meeting.uid(),
        key,
        number(version),
        version.whole(),
        !meeting.online() && blank(meeting.location()) == null,
        List.copyOf(occurrences));
  }

  /** SEQUENCE first, then the time of the last change (RFC 5546 §2.1.5), in one number. */
  private static long number(Item.Version version) {
    Instant modified = version.modified();
    long seconds = modified == null ? 0 : Math.clamp(modified.getEpochSecond(), 0, SECONDS);
    return ((long) version.sequence() << 38) + seconds;
  }

  /** The seconds of some eight thousand years. */
  private static final long SECONDS = (1L << 38) - 1;

  /** A day, or a time on a wall clock in no zone, happens where the owner is. */
  private Instant here(Item.Instance instance, Instant at) {
    if (instance.day() == null && !instance.floating()) return at;
    return at.atOffset(ZoneOffset.UTC).toLocalDateTime().atZone(zone).toInstant();
  }

  /** What a clock on the wall showed was shown where the owner is. */
  private Instant here(Item.Chat chat) {
    if (!chat.floating()) return chat.at();
    return chat.at().atOffset(ZoneOffset.UTC).toLocalDateTime().atZone(zone).toInstant();
  }

  private Translated chat(Item.Chat chat) {
    List<Part> parts = new ArrayList<>();
    parts.add(part(chat.from(), StoredItem.Role.AUTHOR));
    for (Party to : chat.to()) parts.add(part(to, StoredItem.Role.TO));
    LeftOut rule = rule(chat.leftOut(), StoredItem.Kind.CHAT, chat.id(), parts);
    StoredItem entry =
        new StoredItem.Happened(
            StoredItem.Kind.CHAT,
            chat.id(),
            here(chat).getEpochSecond(),
            null,
            null,
            Channel.CHAT.rung(),
            chat.subject(),
            null,
            people(parts),
            false,
            ItemNumbers.of(chat.id()),
            null,
            ItemNumbers.of(chat.conversation()),
            said(chat.leftOut(), StoredItem.Kind.CHAT, chat.id()),
            parts,
            null,
            false);
    return new Translated(chat.where(), List.of(entry), rule, null);
  }

  private static Translated contact(Item.Contact contact) {
    Card card = contact.card();
    Set<Handle> handles = new LinkedHashSet<>(card.handles());
    for (String phone : contact.phones()) handles.add(Handle.phone(phone));
    String content =
        Sha256.hex(
            String.join(
                "\n",
                card.name(),
                String.valueOf(card.organisation()),
                String.valueOf(card.title()),
                String.join(",", card.emails()),
                String.join(",", card.phones()),
                String.valueOf(card.profile()),
                String.valueOf(card.since())));
    String photo = Photo.small(contact.photo());
    if (!contact.details().isEmpty() || photo != null)
      content = Sha256.hex(content + contact.details() + photo);
    String key = (card.uid() == null ? "" : card.uid() + " ") + content;
    if (handles.isEmpty() && card.name().isBlank() && !contact.own()) {
      return new Translated(
          contact.where(), List.of(), null, "a card without a name and without an address");
    }
    if (handles.isEmpty())
      handles.add(
          new Handle(Handle.Kind.CARD, card.uid() == null ? "sha256:" + content : card.uid()));
    List<Part> parts =
        handles.stream().map(handle -> new Part(handle, null, StoredItem.Role.AUTHOR)).toList();
    StoredItem entry =
        new StoredItem.Carded(
            key,
            card.name(),
            blank(card.organisation()),
            blank(card.title()),
            card.since() == null ? null : card.since().toString(),
            parts,
            card.uid(),
            card.revised() == null ? null : card.revised().getEpochSecond(),
            contact.details(),
            photo);
    return new Translated(contact.where(), List.of(entry), null, null);
  }

  private @Nullable LeftOut rule(@Nullable LeftOut said, int kind, String key, List<Part> parts) {
    boolean counts =
        said == null
            || rulesOff.contains(said.id())
            || said(said, kind, key) == null
            || Spared.holds(alike, said.id(), parts);
    return counts ? null : said;
  }

  /**
   * The rule's name, also of one that is switched off or does not hold for its sender, but not for
   * a single exception.
   */
  private @Nullable String said(@Nullable LeftOut said, int kind, String key) {
    if (said == null) return null;
    return !counted.isEmpty() && counted.contains(kind + " " + key) ? null : said.id();
  }

  private static Part part(Party party, int role) {
    return new Part(party.handle(), party.name(), role);
  }

  /** How many different handles besides the author's it reached, at least 1. */
  private static int people(List<Part> parts) {
    if (parts.size() == 2 && !parts.get(0).handle().equals(parts.get(1).handle())) return 1;
    Set<Handle> others = new HashSet<>();
    Handle author = null;
    for (Part part : parts) {
      if (part.role() == StoredItem.Role.AUTHOR || part.role() == StoredItem.Role.ORGANIZER)
        author = part.handle();
      if (part.role() != StoredItem.Role.DECLINED) others.add(part.handle());
    }
    if (author != null) others.remove(author);
    return Math.max(1, others.size());
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
