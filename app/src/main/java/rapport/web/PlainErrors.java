package rapport.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a request gets that Tomcat itself refuses, before any filter: one plain line with the
 * headers of every other answer, and nothing of what is inside.
 */
final class PlainErrors extends ErrorReportValve {

  private static final int CLIENT = 400;
  private static final int SERVER = 500;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < CLIENT || response.getContentWritten() > 0 || !response.setErrorReported()) return;
    AtomicBoolean open = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
    if (!open.get()) return;
    Guard.headers(response);
    response.setContentType("text/plain;charset=UTF-8");
    try {
      response.getOutputStream().write(words(status).getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      // Whoever asked has left, or has an answer already.
    }
  }

  private static String words(int status) {
    if (status == 404) return "There is nothing here.\n";
    return status < SERVER
        ? "The request does not fit: it is malformed, or too long.\n"
        : "Something broke here. It is not your doing.\n";
  }
}
