package rapport.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.look.Owner;
import rapport.web.people.PeopleView;
import rapport.web.settings.DigestCard;
import rapport.web.settings.SettingsView;

/** The settings in every state. */
final class GallerySettings {

  private static final DigestCard OFF =
      new DigestCard(
          new DigestCard.Form("off", "7", "", "465", "tls", "", "", ""), false, false, "", "");

  private static final DigestCard.Form MONDAYS =
      new DigestCard.Form(
          "mondays",
          "7",
          "mail.helix.example",
          "587",
          "starttls",
          "ada",
          "ada@helix.example",
          "ada@helix.example");

  private GallerySettings() {}

  static SettingsView full(Frame frame) {
    DigestCard digest = new DigestCard(MONDAYS, true, true, "23 Nov, 07:00", "");
    return view(frame, GalleryCast.ADA, List.of(LeftOut.LIST), digest, null);
  }

  static SettingsView found(Frame frame) {
    Owner found = new Owner(1, "", GalleryCast.ZONE, GalleryCast.ADA.addresses(), false, "dark");
    return view(frame, found, List.of(), OFF, null);
  }

  static SettingsView wrong(Frame frame) {
    return view(frame, blank(), List.of(), OFF, "The mail server did not answer.");
  }

  static SettingsView digestFailed(Frame frame) {
    String why = "The mail server did not accept user and password.";
    DigestCard digest = new DigestCard(MONDAYS, true, true, "16 Nov, 07:00", why);
    return view(frame, GalleryCast.ADA, List.of(), digest, null);
  }

  private static Owner blank() {
    return new Owner(1, "", GalleryCast.ZONE, List.of(), false, "system");
  }

  private static SettingsView view(
      Frame frame, Owner owner, List<LeftOut> off, DigestCard digest, @Nullable String wrong) {
    return SettingsView.of(
        frame,
        owner,
        off,
        "Director of engineering",
        off.isEmpty()
            ? List.of()
            : List.of(
                "Engineer, Kite Works, Jan 2019 – Mar 2022", "Analyst, Old Mill, 2016 – 2018"),
        List.of(
            new PeopleView.Choice("", "none", false),
            new PeopleView.Choice("de", "Germany", true),
            new PeopleView.Choice("de/by", "Germany: Bavaria", false)),
        SettingsView.reading("all", "Work, Bridge", "To share"),
        digest,
        wrong);
  }
}
