package rapport.api;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rapport.desk.Desk;
import rapport.desk.growth.ListeningPractice;
import rapport.look.Look;
import rapport.shapes.ListeningShapes;

/** Reads: how practising to listen stands. */
@Controller
public final class ListeningApi {

  private final Desk desk;
  private final InstantSource clock;

  /** Over the owner's desk. */
  public ListeningApi(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  private Look look() {
    return desk.look(clock.instant());
  }

  /** What comes next, and week after week. */
  @GetMapping("/api/listening")
  ResponseEntity<byte[]> practice() {
    Look look = look();
    LocalDate today = look.today();
    return Api.json(ListeningShapes.practice(ListeningPractice.of(look), null, today));
  }
}
