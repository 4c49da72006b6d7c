package rapport.web.growth;

import java.util.Arrays;
import java.util.List;
import rapport.growth.Inventory;
import rapport.growth.View;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.PeopleView;

/**
 * A round of views as a rater sees it.
 *
 * @param name who is described
 * @param key the link's secret while it is open, else empty
 * @param own the secret that takes the answers back, once they are given, else empty
 * @param gone whether the answers were just taken back
 */
public record RaterView(
    Frame frame,
    String name,
    String key,
    String own,
    boolean gone,
    String wrong,
    List<SelfView.Field> fields,
    List<String> answers,
    List<PeopleView.Choice> relations) {

  private static final String SENDER = "the person who sent you this link";

  /** Who asks, at the beginning of a sentence. */
  public String asker() {
    return name.equals(SENDER) ? Say.capital(name) : name;
  }

  public static RaterView of(
      Frame frame, String name, String key, String own, boolean gone, String wrong) {
    return new RaterView(
        frame,
        name.isBlank() ? SENDER : name,
        key,
        own,
        gone,
        wrong,
        Inventory.seen().stream()
            .map(item -> new SelfView.Field("item" + item.number(), item.about()))
            .toList(),
        Inventory.ANSWERS,
        Arrays.stream(View.Relation.values())
            .map(one -> new PeopleView.Choice(one.name(), relation(one), one == View.Relation.PEER))
            .toList());
  }

  private static String relation(View.Relation relation) {
    return switch (relation) {
      case PEER -> "We work on the same level";
      case REPORT -> "They lead me";
      case HIGHER -> "I lead them";
      case OUTSIDE -> "I work in another organisation";
    };
  }
}
