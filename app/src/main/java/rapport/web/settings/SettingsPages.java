package rapport.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.nurture.Shelf;
import rapport.desk.settings.OwnAddresses;
import rapport.desk.settings.PublicHolidays;
import rapport.desk.settings.Sessions;
import rapport.desk.settings.Settings;
import rapport.desk.settings.SettingsChange.AddAddress;
import rapport.desk.settings.SettingsChange.Choose;
import rapport.desk.settings.SettingsChange.ConfirmAddresses;
import rapport.desk.settings.SettingsChange.RemoveAddress;
import rapport.desk.settings.SettingsChange.SetOwner;
import rapport.desk.sources.SourceChange.SwitchRule;
import rapport.intake.Intake;
import rapport.intake.Jobs;
import rapport.intake.OwnReasons;
import rapport.interactions.LeftOut;
import rapport.look.Misfit;
import rapport.web.Door;
import rapport.web.Options;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.sources.Uploads;

/** The owner's name, day, addresses and rules, and the end of everything. */
@Controller
public record SettingsPages(Pages pages, Desk desk, Jobs jobs, Sessions sessions, Options options) {

  private static final int LONGEST_NAMES = 500;
  private static final Set<String> THEMES = Set.of("system", "light", "dark");
  private static final String WORD = "erase";

  @GetMapping("/settings")
  View show(HttpServletRequest request) {
    return pages.show(
        "settings/settings",
        SettingsView.of(
            pages.frame(request, Room.SETTINGS, "Settings"), pages.look(), pages.say(), null));
  }

  @GetMapping("/words")
  View words(HttpServletRequest request) {
    return pages.show(
        "frame/words", WordsView.of(pages.frame(request, Room.SETTINGS, "Words and keys")));
  }

  @PostMapping("/settings")
  View update(
      @RequestParam(defaultValue = "") String name,
      @RequestParam ZoneId zone,
      @RequestParam String theme,
      @RequestParam(defaultValue = "") String keys,
      @RequestParam(required = false) @Nullable String holidays,
      @RequestParam(required = false) @Nullable String title) {
    if (holidays != null && !PublicHolidays.known(holidays))
      throw new Misfit("this place has no holidays that Rapport knows", holidays);
    if (holidays != null && !Settings.of(pages.look()).words(PublicHolidays.PLACE).equals(holidays))
      pages.make(new Choose(PublicHolidays.PLACE, holidays));
    if (Set.of("on", "off").contains(keys)
        && !Settings.of(pages.look()).words(Settings.SINGLE_KEYS, "on").equals(keys))
      pages.make(new Choose(Settings.SINGLE_KEYS, keys));
    return pages.done(
        Said.SAVED,
        "/settings",
        new SetOwner(name.strip(), zone, THEMES.contains(theme) ? theme : "system", title));
  }

  @PostMapping("/settings/reading")
  View reading(
      @RequestParam String read,
      @RequestParam(required = false) @Nullable String folders,
      @RequestParam(required = false) @Nullable String share) {
    Map<String, String> choices = new TreeMap<>();
    choices.put(Intake.READ, read);
    if (folders != null) choices.put(Intake.FOLDERS, folders(folders));
    if (share != null) choices.put(Intake.SHARE, folders(share));
    if (!Set.of("sent", "all", "nothing").contains(read))
      throw new IllegalArgumentException("what may be read is sent, all or nothing");
    return pages.done(Said.SAVED, "/settings", new Choose(choices));
  }

  private static String folders(String words) {
    if (words.length() > LONGEST_NAMES)
      throw new IllegalArgumentException(
          "names of folders have at most " + LONGEST_NAMES + " letters");
    return words.strip();
  }

  @PostMapping("/settings/addresses")
  View address(@RequestParam(defaultValue = "") String address) {
    if (!address.strip().matches("[^\\s@]{1,64}@[^\\s@]{1,253}"))
      throw new Misfit("That is no mail address: " + address.strip(), address);
    return pages.done(Said.SAVED, "/settings", new AddAddress(address.strip()));
  }

  @PostMapping("/settings/addresses/removal")
  View removeAddress(
      @RequestParam String address, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.SAVED, Pages.back(back, "/settings"), new RemoveAddress(address));
  }

  @PostMapping("/settings/addresses/confirmation")
  View confirm(HttpServletRequest request, @RequestParam(required = false) @Nullable String back) {
    List<String> others = new ArrayList<>();
    List<String> more = new ArrayList<>();
    for (OwnReasons.Own own : OwnAddresses.asked(pages.look())) {
      String said = request.getParameter("is-" + own.address());
      if ("no".equals(said)) others.add(own.address());
      else if (own.likely() && "yes".equals(said)) more.add(own.address());
    }
    return pages.done(
        Said.SAVED, Pages.back(back, "/settings"), new ConfirmAddresses(others, more));
  }

  @PostMapping("/settings/rules")
  View rules(@RequestParam(name = "on", defaultValue = "") List<String> on) {
    List<LeftOut> off = Shelf.rulesOff(pages.look());
    for (LeftOut rule : LeftOut.values()) {
      boolean wanted = on.contains(rule.id());
      if (wanted == off.contains(rule)) pages.make(new SwitchRule(rule, wanted));
    }
    return Pages.see(Said.SAVED.on("/settings"));
  }

  @PostMapping("/settings/erasure")
  View erase(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String word) {
    if (!word.strip().equalsIgnoreCase(WORD))
      throw new Misfit("Nothing was erased: type the word “" + WORD + "” to mean it.", word);
    jobs.forget();
    desk.erase();
    Uploads.clear(options.uploads());
    desk.look(pages.now()).me();
    String session = sessions.redeem(sessions.newLink(pages.now()), pages.now());
    Door.forget(response);
    Door.open(request, response, session, options.remote() != null);
    return Pages.see(Said.ERASED.on("/"));
  }
}
