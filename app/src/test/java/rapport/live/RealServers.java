package rapport.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import rapport.intake.Intake;
import rapport.outside.Gate;
import rapport.outside.Line;
import rapport.outside.Outside;
import rapport.outside.web.Ask;
import rapport.outside.web.Web;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.sources.Connections;

/** The real servers of Debian, started on this machine: Dovecot under TLS, and Radicale. */
abstract class RealServers {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
  private static final Path RADICALE = Path.of("/usr/bin/radicale");

  private final List<Process> running = new ArrayList<>();
  Path folder = Path.of("");
  Database database;
  Live live;
  Instant now = NOW;

  RealServers() throws IOException {
    folder = Files.createTempDirectory("rapport-servers");
    database = Database.open(FreshHome.at(folder.resolve("home")));
    new rapport.store.settings.Owners(database).get(1, "Europe/Berlin");
    live = live(null);
  }

  Live live(@org.jspecify.annotations.Nullable SSLSocketFactory trusted) throws IOException {
    Outside outside = new Outside(new Gate(), Line.Patience.USUAL, trusted);
    return new Live(database, 1, FreshHome.at(folder.resolve("home")), outside);
  }

  @BeforeEach
  void theServersAreInstalled() {
    for (Path program : List.of(DOVECOT, RADICALE))
      assertTrue(
          Files.isExecutable(program),
          program + " is missing: apt-get install dovecot-imapd radicale");
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    database.close();
    for (Process one : running) {
      one.destroy();
      one.waitFor(10, TimeUnit.SECONDS);
    }
    run("rm", "-rf", folder.toString());
  }

