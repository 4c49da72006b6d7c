package rapport.house;

import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Optional;
import rapport.ties.Share;

/** Breaks the rules of the house, so that the rules can be seen to find it. */
final class Planted {

  private Planted() {}

  static Instant clock() {
    return Instant.now();
  }

  static void outward(Optional<Socket> socket) {
    socket.ifPresent(there -> there.isConnected());
  }

  static void sql(Connection connection) {}

  static String world() {
    return System.getenv("HOME") + new Share(1, 2).low();
  }

  static boolean is(Built one) {
    return one.name().equals(Planted.class.getName());
  }

  static Path place() {
    try {
      return Path.of(Planted.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolve("rapport/house");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
