package rapport.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.people.Handle;
import rapport.phrases.FoundPromise;
import rapport.phrases.KeptClaims;
import rapport.phrases.Sentences;
import rapport.phrases.Writing;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.store.interactions.FoundPromiseRows;

/**
 * Looks for promises in the words that the owner allowed to be read, while they are read; the words
 * themselves are kept nowhere, only the sentences that seem to promise something (N5).
 */
final class Wording {

  /** What may be read. */
  enum Allowed {
    /** Nothing. */
    NOTHING,
    /** What the owner wrote himself. */
    SENT,
    /** That, and what was written to the owner. */
    ALL;

    /** The choice by its name; what was never chosen is the owner's own sent mail. */
    static Allowed of(String name) {
      for (Allowed one : values()) if (one.name().equalsIgnoreCase(name)) return one;
      return SENT;
    }
  }

  private static final int FEW_READERS = 5;
  private static final int MOST_OPEN = 6;

  /** A sentence that keeps a promise is looked for so long after it. */
  private static final long KEPT_WITHIN_SECONDS = 45 * 86_400L;

  private final Allowed allowed;
  private final Set<String> folders;
  private final ToShare toShare;
  private final Set<String> mine;
  private final ZoneId zone;
  private final List<FoundPromiseRows.Row> found = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, List<FoundPromiseRows.Row>> open = new HashMap<>();

  /** A later letter that seems to have kept a promise. */
  record Kept(String key, String sentence, long at, String said) {}

  /**
   * What one source holds.
   *
   * @param folders names of folders and labels in which all may be read, whatever else is allowed
   */
  Wording(Allowed allowed, Set<String> folders, ToShare toShare, Set<String> mine, ZoneId zone) {
    this.allowed = allowed;
    this.folders = folders;
    this.toShare = toShare;
    this.mine = mine;
    this.zone = zone;
  }

  boolean wants(Item.Mail mail) {
    return toShare.wants(mail) || reads(mail);
  }

  private boolean reads(Item.Mail mail) {
    if (mail.from() == null || mail.at() == null) return false;
    if (mail.automatic() || mail.leftOut() != null) return false;
    int readers = mail.to().size() + mail.cc().size();
    if (readers == 0 || readers > FEW_READERS) return false;
    boolean may = allowed == Allowed.ALL || (allowed == Allowed.SENT && own(mail));
    return may || Folders.has(mail, folders);
  }

  /** Entries that the owner called, or any if all may be read; with a few guests, not cancelled. */
  boolean wants(Item.Meeting meeting) {
    Party organizer = meeting.organizer();
    if (allowed == Allowed.NOTHING || organizer == null || meeting.leftOut() != null) return false;
    int guests = meeting.attendees().size();
    if (guests == 0 || guests > FEW_READERS || meeting.instances().isEmpty()) return false;
    return allowed == Allowed.ALL || mine.contains(organizer.handle().value());
  }

  ToShare toShare() {
    return toShare;
  }

  private boolean own(Item.Mail mail) {
    return mail.from() != null
        && (mine.contains(mail.from().handle().value()) || (mine.isEmpty() && mail.sent()));
  }

  /** What the one who called a meeting promises in the entry, told from its first day on. */
  void text(Item.Meeting meeting, String text) {
    Party organizer = meeting.organizer();
    if (organizer == null) return;
    Item.Instance first = meeting.instances().getFirst();
    List<Handle> guests = new ArrayList<>();
    for (Item.Attendee guest : meeting.attendees())
      if (guest.person() && !guest.party().handle().equals(organizer.handle()))
        guests.add(guest.party().handle());
    boolean own = mine.contains(organizer.handle().value());
    Writing letter = new Writing(own, organizer.handle(), guests, first.at().atZone(zone), text);
    found(letter, Sentences.of(text), first.id());
  }

  void text(Item.Mail mail, String text) {
    toShare.text(mail, text);
    if (reads(mail)) read(mail, text);
  }

  private void read(Item.Mail mail, String text) {
    Party from = mail.from();
    Instant at = mail.at();
    if (from == null || at == null) return;
    boolean own = own(mail);
    List<Handle> readers = new ArrayList<>();
    for (Party party : mail.to()) readers.add(party.handle());
    for (Party party : mail.cc()) readers.add(party.handle());
    Writing letter = new Writing(own, from.handle(), readers, at.atZone(zone), text);
    Sentences sentences = Sentences.of(text);
    kept(own ? readers : List.of(from.handle()), letter, sentences, mail);
    found(letter, sentences, mail.id());
  }

  private void found(Writing letter, Sentences sentences, String key) {
    for (FoundPromise one : rapport.phrases.FoundPromises.in(letter, sentences)) {
      Handle other = other(one, letter.readers(), letter.author());
      if (other == null) continue;
      FoundPromiseRows.Row row =
          new FoundPromiseRows.Row(
              0,
              0,
              key,
              other.value(),
              one.mine(),
              one.sentence(),
              one.what(),
              one.due() == null ? null : one.due().toString(),
              letter.at().toEpochSecond(),
              one.chance(),
              null,
              null,
              null);
      found.add(row);
      List<FoundPromiseRows.Row> rows = open.computeIfAbsent(row.address(), a -> new ArrayList<>());
      if (rows.size() == MOST_OPEN) rows.removeFirst();
      rows.add(row);
    }
  }

  /** What a letter keeps of what its author promised the same people before. */
  private void kept(List<Handle> others, Writing letter, List<String> sentences, Item.Mail mail) {
    KeptClaims claims = null;
    long at = letter.at().toEpochSecond();
    for (Handle other : others)
      for (FoundPromiseRows.Row row : open.getOrDefault(other.value(), List.of())) {
        if (row.mine() != letter.mine() || row.at() >= at) continue;
        if (at - row.at() > KEPT_WITHIN_SECONDS) continue;
        if (claims == null) claims = KeptClaims.of(sentences);
        boolean thread =
            row.key().equals(mail.inReplyTo()) || mail.references().contains(row.key());
        claims
            .keeping(row.what(), thread, 0)
            .ifPresent(sign -> kept.add(new Kept(row.key(), row.sentence(), at, sign.sentence())));
      }
  }

  /** What was seen to be kept since it was last taken. */
  List<Kept> takeKept() {
    List<Kept> taken = List.copyOf(kept);
    kept.clear();
    return taken;
  }

  /** The one of the two sides that is not the owner. */
  private @org.jspecify.annotations.Nullable Handle other(
      FoundPromise one, List<Handle> readers, Handle author) {
    if (!one.mine()) return one.owes();
    if (!mine.contains(author.value()) && !mine.isEmpty()) return author;
    for (Handle reader : readers) if (!mine.contains(reader.value())) return reader;
    return null;
  }

  /** What was found since it was last taken. */
  List<FoundPromiseRows.Row> take() {
    List<FoundPromiseRows.Row> taken = List.copyOf(found);
    found.clear();
    return taken;
  }
}
