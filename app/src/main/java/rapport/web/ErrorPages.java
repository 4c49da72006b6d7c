package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import rapport.desk.network.Undrawn;
import rapport.desk.people.Known;
import rapport.look.Conflict;

/**
 * Turns what went wrong into a page that says what to do next. Another door's own word is first.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

  private static final System.Logger LOG = System.getLogger("rapport.web");

  private final Pages pages;
  private final FormBack forms;

  ErrorPages(Pages pages, FormBack forms) {
    this.pages = pages;
    this.forms = forms;
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class, Missing.class})
  void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.refused(request, response, Refusal.NOT_FOUND);
  }

  /** Not wrong: the page comes by itself as soon as the map is drawn. */
  @ExceptionHandler(Undrawn.class)
  View undrawn(Undrawn map, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Refresh", "1");
    response.setHeader("Cache-Control", "no-store");
    Room room = Room.at(request.getServletPath());
    Frame frame = pages.frame(request, room, "Drawing your map");
    return pages.show("frame/undrawn", UndrawnView.of(frame, map), 202);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  void method(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.refused(request, response, Refusal.METHOD);
  }

  @ExceptionHandler({
    IllegalArgumentException.class,
    InvalidParameterException.class,
    MethodArgumentTypeMismatchException.class,
    ServletRequestBindingException.class
  })
  void invalid(Exception broken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FormBack.Wrong wrong = FormBack.Wrong.of(broken);
    if (!forms.answered(request, response, wrong)) pages.unfit(request, response, wrong);
  }

  @ExceptionHandler({Known.class, Conflict.class, AsOf.Refused.class})
  void conflict(Exception taken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FormBack.Wrong wrong = FormBack.Wrong.of(taken);
    if (!forms.answered(request, response, wrong)) pages.unfit(request, response, wrong);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  void large(HttpServletRequest request, HttpServletResponse response) throws IOException {
    pages.refused(request, response, Refusal.TOO_LARGE);
  }

  @ExceptionHandler(Exception.class)
  void broken(Exception broken, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) return;
    LOG.log(System.Logger.Level.WARNING, "a page broke: " + where(broken));
    pages.refused(request, response, Refusal.BROKEN);
  }

  /** The kind of failure and the first line of ours it came from; never its message. */
  private static String where(Throwable broken) {
    StackTraceElement[] trace = broken.getStackTrace();
    for (StackTraceElement line : trace) {
      if (line.getClassName().startsWith("rapport.")) {
        return broken.getClass().getName() + " at " + line;
      }
    }
    return broken.getClass().getName();
  }
}
