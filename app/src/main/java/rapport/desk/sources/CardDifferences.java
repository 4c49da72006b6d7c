package rapport.desk.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.people.Detail;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.sources.cards.CardField;
import rapport.store.people.PeopleRows;
import rapport.store.sources.CardWrites;
import rapport.store.sources.Connections;

/**
 * Where the owner says something else of somebody than a card of an address book to which Rapport
 * may write: what they are called, where and as what they work, their birthday, the town they are
 * in, and addresses and numbers that the owner wrote down by hand. What was only found elsewhere is
 * no word of the owner's and is not offered.
 */
public final class CardDifferences {

  private final Look look;
  private final CardWrites writes;

  private CardDifferences(Look look) {
    this.look = look;
    this.writes = new CardWrites(look.database);
  }

  /** As they stand for a look. */
  public static CardDifferences of(Look look) {
    return new CardDifferences(look);
  }

  /**
   * One part of one card.
   *
   * @param called how the address book's source is called
   * @param item the address of the card at its server
   * @param seen what the card says, or null for nothing
   * @param said what the owner says
   * @param wish what became of the owner's last wish to have it written, or null without one
   */
  public record Difference(
      long connection,
      String called,
      Person person,
      String item,
      CardField field,
      @Nullable String seen,
      String said,
      CardWrites.@Nullable Row wish) {

    /** What the card says as far as Rapport knows: what was found there last, or what was read. */
    public @Nullable String says() {
      return wish != null && wish.state() == CardWrites.State.CHANGED ? wish.found() : seen;
    }

    /** Whether it is about the same part of the same card. */
    boolean same(long source, PersonId who, String at, CardField part, String words) {
      return connection == source
          && person.id().equals(who)
          && item.equals(at)
          && field == part
          && said.equals(words);
    }
  }

  /** All of them, by source and name. O(cards that Rapport may write to). */
  public List<Difference> all() {
    Set<Long> allowed = writes.allowed(look.owner);
    if (allowed.isEmpty()) return List.of();
    Map<Long, List<CardWrites.Lying>> lying = new HashMap<>();
    for (CardWrites.Lying one : writes.lying(look.owner))
      lying.computeIfAbsent(one.card(), _ -> new ArrayList<>()).add(one);
    Map<Long, String> called = new HashMap<>();
    for (Connections.Row row : new Connections(look.database).all(look.owner))
      called.put(row.id(), row.called());
    Map<Long, List<CardWrites.ByHand>> byHand = new HashMap<>();
    for (CardWrites.ByHand one : writes.byHand(look.owner))
      byHand.computeIfAbsent(look.all.directory.of(one.handle()), _ -> new ArrayList<>()).add(one);
    CardWords own = CardWords.of(look);
    Set<Long> people = new TreeSet<>(byHand.keySet());
    people.addAll(own.people());
    List<CardWrites.Row> wishes = writes.all(look.owner);
    List<Difference> all = new ArrayList<>();
    for (long id : people) {
      Person person = look.all.directory.find(id);
      if (person == null) continue;
      for (PeopleRows.Said card : look.all.directory.cardsOf(id))
        for (CardWrites.Lying at : lying.getOrDefault(card.card(), List.of()))
          new OneCard(person, card, at, called.getOrDefault(at.connection(), ""), wishes, all)
              .add(own.of(id), byHand.getOrDefault(id, List.of()));
    }
    all.sort(
        Comparator.comparing(Difference::called)
            .thenComparing(one -> one.person().name())
            .thenComparingLong(one -> one.person().id().value())
            .thenComparing(Difference::item)
            .thenComparing(Difference::field)
            .thenComparing(Difference::said));
    return all;
  }

  /** Whether Rapport may write to any address book. */
  public boolean allowed() {
    return !writes.allowed(look.owner).isEmpty();
  }

  /** The numbers of the sources to whose address books Rapport may write. */
  public Set<Long> sources() {
    return writes.allowed(look.owner);
  }

  /**
   * Something that is to be put back as it was.
   *
   * @param name whom the card is about
   */
  public record Back(String name, CardWrites.Row wish) {}

  /** What is to be put back as it was and is not yet, or cannot be, newest first. */
  public List<Back> puttingBack() {
    return writes.all(look.owner).stream()
        .filter(row ->
            row.state() == CardWrites.State.BACK
                || (row.after() != null
                    && row.state() != CardWrites.State.WAITING
                    && row.state() != CardWrites.State.WRITTEN))
        .map(row -> new Back(name(row.handle()), row))
        .toList();
  }

  private String name(long handle) {
    Person person = look.all.directory.find(look.all.directory.of(handle));
    return person == null ? "" : person.name();
  }

  /** The differences of one card. */
  private final class OneCard {
    private final Person person;
    private final PeopleRows.Said card;
    private final CardWrites.Lying at;
    private final String called;
    private final List<CardWrites.Row> wishes;
    private final List<Difference> to;

    OneCard(
        Person person,
        PeopleRows.Said card,
        CardWrites.Lying at,
        String called,
        List<CardWrites.Row> wishes,
        List<Difference> to) {
      this.person = person;
      this.card = card;
      this.at = at;
      this.called = called;
      this.wishes = wishes;
      this.to = to;
    }

    void add(Map<CardField, String> said, List<CardWrites.ByHand> byHand) {
      List<Detail> beside =
          said.containsKey(CardField.BIRTHDAY) || said.containsKey(CardField.TOWN)
              ? writes.details(look.owner, card.card())
              : List.of();
      said.forEach((field, words) -> one(field, seen(field, beside), words));
      if (byHand.isEmpty()) return;
      Set<Long> there = writes.handles(look.owner, card.card());
      for (CardWrites.ByHand each : byHand)
        if (!there.contains(each.handle())) one(CardField.valueOf(each.kind()), null, each.value());
    }

    private @Nullable String seen(CardField field, List<Detail> beside) {
      return switch (field) {
        case NAME -> card.name();
        case ORGANISATION -> card.organisation();
        case TITLE -> card.title();
        case BIRTHDAY -> first(beside, Detail.Kind.BIRTHDAY);
        case TOWN -> first(beside, Detail.Kind.PLACE);
        case EMAIL, PHONE -> null;
      };
    }

    private static @Nullable String first(List<Detail> beside, Detail.Kind kind) {
      for (Detail one : beside) if (one.kind() == kind) return one.value();
      return null;
    }

    private void one(CardField field, @Nullable String seen, String said) {
      if (said.isBlank() || (seen != null && field.agrees(seen, said))) return;
      String there = seen == null || seen.isEmpty() ? null : seen;
      to.add(
          new Difference(
              at.connection(), called, person, at.item(), field, there, said, wish(field, said)));
    }

    private CardWrites.@Nullable Row wish(CardField field, String said) {
      for (CardWrites.Row row : wishes)
        if (row.connection() == at.connection()
            && row.item().equals(at.item())
            && row.field().equals(field.name())
            && (!field.many() || row.said().equals(said)))
          return row.said().equals(said) && row.state() != CardWrites.State.WRITTEN ? row : null;
      return null;
    }
  }

  /** One of them, where it still stands as the owner saw it. */
  @Nullable Difference find(
      long connection,
      PersonId person,
      String item,
      CardField field,
      @Nullable String seen,
      String said) {
    for (Difference one : all())
      if (one.same(connection, person, item, field, said)
          && (Objects.equals(seen, one.seen()) || Objects.equals(seen, one.says()))) return one;
    return null;
  }
}
