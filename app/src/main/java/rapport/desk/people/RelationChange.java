package rapport.desk.people;

import rapport.look.Act;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.store.people.RelationRows;

/** What can be said of what two people are to each other. */
public sealed interface RelationChange extends Change {

  /**
   * Says what somebody is to somebody else.
   *
   * @param is what the person is to the other
   */
  record Relate(PersonId person, Relation.Kind is, PersonId of) implements RelationChange {
    /**
     * Checks that they are two.
     *
     * @throws IllegalArgumentException for one person
     */
    public Relate {
      if (person.equals(of)) throw new Misfit("nobody is related to themselves", of);
    }

    @Override
    public long make(Act act) {
      Relation said = new Relation(person, is, of);
      for (Relations.Line line : Relations.of(act.look()).of(person)) {
        if (line.id() != 0 && line.relation().same(said)) return line.id();
        if (line.id() != 0 && line.relation().denies(said))
          throw new Misfit("you said the other way round: " + line.sentence(), is.words());
      }
      return new RelationRows(act.store())
          .relate(act.owner(), act.handle(person), is.name(), act.handle(of));
    }
  }

  /** Forgets it; what a card says stays. */
  record ForgetRelation(long relation) implements RelationChange {
    @Override
    public long make(Act act) {
      new RelationRows(act.store()).forget(act.owner(), relation);
      return relation;
    }
  }
}
