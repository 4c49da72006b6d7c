package rapport.people.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.people.Handle;

class MatchTest {

  @Test
  void oneMailboxIsOneHuman() {
    check(
        "CERTAIN",
        mail("Maya Okafor", "maya@northwind.example"),
        mail("M. Okafor", "Maya@Northwind.example"));
  }

  @Test
  void dotsAndTagsDoNotMakeAnotherMailboxAtGmail() {
    check("CERTAIN", mail("Maya Okafor", "ma.ya@gmail.com"), mail("", "maya+lists@googlemail.com"));
  }

  @Test
  void aNameAloneNeverJoins() {
    check("NAMESAKES", mail("Zsuzsanna Quarterbottom"), mail("Zsuzsanna Quarterbottom"));
  }

  @Test
  void aNameAloneNeverJoinsAnAddress() {
    check(
        "NAMESAKES",
        mail("Zsuzsanna Quarterbottom"),
        mail("Zsuzsanna Quarterbottom", "zq@northwind.example"));
  }

  @Test
  void aRareNameAtTwoAddressesIsAQuestionAndNoMore() {
    check(
        "PROBABLE",
        mail("Zsuzsanna Quarterbottom", "zq@northwind.example"),
        mail("Quarterbottom, Zsuzsanna", "zsuzsa@gmail.com"));
  }

  @Test
  void oneSlipOfThePenIsAQuestionAndTwoAreAnotherName() {
    check(
        "PROBABLE",
        mail("Priya Quarterbottom", "pq@northwind.example"),
        mail("Priya Quarterbotom", "priya@gmail.com"));
    check(
        "NAMESAKES",
        mail("Thomas Seifert", "ts@northwind.example"),
        mail("Thomas Siebert", "thomas@gmail.com"));
  }

  @Test
  void aCommonNameAtTwoAddressesIsNoQuestion() {
    check(
        "NAMESAKES",
        mail("John Smith", "js@northwind.example"),
        mail("John Smith", "jsm@gmail.com"));
  }

  @Test
  void whatManyShareIsWorthLittle() {
    List<Entry> all = new ArrayList<>();
    for (String name : List.of("Ann Aa", "Bo Bb", "Cy Cc", "Di Dd", "Ed Ee", "Flo Ff", "Gus Gg"))
      for (String other : List.of("", "ina", "son"))
        all.add(Entry.of(name + other, name + other, Handle.phone("+49301234567")));
    assertEquals(all.size(), Set.copyOf(Match.of(all).clusters()).size());
  }

  @Test
  void aRareNumberAndOneNameAreCertain() {
    check(
        "CERTAIN",
        Entry.of("a", "Mike Boyarsky", Handle.phone("+493012345678")),
        Entry.of("b", "Michael Boyarsky", Handle.phone("+493012345678")));
  }

  @Test
  void differentProfilesNeverMeet() {
    check(
        "",
        Entry.of("a", "Maya Okafor", Handle.profile("linkedin.com/in/maya"), phone()),
        Entry.of("b", "Maya Okafor", Handle.profile("linkedin.com/in/maya-o"), phone()));
  }

  @Test
  void seniorAndJuniorNeverMeet() {
    check(
        "",
        mail("Tom Ferreira, Sr.", "ferreira@gmail.com"),
        mail("Tom Ferreira Jr.", "ferreira@gmail.com"));
  }

  @Test
  void thoseWhoLiveTogetherAreTwo() {
    check("", home("Jane", "Quarterbottom"), home("Victor", "Quarterbottom"));
  }

  @Test
  void oneNameAtOneHomeIsAskedAsFathersAndSonsShareBoth() {
    check("PROBABLE", home("Jürgen", "Østergård"), home("Juergen", "Ostergaard"));
  }

  @Test
  void twoAddressesOnOneMessageAreHardlyOneHuman() {
    Entry one = mail("Zsuzsanna Quarterbottom", "zq@northwind.example");
    Entry other = mail("Zsuzsanna Quarterbottom", "zsuzsa@gmail.com");
    check("NAMESAKES", one.beside(Set.of("zsuzsa@gmail.com")), other);
  }

