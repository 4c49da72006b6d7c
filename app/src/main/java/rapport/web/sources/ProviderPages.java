package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.sources.ConnectionChange.AddConnection;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.intake.Jobs;
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
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/**
 * Mail of a provider that takes no password: the owner signs in on the provider's page, and comes
 * back. What waits is kept in memory alone, twenty at most.
 */
@Controller
public class ProviderPages {

  private static final int MOST = 20;
  private static final int LONGEST = 2_000;
  private static final String OTHER = "other";
  private static final String TOO_LONG = "an address has at most 2000 letters";

  private final Pages pages;
  private final SourcePages sources;
  private final Live live;
  private final Jobs jobs;
  private final AtomicLong numbers = new AtomicLong();
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

  ProviderPages(Pages pages, SourcePages sources, Live live, Jobs jobs) {
    this.pages = pages;
    this.sources = sources;
    this.live = live;
    this.jobs = jobs;
  }

  private record Waiting(AddConnection add, TokenServer.SignIn signIn) {}

  /** Where another provider signs people in, and where its mail is; empty for one by name. */
  record Other(
      String device, String token, String scope, String host, int port, Security security) {}

  @PostMapping("/connections/sign-ins")
  View begin(
      @RequestParam(defaultValue = "") String provider,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String secret,
      @RequestParam(defaultValue = "false") boolean words,
      @RequestParam(defaultValue = "") String device,
      @RequestParam(defaultValue = "") String tokens,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String host,
      @RequestParam(defaultValue = "993") int port,
      @RequestParam(defaultValue = "TLS") Security security)
      throws IOException {
    String application =
        Change.within(
            client, 1, 500, "write the identifier of your own application at the provider");
    Change.within(secret, 0, 500, "a secret has at most 500 letters");
    String mailbox = address.strip();
    if (!Handle.written(mailbox).kind().equals(Handle.Kind.EMAIL))
      throw new Misfit("this is no mail address", address);
    Other other =
        new Other(
            Change.within(device, 0, LONGEST, TOO_LONG),
            Change.within(tokens, 0, LONGEST, TOO_LONG),
            Change.within(scope, 0, 500, "the right to read mail has at most 500 letters"),
            Change.within(host, 0, 253, "a mail server has at most 253 letters"),
            port,
            security);
    SignInPlace place = place(provider, other);
    AddConnection add =
        provider.equals(SignInPlace.GRAPH)
            ? account(mailbox)
            : add(mailbox, server(provider, other), words);
    if (waiting.size() >= MOST) waiting.clear();
    try {
      Token app = new Token(application, secret.strip(), place.token().toString(), "", "", 0);
      return waits(add, live.tokens().begun(place, app, add.login(), pages.now()));
    } catch (Unreached e) {
      throw new IllegalArgumentException(e.why().sentence(), e);
    }
  }

  private static SignInPlace place(String provider, Other other) {
    if (!provider.equals(OTHER)) return SignInPlace.of(provider);
    if (other.device().isEmpty() || other.token().isEmpty() || other.host().isEmpty())
      throw new Misfit("write where the provider signs in, gives tokens, and has its mail", null);
    return new SignInPlace(
        URI.create(other.device()), null, URI.create(other.token()), other.scope());
  }

  private static Providers.Server server(String provider, Other other) {
    return provider.equals(OTHER)
        ? new Providers.Server(other.host(), other.port(), other.security())
        : SignInPlace.mail(provider).orElseThrow(Missing::new);
  }

  private static AddConnection account(String mailbox) {
    return new AddConnection(
        Source.GRAPH, mailbox, "", 0, Security.TLS, mailbox, SignInPlace.GRAPH_AT, false, "");
  }

  private static AddConnection add(String mailbox, Providers.Server server, boolean words) {
    return new AddConnection(
        Source.IMAP,
        mailbox,
        server.host(),
        server.port(),
        server.security(),
        mailbox,
        "",
        Target.here(server.host()),
        words ? "\\Sent" : "");
  }

  private View waits(AddConnection add, TokenServer.SignIn signIn) {
    long id = numbers.incrementAndGet();
    waiting.put(id, new Waiting(add, signIn));
    return Pages.see("/connections/sign-ins/" + id);
  }

  @GetMapping("/connections/sign-ins/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    return page(request, id, null);
  }

  /** The owner says that it is done; whether it is, the provider has said or not. */
  @PostMapping("/connections/sign-ins/{id}")
  View done(HttpServletRequest request, @PathVariable long id) {
    Waiting one = found(id);
    if (!one.signIn().token().isDone())
      return page(request, id, "The provider has not said yes yet. Try again in a moment.");
    waiting.remove(id);
    String secret;
    try {
      secret = TokenServer.of(one.signIn()).secret();
    } catch (Unreached e) {
      return sources.typed(request, ConnectionForm.EMPTY.wrong("Nobody signed in there in time."));
    }
    Tried tried = live.tried(one.add().row(0), secret);
    if (!tried.well()) return sources.typed(request, ConnectionForm.EMPTY.wrong(tried.problem()));
    long number = pages.make(one.add()).number();
    live.secret(number, secret);
    Instant now = pages.now();
    jobs.start(
        one.add().called(),
        watcher -> {
          live.look(number, now, watcher);
          return null;
        });
    return Pages.see(Said.READING.on("/sources"));
  }

  private View page(HttpServletRequest request, long id, @Nullable String note) {
    Waiting one = found(id);
    return pages.show(
        "sources/signin",
        new ProviderView(
            pages.frame(request, Room.SOURCES, "Sign in"),
            id,
            one.add().called(),
            one.signIn().at(),
            one.signIn().type(),
            note));
  }

  private Waiting found(long id) {
    Waiting one = waiting.get(id);
    if (one == null) throw new Missing();
    return one;
  }
}
