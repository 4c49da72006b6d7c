package rapport.web.settings;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import rapport.desk.Desk;
import rapport.desk.nurture.DigestWords;
import rapport.desk.nurture.Digests;
import rapport.live.Live;
import rapport.look.Change;
import rapport.outside.OutgoingMessage;
import rapport.outside.Post;
import rapport.outside.Route;
import rapport.outside.Unreached;

/**
 * Sends the digest: when it is due, or when somebody presses a button. Nothing is loaded for it
 * before the first one goes.
 */
public final class Mailing {

  private static final System.Logger LOG = System.getLogger("rapport.web");
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
  private static final int MOST_DOUBLED = 5;

  private final Desk desk;
  private final TemplateEngine templates;
  private final BiFunction<Route, OutgoingMessage, Post.Outcome> post;
  private int failures;
  private @Nullable Instant again;

  public Mailing(
      Desk desk, TemplateEngine templates, BiFunction<Route, OutgoingMessage, Post.Outcome> post) {
    this.desk = desk;
    this.templates = templates;
    this.post = post;
  }

  /** Over a desk, by its owner's mail server. */
  public static Mailing of(Desk desk, Live live) {
    return of(
        desk,
        live,
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Mailing.class.getClassLoader(), "rapport.pages"));
  }

  public static Mailing of(Desk desk, Live live, TemplateEngine templates) {
    return new Mailing(desk, templates, (route, message) -> sent(desk, live, route, message));
  }

  /** By the password that is kept; without one, as the source of the same user signs in. */
  private static Post.Outcome sent(Desk desk, Live live, Route route, OutgoingMessage message) {
    String password = Digests.of(desk.look(message.at())).password();
    if (!password.isEmpty() || route.user().isEmpty())
      return new Post().send(route, password, message);
    try {
      Optional<String> token = live.token(route.user(), message.at());
      return new Post().send(route, token.orElse(""), token.isPresent(), message);
    } catch (Unreached e) {
      return new Post.NotSent(e.why().sentence());
    }
  }

  /** What the template of the mail shows. */
  public record Letter(DigestWords words, String address) {}

  /** The digest in both forms. */
  public OutgoingMessage message(Instant now, String address) {
    DigestWords words = Digests.of(desk.look(now)).words();
    StringOutput html = new StringOutput();
    templates.render("settings/digestletter.jte", new Letter(words, address), html);
    return new OutgoingMessage(words.subject(), words.plain(address), html.toString(), now);
  }

  /**
   * Sends one by the owner's way, whether due or not; the timetable does not move.
   *
   * @param address where Rapport is open, or empty
   * @throws IllegalArgumentException if no way was chosen
   */
  public Post.Outcome trial(Instant now, String address) {
    Route route = Digests.of(desk.look(now)).choice().route();
    if (route == null)
      throw new IllegalArgumentException("Say which mail server takes the digest.");
    return post.apply(route, message(now, address));
  }

  /**
   * Sends one and notes when. It is noted before it goes and taken back if it did not: should this
   * process die in between, one mail too few is better than two.
   */
  public synchronized Post.Outcome send(Instant now, String address) {
    Digests digests = Digests.of(desk.look(now));
    Instant before = digests.lastSent().orElse(null);
    note(Digests.sent(now), now);
    Post.Outcome outcome;
    try {
      outcome = trial(now, address);
    } catch (RuntimeException broken) {
      note(Digests.sent(before), now);
      throw broken;
    }
    switch (outcome) {
      case Post.Sent sent -> {
        failures = 0;
        note(Digests.trouble(""), now);
      }
      case Post.NotSent not -> {
        note(Digests.sent(before), now);
        note(Digests.trouble(not.why()), now);
      }
    }
    return outcome;
  }

  private void note(Change change, Instant now) {
    desk.make(change, "rapport", now);
  }

  /** What happens each minute; whatever breaks, the next minute comes. */
  public void tick(Instant now, String address) {
    try {
      ifDue(now, address);
    } catch (RuntimeException broken) {
      LOG.log(
          System.Logger.Level.WARNING, "the digest broke: {0}", broken.getClass().getSimpleName());
    }
  }

  /** Sends one if one is due; after a failure not before some minutes have passed, at most 64. */
  synchronized void ifDue(Instant now, String address) {
    if (again != null && now.isBefore(again)) return;
    if (!Digests.of(desk.look(now)).due()) return;
    again = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLED)));
    failures++;
    if (send(now, address) instanceof Post.Sent) {
      again = null;
      LOG.log(System.Logger.Level.INFO, "the digest was sent");
      return;
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "the digest was not sent; Settings says why, and it is tried again");
  }
}
