package rapport.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.DigestWords;
import rapport.desk.nurture.Digests;
import rapport.outside.Post;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** When the digest goes, by which way; and one to try. */
@Controller
public record DigestPages(Pages pages, Mailing mailing) {

  /** What a digest says. */
  public record Preview(Frame frame, String subject, String text) {}

  @GetMapping("/settings/digest")
  View preview(HttpServletRequest request) {
    DigestWords words = Digests.of(pages.look()).words();
    return pages.show(
        "settings/preview",
        new Preview(
            pages.frame(request, Room.SETTINGS, "The digest"), words.subject(), words.plain("")));
  }

  @PostMapping("/settings/digest")
  View choose(
      @RequestParam(defaultValue = "off") String times,
      @RequestParam(defaultValue = "7") String hour,
      @RequestParam(defaultValue = "") String host,
      @RequestParam(defaultValue = "") String port,
      @RequestParam(defaultValue = "tls") String security,
      @RequestParam(defaultValue = "") String user,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    DigestCard.Form typed = new DigestCard.Form(times, hour, host, port, security, user, from, to);
    pages.make(Digests.of(pages.look()).choose(typed.choice(pages.now()), password));
    return Pages.see(Said.SAVED.on("/settings"));
  }

  @PostMapping("/settings/digest/trial")
  View trial(HttpServletRequest request) {
    String address =
        request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort() + "/";
    if (Digests.of(pages.look()).choice().route() == null)
      return again(request, "Say first which mail server takes the digest.", 400);
    return switch (mailing.trial(pages.now(), address)) {
      case Post.Sent sent -> Pages.see(Said.DIGEST_SENT.on("/settings"));
      case Post.NotSent not -> again(request, not.why(), 502);
    };
  }

  private View again(HttpServletRequest request, String wrong, int status) {
    SettingsView view =
        SettingsView.of(
            pages.frame(request, Room.SETTINGS, "Settings"), pages.look(), pages.say(), wrong);
    return pages.show("settings/settings", view, status);
  }
}
