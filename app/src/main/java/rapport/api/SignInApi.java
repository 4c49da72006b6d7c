package rapport.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import rapport.desk.Desk;
import rapport.intake.Jobs;
import rapport.live.Live;
import rapport.live.tokens.SignIns;
import rapport.outside.Route.Security;
import rapport.shapes.Problem;
import rapport.shapes.SourceShapes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in at a provider that takes no password, as the page does: it is begun, the owner types a
 * code on the provider's page, and it is asked whether that is done (docs/json.md, Sign-in).
 */
@Controller
public final class SignInApi {

  private static final int LONGEST = 64 * 1024;
  private static final int INVALID = 400;
  private static final int IMAPS = 993;

  private final Desk desk;
  private final Live live;
  private final Jobs jobs;
  private final SignIns signIns;
  private final InstantSource clock;

  /** Over the owner's desk and what fetches. */
  public SignInApi(Desk desk, Live live, Jobs jobs, SignIns signIns, InstantSource clock) {
    this.desk = desk;
    this.live = live;
    this.jobs = jobs;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** Begins a sign-in. */
  @PostMapping("/api/sign-ins")
  ResponseEntity<byte[]> begin(@RequestBody(required = false) byte @Nullable [] sent)
      throws IOException {
    byte[] asked = sent == null || sent.length > LONGEST ? new byte[0] : sent;
    try {
      JsonNode it = JsonMapper.shared().readTree(new String(asked, StandardCharsets.UTF_8));
      return Api.json(SourceShapes.signIn(signIns.begin(wanted(it), clock.instant())));
    } catch (JacksonException noJson) {
      return invalid("This is no JSON of at most 64 KB.");
    } catch (IllegalArgumentException wrong) {
      return invalid(String.valueOf(wrong.getMessage()));
    }
  }

  private static SignIns.Wanted wanted(JsonNode it) {
    return new SignIns.Wanted(
        text(it, "provider", ""),
        text(it, "address", ""),
        text(it, "client", ""),
        text(it, "secret", ""),
        it.path("words").asBoolean(false),
        text(it, "device", ""),
        text(it, "tokens", ""),
        text(it, "scope", ""),
        text(it, "host", ""),
        it.path("port").asInt(IMAPS),
        Security.valueOf(text(it, "security", "TLS")));
  }

  private static String text(JsonNode it, String name, String otherwise) {
    JsonNode value = it.path(name);
    return value.isString() ? value.stringValue() : otherwise;
  }

  /** A sign-in that waits. */
  @GetMapping("/api/sign-ins/" + Api.ID)
  ResponseEntity<byte[]> show(@PathVariable("id") long id) {
    return signIns.find(id).map(one -> Api.json(SourceShapes.signIn(one))).orElseGet(Api::nothing);
  }

  /** Looks whether the provider has said yes; then the account is a source, and is read. */
  @PostMapping("/api/sign-ins/" + Api.ID)
  ResponseEntity<byte[]> done(@PathVariable("id") long id) {
    Optional<SignIns.Begun> begun = signIns.find(id);
    Instant now = clock.instant();
    Optional<SignIns.Outcome> outcome = signIns.finish(id, add -> desk.make(add, now).number());
    if (begun.isEmpty() || outcome.isEmpty()) return Api.nothing();
    SignIns.Begun one = begun.get();
    return switch (outcome.get()) {
      case SignIns.Outcome.Waits() -> Api.json(SourceShapes.signIn(one));
      case SignIns.Outcome.Ended(String problem) -> invalid(problem);
      case SignIns.Outcome.Added(long number) -> added(one, number, now);
    };
  }

  private ResponseEntity<byte[]> added(SignIns.Begun one, long number, Instant now) {
    jobs.start(
        one.called(),
        watcher -> {
          live.look(number, now, watcher);
          return null;
        });
    return Api.json(SourceShapes.added(one, number));
  }

  private static ResponseEntity<byte[]> invalid(String words) {
    return ResponseEntity.status(INVALID)
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(Problem.json(INVALID, words));
  }
}
