package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandleTest {

  @Test
  void aMailAddressIsLowerCaseWithoutSpace() {
    check("ada@helix.example", Handle.email(" Ada@Helix.Example "));
  }

  @Test
  void lowerCaseIsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr"));
    try {
      check("iris@helix.example", Handle.email("IRIS@HELIX.EXAMPLE"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aProfileIsItsAddressWithoutTrimmings() {
    check("linkedin.example/in/maya", Handle.profile("https://www.LinkedIn.example/in/Maya/"));
  }

  @Test
  void oneMailboxHasOneHandle() {
    check("anna@bücher.example", Handle.email("anna@xn--bcher-kva.example"));
    check("anna@bücher.example", Handle.email("Anna@Bücher.example"));
    check("a@例え.テスト", Handle.email("a@xn--r8jz45g.xn--zckzah"));
    check("a@xn--99999999.example", Handle.email("a@xn--99999999.example"));
    check("zoë@acme.example", Handle.email("zoe\u0308@acme.example"));
    check("x@acme.example", Handle.email("\u200bx@acme.example\u00a0"));
    check("jane@gmail.com", Handle.email("jane+news@googlemail.com"));
    check("+1@acme.example", Handle.email("+1@acme.example"));
    check("team+unsubscribe@acme.example", Handle.email("Team+Unsubscribe@acme.example"));
    check("\"a+b\"@acme.example", Handle.email("\"a+b\"@acme.example"));
  }

  @Test
  void whatForwardersWrapAroundAnAddressIsNoPart() {
    Handle jane = Handle.email("jane@acme.example");
    assertEquals(jane, Handle.email("SRS0=HHH+=TT=acme.example=jane@forwarder.example"));
    assertEquals(jane, Handle.email("SRS0+vL7b=6Q=acme.example=jane@forwarder.example"));
    assertEquals(
        jane, Handle.email("SRS1=HHH=first.example==HHH=TT=acme.example=jane@second.example"));
    assertEquals(jane, Handle.email("prvs=0123456abc=jane@acme.example"));
    assertEquals(jane, Handle.email("btv1==068a4973b3a==jane@acme.example"));
    assertEquals("x=y@acme.example", Handle.email("x=y@acme.example").value());
    assertEquals("srs0=a@acme.example", Handle.email("srs0=a@acme.example").value());
  }

  @Test
  void oneProfileHasOneHandle() {
    for (String url :
        List.of(
            "https://www.linkedin.com/in/nils-åker-1",
            "http://no.linkedin.com/in/Nils-%C3%85ker-1/?trk=public_profile",
            "linkedin.com/in/nils-a\u030aker-1/de",
            "https://m.linkedin.com/mwlite/in/nils-åker-1#top",
            "https://www.linkedin.com/comm/in/nils-åker-1?trk=eml",
            "//www.linkedin.com/in/nils-åker-1"))
      check("linkedin.com/in/nils-åker-1", Handle.profile(url));
    check(
        "xing.com/profile/una_roe", Handle.profile("https://www.xing.com/profile/Una_Roe/cv?x=1"));
    check("linkedin.com/in/josé", Handle.profile("<https://www.linkedin.com/in/jos%25C3%25A9>"));
    check("a.example/p?id=7", Handle.profile("https://a.example/p?id=7"));
  }

  @Test
  void theDomainStandsAfterTheLastAtSign() {
    assertEquals("helix.example", Handle.email("\"a@b\"@helix.example").domain());
    assertEquals("", Handle.phone("+493012345").domain());
  }

  @Test
  void aHandleHasAValue() {
    assertThrows(IllegalArgumentException.class, () -> Handle.email("  "));
  }

  @Test
  void handlesStandByKindThenValue() {
    List<Handle> sorted =
        Stream.of(Handle.phone("+1"), Handle.email("b@x.example"), Handle.email("a@x.example"))
            .sorted()
            .toList();
    assertEquals(
        "[a@x.example, b@x.example, +1]", sorted.stream().map(Handle::value).toList() + "");
  }

  @Test
  void aPersonListsHandlesByKind() {
    Person maya =
        new Person(
            new PersonId(4),
            "Maya Okafor",
            List.of(Handle.phone("+4930"), Handle.email("maya@northwind.example")),
            null,
            null,
            new Scope(Scope.Side.UNKNOWN, ""));
    assertEquals(List.of("maya@northwind.example"), maya.emails());
    assertEquals(List.of("+4930"), maya.phones());
  }

  @Test
  void aPersonsNumberIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> new PersonId(0));
    assertEquals("7", new PersonId(7).toString());
  }

  @Test
  void aCardGivesItsAddressesAndItsProfile() {
    Card card =
        new Card(
            null,
            "Maya Okafor",
            null,
            null,
            List.of("maya@northwind.example", " "),
            List.of("030 1234"),
            null,
            null,
            "https://linkedin.example/in/maya",
            null);
    assertEquals(
        List.of(Handle.email("maya@northwind.example"), Handle.profile("linkedin.example/in/maya")),
        card.handles());
  }

  private static void check(String value, Handle handle) {
    assertEquals(value, handle.value());
  }

  @Test
  void aPageOfEverybodyIsNobodysProfile() {
    for (String url :
        "https://www.linkedin.com/in/ https://www.linkedin.com linkedin.com/feed/ https://www.linkedin.com/in/me/ xing.com/profile/"
            .split(" ")) assertEquals(null, Handle.profileAt(url), url);
  }

  @Test
  void signsOfTheTextAroundALinkAreNoPartOfIt() {
    for (String url :
        "linkedin.com/in/maya-1. (linkedin.com/in/maya-1) linkedin.com//in//maya-1".split(" "))
      check("linkedin.com/in/maya-1", Handle.profile(url.replaceFirst("^\\(", "")));
  }
}
