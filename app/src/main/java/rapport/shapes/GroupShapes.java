package rapport.shapes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Groups;
import rapport.desk.people.Relations;

/** Groups of people, kept searches and relations, as they leave in JSON (docs/json.md). */
public final class GroupShapes {

  private GroupShapes() {}

  /** A group. */
  public record GroupShape(
      long id,
      String name,
      @Nullable Integer rhythmDays,
      @Nullable Integer mostDays,
      List<MemberShape> people) {}

  /** Somebody in a group. */
  public record MemberShape(String person, String name, boolean byCard) {}

  /** A search that is kept. */
  public record ListShape(
      long id, String name, String words, String scope, String group, String sort, int matching) {}

  /** What two people are to each other. */
  public record RelationShape(
      long id,
      String one,
      String oneName,
      String is,
      String other,
      String otherName,
      boolean byCard) {}

  /** One relation. */
  public static RelationShape relation(Relations.Line it) {
    return new RelationShape(
        it.id(),
        it.one().id().toString(),
        it.one().name(),
        it.relation().kind().words(),
        it.other().id().toString(),
        it.other().name(),
        it.id() == 0);
  }

  /** One group. */
  public static GroupShape group(Groups.Group it) {
    return new GroupShape(
        it.id(),
        it.name(),
        it.rhythm() == null ? null : it.rhythm().everyDays(),
        it.rhythm() == null ? null : it.rhythm().atMostDays(),
        it.people().stream()
            .map(one ->
                new MemberShape(one.id().toString(), one.name(), it.byCard().contains(one.id())))
            .toList());
  }

  /** One kept search. */
  public static ListShape list(Groups.Kept it, int matching) {
    return new ListShape(
        it.id(),
        it.name(),
        it.query().words(),
        it.query().scope(),
        it.query().group(),
        it.query().sort().name().toLowerCase(Locale.ROOT),
        matching);
  }
}
