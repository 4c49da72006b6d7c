package rapport.desk.sources;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Conflict;
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.sources.cards.CardField;
import rapport.store.people.PeopleRows;
import rapport.store.people.Remarks;
import rapport.store.people.Told;
import rapport.store.sources.CardWrites;

/**
 * What can be done with cards at their servers. A change keeps the owner's wish; the next look at
 * the source writes it, and only if the card still says what the owner had seen.
 */
public sealed interface CardChange extends Change {

  /** Lets Rapport write to the address books of a source, or no longer. */
  record WriteToCards(long connection, boolean on) implements CardChange {
    @Override
    public long make(Act act) {
      CardWrites writes = new CardWrites(act.store());
      if (!writes.allow(act.owner(), connection, on))
        throw new IllegalArgumentException("there is no address book of that number");
      if (!on)
        for (CardWrites.Row row : writes.all(act.owner()))
          if (row.connection() == connection && waits(row.state()))
            writes.forget(act.owner(), row.id());
      return connection;
    }

    private static boolean waits(CardWrites.State state) {
      return state == CardWrites.State.WAITING || state == CardWrites.State.BACK;
    }
  }

  /**
   * Wants a card to say what the owner says.
   *
   * @param item the address of the card at its server
   * @param seen what the card says, as the owner saw it; null for nothing
   * @param said what it shall say: what the owner says of this person
   */
  record WriteCard(
      long connection,
      PersonId person,
      String item,
      CardField field,
      @Nullable String seen,
      String said)
      implements CardChange {
    @Override
    public long make(Act act) {
      CardDifferences.Difference one =
          CardDifferences.of(act.look()).find(connection, person, item, field, seen, said);
      if (one == null)
        throw new Misfit("The card or your own words have changed meanwhile. Look again.", said);
      CardWrites writes = new CardWrites(act.store());
      if (one.wish() != null) writes.forget(act.owner(), one.wish().id());
      return writes.ask(
          act.owner(),
          new CardWrites.Row(
              0,
              connection,
              item,
              act.handle(person),
              field.name(),
              seen,
              said,
              CardWrites.State.WAITING,
              null,
              null,
              null,
              act.seconds()));
    }

    @Override
    public Change opposite() {
      return new RestoreCard(connection, item, field, said);
    }
  }

  /** Takes what the cards say for true: the owner's own word on one part is taken back. */
  record TakeCardsWord(PersonId person, CardField field) implements CardChange {
    @Override
    public long make(Act act) {
      Map<CardField, String> said = new EnumMap<>(CardField.class);
      said.putAll(CardWords.of(act.look()).of(person.value()));
      if (field.many())
        throw new Misfit(
            "A card can have yours beside its own; take yours back where it stands.", field);
      if (said.remove(field) == null)
        throw new Misfit("You say nothing of this yourself any more.", field);
      switch (field) {
        case NAME, ORGANISATION, TITLE ->
            new PeopleRows(act.store())
                .describe(
                    act.owner(),
                    act.handle(person),
                    said.get(CardField.NAME),
                    said.get(CardField.ORGANISATION),
                    said.get(CardField.TITLE));
        case BIRTHDAY -> birthday(act);
        case TOWN -> town(act);
        case EMAIL, PHONE -> {}
      }
      return person.value();
    }

    private void birthday(Act act) {
      Told told = new Told(act.store());
      for (Told.Row row : told.all(act.owner()))
        if (CardWords.birthday(row) && act.handles(person).contains(row.handle()))
          told.forget(act.owner(), row.id());
    }

    private void town(Act act) {
      Remarks remarks = new Remarks(act.store());
      for (Remarks.RemarkRow row : remarks.all(act.owner()))
        if (row.of(Remarks.Heading.PLACE) && act.handles(person).contains(row.handle()))
          remarks.forget(act.owner(), row.id());
    }
  }

  /** Wants a card to say again what it said before Rapport wrote something into it. */
  record RestoreCard(long connection, String item, CardField field, String said)
      implements CardChange {
    @Override
    public long make(Act act) {
      CardWrites writes = new CardWrites(act.store());
      for (CardWrites.Row row : writes.all(act.owner()))
        if (row.connection() == connection
            && row.item().equals(item)
            && row.field().equals(field.name())
            && row.said().equals(said)) return back(act, writes, row);
      throw new Conflict("Nothing of this kind was written.");
    }

    private static long back(Act act, CardWrites writes, CardWrites.Row row) {
      if (row.state() != CardWrites.State.WRITTEN) {
        writes.forget(act.owner(), row.id());
        return row.id();
      }
      if (!writes.allowed(act.owner()).contains(row.connection()))
        throw new Conflict(
            "Rapport may not write to this address book now. Let it, and take this back again.");
      return writes.ask(
          act.owner(),
          new CardWrites.Row(
              0,
              row.connection(),
              row.item(),
              row.handle(),
              row.field(),
              row.said(),
              row.seen() == null ? "" : row.seen(),
              CardWrites.State.BACK,
              null,
              row.after(),
              row.before(),
              act.seconds()));
    }
  }
}
