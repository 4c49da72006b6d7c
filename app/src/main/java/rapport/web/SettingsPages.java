package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Sessions;
import rapport.intake.Intake;
import rapport.intake.Jobs;
import rapport.interactions.LeftOut;

/** The owner's name, day, addresses and rules, and the end of everything. */
@Controller
class SettingsPages {

  private static final int LONGEST_NAMES = 500;
  private static final Set<String> THEMES = Set.of("system", "light", "dark");
  private static final String WORD = "erase";

  private final Pages pages;
  private final Desk desk;
  private final Jobs jobs;
  private final Sessions sessions;
  private final Options options;

  SettingsPages(Pages pages, Desk desk, Jobs jobs, Sessions sessions, Options options) {
    this.jobs = jobs;
    this.pages = pages;
    this.desk = desk;
    this.sessions = sessions;
    this.options = options;
  }

  @GetMapping("/settings")
  View show(HttpServletRequest request) {
    return pages.show("settings/page", view(request, null));
  }

  private SettingsView view(HttpServletRequest request, @Nullable String wrong) {
    return SettingsView.of(
        pages.frame(request, Room.SETTINGS, "Settings"), desk, pages.say(), wrong);
  }

  @PostMapping("/settings")
  View update(
      @RequestParam(defaultValue = "") String name,
      @RequestParam ZoneId zone,
      @RequestParam String theme,
      @RequestParam(required = false) @Nullable String title) {
    if (title != null) desk.goals().title(title);
    desk.settings(name.strip(), zone, THEMES.contains(theme) ? theme : "system");
    return Pages.see(Said.SAVED.on("/settings"));
  }

  @PostMapping("/settings/reading")
  View reading(
      @RequestParam String read,
      @RequestParam(required = false) @Nullable String folders,
      @RequestParam(required = false) @Nullable String share) {
    folders(Intake.FOLDERS, folders);
    folders(Intake.SHARE, share);
    if (!Set.of("sent", "all", "nothing").contains(read))
      throw new IllegalArgumentException("what may be read is sent, all or nothing");
    desk.care().trips().set(Intake.READ, read);
    return Pages.see(Said.SAVED.on("/settings"));
  }

  private void folders(String name, @Nullable String words) {
    if (words == null) return;
    if (words.length() > LONGEST_NAMES)
      throw new IllegalArgumentException(
          "names of folders have at most " + LONGEST_NAMES + " letters");
    desk.care().trips().set(name, words.strip());
  }

  @PostMapping("/settings/addresses")
  View address(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
    if (!address.strip().matches("[^\\s@]{1,64}@[^\\s@]{1,253}")) {
      return pages.show(
          "settings/page", view(request, "That is no mail address: " + address.strip()), 400);
    }
    desk.addAddress(address.strip());
    return Pages.see(Said.SAVED.on("/settings"));
  }

  @PostMapping("/settings/addresses/removal")
  View removeAddress(@RequestParam String address) {
    desk.removeAddress(address);
    return Pages.see(Said.SAVED.on("/settings"));
  }

  @PostMapping("/settings/addresses/confirmation")
  View confirm(@RequestParam(required = false) @Nullable String back) {
    desk.confirmAddresses();
    return Pages.see(Said.SAVED.on(Pages.back(back, "/settings")));
  }

  @PostMapping("/settings/rules")
  View rules(@RequestParam(name = "on", defaultValue = "") List<String> on) {
    List<LeftOut> off = desk.rulesOff();
    for (LeftOut rule : LeftOut.values()) {
      boolean wanted = on.contains(rule.id());
      if (wanted == off.contains(rule)) desk.rule(rule, wanted);
    }
    return Pages.see(Said.SAVED.on("/settings"));
  }

  @PostMapping("/settings/erasure")
  View erase(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String word) {
    if (!word.strip().equalsIgnoreCase(WORD)) {
      return pages.show(
          "settings/page",
          view(request, "Nothing was erased: type the word “" + WORD + "” to mean it."),
          400);
    }
    jobs.forget();
    desk.eraseEverything();
    Uploads.clear(options.uploads());
    desk.owner();
    String session = sessions.redeem(sessions.newLink(pages.now()), pages.now());
    Door.open(request, response, session, options.remote() != null);
    return Pages.see(Said.ERASED.on("/"));
  }
}
