package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.View;
import rapport.desk.settings.Secret;

/**
 * Links that were just made for others. The store keeps their digests alone; the page that shows
 * them once is reached by a redirect, so that loading it anew makes no second one. They are kept in
 * memory for a quarter of an hour, and are no way in by themselves. Any thread may use it.
 */
public final class FreshLinks {

  private static final String MADE = "made";
  private static final Duration KEPT = Duration.ofMinutes(15);

  private record Kept(List<String> links, Instant until) {}

  private final Pages pages;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  FreshLinks(Pages pages) {
    this.pages = pages;
  }

  /** Sends the browser to the page that shows these links. */
  public View shown(String path, List<String> links) {
    Instant now = pages.instant();
    kept.values().removeIf(one -> one.until().isBefore(now));
    String key = Secret.fresh(random);
    kept.put(key, new Kept(List.copyOf(links), now.plus(KEPT)));
    return Pages.see(path + "?" + MADE + "=" + key);
  }

  /** The links that a page was asked to show; none when it was asked for none. */
  public List<String> of(HttpServletRequest request) {
    String key = request.getParameter(MADE);
    Kept one = key == null ? null : kept.get(key);
    return one == null || one.until().isBefore(pages.instant()) ? List.of() : one.links();
  }

  /** The one link that a page was asked to show, or empty. */
  public String one(HttpServletRequest request) {
    List<String> links = of(request);
    return links.isEmpty() ? "" : links.getFirst();
  }
}
