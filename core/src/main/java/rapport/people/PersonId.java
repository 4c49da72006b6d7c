package rapport.people;

import org.jspecify.annotations.Nullable;

/**
 * The identity of one person within one owner's store. It is not meaningful to another owner and
 * carries no order in time.
 */
public record PersonId(long value) implements Comparable<PersonId> {

  /**
   * Checks that the number is one that a store gives out.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public PersonId {
    if (value <= 0) throw new IllegalArgumentException("a person id is positive, not " + value);
  }

  @Override
  public int compareTo(PersonId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }

  /** Written out, since it is asked for everybody on every page and the generated one is slower. */
  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  /** The same for equality. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonId id && id.value == value;
  }
}
