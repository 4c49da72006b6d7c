package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {

  private static void check(String text, String... expected) {
    assertEquals(List.of(expected), Addresses.in(text), text);
  }

  @Test
  void signsOfEastAsiaPartAddresses() {
    check("maya@northwind.example，m@x.example", "maya@northwind.example", "m@x.example");
    check("maya@northwind.example；m@x.example", "maya@northwind.example", "m@x.example");
    check("maya@northwind.example、m@x.example", "maya@northwind.example", "m@x.example");
    check("maya＠northwind．example", "maya@northwind.example");
  }

  @Test
  void spacesMayStandAroundTheSignOfAnAddressAlone() {
    check("maya @ northwind.example", "maya@northwind.example");
    check("meet me @ noon. thanks");
    check("call Maya @ northwind.example");
  }

  @Test
  void signsAroundAnAddressAndBetweenTwoAreNoPartOfThem() {
    check("“maya@northwind.example”", "maya@northwind.example");
    check("{maya@northwind.example}", "maya@northwind.example");
    check("email=maya@northwind.example", "maya@northwind.example");
    check("maya@northwind.example/m@x.example", "maya@northwind.example", "m@x.example");
    check("maya@northwind.example#m@x.example", "maya@northwind.example", "m@x.example");
    check("mailto%3Amaya%40northwind.example", "maya@northwind.example");
    check("maya+e=mail@northwind.example", "maya+e=mail@northwind.example");
  }

  @Test
  void whatStandsWhereNoneIsKnownIsNone() {
    check("none@none, address@hidden, maya@northwind.example", "maya@northwind.example");
  }
}
