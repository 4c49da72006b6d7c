package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.sources.ConnectionChange.AddConnection;
import rapport.desk.sources.ConnectionChange.FollowConnection;
import rapport.desk.sources.ConnectionChange.PauseConnection;
import rapport.desk.sources.ConnectionChange.RemoveConnection;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.desk.sources.ConnectionChange.WithdrawConnection;
import rapport.intake.Jobs;
import rapport.live.ConnectionKind;
import rapport.live.Live;
import rapport.live.Providers;
import rapport.live.Seen;
import rapport.live.Tried;
import rapport.look.Misfit;
import rapport.outside.Route.Security;
import rapport.outside.Target;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Said;
import rapport.web.Say;

/** Sources that are kept fresh: add one, look now, pause, sign in again, remove. */
@Controller
public record ConnectionPages(Pages pages, SourcePages sources, Live live, Jobs jobs) {

  private static final String SOURCES = "/sources";

  @PostMapping("/connections")
  View add(
      HttpServletRequest request,
      @RequestParam(defaultValue = "IMAP") Source kind,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String host,
      @RequestParam(defaultValue = "993") int port,
      @RequestParam(defaultValue = "TLS") Security security,
      @RequestParam(defaultValue = "false") boolean own,
      @RequestParam(defaultValue = "false") boolean words,
      @RequestParam(name = "do", defaultValue = "add") String what) {
    ConnectionForm form =
        new ConnectionForm(
            kind, address.strip(), login, host, port, security, own, words, null, null);
    for (AddConnection add : likely(form)) {
      String secret = Live.secret(ConnectionKind.valueOf(kind.name()), address, password);
      Tried tried = live.tried(add.row(0), secret);
      if (!tried.well() && !tried.reached() && host.isBlank() && kind == Source.IMAP) continue;
      if (!tried.well()) throw new Misfit(String.valueOf(tried.problem()), null);
      if (what.equals("test")) return sources.typed(request, form.tried(gave(add, tried)));
      long id = pages.make(add).number();
      if (!secret.isEmpty()) live.secret(id, secret);
      look(id, add.called());
      return Pages.see(Said.READING.on(SOURCES));
    }
    throw new Misfit("No mail server was found for this address. Name it below.", address);
  }

  /** The connections that a form may mean, the likeliest first. */
  private static List<AddConnection> likely(ConnectionForm form) {
    String login = form.login().isBlank() ? form.address() : form.login();
    String bodies = form.words() ? "\\Sent" : "";
    if (form.kind() != Source.IMAP)
      return List.of(
          new AddConnection(
              form.kind(),
              ConnectionKind.valueOf(form.kind().name()).called(),
              "",
              0,
              Security.TLS,
              form.login(),
              form.address().replaceFirst("^webcals?://", "https://"),
              form.own(),
              ""));
    List<Providers.Server> servers =
        form.host().isBlank()
            ? Providers.mail(form.address())
            : List.of(new Providers.Server(form.host().strip(), form.port(), form.security()));
    return servers.stream()
        .map(server ->
            new AddConnection(
                Source.IMAP,
                form.address().isEmpty() ? login : form.address(),
                server.host(),
                server.port(),
                server.security(),
                login,
                "",
                form.own() || Target.here(server.host()),
                bodies))
        .toList();
  }

  private static String gave(AddConnection add, Tried tried) {
    String in =
        add.kind() == Source.IMAP
            ? Say.count(tried.folders(), "folder", "folders")
                + ", "
                + Say.count(tried.items(), "message", "messages")
            : Say.count(tried.folders(), "place to read", "places to read");
    return (add.host().isEmpty() ? "" : add.host() + " found. ") + "It lets you in: " + in + ".";
  }

  @PostMapping("/connections/looks")
  View lookAtAll() {
    for (Seen seen : live.all())
      if (!seen.row().paused()) look(seen.row().id(), seen.row().called());
    return Pages.see(Said.READING.on(SOURCES));
  }

  @PostMapping("/connections/{id}/looks")
  View lookNow(@PathVariable long id) {
    look(id, seen(id).row().called());
    return Pages.see(Said.READING.on(SOURCES));
  }

  private void look(long id, String called) {
    Instant now = pages.now();
    jobs.start(
        called,
        watcher -> {
          live.look(id, now, watcher);
          return null;
        });
  }

  @PostMapping("/connections/{id}/pause")
  View pause(@PathVariable long id, @RequestParam(defaultValue = "true") boolean paused) {
    seen(id);
    return pages.done(Said.SAVED, SOURCES, new PauseConnection(id, paused));
  }

  @PostMapping("/connections/{id}/password")
  View password(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String password) {
    Seen seen = seen(id);
    if (seen.kind() == ConnectionKind.CALENDAR)
      return sources.typed(
          request,
          ConnectionForm.EMPTY.wrong("Remove this calendar and add it again with its address."));
    Tried tried = live.tried(seen.row(), password);
    if (!tried.well()) return sources.typed(request, ConnectionForm.EMPTY.wrong(tried.problem()));
    live.secret(id, password);
    return lookNow(id);
  }

  @PostMapping("/connections/{id}/following")
  View follow(@PathVariable long id) {
    seen(id);
    pages.make(new FollowConnection(id));
    return lookNow(id);
  }

  @PostMapping("/connections/{id}/removal")
  View remove(@PathVariable long id, @RequestParam(defaultValue = "false") boolean data) {
    seen(id);
    if (!data) return pages.done(Said.SAVED, SOURCES, new RemoveConnection(id));
    pages.make(new WithdrawConnection(id));
    return Pages.see(Said.SAVED.on(SOURCES));
  }

  private Seen seen(long id) {
    return live.find(id).orElseThrow(Missing::new);
  }
}
