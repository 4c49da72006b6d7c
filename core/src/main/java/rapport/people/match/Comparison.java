package rapport.people.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Two nodes weighed against each other after Fellegi and Sunter ("A Theory for Record Linkage",
 * 1969): each thing that both say adds the bits by which it is likelier of one human than of two,
 * and the sum is a chance. What hangs together is not counted twice: a local part made of the name
 * adds little to the same name. It decides nothing; {@link Clusters} does. O(names² + addresses²).
 */
final class Comparison {

  /** A name alone is a question at most, however rare it is: about nine in ten. */
  private static final double NAMES_AT_MOST = 3.5;

  /** A mailbox or profile of one human is hardly ever another's. */
  static final double SHARED = 21;

  private static final double SLIP = 9;

  /** More likely than not, with some margin: about three in five. */
  static final double LIKELY = 0.5;

  /** Names of common words alone are commoner than if their words met by chance. */
  private static final double COMMON_WORDS = -2.5;

  private static final double CERTAIN = 6;

  private static final double BARE_AT_MOST = -1;

  /** What a shared home is worth beyond finding each other at all: people live together. */
  private static final double HOME = 6;

  private static final double TOGETHER = -7;

  final Node one;
  final Node other;
  private final Rarity rarity;
  private final List<Reason> reasons = new ArrayList<>();
  private double others;
  private int grounds;
  private boolean strong;
  private boolean own;
  private boolean kin;
  private boolean differ;
  private boolean differs;
  private double home;
  private double together;
  private boolean named;
  private boolean common;
  private final double bits;

  private Comparison(Node one, Node other, Rarity rarity) {
    this.one = one;
    this.other = other;
    this.rarity = rarity;
    handles();
    facts();
    double names = names();
    if (!strong && independent < SLIP && misspelt())
      add(Ground.ADDRESS, SLIP - independent, local(one), local(other));
    if (!differs) firm();
    if (kin && !own) home = Math.min(0, home);
    others += home;
    boolean alone = grounds == 0 && home <= 5;
    double sum = rarity.prior() + names + others;
    if (alone && common) sum += COMMON_WORDS;
    if (alone) sum = Math.min(sum, NAMES_AT_MOST);
    if (alone && (one.bare() || other.bare())) sum = Math.min(sum, BARE_AT_MOST);
    sum += together;
    if (one.contradicts(other)) sum = contradicted();
    bits = sum;
  }

  static Comparison of(Node one, Node other, Rarity rarity) {
    return new Comparison(one, other, rarity);
  }

  /** The log odds that the two are one human, base two. */
  double bits() {
    return bits;
  }

