package rapport.api;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rapport.desk.Desk;
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

  /** What comes next, and week after week. */
  @GetMapping("/api/listening")
  ResponseEntity<byte[]> practice() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), desk.owner().zone());
    return Api.json(ListeningShapes.practice(desk.practice(), null, today));
  }
}
