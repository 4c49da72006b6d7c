package rapport.desk.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.News;
import rapport.people.Names;
import rapport.people.Person;

/**
 * How an initiative stands, to be told to everybody it needs, and when that was last done by the
 * owner's own word. Whether it was told elsewhere is not known.
 *
 * @param text the message, which is to be read through before it goes
 * @param to everybody who has a role, each once
 * @param told the day on which the owner last wrote down that everybody was told, or null
 */
public record Telling(String subject, String text, List<Person> to, @Nullable LocalDate told) {

  /** Copies the list. */
  public Telling {
    to = List.copyOf(to);
  }

  /** As it stands for a look. O(what moved). */
  public static Telling of(Look look, Initiatives.Initiative it) {
    LocalDate told = null;
    List<String> moved = new ArrayList<>();
    for (Initiatives.Moved one : Initiatives.of(look).moved(it)) { // newest first
      if (one.by() != null) continue;
      if (one.words().equals(News.TOLD)) {
        told = one.day();
        break;
      }
      moved.addFirst(one.words());
    }
    News news =
        new News(
            it.name(),
            it.purpose(),
            it.week(),
            it.weeks(),
            told == null ? "" : Snapshot.inWords(told),
            moved,
            it.stakeholders().stream()
                .filter(one -> one.person() == null)
                .map(Initiatives.Stakeholder::role)
                .toList());
    String mine = look.me().name();
    return new Telling(
        news.subject(),
        news.text(mine.isBlank() ? "" : Names.given(mine)),
        it.stakeholders().stream()
            .map(Initiatives.Stakeholder::person)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        told);
  }

  /** Their addresses, one for each of those who have one. */
  public List<String> addresses() {
    return to.stream()
        .filter(one -> !one.emails().isEmpty())
        .map(one -> one.emails().getFirst())
        .toList();
  }
}
