package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.intake.Jobs;
import rapport.live.Live;
import rapport.live.tokens.SignIns;
import rapport.outside.Route.Security;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/**
 * Mail of a provider that takes no password: the owner signs in on the provider's page, and comes
 * back.
 */
@Controller
public record ProviderPages(
    Pages pages, SourcePages sources, Live live, Jobs jobs, SignIns signIns) {

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
    SignIns.Wanted wanted =
        new SignIns.Wanted(
            provider, address, client, secret, words, device, tokens, scope, host, port, security);
    return Pages.see("/connections/sign-ins/" + signIns.begin(wanted, pages.now()).id());
  }

  @GetMapping("/connections/sign-ins/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    return page(request, id, null);
  }

  /** The owner says that it is done; whether it is, the provider has said or not. */
  @PostMapping("/connections/sign-ins/{id}")
  View done(HttpServletRequest request, @PathVariable long id) {
    String called = found(id).called();
    return switch (signIns.finish(id, add -> pages.make(add).number()).orElseThrow(Missing::new)) {
      case SignIns.Outcome.Waits() ->
          page(request, id, "The provider has not said yes yet. Try again in a moment.");
      case SignIns.Outcome.Ended(String problem) ->
          sources.typed(request, ConnectionForm.EMPTY.wrong(problem));
      case SignIns.Outcome.Added(long number) -> reading(called, number);
    };
  }

  private View reading(String called, long number) {
    Instant now = pages.now();
    jobs.start(
        called,
        watcher -> {
          live.look(number, now, watcher);
          return null;
        });
    return Pages.see(Said.READING.on("/sources"));
  }

  private View page(HttpServletRequest request, long id, @Nullable String note) {
    SignIns.Begun one = found(id);
    return pages.show(
        "sources/signin",
        new ProviderView(
            pages.frame(request, Room.SOURCES, "Sign in"),
            id,
            one.called(),
            one.at(),
            one.type(),
            note));
  }

  private SignIns.Begun found(long id) {
    return signIns.find(id).orElseThrow(Missing::new);
  }
}
