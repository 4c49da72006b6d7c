package rapport.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter that somebody else's program opens and sends. */
class UnsentTest {

  private static final String LONG = "Żółć and 李雷 👩🏽 ".repeat(9).strip();

  @ParameterizedTest
  @ValueSource(strings = {"Shall we meet?", "Grüße", "x =?utf-8?Q?=0D=0ABcc:_eve?=", ""})
  void subjectAndTextComeBackAsTheyWere(String subject) throws Exception {
    MimeMessage read = read("maya@northwind.example", subject, "Dear Maya,\n\n" + LONG);
    assertEquals(new OutgoingMessage(subject, "", "", Instant.EPOCH).subject(), read.getSubject());
    assertEquals("Dear Maya,\r\n\r\n" + LONG + "\r\n", read.getContent());
    assertEquals("maya@northwind.example", read.getHeader("To", null));
    assertEquals("1", read.getHeader("X-Unsent", null));
  }

  @Test
  void aLongSubjectOfOtherScriptsComesBackWhole() throws Exception {
    assertEquals(LONG, read(null, LONG, "x").getSubject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.example\r\nBcc: eve@evil.example", "Eve <eve@x.example>", "nobody", "a b@c"})
  void anAddressThatIsNotPlainIsLeftOut(String to) throws Exception {
    MimeMessage read = read(to, "Hi\r\nBcc: eve@evil.example", "x");
    assertNull(read.getHeader("To", null));
    assertNull(read.getHeader("Bcc", null));
  }

  @Test
  void itSaysNothingOfThisMachine() throws Exception {
    MimeMessage read = read(null, "Hi", "x");
    for (String header : new String[] {"Message-ID", "From", "Date", "Sender"})
      assertNull(read.getHeader(header, null), header);
  }

  private static MimeMessage read(@Nullable String to, String subject, String text)
      throws MessagingException, IOException {
    byte[] file = Unsent.file(to, new OutgoingMessage(subject, text, "", Instant.EPOCH));
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
  }
}
