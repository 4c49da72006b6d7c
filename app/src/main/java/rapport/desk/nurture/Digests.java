package rapport.desk.nurture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.OwnPath;
import rapport.desk.settings.Settings;
import rapport.desk.settings.SettingsChange;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Digest;
import rapport.outside.Address;
import rapport.outside.Route;

/** The digest: when and by which way it goes, what is in it, and when the last one went. */
public final class Digests {

  private static final String CHOICE = "digest";
  private static final String SENT = "digest-sent";
  private static final String TROUBLE = "digest-trouble";
  private static final int PARTS = 9;

  private final Look look;

  private Digests(Look look) {
    this.look = look;
  }

  /** As they stand for a look. */
  public static Digests of(Look look) {
    return new Digests(look);
  }

  /** When it is sent and how; without a way nothing is ever sent. */
  public record Choice(Digest digest, @Nullable Route route) {

    /**
     * Checks that what is to be sent has a way.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Choice {
      if (digest.times() != Digest.Times.OFF && route == null)
        throw new IllegalArgumentException("Say which mail server takes the digest.");
    }
  }

  /** What the owner chose; off if nothing was. */
  public Choice choice() {
    String words = Settings.of(look).words(CHOICE);
    String[] parts = words.split("\n", -1);
    if (parts.length != PARTS)
      return new Choice(new Digest(Digest.Times.OFF, 7, Instant.EPOCH), null);
    Digest digest =
        new Digest(
            Digest.Times.valueOf(parts[0]), Integer.parseInt(parts[1]), Instant.parse(parts[2]));
    return new Choice(digest, parts[3].isEmpty() ? null : route(parts));
  }

  private static Route route(String[] parts) {
    return new Route(
        parts[3],
        Integer.parseInt(parts[4]),
        Route.Security.valueOf(parts[5]),
        parts[6],
        new Address(parts[7]),
        new Address(parts[8]));
  }

  /**
   * The change that makes a choice. The password is written at once, for the server and user it was
   * typed for and no other; it is in no change and no journal.
   *
   * @param typed the password, or empty to keep the one there is
   * @throws IllegalArgumentException when another server or user would be given the password
   */
  public Change choose(Choice choice, String typed) {
    Route route = choice.route();
    if (typed.isEmpty() && hasPassword() && !sameDoor(route, choice().route()))
      throw new IllegalArgumentException(
          "Type the password again: it was kept for another server or user.");
    if (route == null || route.user().isEmpty()) look.mailPassword.remove();
    else if (!typed.isEmpty()) look.mailPassword.write(typed);
    return new SettingsChange.Choose(Map.of(CHOICE, words(choice.digest(), route), TROUBLE, ""));
  }

  private static boolean sameDoor(@Nullable Route one, @Nullable Route other) {
    if (one == null || one.user().isEmpty()) return true;
    return other != null
        && one.host().equals(other.host())
        && one.port() == other.port()
        && one.security() == other.security()
        && one.user().equals(other.user());
  }

  private static String words(Digest digest, @Nullable Route route) {
    String when = digest.times().name() + "\n" + digest.hour() + "\n" + digest.since() + "\n";
    if (route == null) return when + "\n".repeat(PARTS - 4);
    return when
        + String.join(
            "\n",
            route.host(),
            Integer.toString(route.port()),
            route.security().name(),
            route.user(),
            route.from().text(),
            route.to().text());
  }

  /** Whether a password is kept. */
  public boolean hasPassword() {
    return look.mailPassword.read().isPresent();
  }

  /** The password of the route's user, empty for none; for sending alone. */
  public String password() {
    return look.mailPassword.read().orElse("");
  }

  /** When the last one went, if one did. */
  public Optional<Instant> lastSent() {
    return Optional.of(Settings.of(look).words(SENT))
        .filter(at -> !at.isEmpty())
        .map(Instant::parse);
  }

  /** The change that says when the last one went, or takes it back (null). */
  public static Change sent(@Nullable Instant at) {
    return new SettingsChange.Note(Map.of(SENT, at == null ? "" : at.toString()));
  }

  /** Why the last one did not go, or empty words. */
  public String trouble() {
    return Settings.of(look).words(TROUBLE);
  }

  /** The change that says why one did not go; empty words when one did. */
  public static Change trouble(String why) {
    return new SettingsChange.Note(Map.of(TROUBLE, why));
  }

  /** Whether one is to be sent now. */
  public boolean due() {
    Digest digest = choice().digest();
    return digest.times() != Digest.Times.OFF
        && digest.due(lastSent().orElse(null), look.now, look.zone());
  }

  /** What the digest says at an instant; nobody with whom a quarrel rests is in it. */
  public DigestWords words() {
    return unmentioned()
        .of(
            Today.of(look),
            OwnPath.of(look).step(),
            look.zone(),
            look.fresh().sentences(look.zone(), look.today()));
  }

  /** The moves and promises of a calendar to subscribe to, without the same people. */
  public Today calendar() {
    Today today = Today.of(look);
    Unmentioned some = unmentioned();
    return new Today(
        today.day(),
        today.people(),
        today.figures(),
        some.moves(today),
        some.promises(today),
        List.of(),
        today.weeks(),
        today.thin(),
        Today.Resting.NONE,
        today.awayUntil());
  }

  private Unmentioned unmentioned() {
    return new Unmentioned(
        Tensions.of(look).all().stream()
            .filter(one -> one.tension().rests(look.now))
            .map(Tensions.One::person)
            .toList());
  }
}
