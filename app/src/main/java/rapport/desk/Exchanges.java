package rapport.desk;

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
import rapport.interactions.FoundExchange;
import rapport.interactions.Subject;
import rapport.interactions.Timeline;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Interactions;
import rapport.store.Remarks;

/** Value given and received (I4, N6, N12). */
public final class Exchanges {

  private static final int LONGEST = 500;
  private static final int LONGEST_KEY = 1_000;
  private static final String PASSED = "no-exchange";
  private static final Duration REACH = Duration.ofDays(365);
  private static final int MOST_READ = 400;
  private static final int MOST_FOUND = 5;
  private static final int FEW = 3;

  private final Desk desk;
  private final rapport.store.Exchanges store;
  private final Remarks remarks;
  private final Interactions interactions;
  private final long owner;

  Exchanges(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Exchanges(database);
    this.remarks = new Remarks(database);
    this.interactions = new Interactions(database);
    this.owner = owner;
  }

  /** All exchanges with one person, newest first. */
  public List<Exchange> with(PersonId person, Instant now) {
    return desk.snapshot(now).words.matters().exchanges().stream()
        .filter(one -> one.person().equals(person) && !one.at().isAfter(now))
        .toList();
  }

  /** How much went each way. */
  public Exchange.Ledger balance(PersonId person, Instant now) {
    return Exchange.Ledger.of(desk.snapshot(now).words.matters().exchanges(), person, now);
  }

  /**
   * Writes an exchange down; returns its number.
   *
   * @throws IllegalArgumentException for words longer than 500 letters
   */
  public long add(
      PersonId person, boolean given, Exchange.Sort sort, String what, Instant at, Instant now) {
    if (what.length() > LONGEST)
      throw new IllegalArgumentException("an exchange has at most " + LONGEST + " letters");
    long handle = Care.handle(desk, person, now);
    return desk.about(
        person,
        () -> store.add(owner, handle, given, sort.name(), what.strip(), at.getEpochSecond()));
  }

  /**
   * Letters of the last year, to or from few people, whose subject seems to tell of an exchange
   * that is not written down; newest first, at most five. None while a quarrel is open, or where
   * subjects are not to be read.
   */
  public List<FoundExchange> found(PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    Timeline timeline = all.timelines.get(person.value());
    if (timeline == null || all.words.matters().strained(person, now)) return List.of();
    Set<String> passed = new HashSet<>();
    for (Remarks.RemarkRow row : remarks.all(owner)) {
      if (row.aspect().equals(Profiles.WITHOUT_SUBJECTS)) return List.of();
      if (row.aspect().equals(PASSED)) passed.add(row.words());
    }
    List<Contact> letters = new ArrayList<>();
    for (Contact contact : timeline.until(now).contacts().reversed()) {
      if (contact.at().isBefore(now.minus(REACH)) || letters.size() == MOST_READ) break;
      if (contact.direction() != Direction.TOGETHER
          && !contact.channel().spoken()
          && contact.opens()
          && contact.people() <= FEW) letters.add(contact);
    }
    return found(letters, with(person, now), passed);
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
      boolean given = letter.direction() == Direction.SENT;
      Exchange.Sort sort = FoundExchange.sort(subject).orElse(null);
      if (sort == null || found.size() == MOST_FOUND) continue;
      if (known.stream()
          .noneMatch(
              one -> one.sort() == sort && one.given() == given && one.at().equals(letter.at())))
        found.add(
            new FoundExchange(
                row.id(), row.key(), letter.at(), given, sort, Subject.bare(subject)));
    }
    return found;
  }

  /**
   * Does not propose what a letter seems to tell of again; returns the number under which the word
   * can be taken back.
   */
  public long pass(PersonId person, String key, Instant now) {
    if (key.isEmpty() || key.length() > LONGEST_KEY)
      throw new IllegalArgumentException("this is no letter");
    long handle = Care.handle(desk, person, now);
    return desk.aside(() -> remarks.remark(owner, handle, PASSED, key));
  }

  /** Forgets an exchange. */
  public void forget(long id, Instant now) {
    PersonId person =
        desk.snapshot(now).words.matters().exchanges().stream()
            .filter(one -> one.id() == id)
            .map(Exchange::person)
            .findFirst()
            .orElse(null);
    if (person == null) return;
    desk.about(
        person,
        () -> {
          store.forget(owner, id);
          return id;
        });
  }
}
