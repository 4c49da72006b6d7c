package rapport.desk.growth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Initiatives;
import rapport.desk.people.Relations;
import rapport.interactions.Contact;
import rapport.interactions.Exchange;
import rapport.look.Look;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Relation;

/**
 * What somebody is to be thanked for, as the owner or a card says it: an introduction that led to a
 * contact, something received, a part in an initiative. No deed is concluded from mail.
 *
 * @param deed what stands in the letter after "Thank you for"
 * @param because where it is known from
 */
public record Thanked(String deed, String because) {

  private static final int INTRODUCED_DAYS = 30;
  private static final int SOURCES_DAYS = 90;
  private static final int PAIR = 2;

  /** What a draft of thanks names, if anything is known: what was most recently owed first. */
  public static Optional<Thanked> of(Look look, PersonId person) {
    return introductions(look).stream()
        .filter(one -> one.by().id().equals(person))
        .findFirst()
        .map(one ->
            new Thanked(
                "your introduction to " + one.met().name(), "the introduction that you noted"))
        .or(() -> received(look, person))
        .or(() -> joined(look, person));
  }

  /** Whom to thank since an introduction led to a contact, at most one move an introducer. */
  public static List<Matters.Hint> introducers(Look look) {
    List<Matters.Hint> hints = new ArrayList<>();
    for (Introduced one : introductions(look)) {
      if (hints.stream().anyMatch(hint -> hint.person().equals(one.by().id()))) continue;
      String name = Names.given(one.by().name());
      hints.add(
          new Matters.Hint(
              one.by().id(),
              Move.Cause.THANKS,
              "Thank " + name,
              name
                  + " introduced you to "
                  + one.met().name()
                  + ", and the two of you were in touch on "
                  + look.all.inWords(one.first().at())
                  + ".",
              List.of(one.first().interaction()),
              0.45,
              "introduction:" + one.first().interaction(),
              null,
              null));
    }
    return hints;
  }

  /** Somebody through whom the owner knows another, with the first contact of two. */
  private record Introduced(Person by, Person met, Contact first) {}

  /**
   * Those that the owner noted, with whom there was nothing before a contact of the last thirty
   * days, and for which no thanks were noted since. Nobody where the sources begin not long before:
   * there nobody can tell who is new. O(relations).
   */
  private static List<Introduced> introductions(Look look) {
    List<Introduced> found = new ArrayList<>();
    for (Relations.Line line : Relations.of(look).all()) {
      if (line.id() == 0 || line.relation().kind() != Relation.Kind.INTRODUCED_BY) continue;
      Contact first = first(look, line.one().id());
      if (first != null && !thanked(look, line.other().id(), first) && older(look, first))
        found.add(new Introduced(line.other(), line.one(), first));
    }
    return found;
  }

  /** The first contact of two, where all there was with somebody lies within the last month. */
  private static @Nullable Contact first(Look look, PersonId met) {
    List<Contact> contacts = look.timeline(met).until(look.now()).contacts();
    LocalDate since = look.today().minusDays(INTRODUCED_DAYS);
    if (contacts.isEmpty() || look.all.day(contacts.getFirst().at()).isBefore(since)) return null;
    for (Contact one : contacts)
      if (one.people() <= PAIR && one.named() && look.all.day(one.at()).isBefore(look.today()))
        return one;
    return null;
  }

  private static boolean older(Look look, Contact first) {
    Instant before = first.at().minus(Duration.ofDays(SOURCES_DAYS));
    for (Standing one : look.everybody()) {
      List<Contact> contacts = look.timeline(one.person().id()).contacts();
      if (!contacts.isEmpty() && contacts.getFirst().at().isBefore(before)) return true;
    }
    return false;
  }

  private static boolean thanked(Look look, PersonId person, Contact first) {
    return look.matters().exchanges().stream()
        .anyMatch(one ->
            one.person().equals(person)
                && one.given()
                && one.sort() == Exchange.Sort.THANKS
                && !one.at().isBefore(first.at()));
  }

  private static Optional<Thanked> received(Look look, PersonId person) {
    return look.matters().exchanges().stream()
        .filter(one -> one.person().equals(person) && !one.given())
        .filter(one -> one.sort() != Exchange.Sort.THANKS && !one.sort().vulnerable())
        .findFirst()
        .map(one -> new Thanked(deed(one), "what you received, on " + look.all.inWords(one.at())));
  }

  /** What thanks are for: what was given, after its sort where that is a word to thank for. */
  private static String deed(Exchange it) {
    String sort = "your " + it.sort().words();
    if (it.what().isBlank()) return sort;
    return switch (it.sort()) {
      case HELP, ADVICE, INTRODUCTION -> sort + ": " + it.what();
      default -> it.what();
    };
  }

  /** A part in an initiative of whoever is with the owner, or was when it ended. */
  private static Optional<Thanked> joined(Look look, PersonId person) {
    Initiatives all = Initiatives.of(look);
    return Stream.concat(all.all().stream(), all.ended().stream().map(Initiatives.Ended::it))
        .filter(it ->
            it.stakeholders().stream()
                .filter(one -> one.stands() == Initiatives.Stance.WITH)
                .map(Initiatives.Stakeholder::person)
                .filter(Objects::nonNull)
                .anyMatch(one -> one.id().equals(person)))
        .findFirst()
        .map(it ->
            new Thanked(
                "your part in this: " + it.name(), "they are with you in “" + it.name() + "”"));
  }
}
