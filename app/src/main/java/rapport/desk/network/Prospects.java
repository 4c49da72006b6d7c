package rapport.desk.network;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Gifts;
import rapport.desk.people.Profiles;
import rapport.interactions.Acquaintance;
import rapport.look.Facets;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Prospect;
import rapport.network.Reach;
import rapport.network.Way;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.search.Index;
import rapport.store.people.Remarks;

/**
 * Everybody who could serve a need, as far as it does not depend on the need: what they are to the
 * owner, and by which way they are reached. Left out are those with whom a quarrel is open and
 * boxes that several people read. Kept while nothing it is read from is another, a minute at most.
 */
final class Prospects {

  private volatile @Nullable Last last;

  private record Last(
      Snapshot all,
      Landscape landscape,
      List<Remarks.RemarkRow> said,
      Index known,
      Instant minute,
      List<Prospect> prospects) {

    @SuppressWarnings("ReferenceEquality") // the very same: comparing would cost what is saved
    boolean holds(Look look, Landscape landscape, Index known) {
      return all == look.all
          && this.landscape == landscape
          && said == look.remarks()
          && this.known == known
          && minute.equals(look.now.truncatedTo(ChronoUnit.MINUTES));
    }
  }

  /** Everybody for a look, the strongest tie first. O(people) where something is another. */
  static List<Prospect> of(Look look) {
    return look.kept(Prospects.class, Prospects::new).all(look);
  }

  private List<Prospect> all(Look look) {
    Landscape landscape = Landscape.of(look);
    Index known = Profiles.index(look);
    Last it = last;
    if (it != null && it.holds(look, landscape, known)) return it.prospects;
    Instant minute = look.now.truncatedTo(ChronoUnit.MINUTES);
    List<Prospect> prospects = List.copyOf(made(look, landscape, known));
    last = new Last(look.all, landscape, look.remarks(), known, minute, prospects);
    return prospects;
  }

  private static List<Prospect> made(Look look, Landscape landscape, Index known) {
    List<Prospect> made = new ArrayList<>();
    Set<Integer> boxes = landscape.boxes();
    Reach reach = Reach.from(landscape.network, 0, Goals.INTRODUCERS, boxes);
    Gifts gifts = new Gifts(known, look.remarks());
    for (Standing standing : look.everybody()) {
      PersonId person = standing.person().id();
      int number = landscape.number(person);
      if (boxes.contains(number) || look.matters().strained(person, look.now)) continue;
      made.add(prospect(look, standing, landscape, number, reach, gifts));
    }
    return made;
  }

  private static Prospect prospect(
      Look look, Standing standing, Landscape landscape, int number, Reach reach, Gifts gifts) {
    Person person = standing.person();
    Facets facets = look.all.directory.facets();
    Acquaintance acquaintance = Acquaintance.of(look.timeline(person.id()).until(look.now));
    double strength = standing.tie().strength();
    double chance = number < 0 ? 0 : reach.chance(number);
    List<PersonId> way = List.of();
    if (strength >= Goals.FAINT || acquaintance.open() || (strength > 0 && strength >= chance)) {
      chance = strength;
      way = List.of(person.id());
    } else if (chance < Way.LEAST) {
      chance = 0;
    } else {
      way = way(landscape, reach.way(number));
    }
    Gifts.Gift gift = gifts.of(person.id().value());
    return new Prospect(
        person.id(),
        0,
        "",
        facets.level(person),
        facets.field(person),
        person.organisation(),
        person.scope().side(),
        number < 0 ? -1 : landscape.spots().get(number).circle(),
        strength,
        Math.min(1, chance),
        way,
        number < 0 ? 0 : landscape.spots().get(number).brokerage(),
        gift == null ? 0 : gift.fit(),
        gift == null ? null : gift.words(),
        standing.silence(look.today()).orElse(null),
        acquaintance);
  }

  private static List<PersonId> way(Landscape landscape, List<Integer> numbers) {
    return numbers.stream()
        .map(number -> landscape.spots().get(number).person())
        .filter(Objects::nonNull)
        .map(Person::id)
        .toList();
  }
}