  static double chance(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  Lane lane() {
    boolean sure = strong || grounds >= 2 || (grounds == 1 && named);
    if (bits >= CERTAIN && !differ && sure) return Lane.CERTAIN;
    return bits >= LIKELY ? Lane.PROBABLE : Lane.NAMESAKES;
  }

  List<Reason> reasons() {
    return reasons.stream()
        .sorted(java.util.Comparator.comparingDouble(reason -> -Math.abs(reason.bits())))
        .toList();
  }

  private double contradicted() {
    boolean suffix = !one.suffixes.isEmpty() && !other.suffixes.isEmpty();
    say(suffix ? Ground.SUFFIX_DIFFERS : Ground.STRONG_DIFFERS, -40, "", "");
    return -40;
  }

  private void handles() {
    for (String box : shared(one.boxes, other.boxes)) {
      strong = true;
      add(Ground.ADDRESS, SHARED, box, box);
      break;
    }
    for (Set<String> mine : one.profiles.values())
      for (Set<String> theirs : other.profiles.values())
        for (String profile : shared(mine, theirs)) {
          strong = true;
          add(Ground.PROFILE, SHARED, profile, profile);
        }
    for (String phone : shared(one.phones, other.phones))
      add(Ground.PHONE, Math.min(14, rarity.handle(phone) - 1), phone, phone);
    for (String place : shared(one.places, other.places))
      if (!strong)
        others += say(Ground.ADDRESS, Math.clamp(rarity.handle(place) - 12, 0, 3), place, place);
    if (!Collections.disjoint(one.beside, other.boxes)
        || !Collections.disjoint(other.beside, one.boxes))
      together = say(Ground.TOGETHER, TOGETHER, "", "");
  }

  /** Two addresses of private domains that are one but for a few letters, a slip of the pen. */
  private boolean misspelt() {
    for (String mine : one.written)
      for (String theirs : other.written) {
        if (Math.min(mine.length(), theirs.length()) < 12) continue;
        String my = mine.substring(mine.indexOf('@') + 1);
        String their = theirs.substring(theirs.indexOf('@') + 1);
        if (my.equals(their)) continue;
        if (!rarity.single(my) && !rarity.single(their)) continue;
        if (Alike.shaken(digits(mine), digits(theirs), 0) > 0) continue;
        if (Alike.shaken(mine, theirs, 3) <= 3 && Alike.pairs(mine, theirs) >= 0.5) return true;
        if (Alike.pairs(mine, theirs) >= 0.75) return true;
      }
    return false;
  }

  private static String digits(String address) {
    return address.replaceAll("[^0-9]+", "");
  }

  private void firm() {
    List<String> firms = shared(one.firms, other.firms);
    if (!firms.isEmpty())
      others +=
          say(
              Ground.DOMAIN,
              Math.clamp(rarity.firm(firms.getFirst()) - 3, 0, 4),
              firms.getFirst(),
              firms.getFirst());
    else
      for (String mine : one.firms)
        for (String theirs : other.firms)
          if (family(mine).length() >= 5 && family(mine).equals(family(theirs))) {
            others += say(Ground.DOMAIN, 4, mine, theirs);
            return;
          }
  }

  private static String family(String firm) {
    return firm.substring(0, Math.max(0, firm.indexOf('.')));
  }

  private void facts() {
    double places = 0;
    for (Fact fact : Fact.values()) {
      Set<String> mine = one.facts.get(fact);
      Set<String> theirs = other.facts.get(fact);
      if (mine == null || theirs == null) continue;
      double bits = fact(fact, mine, theirs);
      Ground ground = ground(fact, bits);
      say(ground, bits, mine.iterator().next(), theirs.iterator().next());
      if (ground(fact, 1) == Ground.PLACE) places += bits;
      else {
        others += bits;
        boolean personal = fact != Fact.ORGANISATION;
        own |= bits > 3 && personal;
        if (bits > 5 && personal) grounds++;
      }
    }
    home = Math.min(HOME - rarity.prior(), places);
  }

  private double fact(Fact fact, Collection<String> mine, Collection<String> theirs) {
    double best = Rarity.log2(1 - fact.agree - fact.near);
    for (String one : mine)
      for (String other : theirs) {
        double rare = Math.min(rarity.fact(fact, one), rarity.fact(fact, other));
        if (one.equals(other)) best = Math.max(best, Rarity.log2(fact.agree) + rare);
        else if (fact == Fact.BIRTHDAY) best = Math.max(best, Days.bits(one, other, rare));
        else if (near(one, other))
          best = Math.max(best, Math.max(0.5, Rarity.log2(fact.near) + rare - 5));
      }
    return best;
  }

  private static boolean near(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int slips = shorter >= 6 ? 2 : shorter >= 3 ? 1 : 0;
    if (slips > 0 && Alike.edits(one, other, slips) <= slips) return true;
    if (shorter >= 5 && Alike.shaken(one, other, 1) <= 1) return true;
    return shorter >= 6 && Alike.pairs(one, other) >= 0.7;
  }

  private static Ground ground(Fact fact, double bits) {
    if (bits < 0) return Ground.FACT_DIFFERS;
    return switch (fact) {
      case BIRTHDAY -> Ground.BIRTHDAY;
      case NUMBER -> Ground.NUMBER;
      case ORGANISATION -> Ground.ORGANISATION;
      case GIVEN, FAMILY -> Ground.NAME;
      case HOUSE, STREET, PLACE, DISTRICT, POSTCODE, REGION -> Ground.PLACE;
    };
  }

  /** Names and local parts together, as the one is mostly made of the other. */
  private double names() {
    NameMatch name = NameMatch.NONE;
    boolean any = false;
    for (NameParts mine : one.names)
      for (NameParts theirs : other.names) {
        NameMatch match = NameMatch.of(mine, theirs, rarity);
        if (!any || match.bits() > name.bits()) name = match;
        any = true;
      }
    common = name.common();
    named = name.agree() >= 8 && name.differ() == 0;
    differs = name.differ() < -1;
    differ = name.differ() <= -4;
    kin = differ && name.family();
    double cross = differ ? 0 : Math.max(cross(one, other), cross(other, one));
    double alike = locals();
    if (differ) alike = 0;
    if (name.differ() < 0) say(Ground.NAME_DIFFERS, name.differ(), shown(one), shown(other));
    if (name.agree() > 0)
      say(name.whole() ? Ground.NAME : Ground.NAME_ALIKE, name.agree(), shown(one), shown(other));
    double high = Math.max(name.agree(), Math.max(cross, alike));
    double rest = Math.max(0, name.agree()) + cross + alike - high;
    return name.differ() + high + 0.15 * rest;
  }

  private double cross(Node named, Node addressed) {
    double best = 0;
    for (NameParts name : named.names)
      for (LocalPart local : addressed.locals)
        best = Math.max(best, foreign(name, local, addressed));
    if (best > 0) say(Ground.NAME_IN_ADDRESS, best, shown(named), local(addressed));
    return best;
  }

  /** A local part that is made of its own owner's name says nothing new of another's. */
  private double foreign(NameParts name, LocalPart local, Node owner) {
    double bits = LocalMatch.named(name, local, rarity);
    if (bits > 0)
      for (NameParts own : owner.names)
        if (LocalMatch.named(own, local, rarity) >= bits - 1) return 0;
    if (bits > 0 && ofTheOnlyOne(name, local)) bits = wholeFamilyName(local);
    return bits;
  }

  /** Whether a firm's address is a family name that one person alone has, and works there. */
  private boolean ofTheOnlyOne(NameParts name, LocalPart local) {
    if (local.firm().isEmpty() || !name.words().getLast().plain().equals(local.letters()))
      return false;
    return one.firms.contains(local.firm())
        && other.firms.contains(local.firm())
        && rarity.humans(local.letters()) <= 1;
  }

  private double wholeFamilyName(LocalPart local) {
    return Math.min(rarity.word(local.letters()), 2.3 * local.letters().length());
  }

  private double locals() {
    double dependent = 0;
    for (LocalPart mine : one.locals)
      for (LocalPart theirs : other.locals) {
        double bits = LocalMatch.alike(mine, theirs, rarity);
        if (bits <= 0) continue;
        boolean made = made(mine) || made(theirs);
        if (lone(mine)) bits = Math.min(rarity.lone(mine.letters()), bits);
        if (lone(theirs)) bits = Math.min(rarity.lone(theirs.letters()), bits);
        if (made) {
          dependent = Math.max(dependent, bits);
          if (mine.written().equals(theirs.written()) && mine.digits().length() >= 2)
            independent = Math.max(independent, Math.min(8, 2.2 * mine.digits().length()));
        } else independent = Math.max(independent, bits);
      }
    if (dependent + independent > 0)
      say(Ground.LOCAL_PART, Math.max(dependent, independent), local(one), local(other));
    others += independent;
    if (independent >= 6) grounds++;
    return dependent;
  }

  private double independent;

  /** Whether a local part has to do with the name of either side, so that both say one thing. */
  private boolean made(LocalPart local) {
    return made(local, one) || made(local, other);
  }

  /** Whether a local part is one word of a name and nothing else. */
  private boolean lone(LocalPart local) {
    return lone(local, one) || lone(local, other);
  }

  private static boolean lone(LocalPart local, Node node) {
    for (NameParts name : node.names)
      for (NameParts.Word word : name.words())
        if (word.plain().equals(local.letters())) return true;
    return false;
  }

  private boolean made(LocalPart local, Node node) {
    for (NameParts name : node.names) {
      if (LocalMatch.named(name, local, rarity) > 5) return true;
      for (NameParts.Word word : name.words())
        if (word.plain().length() >= 4 && local.letters().contains(word.plain())) return true;
    }
    return false;
  }

  private void add(Ground ground, double bits, String mine, String theirs) {
    others += say(ground, bits, mine, theirs);
    if (bits > 5) grounds++;
  }

  private double say(Ground ground, double bits, String mine, String theirs) {
    if (bits != 0) reasons.add(new Reason(ground, bits, mine, theirs));
    return bits;
  }

  private static List<String> shared(Set<String> mine, Set<String> theirs) {
    if (mine.isEmpty() || theirs.isEmpty()) return List.of();
    return mine.stream().filter(theirs::contains).toList();
  }

  private static String shown(Node node) {
    return node.names.isEmpty() ? "" : node.names.getFirst().written();
  }

  private static String local(Node node) {
    return node.locals.isEmpty() ? "" : node.locals.getFirst().written();
  }
}