  @Test
  void aRoleIsNobodysLocalPart() {
    check("", mail("", "info@northwind.example"), mail("", "info@helix.example"));
  }

  @Test
  void anAddressWrittenAsANameIsOneWhereNoOtherIsKnown() {
    check(
        "PROBABLE",
        mail("", "zsuzsanna.quarterbottom@helix.example"),
        mail("", "zquarterbottom@northwind.example"));
  }

  @Test
  void colleaguesWithNearlyOneAddressAreTwo() {
    check(
        "", mail("", "desk_trading_ab1@helix.example"), mail("", "desk_trading_ab2@helix.example"));
  }

  @Test
  void onesOwnAddressesDoNotMakeOnesNameCommon() {
    assertEquals(
        Set.of(0),
        Set.copyOf(
            atOneFirm(
                "zsuzsanna.q.quarterbottom@helix.example",
                "zsuzsanna.quarterbottom@helix.example",
                "q.quarterbottom@helix.example",
                "quarterbottom@helix.example",
                "quarterbottom@post.helix.example")));
  }

  @Test
  void aFamilyNameThatTwoColleaguesHaveIsNoAddressOfEither() {
    assertEquals(
        List.of(0, 1, 2),
        atOneFirm(
            "zsuzsanna.quarterbottom@helix.example",
            "bertalan.quarterbottom@helix.example",
            "quarterbottom@helix.example"));
  }

  /** The clusters of addresses of a firm at which fifty others have theirs. */
  private static List<Integer> atOneFirm(String... addresses) {
    List<Entry> all = new ArrayList<>();
    for (String address : addresses) all.add(mail("", address));
    for (char first = 'a'; first <= 'y'; first++)
      for (String family : List.of("obermoser", "lindqvistad"))
        all.add(mail("", first + "xenia." + family + first + "@helix.example"));
    return Match.of(all).clusters().subList(0, addresses.length);
  }

  @Test
  void aChainIsNotFollowed() {
    List<Entry> chain =
        List.of(
            born("Anna Marlowsky", "19800101").with(Fact.NUMBER, "7654321"),
            born("Anna Marlowsky Quist", "19800101").with(Fact.STREET, "Elm Road"),
            born("Anna Quist", "19630712")
                .with(Fact.STREET, "Elm Road")
                .with(Fact.NUMBER, "1112223"));
    List<Integer> clusters = Match.of(chain).clusters();
    assertTrue(clusters.get(0).intValue() != clusters.get(2), clusters::toString);
  }

  private static Entry born(String name, String day) {
    return mail(name).with(Fact.BIRTHDAY, day).with(Fact.PLACE, "Bergen " + day.substring(0, 2));
  }

  private static Entry home(String given, String family) {
    return Entry.of(given, "")
        .with(Fact.GIVEN, given)
        .with(Fact.FAMILY, family)
        .with(Fact.HOUSE, "12")
        .with(Fact.STREET, "Lavender Lane")
        .with(Fact.POSTCODE, "90317")
        .with(Fact.PLACE, "Little Snoring");
  }

  private static Handle phone() {
    return Handle.phone("+493012345678");
  }

  private static Entry mail(String name, String... addresses) {
    Handle[] handles = Arrays.stream(addresses).map(Handle::email).toArray(Handle[]::new);
    return Entry.of(name + String.join(",", addresses), name, handles);
  }

  /** The lane of two entries, empty if they are not even alike; joined exactly from probable on. */
  private static void check(String lane, Entry one, Entry other) {
    Match match = Match.of(List.of(one, other));
    String found = match.pairs().isEmpty() ? "" : match.pairs().getFirst().lane().name();
    assertEquals(lane, found, () -> match.pairs().toString());
    boolean joined = match.clusters().get(0).equals(match.clusters().get(1));
    assertEquals(lane.equals("CERTAIN") || lane.equals("PROBABLE"), joined);
  }
}
