package rapport.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What a test without a browser asks: a Rapport, over a wire. */
abstract class Wired {

  @TempDir Path folder;
  Rooms rooms;
  Wire wire;

  @BeforeEach
  void open() throws IOException {
    rooms = rooms(folder);
    wire = new Wire(rooms.server.port());
  }

  /** What Rapport holds at the outset. */
  Rooms rooms(Path folder) throws IOException {
    return Rooms.open(folder);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  /** The page at a path, as the owner sees it. */
  String page(String path) throws IOException {
    return wire.get(path).session(rooms.session()).send().body();
  }

  /** Sends a form as the owner. */
  Wire.Answer form(String path, Map<String, String> fields) throws IOException {
    String session = rooms.session();
    StringBuilder body = new StringBuilder("token=" + Door.token(session));
    fields.forEach((name, value) ->
        body.append('&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return wire.post(path).session(session).form(body.toString()).send();
  }
}
