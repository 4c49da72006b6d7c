package rapport.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A request for the page that a form was sent from, in the place of the form. */
final class AsGet extends HttpServletRequestWrapper {

  private final URI page;
  private final Map<String, String[]> asked = new TreeMap<>();

  AsGet(HttpServletRequest form, URI page) {
    super(form);
    this.page = page;
    MultiValueMap<String, String> query =
        UriComponentsBuilder.fromUri(page).build().getQueryParams();
    query.forEach((name, values) ->
        asked.put(
            name,
            values.stream().map(one -> one == null ? "" : decoded(one)).toArray(String[]::new)));
  }

  private static String decoded(String words) {
    return java.net.URLDecoder.decode(words, StandardCharsets.UTF_8);
  }

  @Override
  public String getMethod() {
    return "GET";
  }

  @Override
  public String getRequestURI() {
    return page.getRawPath();
  }

  @Override
  public String getServletPath() {
    return page.getPath();
  }

  @Override
  public @Nullable String getQueryString() {
    return page.getRawQuery();
  }

  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = asked.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(asked);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(asked.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return asked.get(name);
  }

  /** What the page would have answered, kept until it is filled in. */
  static final class Kept extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status = 200;

    Kept(HttpServletResponse response) {
      super(response);
    }

    String html() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public int getStatus() {
      return status;
    }

    @Override
    public void setStatus(int status) {
      this.status = status;
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public boolean isCommitted() {
      return false;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int letter) throws IOException {
          bytes.write(letter);
        }
      };
    }
  }
}
