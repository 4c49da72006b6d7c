package rapport.web.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A receipt is headed by words, not by a path of programs. */
class ReceiptNameTest {

  @Test
  void aFileIsCalledByItsOwnName() {
    check("mail.mbox", "/home/ada/mail.mbox");
    check("Maildir", "/home/ada/Maildir/");
    check("Well done!.mbox", "/home/ada/Well done!.mbox");
  }

  @Test
  void whatLiesInAnArchiveSaysInWhich() {
    check("messages.csv in linkedin.zip", "/home/ada/linkedin.zip!messages.csv");
    check("all.mbox in takeout.tgz", "/home/ada/takeout.tgz!Takeout/Mail/all.mbox");
    check("a.vcf in outer.zip", "/home/ada/outer.zip!inner.zip!cards/a.vcf");
  }

  private static void check(String expected, String source) {
    assertEquals(expected, ReceiptCard.name(source));
  }
}
