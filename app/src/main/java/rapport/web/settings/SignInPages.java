package rapport.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.settings.Sessions;
import rapport.web.Door;
import rapport.web.Frame;
import rapport.web.Options;
import rapport.web.Pages;
import rapport.web.Room;

/** In by the link from the terminal, or by the password where others may reach the server. */
@Controller
public class SignInPages {

  private final Pages pages;
  private final Sessions sessions;
  private final Password password;
  private final boolean secure;

  SignInPages(Pages pages, Sessions sessions, Options options) throws IOException {
    this.pages = pages;
    this.sessions = sessions;
    this.secure = options.remote() != null;
    this.password = Password.of(options.remote());
  }

  @GetMapping("/sign-in")
  View signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String link) {
    String session = link.isEmpty() ? "" : sessions.redeem(link, pages.instant());
    if (!session.isEmpty()) return in(request, response, session);
    if (!Door.tokenFor(request).isEmpty() || known(request)) return Pages.see("/");
    return page(
        request,
        link.isEmpty() ? null : "This link was used already or is older than fifteen minutes.",
        401);
  }

  private boolean known(HttpServletRequest request) {
    String session = Door.session(request);
    return session != null && sessions.valid(session, pages.instant());
  }

  @PostMapping("/sign-in")
  View password(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "password", defaultValue = "") String given) {
    return switch (password.check(given, pages.instant())) {
      case RIGHT ->
          in(
              request,
              response,
              sessions.redeem(sessions.newLink(pages.instant()), pages.instant()));
      case WRONG -> page(request, "That was not the password.", 401);
      case WAIT -> page(request, "Too many tries. Wait a minute.", 429);
    };
  }

  private View page(HttpServletRequest request, @Nullable String wrong, int status) {
    Frame frame = pages.framed(request, Room.NONE, "Sign in", "system", null, null, null);
    return pages.show("frame/signin", new SignInView(frame, password.used(), wrong), status);
  }

  private View in(HttpServletRequest request, HttpServletResponse response, String session) {
    Door.open(request, response, session, secure);
    return Pages.see("/");
  }

  @PostMapping("/sign-out")
  View out(HttpServletRequest request, HttpServletResponse response) {
    String session = Door.session(request);
    if (session != null) sessions.end(session);
    Door.close(request, response, secure);
    return Pages.see("/sign-in");
  }
}
