package rapport.web.network;

import java.util.Arrays;
import java.util.List;
import rapport.network.Need;
import rapport.web.Frame;
import rapport.web.people.PeopleView;

/** The guided way to a need: the eight kinds, each with its question (I1, I2). */
public record NewNeedView(Frame frame, List<Kind> kinds, List<PeopleView.Choice> horizons) {

  /** One of the eight kinds. */
  public record Kind(String value, String words, String question, String asks, boolean chosen) {}

  static boolean known(String category) {
    return Arrays.stream(Need.Category.values()).anyMatch(one -> one.name().equals(category));
  }

  public static NewNeedView of(Frame frame, String chosen) {
    String first = known(chosen) ? chosen : Need.Category.KNOW_HOW.name();
    return new NewNeedView(
        frame,
        Need.Category.all().stream()
            .map(one ->
                new Kind(
                    one.name(),
                    one.words(),
                    one.question(),
                    "asks for " + one.wanted().words() + "; " + one.criteria(),
                    one.name().equals(first)))
            .toList(),
        Arrays.stream(Need.Horizon.values())
            .map(one -> new PeopleView.Choice(one.name(), one.words(), one == Need.Horizon.NOW))
            .toList());
  }
}
