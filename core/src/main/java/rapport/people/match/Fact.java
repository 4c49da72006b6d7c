package rapport.people.match;

/**
 * A kind of thing that a source says of somebody beside name and handles. {@code agree} and {@code
 * near} are how often two entries of one human say the same or nearly the same, when both say
 * something; the rest of the time they differ, as people move and sources err. They are assumptions
 * that hold for every source, not fitted to one.
 */
public enum Fact {
  GIVEN(0, 0),
  FAMILY(0, 0),
  ORGANISATION(0.6, 0.1),
  BIRTHDAY(0.82, 0.12),
  /** A number given to one human only, such as a membership or insurance number. */
  NUMBER(0.85, 0.12),
  HOUSE(0.75, 0.1),
  STREET(0.75, 0.15),
  PLACE(0.7, 0.15),
  DISTRICT(0.7, 0.15),
  POSTCODE(0.8, 0.12),
  REGION(0.85, 0.05);

  final double agree;
  final double near;

  Fact(double agree, double near) {
    this.agree = agree;
    this.near = near;
  }
}
