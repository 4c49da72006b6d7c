package rapport.people.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapport.people.Handle;

/** Names, local parts and days that are written in more than one way. */
class SpellingTest {

  private static final Rarity RARITY =
      new Rarity(List.of(new Node(List.of(0), List.of(Entry.of("a", "Nobody Else")))));

  @ParameterizedTest
  @CsvSource({
    "Jürgen Möller, Juergen Moeller",
    "Søren Østergård, Soren Ostergaard",
    "Ondřej Čertík, Ondrej Certik",
    "Łukasz Pankowski, Lukasz Pankowski",
    "Straße, Strasse",
    "Дмитрий Соколов, Dmitriy Sokolov",
    "Γιώργος Παππάς, Giorgos Pappas"
  })
  void oneNameInTwoScriptsIsOne(String one, String other) {
    assertEquals(Folding.umlautless(Folding.plain(one)), Folding.umlautless(Folding.plain(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "dmitri, dmitry",
    "aleksandr, alexandr",
    "yuri, yury",
    "rajeev, rajiv",
    "mohammed, mohamed",
    "tchaikovsky, chaikovsky",
    "stephen, stefen"
  })
  void oneSoundIsOneKey(String one, String other) {
    assertEquals(Folding.sound(one), Folding.sound(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Maya Okafor, 'Okafor, Maya', true",
    "Bill Gatterson, William Gatterson, true",
    "W. Gatterson, William Gatterson, true",
    "Dr. William Gatterson, William Gatterson, true",
    "William H. Gatterson, William Gatterson, true",
    "MayaOkafor, Maya Okafor, true",
    "Maya Okafer, Maya Okafor, true",
    "Maya Okafor, Jonas Brandt, false",
    "Maya Okafor, Ruth Okafor, false",
    "Maya Okafor, Maya Brandt, false"
  })
  void namesThatCanBeOneHaveBitsAndNoContradiction(String one, String other, boolean can) {
    NameMatch match = NameMatch.of(NameParts.of(one, false), NameParts.of(other, false), RARITY);
    assertEquals(can, match.bits() > 10 && match.differ() == 0, match::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Gatterson, jane.gatterson@a.example, true",
    "Jane Gatterson, jgatterson@a.example, true",
    "Jane Gatterson, gattersonj@a.example, true",
    "Jane Gatterson, janeg@a.example, true",
    "Jane Mary Gatterson, jmgatterson77@gmail.com, true",
    "Jürgen Möller, juergen.moeller@a.example, true",
    "Jane Gatterson, 123+jgatterson@users.noreply.github.com, true",
    "Jane Gatterson, sales@a.example, false",
    "Jane Gatterson, roberta@a.example, false",
    "Jane Gatterson, jxq@a.example, false"
  })
  void localPartsAreMadeOfNamesInTheUsualWays(String name, String address, boolean made) {
    double bits = LocalMatch.named(NameParts.of(name, false), LocalPart.of(address), RARITY);
    assertEquals(made, bits > 2, bits + " bits");
  }

  @ParameterizedTest
  @CsvSource({
    "19800101, 19800111, 5",
    "19800101, 19800219, 3",
    "19800101, 19801015, 0",
    "19800101, 19630712, -4",
    "19800101, none, -4"
  })
  void daysOfBirthThatAreNearSpeakForOneHuman(String one, String other, double bits) {
    assertEquals(bits, Days.bits(one, other, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "maya@gmail.com, true", "maya@northwind.example, true", "info@northwind.example, true",
    "info@gmail.com, false", "devnull@localhost, false", "root@maya-laptop.local, false",
    "maya@192.168.1.4, false"
  })
  void anAddressOfNobodyIsNoMailbox(String address, boolean personal) {
    assertEquals(personal, LocalPart.personal(Handle.email(address).value()));
  }
}
