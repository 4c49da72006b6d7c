package rapport.api;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.desk.Desk;
import rapport.desk.Forms;
import rapport.desk.people.Known;
import rapport.look.Change;
import rapport.look.Conflict;
import rapport.shapes.JournalShapes;
import rapport.shapes.Problem;

/** Makes any change that a page can make, and says what was done (docs/changes.md). */
@Controller
public final class JournalApi {

  /** The most bytes of one change. */
  private static final int LONGEST = 64 * 1024;

  private static final int INVALID = 400;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;

  private final Desk desk;
  private final InstantSource clock;

  /** Over the owner's desk. */
  public JournalApi(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** What was done, newest first. */
  @GetMapping("/api/journal")
  ResponseEntity<byte[]> journal(@RequestParam(name = "limit", defaultValue = "100") int limit) {
    return Api.json(desk.journal(limit).stream().map(JournalShapes::entry).toList());
  }

  /** Makes a change. */
  @PostMapping("/api/changes")
  ResponseEntity<byte[]> change(
      @RequestBody(required = false) byte @Nullable [] sent,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    byte[] form = sent == null ? new byte[0] : sent;
    if (form.length > LONGEST) return problem(TOO_LARGE, "A change has at most 64 KB.");
    try {
      new AskedAt(desk, clock).today();
      Change change = Forms.asked(new String(form, StandardCharsets.UTF_8));
      return Api.json(
          JournalShapes.made(
              key == null
                  ? desk.make(change, clock.instant())
                  : desk.once(change, key, clock.instant())));
    } catch (Conflict | Known taken) {
      return problem(CONFLICT, String.valueOf(taken.getMessage()));
    } catch (IllegalArgumentException wrong) {
      return problem(INVALID, String.valueOf(wrong.getMessage()));
    }
  }

  private static ResponseEntity<byte[]> problem(int status, String words) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(Problem.json(status, words));
  }
}
