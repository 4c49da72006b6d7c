package rapport.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.interactions.FoundPromise;
import rapport.interactions.KeptSign;
import rapport.interactions.Letter;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.store.FoundPromises;

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
  private final Set<String> mine;
  private final ZoneId zone;
  private final List<FoundPromises.Row> found = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final Map<String, List<FoundPromises.Row>> open = new HashMap<>();

  /** A later letter that seems to have kept a promise. */
  record Kept(String key, String sentence, long at, String said) {}

  Wording(Allowed allowed, Set<String> mine, ZoneId zone) {
    this.allowed = allowed;
    this.mine = mine;
    this.zone = zone;
  }

  boolean wants(Item.Mail mail) {
    if (allowed == Allowed.NOTHING || mail.from() == null || mail.at() == null) return false;
    if (mail.automatic() || mail.leftOut() != null) return false;
    int readers = mail.to().size() + mail.cc().size();
    return readers > 0 && readers <= FEW_READERS && (allowed == Allowed.ALL || own(mail));
  }

  private boolean own(Item.Mail mail) {
    return mail.from() != null
        && (mine.contains(mail.from().handle().value()) || (mine.isEmpty() && mail.sent()));
  }

  void text(Item.Mail mail, String text) {
    Party from = mail.from();
    Instant at = mail.at();
    if (from == null || at == null) return;
    boolean own = own(mail);
    List<Handle> readers = new ArrayList<>();
    for (Party party : mail.to()) readers.add(party.handle());
    for (Party party : mail.cc()) readers.add(party.handle());
    Letter letter = new Letter(own, from.handle(), readers, at.atZone(zone), text);
    for (Handle reader : own ? readers : List.of(from.handle())) keeps(reader, letter, mail);
    for (FoundPromise one : rapport.interactions.FoundPromises.in(letter)) {
      Handle other = other(one, readers, from.handle());
      if (other == null) continue;
      FoundPromises.Row row =
          new FoundPromises.Row(
              0,
              0,
              mail.id(),
              other.value(),
              one.mine(),
              one.sentence(),
              one.what(),
              one.due() == null ? null : one.due().toString(),
              at.getEpochSecond(),
              one.chance(),
              null,
              null,
              null);
      found.add(row);
      List<FoundPromises.Row> rows = open.computeIfAbsent(row.address(), a -> new ArrayList<>());
      if (rows.size() == MOST_OPEN) rows.removeFirst();
      rows.add(row);
    }
  }

  /** Whether a letter keeps what its author promised the same person before. */
  private void keeps(Handle other, Letter letter, Item.Mail mail) {
    Iterator<FoundPromises.Row> rows = open.getOrDefault(other.value(), List.of()).iterator();
    long at = letter.at().toEpochSecond();
    while (rows.hasNext()) {
      FoundPromises.Row row = rows.next();
      if (row.mine() != letter.mine() || row.at() >= at) continue;
      if (at - row.at() > KEPT_WITHIN_SECONDS) continue;
      boolean thread = row.key().equals(mail.inReplyTo()) || mail.references().contains(row.key());
      KeptSign.in(row.what(), letter, thread, 0)
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
  List<FoundPromises.Row> take() {
    List<FoundPromises.Row> taken = List.copyOf(found);
    found.clear();
    return taken;
  }
}
