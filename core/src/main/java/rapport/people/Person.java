package rapport.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One human in the owner's network: what is known of them from all sources. It is not the owner,
 * and not a card; it holds no figure about the relationship, which is the tie's.
 *
 * @param name the best name known; the address itself when no source gives a name
 * @param handles all handles, by kind and value
 * @param organisation where they work now, or null
 * @param title what they do there, or null
 */
public record Person(
    PersonId id,
    String name,
    List<Handle> handles,
    @Nullable String organisation,
    @Nullable String title,
    Scope scope) {

  /** Sorts and copies the handles. */
  public Person {
    handles = handles.stream().sorted().toList();
  }

  /** Whether a source or the owner gives a name; an address alone is none. O(handles). */
  public boolean named() {
    if (name.indexOf('@') >= 0) return false;
    for (Handle handle : handles) if (handle.value().equals(name)) return false;
    return true;
  }

  /** The mail addresses. */
  public List<String> emails() {
    return values(Handle.Kind.EMAIL);
  }

  /** The telephone numbers in E.164 form. */
  public List<String> phones() {
    return values(Handle.Kind.PHONE);
  }

  private List<String> values(Handle.Kind kind) {
    return handles.stream().filter(handle -> handle.kind() == kind).map(Handle::value).toList();
  }
}
