package rapport.web.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rapport.desk.nurture.Digests;
import rapport.look.Misfit;
import rapport.look.Owner;
import rapport.nurture.Digest;
import rapport.outside.Address;
import rapport.outside.Route;
import rapport.web.Say;
import rapport.web.people.PeopleView;

/**
 * The part of the settings about the digest. The password is never in it.
 *
 * @param kept whether a password is kept
 * @param ready whether there is a way to send one
 * @param last when the last one went, in words, or empty
 * @param trouble why the last one did not go, or empty
 */
public record DigestCard(Form form, boolean kept, boolean ready, String last, String trouble) {

  /** What the form holds, as typed. */
  public record Form(
      String times,
      String hour,
      String host,
      String port,
      String security,
      String user,
      String from,
      String to) {

    /**
     * The choice that was typed.
     *
     * @throws IllegalArgumentException naming what is wrong, in words for the page
     */
    public Digests.Choice choice(Instant now) {
      Digest digest = new Digest(times(times), number(hour, "hour"), now);
      if (digest.times() == Digest.Times.OFF && (host + from + to + user).isBlank())
        return new Digests.Choice(digest, null);
      return new Digests.Choice(
          digest,
          new Route(
              host.strip(),
              number(port, "port"),
              security(security),
              user.strip(),
              new Address(from.strip()),
              new Address(to.strip())));
    }

    private static Digest.Times times(String word) {
      for (Digest.Times one : Digest.Times.values()) if (word(one).equals(word)) return one;
      throw new Misfit("Say when: off, on Mondays or every morning.", word);
    }

    private static Route.Security security(String word) {
      for (Route.Security one : Route.Security.values()) if (word(one).equals(word)) return one;
      throw new Misfit("Say how the line is secured.", word);
    }

    private static int number(String words, String what) {
      if (!words.strip().matches("[0-9]{1,5}"))
        throw new Misfit("The " + what + " is a number.", words);
      return Integer.parseInt(words.strip());
    }
  }

  public static DigestCard of(Digests digests, Owner owner, Say say) {
    Digests.Choice choice = digests.choice();
    return new DigestCard(
        form(choice, owner.addresses().stream().findFirst().orElse("")),
        digests.hasPassword(),
        choice.route() != null,
        digests.lastSent().map(say::moment).orElse(""),
        digests.trouble());
  }

  private static Form form(Digests.Choice choice, String own) {
    String times = word(choice.digest().times());
    String hour = Integer.toString(choice.digest().hour());
    Route route = choice.route();
    if (route == null)
      return new Form(times, hour, "", "465", word(Route.Security.TLS), "", own, own);
    return new Form(
        times,
        hour,
        route.host(),
        Integer.toString(route.port()),
        word(route.security()),
        route.user(),
        route.from().text(),
        route.to().text());
  }

  /** When it is sent. */
  public List<PeopleView.Choice> times() {
    return Stream.of(Digest.Times.values())
        .map(one -> new PeopleView.Choice(word(one), words(one), word(one).equals(form.times())))
        .toList();
  }

  private static String words(Digest.Times times) {
    return switch (times) {
      case OFF -> "never";
      case MONDAYS -> "on Mondays";
      case MORNINGS -> "every day";
    };
  }

  /** The hours of a day. */
  public List<PeopleView.Choice> hours() {
    return IntStream.range(0, 24)
        .mapToObj(Integer::toString)
        .map(hour ->
            new PeopleView.Choice(
                hour,
                LocalDate.EPOCH.atTime(Integer.parseInt(hour), 0).toLocalTime().toString(),
                hour.equals(form.hour())))
        .toList();
  }

  /** How the line is secured. */
  public List<PeopleView.Choice> securities() {
    return Stream.of(Route.Security.values())
        .map(one -> new PeopleView.Choice(word(one), words(one), word(one).equals(form.security())))
        .toList();
  }

  private static String words(Route.Security security) {
    return switch (security) {
      case TLS -> "TLS from the start (port 465)";
      case STARTTLS -> "STARTTLS (port 587)";
      case NONE -> "none, to this machine only";
    };
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
