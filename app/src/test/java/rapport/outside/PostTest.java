package rapport.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Mail that really goes over a line, to a server on this machine. */
@Isolated("one test hears the whole log")
class PostTest {

  private static final Address ADA = new Address("ada@helix.example");
  private static final OutgoingMessage MESSAGE =
      new OutgoingMessage(
          "Łukasz\r\nBcc: eve@evil.example",
          "Grüße\n.\nQUIT",
          "<p>Grüße</p>",
          Instant.parse("2026-11-23T07:00:00Z"));

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    server.start();
    server.setUser("ada@helix.example", "ada", "a pass phrase");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void itArrivesOnceInBothForms() throws MessagingException, IOException {
    assertEquals(new Post.Sent(), new Post().send(plain(""), "", MESSAGE));
    MimeMessage[] all = server.getReceivedMessages();
    assertEquals(1, all.length);
    assertEquals("Łukasz Bcc: eve@evil.example", all[0].getSubject());
    assertEquals(1, all[0].getAllRecipients().length);
    MimeMultipart both = (MimeMultipart) all[0].getContent();
    assertTrue(both.getContentType().startsWith("multipart/alternative"));
    assertEquals("Grüße\n.\nQUIT", lines(both.getBodyPart(0).getContent()));
    assertEquals("<p>Grüße</p>", lines(both.getBodyPart(1).getContent()));
    assertTrue(both.getBodyPart(1).isMimeType("text/html"));
  }

  @Test
  void aRightPasswordSignsIn() {
    assertEquals(new Post.Sent(), new Post().send(plain("ada"), "a pass phrase", MESSAGE));
  }

  @Test
  void aWrongPasswordIsToldAndNothingIsSent() {
    check("user and password", plain("ada"), "guess");
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void aTokenSignsInAsOne() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> heard = Collections.synchronizedList(new ArrayList<>());
      Thread.ofVirtual().start(() -> taking(socket, heard));
      Route route = route("localhost", socket.getLocalPort(), Route.Security.NONE, "ada");
      assertEquals(new Post.Sent(), new Post().send(route, "access-1", true, MESSAGE));
      String words = "user=ada\1auth=Bearer access-1\1\1";
      String said = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
      assertTrue(heard.contains("AUTH XOAUTH2 " + said), heard.toString());
    }
    Route plain = plain("ada");
    assertInstanceOf(Post.NotSent.class, new Post().send(plain, "access-1", true, MESSAGE));
  }

  /** A mail server that takes everything and says what it heard. */
  private static void taking(ServerSocket socket, List<String> heard) {
    try (Socket line = socket.accept()) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
      String answer = "220 ready";
      boolean data = false;
      while (true) {
        if (!answer.isEmpty())
          line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        String asked = in.readLine();
        if (asked == null) return;
        heard.add(asked);
        if (data) {
          data = !asked.equals(".");
          answer = data ? "" : "250 taken";
        } else if (asked.startsWith("EHLO")) answer = "250-here\r\n250 AUTH PLAIN XOAUTH2";
        else if (asked.startsWith("AUTH")) answer = "235 in";
        else if (asked.startsWith("DATA")) {
          data = true;
          answer = "354 go on";
        } else answer = "250 fine";
      }
    } catch (IOException _) {
      // The other side has hung up.
    }
  }

  @Test
  void withoutStarttlsNeitherMailNorPasswordIsSaid() {
    check("STARTTLS", route("localhost", port(), Route.Security.STARTTLS, "ada"), "a pass phrase");
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void aCertificateOfNobodyIsNotTrusted() {
    int secure = server.getSmtps().getPort();
    check("not trusted", route("localhost", secure, Route.Security.TLS, ""), "");
    assertEquals(0, server.getReceivedMessages().length);
  }

  @Test
  void plainWordsOnASecureLineAreAProblemToldInWords() {
    check("not trusted", route("localhost", port(), Route.Security.TLS, ""), "");
  }

  @Test
  void aClosedPortIsTold() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    check("Nothing answers", route("127.0.0.1", closed, Route.Security.NONE, ""), "");
  }

  @Test
  void aServerThatNeverSpeaksIsNotWaitedForLong() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Route route = route("127.0.0.1", mute.getLocalPort(), Route.Security.NONE, "");
      Post.Outcome outcome =
          new Post(new Gate(), null, Duration.ofMillis(50)).send(route, "", MESSAGE);
      assertTrue(assertInstanceOf(Post.NotSent.class, outcome).why().contains("in time"));
    }
  }

  @Test
  void aNameThatMeansAnInnerAddressIsRefused() throws IOException {
    List<String> inner =
        List.of("127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fd00::1");
    for (String address : inner) {
      Gate gate = new Gate(_ -> new InetAddress[] {InetAddress.ofLiteral(address)});
      Post post = new Post(gate, null, Duration.ofSeconds(9));
      Post.Outcome outcome =
          post.send(route("mail.evil.example", port(), Route.Security.TLS, ""), "", MESSAGE);
      assertEquals(new Post.NotSent(Unreached.Why.INSIDE.sentence()), outcome, address);
    }
    for (String odd : List.of("0177.0.0.1", "2130706433", "0x7f.1"))
      assertInstanceOf(
          Post.NotSent.class,
          new Post().send(route(odd, port(), Route.Security.TLS, ""), "", MESSAGE),
          odd);
  }

  /** Whatever a library believes a name to mean, the line goes where the gate said. */
  @Test
  void aSocketGoesToTheAddressOfTheGateAlone() throws IOException {
    SSLSocketFactory usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
    PinnedSockets pinned = new PinnedSockets(usual, InetAddress.getLoopbackAddress());
    for (SocketFactory factory : List.of(pinned, pinned.plain())) {
      try (Socket socket = factory.createSocket()) {
        socket.connect(InetSocketAddress.createUnresolved("rebound.example", port()), 9_000);
        assertEquals(InetAddress.getLoopbackAddress(), socket.getInetAddress());
      }
      assertThrows(UnknownHostException.class, () -> factory.createSocket("8.8.8.8", 25));
    }
  }

  @Test
  void theLogNamesNobodyEvenWhereEverythingIsLogged() {
    List<String> told = new ArrayList<>();
    Handler handler = listening(told);
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    root.addHandler(handler);
    root.setLevel(Level.ALL);
    try {
      new Post().send(plain("ada"), "a pass phrase", MESSAGE);
      new Post().send(plain("ada"), "guess", MESSAGE);
    } finally {
      root.setLevel(before);
      root.removeHandler(handler);
    }
    assertEquals(
        List.of(),
        told.stream()
            .filter(
                line -> line.contains("helix") || line.contains("phrase") || line.contains("Gr"))
            .toList());
  }

  /** GreenMail's own words about what it receives are not ours. */
  private static Handler listening(List<String> told) {
    return new Handler() {
      @Override
      public void publish(LogRecord one) {
        if (!String.valueOf(one.getLoggerName()).startsWith("com.icegreen"))
          told.add(new SimpleFormatter().format(one));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static String lines(Object content) {
    return String.valueOf(content).replace("\r\n", "\n");
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private Route plain(String user) {
    return route("localhost", port(), Route.Security.NONE, user);
  }

  private static Route route(String host, int port, Route.Security security, String user) {
    return new Route(host, port, security, user, ADA, ADA);
  }

  private static void check(String words, Route route, String password) {
    String why =
        assertInstanceOf(Post.NotSent.class, new Post().send(route, password, MESSAGE)).why();
    assertTrue(why.contains(words), why);
    assertFalse(why.contains("helix") || why.contains("ada"), why);
  }
}
