package rapport.live;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.outside.Target;
import rapport.outside.Unreached;
import rapport.outside.Unreached.Why;
import rapport.outside.web.Ask;
import rapport.outside.web.Web;
import rapport.outside.web.WebAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a provider for what signs in instead of a password: by a code that the owner types at
 * another device (RFC 8628), by a code that comes back to this machine (RFC 8252, RFC 7636), and
 * anew by a refresh token (RFC 6749 §6). All of it leaves by the one guarded way.
 */
public final class TokenServer {

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_ASKED = 2_000;
  private static final long HOUR = 3_600;
  private static final long SLOWER = 5;
  private static final long LONGEST_PAUSE = 60;

  private final Web web;

  /** By one way out. */
  public TokenServer(Web web) {
    this.web = web;
  }

  /**
   * What the owner does at another device.
   *
   * @param at the page to open
   * @param type what to type there
   * @param code what is asked about meanwhile
   * @param every the seconds between two questions
   * @param seconds how long it can be typed
   */
  public record Device(String at, String type, String code, long every, long seconds) {}

  /**
   * A sign-in that waits for its owner.
   *
   * @param at the page to open
   * @param type what to type there, or null where the page itself is enough
   * @param token what comes of it, or why nothing does
   */
  public record SignIn(String at, @Nullable String type, Future<Token> token) {}

  /**
   * Begins a sign-in and waits for its owner on a thread of its own, ten minutes or as long as the
   * provider says.
   */
  public SignIn begun(SignInPlace place, Token app, String user, Instant now) throws IOException {
    URI device = place.device();
    if (device != null) {
      Device one = device(device, app.client(), place.scope());
      return new SignIn(
          one.at(), one.type(), waiting(() -> typed(app, one, now, TokenServer::pause)));
    }
    CodeBack code = new CodeBack();
    String page = code.page(place, app.client(), user).toString();
    return new SignIn(
        page,
        null,
        waiting(() -> {
          try (code) {
            return code.agreed(this, app, now, LONGEST);
          }
        }));
  }

  private static Future<Token> waiting(Callable<Token> work) {
    FutureTask<Token> task = new FutureTask<>(work);
    Thread.ofVirtual().name("sign-in").start(task);
    return task;
  }

  private static void pause(long seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What came of a sign-in; waits for it. */
  public static Token of(SignIn signIn) throws Unreached {
    try {
      return signIn.token().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreached(Why.BROKEN);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Unreached known ? known : new Unreached(Why.BROKEN);
    }
  }

  /** Begins the way by another device. */
  public Device device(URI at, String client, String scope) throws Unreached {
    JsonNode said = asked(at, fields("client_id", client, "scope", scope));
    String page = text(said, "verification_uri");
    if (page == null) page = text(said, "verification_url");
    String type = text(said, "user_code");
    String code = text(said, "device_code");
    if (page == null || type == null || code == null) throw new Unreached(refused(said));
    if (!page.startsWith("https://")) throw new Unreached(Why.STRANGE);
    return new Device(
        page, type, code, number(said, "interval", 5), number(said, "expires_in", 900));
  }

  /**
   * Waits until the owner has typed it.
   *
   * @param pause waits so many seconds
   */
  public Token typed(Token app, Device device, Instant now, LongConsumer pause) throws Unreached {
    long every = device.every();
    long waited = 0;
    for (int n = 0; n < MOST_ASKED && waited < device.seconds(); n++) {
      Map<String, String> fields =
          fields(
              "grant_type",
              "urn:ietf:params:oauth:grant-type:device_code",
              "device_code",
              device.code());
      JsonNode said = asked(app, fields);
      String error = text(said, "error");
      if (error == null) return given(app, said, now.plusSeconds(waited));
      if (error.equals("slow_down")) every += SLOWER;
      else if (!error.equals("authorization_pending")) throw new Unreached(Why.TOKEN);
      long seconds = Math.clamp(every, 1, LONGEST_PAUSE);
      pause.accept(seconds);
      waited += seconds;
    }
    throw new Unreached(Why.TOKEN);
  }

  /** What a code is worth that came back to this machine. */
  Token exchanged(Token app, String code, String verifier, String back, Instant now)
      throws Unreached {
    Map<String, String> fields =
        fields(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "code_verifier",
            verifier,
            "redirect_uri",
            back);
    JsonNode said = asked(app, fields);
    if (text(said, "error") != null) throw new Unreached(refused(said));
    return given(app, said, now);
  }

  /** A token that signs in for some time again. */
  Token renewed(Token token, Instant now) throws Unreached {
    JsonNode said =
        asked(token, fields("grant_type", "refresh_token", "refresh_token", token.refresh()));
    if (text(said, "error") != null) throw new Unreached(refused(said));
    return given(token, said, now);
  }

  /** Only what the provider says of the sign-in itself ends it; a server in trouble does not. */
  private static Why refused(JsonNode said) {
    String error = String.valueOf(text(said, "error"));
    return error.equals("temporarily_unavailable") || error.equals("server_error")
        ? Why.BUSY
        : Why.TOKEN;
  }

  private static Token given(Token app, JsonNode said, Instant now) throws Unreached {
    String access = text(said, "access_token");
    if (access == null) throw new Unreached(Why.STRANGE);
    Token token =
        app.with(
            access,
            text(said, "refresh_token"),
            now.getEpochSecond() + number(said, "expires_in", HOUR));
    if (token.refresh().isEmpty()) throw new Unreached(Why.TOKEN);
    return token;
  }

  private JsonNode asked(Token app, Map<String, String> fields) throws Unreached {
    fields.put("client_id", app.client());
    if (!app.clientSecret().isEmpty()) fields.put("client_secret", app.clientSecret());
    return asked(app.address(), fields);
  }

  private JsonNode asked(URI at, Map<String, String> fields) throws Unreached {
    boolean here = at.getHost() != null && Target.here(at.getHost());
    String body =
        fields.entrySet().stream()
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    Ask ask =
        new Ask("POST", at, Map.of(), body, here, MOST_BYTES)
            .with("Content-Type", "application/x-www-form-urlencoded")
            .with("Accept", "application/json");
    WebAnswer answer = web.send(ask);
    if (answer.status() == 429 || answer.status() >= 500) throw new Unreached(Why.BUSY);
    try {
      JsonNode said = JsonMapper.shared().readTree(answer.body());
      if (said == null || !said.isObject()) throw new Unreached(Why.STRANGE);
      if (answer.status() != 200 && text(said, "error") == null) throw new Unreached(Why.STRANGE);
      return said;
    } catch (JacksonException e) {
      throw new Unreached(Why.STRANGE);
    }
  }

  private static Map<String, String> fields(String... pairs) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int n = 0; n < pairs.length; n += 2) fields.put(pairs[n], pairs[n + 1]);
    return fields;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable String text(JsonNode said, String name) {
    JsonNode value = said.get(name);
    return value == null || !value.isString() ? null : value.stringValue();
  }

  private static long number(JsonNode said, String name, long otherwise) {
    JsonNode value = said.get(name);
    if (value == null) return otherwise;
    if (value.isNumber()) return value.asLong();
    // Microsoft has written numbers as text.
    String text = value.isString() ? value.stringValue() : "";
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
  }
}
