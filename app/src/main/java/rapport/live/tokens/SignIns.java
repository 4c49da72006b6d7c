package rapport.live.tokens;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import rapport.desk.sources.ConnectionChange.AddConnection;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.live.Live;
import rapport.live.Providers;
import rapport.live.SignInPlace;
import rapport.live.Token;
import rapport.live.TokenServer;
import rapport.live.Tried;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.outside.Route.Security;
import rapport.outside.Target;
import rapport.outside.Unreached;
import rapport.people.Handle;

/**
 * Accounts of providers that take no password: the owner signs in on the provider's page, and comes
 * back. What waits is kept in memory alone, twenty at most; the page and the API see the same ones.
 * It is for many threads.
 */
public final class SignIns {

  private static final int MOST = 20;
  private static final int LONGEST = 2_000;
  private static final String OTHER = "other";
  private static final String TOO_LONG = "an address has at most 2000 letters";

  private final Live live;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

  /** Over what fetches. */
  public SignIns(Live live) {
    this.live = live;
  }

  private record Waiting(AddConnection add, TokenServer.SignIn signIn) {}

  /**
   * What the owner asks for.
   *
   * @param provider microsoft, graph, google, or other
   * @param client the identifier of the owner's own application there
   * @param secret its secret, or empty
   * @param words whether the words of sent mail are read, too
   * @param device where another provider begins a sign-in by code, or empty
   * @param tokens where it gives tokens, or empty
   * @param host its mail server, or empty; for graph, where Graph answers
   */
  public record Wanted(
      String provider,
      String address,
      String client,
      String secret,
      boolean words,
      String device,
      String tokens,
      String scope,
      String host,
      int port,
      Security security) {

    /**
     * Checks that all of it fits.
     *
     * @throws Misfit if a part does not
     */
    public Wanted {
      client =
          Change.within(
              client, 1, 500, "write the identifier of your own application at the provider");
      secret = Change.within(secret, 0, 500, "a secret has at most 500 letters").strip();
      address = address.strip();
      if (!Handle.written(address).kind().equals(Handle.Kind.EMAIL))
        throw new Misfit("this is no mail address", address);
      device = Change.within(device, 0, LONGEST, TOO_LONG);
      tokens = Change.within(tokens, 0, LONGEST, TOO_LONG);
      scope = Change.within(scope, 0, 500, "the right to read mail has at most 500 letters");
      host = Change.within(host, 0, LONGEST, TOO_LONG);
    }

    private boolean graph() {
      return provider.equals(SignInPlace.GRAPH);
    }

    private SignInPlace place() {
      boolean own = !device.isEmpty() && !tokens.isEmpty() && !host.isEmpty();
      if (provider.equals(OTHER) && !own)
        throw new Misfit("write where the provider signs in, gives tokens, and has its mail", null);
      return own && (graph() || provider.equals(OTHER))
          ? new SignInPlace(URI.create(device), null, URI.create(tokens), scope)
          : SignInPlace.of(provider);
    }

    private AddConnection account() {
      String at = host.isEmpty() ? SignInPlace.GRAPH_AT : host;
      String there = String.valueOf(URI.create(at).getHost());
      return new AddConnection(
          Source.GRAPH, address, "", 0, Security.TLS, address, at, Target.here(there), "");
    }

    private AddConnection mailbox() {
      Providers.Server server =
          provider.equals(OTHER)
              ? new Providers.Server(host, port, security)
              : SignInPlace.mail(provider).orElseThrow();
      return new AddConnection(
          Source.IMAP,
          address,
          server.host(),
          server.port(),
          server.security(),
          address,
          "",
          Target.here(server.host()),
          words ? "\\Sent" : "");
    }
  }

  /**
   * A sign-in that waits for its owner.
   *
   * @param called the account
   * @param at the page to open
   * @param type what to type there, or null where the page itself is enough
   */
  public record Begun(long id, String called, String at, @Nullable String type) {}

  /** What became of a sign-in. */
  public sealed interface Outcome {
    /** The provider has not said yes yet. */
    record Waits() implements Outcome {}

    /** It ended without an account, for this reason. */
    record Ended(String problem) implements Outcome {}

    /** The account is a source of this number now. */
    record Added(long source) implements Outcome {}
  }

  /**
   * Begins one.
   *
   * @throws IllegalArgumentException if something does not fit, or the provider refuses
   */
  public Begun begin(Wanted wanted, Instant now) throws IOException {
    SignInPlace place = wanted.place();
    AddConnection add = wanted.graph() ? wanted.account() : wanted.mailbox();
    if (waiting.size() >= MOST) waiting.clear();
    try {
      Token app = new Token(wanted.client(), wanted.secret(), place.token().toString(), "", "", 0);
      TokenServer.SignIn signIn = live.tokens().begun(place, app, add.login(), now);
      long id = numbers.incrementAndGet();
      waiting.put(id, new Waiting(add, signIn));
      return begun(id, add, signIn);
    } catch (Unreached e) {
      throw new IllegalArgumentException(e.why().sentence(), e);
    }
  }

  private static Begun begun(long id, AddConnection add, TokenServer.SignIn signIn) {
    return new Begun(id, add.called(), signIn.at(), signIn.type());
  }

  /** The one of that number that waits. */
  public Optional<Begun> find(long id) {
    Waiting one = waiting.get(id);
    return one == null ? Optional.empty() : Optional.of(begun(id, one.add(), one.signIn()));
  }

  /**
   * Looks whether the provider has said yes, and then adds the account, tried out first; nothing if
   * none of that number waits.
   *
   * @param add makes the change and returns the source's number
   */
  public Optional<Outcome> finish(long id, ToLongFunction<AddConnection> add) {
    Waiting one = waiting.get(id);
    if (one == null) return Optional.empty();
    if (!one.signIn().token().isDone()) return Optional.of(new Outcome.Waits());
    if (!waiting.remove(id, one)) return Optional.empty();
    String secret;
    try {
      secret = TokenServer.of(one.signIn()).secret();
    } catch (Unreached e) {
      return Optional.of(new Outcome.Ended("Nobody signed in there in time."));
    }
    Tried tried = live.tried(one.add().row(0), secret);
    if (!tried.well()) return Optional.of(new Outcome.Ended(String.valueOf(tried.problem())));
    long number = add.applyAsLong(one.add());
    live.secret(number, secret);
    return Optional.of(new Outcome.Added(number));
  }
}
