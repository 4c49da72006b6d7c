package rapport.sources.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CharsetLabelsTest {

  /** Encodings that stand for no text. */
  private static final Set<String> NO_TEXT = Set.of("replacement", "x-user-defined");

  @Test
  void everyLabelOfTheStandardHasAMeaning() throws IOException {
    Path table = Path.of("src/main/resources/rapport/sources/lines/charset-labels.txt");
    int labels = 0;
    for (String line : Files.readAllLines(table)) {
      int equals = line.indexOf('=');
      if (line.startsWith("#") || NO_TEXT.contains(line.substring(0, equals).strip())) continue;
      for (String label : line.substring(equals + 1).strip().split(" ")) {
        assertNotNull(CharsetLabels.of(label), label);
        labels++;
      }
    }
    assertEquals(true, labels > 200, labels + " labels");
  }

  @Test
  void aLabelMeansWhatProgramsWriteUnderIt() {
    check("王伟", "gb_2312", "CDF5CEB0");
    check("王小明", "hz-gb-2312", "7E7B4D75502143777E7D");
    check("a~b", "hz", "617E7E62");
    check("Jürgen Maß+", "utf-7", "4A2B4150772D7267656E204D612B414E38414B772D");
    check("山田", "unicode-1-1-utf-7", "2B584846314D412D");
    check("王偉", "cn-big5", "A4FDB0B6");
    check("김철수", "korean", "B1E8C3B6BCF6");
    check("Анна", "koi", "E1CECEC1");
    check("Łukasz", "iso88592", "A3756B61737A");
    check("René", "mac", "52656E8E");
    check("Ŵil", "iso-8859-14", "D0696C");
    check("Đā", "l6", "A9E0");
    check("שלום", "logical", "F9ECE5ED");
    check("สมชาย", "dos-874", "CAC1AAD2C2");
  }

  @Test
  void nobodyKnowsEveryName() {
    assertNull(CharsetLabels.of("klingon"));
    assertNull(CharsetLabels.of(""));
  }

  private static void check(String text, String label, String hex) {
    Charset charset = CharsetLabels.of(label);
    assertNotNull(charset, label);
    assertEquals(text, new String(HexFormat.of().parseHex(hex), charset), label);
  }
}
