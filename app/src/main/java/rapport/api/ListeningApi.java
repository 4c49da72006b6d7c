package rapport.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.desk.Desk;
import rapport.desk.growth.ListeningPractice;
import rapport.desk.repair.Repair;
import rapport.growth.Scene;
import rapport.look.Look;
import rapport.shapes.ListeningShapes;
import rapport.shapes.TalkShapes;

/** Reads: how practising to listen stands. */
@Controller
public final class ListeningApi {

  private final AskedAt asked;

  /** Over the owner's desk. */
  public ListeningApi(Desk desk, InstantSource clock) {
    this.asked = new AskedAt(desk, clock);
  }

  private Look look() {
    return asked.look();
  }

  /** The talks of several turns. */
  @GetMapping("/api/talks")
  ResponseEntity<byte[]> talks() {
    return Api.json(Scene.all().stream().map(TalkShapes::scene).toList());
  }

  /**
   * How one goes with some answers, a hard one from the words with which a tension is to be talked
   * about; nothing is kept of them.
   */
  @GetMapping("/api/talks/" + Api.ID)
  ResponseEntity<byte[]> talk(
      HttpServletRequest request,
      @PathVariable("id") long id,
      @RequestParam(defaultValue = "0") long about) {
    String[] each = request.getParameterValues("say"); // a list would be cut at commas
    List<String> said = each == null ? List.of() : List.of(each);
    Optional<String> opening = Repair.opening(look(), about);
    if (opening.isEmpty()) return Api.nothing();
    return Scene.all().stream()
        .filter(one -> one.number() == id)
        .findFirst()
        .map(one -> Api.json(TalkShapes.course(one, one.play(opening.get(), said))))
        .orElseGet(Api::nothing);
  }

  /** What comes next, and week after week. */
  @GetMapping("/api/listening")
  ResponseEntity<byte[]> practice() {
    Look look = look();
    LocalDate today = look.today();
    return Api.json(ListeningShapes.practice(ListeningPractice.of(look), null, today));
  }
}
