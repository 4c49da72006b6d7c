package rapport.cli.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.Terminal;
import rapport.live.Providers;
import rapport.live.SignInPlace;
import rapport.live.Token;
import rapport.live.TokenServer;

/** Signing in at a provider instead of giving a password, with the owner's own client there. */
final class TokenSignIn {

  @Option(
      names = "--oauth",
      paramLabel = "PROVIDER",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Sign in at microsoft or google instead of giving a password; for others give their --token-server.")
  @Nullable String provider;

  @Option(
      names = "--client-id",
      paramLabel = "ID",
      description = "The identifier of your own application at the provider.")
  @Nullable String client;

  @Option(
      names = "--client-secret-file",
      paramLabel = "FILE",
      description = "A file whose first line is its secret, where it has one.")
  @Nullable Path clientSecret;

  @Option(
      names = "--token-server",
      paramLabel = "URL",
      description = "Where another provider gives tokens.")
  @Nullable URI tokenServer;

  @Option(
      names = "--device-server",
      paramLabel = "URL",
      description = "Where another provider begins a sign-in by code (RFC 8628).")
  @Nullable URI deviceServer;

  @Option(
      names = "--scope",
      paramLabel = "WORDS",
      description = "What another provider calls the right to read mail.")
  @Nullable String scope;

  /** Whether it is wanted at all. */
  boolean wanted() {
    return provider != null;
  }

  /** Wants the rights that Graph asks for, where no other provider is named. */
  void graph() {
    if (provider == null) provider = SignInPlace.GRAPH;
  }

  /** Signs in; what comes of it is sealed like a password. */
  String secret(TokenServer server, String user, Instant now) throws IOException {
    if (client == null)
      throw new Failures.Misused(
          "give --client-id, the identifier of your own application at the provider");
    SignInPlace place = place();
    Token app = new Token(client, words(), place.token().toString(), "", "", 0);
    if (place.device() == null && place.page() == null)
      throw new Failures.Misused("give --device-server, where the provider begins a sign-in");
    TokenServer.SignIn begun = server.begun(place, app, user, now);
    System.err.println(
        begun.type() == null
            ? "Open this address in a browser on this machine:\n" + Terminal.clean(begun.at())
            : "Open "
                + Terminal.clean(begun.at())
                + " and type "
                + Terminal.clean(String.valueOf(begun.type()))
                + ".");
    return TokenServer.of(begun).secret();
  }

  /** Where mail of the named provider is read, if it is one that Rapport knows. */
  Optional<Providers.Server> mailServer() {
    return provider == null ? Optional.empty() : SignInPlace.mail(provider);
  }

  private SignInPlace place() {
    try {
      return tokenServer == null
          ? SignInPlace.of(String.valueOf(provider))
          : new SignInPlace(deviceServer, null, tokenServer, scope == null ? "" : scope);
    } catch (IllegalArgumentException e) {
      throw new Failures.Misused(String.valueOf(e.getMessage()));
    }
  }

  private String words() throws IOException {
    return clientSecret == null
        ? ""
        : Files.readAllLines(clientSecret).stream().findFirst().orElse("").strip();
  }
}
