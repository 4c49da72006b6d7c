package rapport.live;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.Database;

/** A mailbox by IMAP keeps what {@link LiveContract} promises. */
@Timeout(120)
class MailContractTest extends LiveContract {

  /** The mailbox of the other tests, without their tests. */
  private static final class Mail extends MailCase {
    Mail(Path folder) throws IOException {
      super(folder);
    }
  }

  private final Mail mail;
  private final FakeServer.Box inbox;

  MailContractTest(@TempDir Path folder) throws IOException {
    mail = new Mail(folder);
    inbox = mail.server.box("INBOX");
  }

  @AfterEach
  void close() {
    mail.close();
  }

  @Override
  Database store() {
    return mail.database;
  }

  @Override
  Live fetching() {
    return mail.live;
  }

  @Override
  long account() {
    return mail.id;
  }

  @Override
  void arrives(int n) {
    inbox.add(MailCase.mail(n), "");
  }

  @Override
  void leaves(int n) {
    inbox.mails.values().removeIf(one -> one.header().contains("<m" + n + "@"));
  }

  @Override
  void moves(int n) {
    leaves(n);
    mail.server.box("Archive").add(MailCase.mail(n), "");
  }

  @Override
  void answers(int questions) {
    mail.server.cutAfter = questions;
  }
}
