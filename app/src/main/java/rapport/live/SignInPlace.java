package rapport.live;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.outside.Route.Security;

/**
 * Where a provider signs people in (OAuth 2.0), as it publishes it. Each person uses a client of
 * their own there; none comes with Rapport.
 *
 * @param device where the way by another device begins, or null where mail cannot be had by it
 * @param page the page on which one agrees, for the way back to this machine
 * @param token where tokens are given and renewed
 * @param scope what is asked for
 */
public record SignInPlace(@Nullable URI device, @Nullable URI page, URI token, String scope) {

  /** The name of Microsoft's sign-in for mail, contacts and the calendar by Graph. */
  public static final String GRAPH = "graph";

  /** Where Microsoft Graph answers. */
  public static final String GRAPH_AT = "https://graph.microsoft.com/v1.0/";

  private static final int IMAPS = 993;
  private static final String MICROSOFT = "https://login.microsoftonline.com/common/oauth2/v2.0/";

  /**
   * The place of that name: microsoft, graph, or google.
   *
   * @throws IllegalArgumentException for another name
   */
  public static SignInPlace of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "microsoft" ->
          new SignInPlace(
              URI.create(MICROSOFT + "devicecode"),
              URI.create(MICROSOFT + "authorize"),
              URI.create(MICROSOFT + "token"),
              "https://outlook.office.com/IMAP.AccessAsUser.All"
                  + " https://outlook.office.com/SMTP.Send offline_access");
      // The rights to read alone, and what renews them.
      case GRAPH ->
          new SignInPlace(
              URI.create(MICROSOFT + "devicecode"),
              URI.create(MICROSOFT + "authorize"),
              URI.create(MICROSOFT + "token"),
              "https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/Contacts.Read"
                  + " https://graph.microsoft.com/Calendars.Read offline_access");
      // Google gives mail only by the way back to this machine.
      case "google" ->
          new SignInPlace(
              null,
              URI.create("https://accounts.google.com/o/oauth2/v2/auth"),
              URI.create("https://oauth2.googleapis.com/token"),
              "https://mail.google.com/");
      default ->
          throw new IllegalArgumentException(
              "Rapport knows where microsoft and google sign in, not “" + name + "”.");
    };
  }

  /** Where the mail of such a provider is read, also that of a domain of one's own. */
  public static Optional<Providers.Server> mail(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "microsoft" ->
          Optional.of(new Providers.Server("outlook.office365.com", IMAPS, Security.TLS));
      case "google" -> Optional.of(new Providers.Server("imap.gmail.com", IMAPS, Security.TLS));
      default -> Optional.empty();
    };
  }
}
