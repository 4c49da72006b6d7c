package rapport.web.settings;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.desk.nurture.Digests;
import rapport.desk.nurture.Shelf;
import rapport.desk.settings.OwnPositions;
import rapport.desk.settings.PublicHolidays;
import rapport.desk.settings.Settings;
import rapport.intake.Intake;
import rapport.interactions.LeftOut;
import rapport.look.Look;
import rapport.look.Owner;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.PeopleView;

/**
 * The owner's own words about Rapport.
 *
 * @param places whose public holidays may count, the parts of the chosen country behind it
 */
public record SettingsView(
    Frame frame,
    Owner owner,
    String title,
    List<String> positions,
    List<PeopleView.Choice> zones,
    List<PeopleView.Choice> themes,
    List<PeopleView.Choice> places,
    List<Rule> rules,
    Reading reading,
    DigestCard digest,
    @Nullable String wrong) {

  /**
   * What may be read.
   *
   * @param folders the names of folders in which all may be read, with commas
   * @param share the folder of things worth sharing
   */
  public record Reading(List<PeopleView.Choice> choices, String folders, String share) {}

  /** One left-out rule and whether it is on. */
  public record Rule(String id, String words, boolean on) {}

  public static SettingsView of(Frame frame, Look look, Say say, @Nullable String wrong) {
    Owner owner = look.me();
    return of(
        frame,
        owner,
        Shelf.rulesOff(look),
        Goals.of(look).title(),
        OwnPositions.ended(look),
        places(Settings.of(look).words(PublicHolidays.PLACE)),
        reading(
            Settings.of(look).words(Intake.READ),
            Settings.of(look).words(Intake.FOLDERS),
            Settings.of(look).words(Intake.SHARE, Intake.TO_SHARE)),
        DigestCard.of(Digests.of(look), owner, say),
        wrong);
  }

  public static SettingsView of(
      Frame frame,
      Owner owner,
      List<LeftOut> off,
      String title,
      List<String> positions,
      List<PeopleView.Choice> places,
      Reading reading,
      DigestCard digest,
      @Nullable String wrong) {
    List<Rule> rules = new ArrayList<>();
    for (LeftOut rule : LeftOut.values()) {
      rules.add(new Rule(rule.id(), words(rule), !off.contains(rule)));
    }
    return new SettingsView(
        frame,
        owner,
        title,
        positions,
        zones(owner.zone()),
        themes(owner.theme()),
        places,
        rules,
        reading,
        digest,
        wrong);
  }

  public static Reading reading(String chosen, String folders, String share) {
    List<PeopleView.Choice> choices =
        List.of(
            new PeopleView.Choice(
                "sent", "what I wrote myself", !List.of("all", "nothing").contains(chosen)),
            new PeopleView.Choice("all", "that, and what was written to me", chosen.equals("all")),
            new PeopleView.Choice("nothing", "nothing", chosen.equals("nothing")));
    return new Reading(choices, folders, share);
  }

  private static String words(LeftOut rule) {
    return rule == LeftOut.ALONE ? "Entries with nobody else in them" : Say.capital(rule.words());
  }

  private static List<PeopleView.Choice> places(String chosen) {
    List<PeopleView.Choice> all = new ArrayList<>();
    all.add(new PeopleView.Choice("", "none", chosen.isEmpty()));
    for (PublicHolidays.Place place : PublicHolidays.places()) {
      all.add(new PeopleView.Choice(place.code(), place.name(), place.code().equals(chosen)));
      if (!chosen.equals(place.code()) && !chosen.startsWith(place.code() + "/")) continue;
      for (PublicHolidays.Place part : PublicHolidays.parts(chosen))
        all.add(
            new PeopleView.Choice(
                part.code(), place.name() + ": " + part.name(), part.code().equals(chosen)));
    }
    return all;
  }

  private static List<PeopleView.Choice> zones(ZoneId chosen) {
    TreeSet<String> names = new TreeSet<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")) {
        names.add(id);
      }
    }
    names.add("UTC");
    names.add(chosen.getId());
    return names.stream()
        .map(id -> new PeopleView.Choice(id, id.replace('_', ' '), id.equals(chosen.getId())))
        .toList();
  }

  private static List<PeopleView.Choice> themes(String chosen) {
    return List.of(
        new PeopleView.Choice("system", "As the system says", chosen.equals("system")),
        new PeopleView.Choice("light", "Light", chosen.equals("light")),
        new PeopleView.Choice("dark", "Dark", chosen.equals("dark")));
  }
}
