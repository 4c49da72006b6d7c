package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Served to other machines: under a certificate, to whoever knows the password. */
class RemoteTest {

  private static final String SECRET = "a long enough secret";

  @TempDir Path folder;
  private Rooms rooms;
  private Wire wire;

  @BeforeEach
  void open() throws IOException, GeneralSecurityException, InterruptedException {
    Path password = folder.resolve("password");
    Files.writeString(password, SECRET + "\n");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    Path certificate = certificate(folder.resolve("certificate.p12"));
    rooms = Rooms.remote(folder, new Options.Remote(certificate, SECRET, password));
    wire = new Wire(rooms.server.port(), trusting(certificate));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void thePasswordOpensAndTheSessionIsForTlsOnly() throws IOException {
    assertEquals(401, wire.get("/").send().status());
    assertEquals(401, wire.post("/sign-in").form("password=guess").send().status());
    Wire.Answer in = wire.post("/sign-in").form("password=" + SECRET.replace(' ', '+')).send();
    assertEquals(303, in.status());
    assertTrue(in.head().contains("; Secure; HttpOnly; SameSite=Strict"), in.head());
    assertTrue(in.head().contains("Strict-Transport-Security: max-age="), in.head());
  }

  @Test
  void withoutTlsNothingIsSaid() throws IOException {
    Wire plain = new Wire(rooms.server.port());
    assertEquals(400, plain.get("/").send().status());
  }

  @Test
  void anUnknownCertificateIsNotTrusted() {
    Wire wary = new Wire(rooms.server.port(), javax.net.ssl.SSLSocketFactory.getDefault());
    assertThrows(SSLException.class, () -> wary.get("/").send());
  }

  private static Path certificate(Path file) throws IOException, InterruptedException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "rapport",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                SECRET)
            .inheritIO()
            .start();
    assertEquals(0, made.waitFor());
    return file;
  }

  private static SocketFactory trusting(Path certificate)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(certificate)) {
      store.load(bytes, SECRET.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("rapport", store.getCertificate("rapport"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
