package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The examples that come with FIPS 180-4. */
class Sha256Test {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void aTextIsItsBytes() {
    assertEquals(ABC, Sha256.hex("abc"));
  }

  @Test
  void partsAreReadAsOne() {
    assertEquals(ABC, Sha256.hex(bytes("a"), bytes(""), bytes("bc")));
  }

  @Test
  void nothingHasADigestToo() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Sha256.hex(""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
