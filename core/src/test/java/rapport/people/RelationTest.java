package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationTest {

  private static final PersonId LENA = new PersonId(1);
  private static final PersonId MAYA = new PersonId(2);

  private static void check(String type, Relation.Kind kind, PersonId one, PersonId other) {
    assertEquals(
        Optional.of(new Relation(one, kind, other)), Relation.ofCard(LENA, type, MAYA), type);
  }

  @Test
  void aCardNamesWhatTheOtherIsToItsOwn() {
    check("Manager", Relation.Kind.REPORTS_TO, LENA, MAYA);
    check("spouse", Relation.Kind.PARTNER, LENA, MAYA);
    check("child", Relation.Kind.CHILD, MAYA, LENA);
    check("parent", Relation.Kind.CHILD, LENA, MAYA);
    check("assistant", Relation.Kind.ASSISTANT, MAYA, LENA);
    check("Referred by", Relation.Kind.INTRODUCED_BY, LENA, MAYA);
    assertEquals(Optional.empty(), Relation.ofCard(LENA, "friend", MAYA));
  }

  @Test
  void aPartnerIsOneBothWaysAndABossIsNot() {
    var partner = new Relation(LENA, Relation.Kind.PARTNER, MAYA);
    assertTrue(partner.same(new Relation(MAYA, Relation.Kind.PARTNER, LENA)));
    var boss = new Relation(LENA, Relation.Kind.REPORTS_TO, MAYA);
    assertFalse(boss.same(new Relation(MAYA, Relation.Kind.REPORTS_TO, LENA)));
    assertTrue(boss.denies(new Relation(MAYA, Relation.Kind.REPORTS_TO, LENA)));
  }

  @Test
  void theBossOpensADoorAndTheReportDoesNot() {
    var boss = new Relation(LENA, Relation.Kind.REPORTS_TO, MAYA);
    assertTrue(boss.opens(MAYA, LENA));
    assertFalse(boss.opens(LENA, MAYA));
    assertFalse(new Relation(LENA, Relation.Kind.CHILD, MAYA).opens(MAYA, LENA));
  }

  @Test
  void itReadsAsASentence() {
    assertEquals(
        "Lena reports to Maya",
        new Relation(LENA, Relation.Kind.REPORTS_TO, MAYA).sentence("Lena", "Maya"));
    assertEquals(
        "Lena is the partner of Maya",
        new Relation(LENA, Relation.Kind.PARTNER, MAYA).sentence("Lena", "Maya"));
  }

  @Test
  void nobodyIsTheirOwn() {
    assertThrows(
        IllegalArgumentException.class, () -> new Relation(LENA, Relation.Kind.PARTNER, LENA));
    assertEquals(Relation.Kind.REPORTS_TO, Relation.Kind.of("reports to"));
    assertThrows(IllegalArgumentException.class, () -> Relation.Kind.of("friend of"));
  }
}
