package rapport.outside;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands one message to the owner's own mail server, whose address the {@link Gate} finds: a name
 * that means this machine or a private network is refused unless it says so itself. It writes to
 * nobody else, keeps nothing and logs nothing; every wait is bounded, and so is their sum.
 */
public final class Post {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";
  private static final Duration ALL = Duration.ofSeconds(60);
  private static final String UTF_8 = "UTF-8";

  /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.eclipse.angus.mail"), Logger.getLogger("jakarta.mail"));

  private final Gate gate;
  private final @Nullable SSLSocketFactory sockets;
  private final Duration longest;

  /** With the certificates that this Java trusts. */
  public Post() {
    this(new Gate(), null, ALL);
  }

  /** With other names, other trusted certificates, and less patience. */
  Post(Gate gate, @Nullable SSLSocketFactory sockets, Duration longest) {
    this.gate = gate;
    this.sockets = sockets;
    this.longest = longest;
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  /** What became of a message. */
  public sealed interface Outcome {}

  /** The server has taken it. */
  public record Sent() implements Outcome {}

  /** It was not taken, and why, in words that name nobody. */
  public record NotSent(String why) implements Outcome {}

  /**
   * Sends one message.
   *
   * @param password of the route's user; empty for none
   */
  public Outcome send(Route route, String password, OutgoingMessage message) {
    return send(route, password, false, message);
  }

  /**
   * Sends one message.
   *
   * @param secret the password of the route's user, or what signs in instead
   * @param token whether it is a token (XOAUTH2)
   */
  public Outcome send(Route route, String secret, boolean token, OutgoingMessage message) {
    FutureTask<Outcome> sending = new FutureTask<>(() -> deliver(route, secret, token, message));
    Thread.ofVirtual().start(sending);
    try {
      return sending.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      sending.cancel(true);
      return new NotSent(SLOW);
    } catch (InterruptedException stopped) {
      sending.cancel(true);
      Thread.currentThread().interrupt();
      return new NotSent("Rapport was stopped before the mail was sent.");
    } catch (ExecutionException broken) {
      throw new IllegalStateException("sending broke", broken.getCause());
    }
  }

  private Outcome deliver(Route route, String password, boolean token, OutgoingMessage message) {
    InetAddress address;
    try {
      address = gate.addresses(target(route)).getFirst();
    } catch (Unreached closed) {
      return new NotSent(closed.why() == Unreached.Why.NO_NAME ? UNKNOWN : closed.why().sentence());
    } catch (IllegalArgumentException odd) {
      return new NotSent(UNKNOWN);
    }
    Session session = Session.getInstance(properties(route, token, address));
    session.setDebug(false);
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage mail = written(session, route, message);
      if (route.user().isEmpty()) transport.connect(route.dialled(), route.port(), null, null);
      else transport.connect(route.dialled(), route.port(), route.user(), password);
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Sent();
    } catch (MessagingException failure) {
      boolean ended = token && failure instanceof AuthenticationFailedException;
      return new NotSent(ended ? Unreached.Why.TOKEN.sentence() : why(failure));
    }
  }

  /**
   * Where the route goes. An address that is written out, and a name that no public server can have
   * (RFC 6762 §3, RFC 8375 §3, RFC 6761 §6.3; one without a dot), are meant as they stand.
   */
  private static Target target(Route route) {
    String host = route.dialled();
    Target written = new Target(host, route.port(), true);
    boolean inner =
        written.literal() != null
            || host.indexOf('.') < 0
            || INNER.stream().anyMatch(ending -> written.host().endsWith(ending));
    return new Target(host, route.port(), inner);
  }

  private static final List<String> INNER =
      List.of(".local", ".home.arpa", ".localhost", ".internal", ".lan");

  private Properties properties(Route route, boolean token, InetAddress address) {
    Properties all = new Properties();
    all.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    all.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    all.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    all.setProperty("mail.smtp.localhost", "[127.0.0.1]");
    all.setProperty("mail.smtp.auth", Boolean.toString(!route.user().isEmpty()));
    all.setProperty("mail.smtp.auth.mechanisms", token ? "XOAUTH2" : "PLAIN LOGIN");
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    switch (route.security()) {
      case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        all.setProperty("mail.smtp.starttls.enable", "true");
        all.setProperty("mail.smtp.starttls.required", "true");
      }
      case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
    }
    SSLSocketFactory secure =
        sockets == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : sockets;
    PinnedSockets pinned = new PinnedSockets(secure, address);
    all.put("mail.smtp.socketFactory", pinned.plain());
    all.put("mail.smtp.ssl.socketFactory", pinned);
    all.setProperty("mail.smtp.socketFactory.fallback", "false");
    return all;
  }

  /** The message as it goes out; nothing of it is taken from this machine's name or user. */
  static MimeMessage written(Session session, Route route, OutgoingMessage message)
      throws MessagingException {
    MimeMessage mail = new Mail(session, route.from().domain());
    mail.setFrom(new InternetAddress(route.from().text(), true));
    mail.setRecipient(
        jakarta.mail.Message.RecipientType.TO, new InternetAddress(route.to().text(), true));
    mail.setSubject(message.subject(), UTF_8);
    mail.setSentDate(Date.from(message.at()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(message.plain(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), UTF_8, "html");
    mail.setContent(new MimeMultipart("alternative", plain, html));
    mail.saveChanges();
    return mail;
  }

  /** A message whose identity says nothing of this machine. */
  private static final class Mail extends MimeMessage {
    private final String domain;

    Mail(Session session, String domain) {
      super(session);
      this.domain = domain;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
    }
  }

  private static final String SLOW =
      "The mail server did not answer in time. Are host and port right?";

  private static String why(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException)
      return "The mail server did not accept user and password.";
    if (failure instanceof SendFailedException)
      return "The mail server refused the sender or the recipient.";
    Throwable cause = failure;
    for (int n = 0; n < 9 && cause.getCause() != null; n++) cause = cause.getCause();
    return switch (cause) {
      case UnknownHostException unknown -> UNKNOWN;
      case SocketTimeoutException slow -> SLOW;
      case ConnectException closed -> "Nothing answers at this host and port.";
      case SSLException untrusted -> UNTRUSTED;
      case java.security.GeneralSecurityException untrusted -> UNTRUSTED;
      case IOException broken -> "The line to the mail server broke.";
      default ->
          String.valueOf(failure.getMessage()).contains("STARTTLS")
              ? "The mail server offers no STARTTLS on this port; nothing was sent."
              : "The mail server did not take the mail.";
    };
  }

  private static final String UNKNOWN = "No mail server has this name, or this machine is offline.";

  private static final String UNTRUSTED =
      "The server's certificate is not trusted, or this port wants another kind of security.";
}
