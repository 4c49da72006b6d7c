package rapport.web.sources;

import org.jspecify.annotations.Nullable;
import rapport.web.Frame;

/**
 * A sign-in at a provider that waits for its owner.
 *
 * @param at the provider's page
 * @param type what to type there, or null where agreeing is enough
 * @param note what is to be said of it, or null
 */
public record ProviderView(
    Frame frame, long id, String mailbox, String at, @Nullable String type, @Nullable String note) {

  /** The provider's host, for the eye. */
  public String host() {
    return at.replaceFirst("^https://", "").replaceFirst("[/?#].*$", "");
  }
}