  static void run(String... words) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), String.join(" ", words) + "\n" + said);
  }

  void start(int port, String... words) throws IOException, InterruptedException {
    running.add(
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log" + port).toFile())
            .start());
    for (int tries = 0; tries < 200; tries++)
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException _) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    throw new IOException(Files.readString(folder.resolve("log" + port)));
  }

  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Seen look(long id) {
    now = now.plusSeconds(600);
    return live.look(id, now, new Intake.Watcher() {}).orElseThrow().seen();
  }

  long add(ConnectionKind kind, String host, int port, String security, String address) {
    long id =
        new Connections(database)
            .add(
                1,
                new Connections.Row(
                    0,
                    kind.name(),
                    "Work",
                    host,
                    port,
                    security,
                    "ada",
                    address,
                    true,
                    "",
                    false,
                    0));
    live.secret(id, "secret");
    return id;
  }

  void letter(String box, int n) throws IOException {
    Path cur = Files.createDirectories(folder.resolve("mail/ada").resolve(box).resolve("cur"));
    for (String other : List.of("new", "tmp")) Files.createDirectories(cur.resolveSibling(other));
    Files.writeString(
        cur.resolve("1700000000.M" + n + ".host:2,S"),
        "From: p%d@quay.example\nTo: ada@helix.example\nDate: Mon, 2 Nov 2026 10:%02d:00 +0000\nMessage-ID: <m%d@x.example>\nSubject: Harbour\n\nWords that nobody asked for.\n"
            .formatted(n % 7, n % 60, n));
  }

  int dovecot() throws IOException, InterruptedException {
    int port = free();
    boolean root = System.getProperty("user.name").equals("root");
    String user = root ? "nobody" : System.getProperty("user.name");
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "9000",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
        "-keyout",
        folder.resolve("key.pem").toString(),
        "-out",
        folder.resolve("cert.pem").toString());
    for (String one : List.of("run", "state")) Files.createDirectories(folder.resolve(one));
    Files.writeString(
        folder.resolve("dovecot.conf"),
        """
        base_dir = @/run
        state_dir = @/state
        log_path = @/dovecot.log
        protocols = imap
        listen = 127.0.0.1
        ssl = required
        ssl_cert = <@/cert.pem
        ssl_key = <@/key.pem
        mail_location = maildir:@/mail/%n
        first_valid_uid = 1
        first_valid_gid = 1
        @USER
        service imap-login {
          chroot =
          inet_listener imap {
            port = 0
          }
          inet_listener imaps {
            port = @PORT
          }
        }
        service anvil {
          chroot =
        }
        passdb {
          driver = static
          args = password=secret
        }
        userdb {
          driver = static
          args = uid=@WHO home=@/mail/%n
        }
        """
            .replace(
                "@USER",
                root
                    ? "mail_gid = nogroup"
                    : "default_internal_user = " + user + "\ndefault_login_user = " + user)
            .replace("@PORT", "" + port)
            .replace("@WHO", root ? "nobody gid=nogroup" : user)
            .replace("@", folder.toString()));
    run("chmod", "755", folder.toString());
    owned();
    dovecotAgain(port);
    return port;
  }

  /** All mail belongs to whom Dovecot reads it as. */
  final void owned() throws IOException, InterruptedException {
    if (System.getProperty("user.name").equals("root"))
      run("chown", "-R", "nobody:nogroup", folder.resolve("mail").toString());
  }

  /** Starts Dovecot as it was set up before. */
  final void dovecotAgain(int port) throws IOException, InterruptedException {
    start(port, DOVECOT.toString(), "-F", "-c", folder.resolve("dovecot.conf").toString());
  }

  /** Stops the server that was started last. */
  final void stopped() throws InterruptedException {
    Process last = running.removeLast();
    last.destroy();
    assertTrue(last.waitFor(20, TimeUnit.SECONDS));
  }

  SSLSocketFactory trust() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    try (InputStream in = Files.newInputStream(folder.resolve("cert.pem"))) {
      keys.setCertificateEntry(
          "ours", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  int status(Web web, String method, String address, String type, String body) throws IOException {
    Ask ask = new Ask(method, URI.create(address), Map.of(), body, true, 1_000_000);
    return web.send(ask.as("ada", "secret").with("Content-Type", type)).status();
  }

  /** A server of calendars and cards that is empty. */
  int radicale() throws IOException, InterruptedException {
    int port = free();
    Files.writeString(folder.resolve("users"), "ada:secret\n");
    Files.writeString(
        folder.resolve("radicale.conf"),
        """
        [server]
        hosts = 127.0.0.1:%d
        [auth]
        type = htpasswd
        htpasswd_filename = %s
        htpasswd_encryption = plain
        [storage]
        filesystem_folder = %s
        """
            .formatted(port, folder.resolve("users"), folder.resolve("collections")));
    radicaleAgain(port);
    return port;
  }

  /** Starts Radicale as it was set up before. */
  final void radicaleAgain(int port) throws IOException, InterruptedException {
    start(port, RADICALE.toString(), "--config", folder.resolve("radicale.conf").toString());
  }

  /** One calendar and one address book of Ada's. */
  void collections(Web web, String root) throws IOException {
    status(web, "MKCALENDAR", root + "ada/work/", "text/xml", "");
    status(
        web,
        "MKCOL",
        root + "ada/people/",
        "text/xml",
        """
        <d:mkcol xmlns:d="DAV:" xmlns:a="urn:ietf:params:xml:ns:carddav"><d:set><d:prop><d:resourcetype>
        <d:collection/><a:addressbook/></d:resourcetype></d:prop></d:set></d:mkcol>
        """);
  }

  static String entry(int n) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:x
    BEGIN:VEVENT
    UID:e%d@x
    DTSTAMP:20261101T000000Z
    DTSTART:202611%02dT100000Z
    DTEND:202611%02dT110000Z
    SUMMARY:Site visit
    ORGANIZER:mailto:ada@helix.example
    ATTENDEE:mailto:p%d@quay.example
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(n, n, n, n)
        .replace("\n", "\r\n");
  }

  static String card(int n, String name) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:c%d\r\nFN:%s %d\r\nN:%d;%s;;;\r\nEMAIL:c%d@quay.example\r\nEND:VCARD\r\n"
        .formatted(n, name, n, n, name, n);
  }
}
