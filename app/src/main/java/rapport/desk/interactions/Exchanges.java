package rapport.desk.interactions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Exchange;
import rapport.interactions.Subject;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.PersonId;
import rapport.phrases.FoundExchange;
import rapport.store.interactions.Interactions;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/** Value given and received (I4, N6, N12). */
public final class Exchanges {

  private static final Duration REACH = Duration.ofDays(365);
  private static final int MOST_READ = 400;
  private static final int MOST_FOUND = 5;
  private static final int FEW = 3;
  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final Interactions interactions;
  private final long owner;

  private Exchanges(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.interactions = new Interactions(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Exchanges of(Look look) {
    return new Exchanges(look);
  }

  /** All exchanges with one person, newest first. */
  public List<Exchange> with(PersonId person) {
    return all.words.matters().exchanges().stream()
        .filter(one -> one.person().equals(person) && !one.at().isAfter(now))
        .toList();
  }

  /** How much went each way. */
  public Exchange.Ledger balance(PersonId person) {
    return Exchange.Ledger.of(all.words.matters().exchanges(), person, now);
  }

  /**
   * Letters of the last year, to or from few people, whose subject seems to tell of an exchange
   * that is not written down; newest first, at most five. None while a quarrel is open, or where
   * subjects are not to be read.
   */
  public List<FoundExchange> found(PersonId person) {
    Timeline timeline = all.timelines.get(person.value());
    if (timeline == null || all.words.matters().strained(person, now)) return List.of();
    Set<String> passed = new HashSet<>();
    for (Remarks.RemarkRow row : look.remarks()) {
      if (row.heading() == Heading.WITHOUT_SUBJECTS) return List.of();
      if (row.heading() == Heading.NO_EXCHANGE) passed.add(row.words());
    }
    List<Contact> letters = new ArrayList<>();
    for (Contact contact : timeline.until(now).contacts().reversed()) {
      if (contact.at().isBefore(now.minus(REACH)) || letters.size() == MOST_READ) break;
      if (contact.direction() != Direction.TOGETHER
          && !contact.channel().spoken()
          && contact.opens()
          && contact.people() <= FEW) letters.add(contact);
    }
    return found(letters, with(person), passed);
  }

  private List<FoundExchange> found(
      List<Contact> letters, List<Exchange> known, Set<String> passed) {
    Map<Long, Interactions.Row> rows = new HashMap<>();
    for (Interactions.Row row :
        interactions.find(owner, letters.stream().map(Contact::interaction).toList()))
      rows.put(row.id(), row);
    List<FoundExchange> found = new ArrayList<>();
    for (Contact letter : letters) {
      Interactions.Row row = rows.get(letter.interaction());
      String subject = row == null ? null : row.subject();
      if (row == null || subject == null || passed.contains(row.key())) continue;
      boolean sent = letter.direction() == Direction.SENT;
      FoundExchange.thanked(subject)
          .ifPresent(sort -> add(found, known, row, letter, !sent, sort, subject));
      FoundExchange.sort(subject)
          .ifPresent(sort -> add(found, known, row, letter, sent, sort, subject));
    }
    return found;
  }

  private static void add(
      List<FoundExchange> found,
      List<Exchange> known,
      Interactions.Row row,
      Contact letter,
      boolean given,
      Exchange.Sort sort,
      String subject) {
    if (found.size() == MOST_FOUND) return;
    if (known.stream()
        .noneMatch(
            one -> one.sort() == sort && one.given() == given && one.at().equals(letter.at())))
      found.add(
          new FoundExchange(row.id(), row.key(), letter.at(), given, sort, Subject.bare(subject)));
  }
}
