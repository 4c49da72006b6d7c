package rapport.outside;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a file that mail programs open for writing (RFC 5322; {@code X-Unsent} is what they
 * look for). It goes nowhere: no connection is opened, and it has no sender, date or identity of
 * its own. A header cannot be broken out of: the subject is one line by {@link OutgoingMessage},
 * and an address that is not plain ({@link Address}) is left out, for the owner to fill in.
 */
public final class Unsent {

  private static final String UTF_8 = "UTF-8";

  private Unsent() {}

  /** The file. */
  public static byte[] file(@Nullable String to, OutgoingMessage letter) {
    try {
      MimeMessage mail = new Draft(Session.getInstance(new Properties()));
      mail.setHeader("X-Unsent", "1");
      Address address = to == null ? null : Address.plain(to);
      if (address != null)
        mail.setRecipient(
            jakarta.mail.Message.RecipientType.TO, new InternetAddress(address.text(), true));
      mail.setSubject(letter.subject(), UTF_8);
      mail.setText(letter.plain().replace("\n", "\r\n") + "\r\n", UTF_8, "plain");
      mail.saveChanges();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      mail.writeTo(out);
      return out.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalStateException("a letter could not be written", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail program that sends it gives it an identity and a date. */
  private static final class Draft extends MimeMessage {
    Draft(Session session) {
      super(session);
    }

    @Override
    protected synchronized void updateHeaders() throws MessagingException {
      super.updateHeaders();
      removeHeader("Message-ID");
      removeHeader("Date");
    }
  }
}
