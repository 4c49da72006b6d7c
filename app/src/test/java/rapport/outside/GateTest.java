package rapport.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers nobody is connected to unless the owner named them, in every spelling there is. */
class GateTest {

  private static final String INNER = "127.0.0.1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "192.168.255.255",
        "169.254.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "[::1]",
        "::ffff:7f00:1",
        "0:0:0:0:0:ffff:7f00:1",
        "::7f00:1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:a00:1::",
        "3fff::1",
        "5f00::1",
        "4000::1",
        "1::1"
      })
  void whatNobodyOutsideCanReachIsRefused(String literal) {
    refused(literal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.63.0.1",
        "100.128.0.1",
        "192.167.1.1",
        "169.253.1.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2a00:1450:4001::1",
        "2001:4860:4860::8888",
        "2606:4700::1111"
      })
  void whatEverybodyCanReachIsLetThrough(String literal) throws Unreached {
    assertEquals(1, new Gate().addresses(new Target(literal, 443, false)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0177.0.0.1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "0X7F.1",
        "2130706433",
        "017700000001",
        "127.1",
        "127.0.1",
        "127.0.0.01",
        "127.0.0.1.",
        "127.0.0.1:80",
        "127.0.0.256",
        "1.2.3.4.5",
        "1e1",
        "127。0。0。1",
        "１２７.0.0.1",
        "①②⑦.0.0.1",
        "localhost.",
        "example.com.",
        "[::1",
        "::1]",
        "[::1%25eth0]",
        "fe80::1%eth0",
        "::ffff:0177.0.0.1",
        "::1.2.3",
        "1:2:3:4:5:6:7:8:9",
        "",
        " ",
        ".",
        "..",
        "a..b",
        "-a.example",
        "a-.example",
        "user@host.example",
        "host/path",
        "host#x",
        "host?x",
        "host\\x",
        "ho st",
        "host\r\nX: y",
        "exämple.com",
        "foo.0x7f",
        "foo.127",
        "1.1.1.1.nip.1",
        "0",
        "::g"
      })
  void oddSpellingsAreNoHost(String host) {
    assertThrows(IllegalArgumentException.class, () -> new Target(host, 443, false), host);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65_536})
  void aPortIsAPort(int port) {
    assertThrows(IllegalArgumentException.class, () -> new Target("a.example", port, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost", "a.localhost"})
  void thisMachineByNameIsRefusedAndNobodyIsAsked(String name) {
    Gate gate =
        new Gate(host -> {
          throw new AssertionError("asked for " + host);
        });
    Unreached refused =
        assertThrows(Unreached.class, () -> gate.addresses(new Target(name, 443, false)));
    assertEquals(Unreached.Why.INSIDE, refused.why());
  }

  @Test
  void aNameThatMeansAnInnerAddressIsRefusedAlsoAmongOthers() {
    for (List<String> answers :
        List.of(List.of(INNER), List.of("8.8.8.8", INNER), List.of("8.8.8.8", "fd00::1")))
      assertEquals(
          Unreached.Why.INSIDE,
          assertThrows(
                  Unreached.class,
                  () -> gate(answers).addresses(new Target("a.example", 443, false)))
              .why());
  }

  @Test
  void whatTheOwnerNamedIsMeant() throws Unreached {
    for (String inner : List.of(INNER, "192.168.1.5", "fd00::1"))
      assertEquals(1, new Gate().addresses(new Target(inner, 993, true)).size());
    assertEquals(
        INNER,
        gate(List.of(INNER))
            .addresses(new Target("nas.example", 993, true))
            .getFirst()
            .getHostAddress());
  }

  @Test
  void aNameOfNobodyIsTold() {
    Gate gate =
        new Gate(host -> {
          throw new UnknownHostException(host);
        });
    Unreached none =
        assertThrows(Unreached.class, () -> gate.addresses(new Target("a.example", 443, false)));
    assertEquals(Unreached.Why.NO_NAME, none.why());
    assertFalse(String.valueOf(none.getMessage()).contains("a.example"));
  }

  private static void refused(String literal) {
    Unreached refused =
        assertThrows(
            Unreached.class, () -> new Gate().addresses(new Target(literal, 443, false)), literal);
    assertEquals(Unreached.Why.INSIDE, refused.why());
  }

  private static Gate gate(List<String> answers) {
    return new Gate(
        host -> answers.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
  }
}
