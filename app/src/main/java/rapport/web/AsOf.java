package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import rapport.desk.Desk;
import rapport.shapes.Problem;

/**
 * Which sessions look at everything as of a day gone by. It is kept in memory alone and ends with
 * Rapport. While a session does so, its forms are refused in words, with what was typed; a form may
 * itself say that it goes back to today first. Any thread may use it.
 */
public final class AsOf implements HandlerInterceptor {

  /** By which a form says that it goes back to today first. */
  static final String TODAY = "today";

  /** By which an answer says that it is of a day gone by, so that no device keeps it. */
  static final String HEADER = "X-Rapport-As-Of";

  private static final int MOST = 100;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> ALLOWED =
      Set.of("/as-of", "/as-of/removal", "/sign-in", "/sign-out");

  private final Desk desk;
  private final Map<String, Instant> days = new LinkedHashMap<>();

  AsOf(Desk desk) {
    this.desk = desk;
  }

  /** Says that a form waits until one is back at today. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused() {
      super(
          "You are looking at a day gone by, and this belongs to today. Nothing was changed, and"
              + " nothing that you typed is lost.");
    }
  }

  /** As of when a request's session looks; null for now. */
  synchronized @Nullable Instant of(HttpServletRequest request) {
    return days.get(Door.tokenFor(request));
  }

  /** Lets a session look as of an instant. */
  public synchronized void look(HttpServletRequest request, Instant at) {
    leave(request);
    days.put(Door.tokenFor(request), at);
    if (days.size() > MOST) drop(days.remove(days.keySet().iterator().next()));
  }

  /** Lets a session look as of now again. */
  public synchronized void leave(HttpServletRequest request) {
    drop(days.remove(Door.tokenFor(request)));
  }

  private void drop(@Nullable Instant at) {
    Collection<Instant> looked = days.values();
    if (at != null && !looked.contains(at)) desk.past().leave(at);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Instant at = of(request);
    if (at == null) return true;
    if (READING.contains(request.getMethod())) {
      response.setHeader(HEADER, at.toString());
      return true;
    }
    String path = request.getServletPath();
    if (ALLOWED.contains(path) || Problem.answers(path) || Pages.queued(request)) return true;
    if (request.getParameter(TODAY) == null) throw new Refused();
    leave(request);
    return true;
  }
}
