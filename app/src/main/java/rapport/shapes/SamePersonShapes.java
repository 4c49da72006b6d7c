package rapport.shapes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.SamePeople;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.match.Reason;

/** Version 1 of the shapes of who may be one human; see docs/json.md. */
public final class SamePersonShapes {

  private SamePersonShapes() {}

  /** One question. */
  public record QuestionShape(
      List<SameCardShape> cards, double chance, List<ReasonShape> reasons) {}

  /** One of its cards. */
  public record SameCardShape(
      String person,
      String name,
      List<String> handles,
      @Nullable String organisation,
      @Nullable String title,
      int interactions,
      @Nullable Instant last) {}

  /** One thing that speaks for it or against. */
  public record ReasonShape(String words, double bits) {}

  /** One question. */
  public static QuestionShape question(SamePeople.Question it) {
    return new QuestionShape(
        it.cards().stream().map(SamePersonShapes::card).toList(),
        it.chance(),
        it.reasons().stream().map(SamePersonShapes::reason).toList());
  }

  private static SameCardShape card(SamePeople.Card it) {
    Person person = it.person();
    return new SameCardShape(
        person.id().toString(),
        person.name(),
        person.handles().stream().map(Handle::value).toList(),
        person.organisation(),
        person.title(),
        it.contacts(),
        it.last());
  }

  private static ReasonShape reason(Reason it) {
    return new ReasonShape(it.words(), it.bits());
  }
}
