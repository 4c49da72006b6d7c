package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near an address is spelled to the owner's name. */
class OwnSpellingTest {

  private static final OwnSpelling ADA =
      OwnSpelling.of("Ada Lindqvist", List.of("ada.lindqvist@helix.example"));

  private static String like(OwnSpelling own, String name, String address) {
    Person person =
        new Person(
            new PersonId(7),
            name,
            List.of(Handle.email(address)),
            null,
            null,
            new Scope(Scope.Side.UNKNOWN, ""));
    OwnSpelling.Alike alike = own.of(person);
    return alike == null ? "none" : alike.likeness().name();
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Lindqvist, al1970@post.example, SAME",
    "Lindqvist Ada, x@post.example, SAME",
    "ada.lindqvist, ada.lindqvist@post.example, SAME",
    "alindqvist, alindqvist@post.example, SPELLED",
    "alindqvist, alindqvist@helix.example, SPELLED",
    "blindqvist, blindqvist@post.example, FAMILY",
    "blindqvist, blindqvist@helix.example, none",
    "blindqvist, blindqvist@mail.helix.example, none",
    "Bo Lindqvist, bo.lindqvist@post.example, none",
    "bo.lindqvist, bo.lindqvist@post.example, none",
    "Anna Lindqvist, annal@post.example, none",
    "ada, ada@northwind.example, none",
    "Maya Okafor, maya@northwind.example, none"
  })
  void anAddressIsSpelledLikeTheOwnersNameOrNot(String name, String address, String expected) {
    assertEquals(expected, like(ADA, name, address));
  }

  @Test
  void anOwnerWithoutNameAndAddressIsLikeNobody() {
    assertEquals(
        "none", like(OwnSpelling.of("", List.of()), "alindqvist", "alindqvist@post.example"));
  }

  @Test
  void theNameIsReadFromTheMailboxWhereNoneIsKnown() {
    OwnSpelling own = OwnSpelling.of("", List.of("ada.lindqvist@helix.example"));
    assertEquals("SPELLED", like(own, "alindqvist", "alindqvist@post.example"));
  }

  @Test
  void wordsAreWithoutAccentsAndInitials() {
    assertEquals(Set.of("rene", "muller"), OwnSpelling.words("René B. Müller"));
    assertEquals(Set.of("rene", "muller"), OwnSpelling.words("rene.b.muller@post.example"));
  }
}
