package rapport.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.DispatcherServlet;
import rapport.desk.people.Known;
import rapport.look.Conflict;
import rapport.look.Misfit;
import rapport.shapes.Problem;

/**
 * Answers a form that does not fit with the very page it was sent from, filled in as it was and
 * with the reason beside the field that is meant, so that nothing typed is lost. It knows no form
 * by name: it asks for the page again and looks for the form in it.
 */
final class FormBack {

  private final ObjectProvider<DispatcherServlet> pages;

  FormBack(ObjectProvider<DispatcherServlet> pages) {
    this.pages = pages;
  }

  /**
   * Whether it could be answered so: a form of somebody signed in, sent from a page of ours that
   * still has that form. Where a browser does not say from which page, the form's own address and
   * those above it are tried.
   */
  boolean answered(HttpServletRequest form, HttpServletResponse response, Wrong wrong)
      throws IOException {
    for (URI page : from(form)) {
      String html = html(form, response, page);
      String filled =
          html == null ? null : FilledForm.in(html, address(form), form.getParameterMap(), wrong);
      if (filled == null) continue;
      byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
      response.setStatus(wrong.status());
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      return true;
    }
    return false;
  }

  private @Nullable String html(HttpServletRequest form, HttpServletResponse response, URI page)
      throws IOException {
    AsGet.Kept kept = new AsGet.Kept(response);
    try {
      pages.getObject().service(new AsGet(form, page), kept);
    } catch (ServletException gone) {
      return null;
    }
    return kept.getStatus() == HttpServletResponse.SC_OK ? kept.html() : null;
  }

  /** Where a form goes, as it stands in its page. */
  private static String address(HttpServletRequest form) {
    String query = form.getQueryString();
    return form.getServletPath() + (query == null ? "" : "?" + query);
  }

  /** The pages of ours that a form may have been sent from, the likeliest first. */
  private static List<URI> from(HttpServletRequest form) {
    String type = form.getContentType();
    boolean plain =
        form.getMethod().equals("POST")
            && type != null
            && type.startsWith("application/x-www-form-urlencoded")
            && !Problem.answers(form.getServletPath())
            && !Pages.queued(form)
            && !Door.tokenFor(form).isEmpty();
    if (!plain) return List.of();
    String from = form.getHeader(HttpHeaders.REFERER);
    if (from != null) return ours(form, from);
    List<URI> pages = new ArrayList<>();
    String path = form.getServletPath();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1))
      pages.addAll(ours(form, form.getRequestURL().substring(0, start(form) + end)));
    return pages;
  }

  /** Where the path begins in the whole address. */
  private static int start(HttpServletRequest form) {
    return form.getRequestURL().length() - form.getRequestURI().length();
  }

  private static List<URI> ours(HttpServletRequest form, String address) {
    try {
      URI page = URI.create(address);
      boolean ours =
          page.getPort() == form.getServerPort()
              && form.getServerName().equals(page.getHost())
              && page.getPath() != null;
      return ours ? List.of(page) : List.of();
    } catch (IllegalArgumentException none) {
      return List.of();
    }
  }

  /**
   * What does not fit.
   *
   * @param words to the owner
   * @param field the field's name, where it is known
   * @param value the value that does not fit, where that is known; empty where something is missing
   * @param known who is known already, or null
   * @param past whether nothing is wrong with it but that one looks at a day gone by
   */
  record Wrong(
      String words,
      @Nullable String field,
      @Nullable String value,
      @Nullable Known known,
      boolean past) {

    private Wrong(String words, @Nullable String field, @Nullable String value) {
      this(words, field, value, null, false);
    }

    int status() {
      return known == null && !past ? Refusal.INVALID.status() : HttpServletResponse.SC_CONFLICT;
    }

    /** What an exception says of a form. */
    static Wrong of(Exception broken) {
      return switch (broken) {
        case Misfit misfit -> new Wrong(sentence(misfit.getMessage()), null, misfit.value());
        case MethodArgumentTypeMismatchException kind ->
            new Wrong(
                "This is not what is meant here.",
                kind.getName(),
                kind.getValue() instanceof String words ? words : null);
        case Known known -> new Wrong(sentence(known.getMessage()), null, null, known, false);
        case AsOf.Refused past -> new Wrong(sentence(past.getMessage()), null, null, null, true);
        case Conflict conflict -> new Wrong(sentence(conflict.getMessage()), null, null);
        case MissingServletRequestParameterException missing ->
            new Wrong("Something is missing here.", missing.getParameterName(), "");
        case IllegalArgumentException _ when ours(broken) ->
            new Wrong(sentence(broken.getMessage()), null, null);
        default -> new Wrong(Refusal.INVALID.words(), null, null);
      };
    }

    /** Whether the words are a sentence of ours, and not of a library about its own affairs. */
    private static boolean ours(Exception broken) {
      StackTraceElement[] trace = broken.getStackTrace();
      return broken.getMessage() != null
          && trace.length > 0
          && trace[0].getClassName().startsWith("rapport.");
    }

    private static String sentence(@Nullable String words) {
      if (words == null || words.isEmpty()) return Refusal.INVALID.words();
      String capital = Say.capital(words);
      return capital.endsWith(".") || capital.endsWith("?") ? capital : capital + ".";
    }
  }
}
