package rapport.desk.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.search.Index;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * What the owner could give to whom (I4): what he says he gives, matched to what is known of
 * everybody. Each offer counts as far as its words meet a person's.
 */
public final class Gifts {

  private static final int MATCHES = 300;
  private static final int OFFERS = 20;

  private final Map<Long, Gift> gifts = new HashMap<>();

  /** Something to give, and how well it meets. */
  public record Gift(String words, double fit) {}

  public Gifts(Index index, List<Remarks.RemarkRow> remarks) {
    remarks.stream()
        .filter(row -> row.own(Heading.GIVES))
        .limit(OFFERS)
        .forEach(row -> {
          for (Index.Match match : index.find(row.words(), MATCHES))
            gifts.merge(
                match.person(),
                new Gift(row.words(), match.share()),
                (one, other) -> one.fit() >= other.fit() ? one : other);
        });
  }

  public @Nullable Gift of(long person) {
    return gifts.get(person);
  }
}
