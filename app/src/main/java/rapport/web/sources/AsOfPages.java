package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.look.Misfit;
import rapport.web.AsOf;
import rapport.web.Pages;

/** To everything as it was known on a day gone by, and back to today. */
@Controller
public record AsOfPages(Pages pages, AsOf asOf) {

  private static final LocalDate FIRST = LocalDate.EPOCH;

  /** Looks as of the last moment of a day, so that all of it has happened. */
  @PostMapping("/as-of")
  View look(
      HttpServletRequest request,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
    if (day.isBefore(FIRST) || !day.isBefore(LocalDate.ofInstant(pages.instant(), pages.zone())))
      throw new Misfit("This is no day gone by since 1970", day.toString());
    asOf.look(request, day.plusDays(1).atStartOfDay(pages.zone()).toInstant().minusSeconds(1));
    return Pages.see("/");
  }

  @PostMapping("/as-of/removal")
  View leave(HttpServletRequest request, @RequestParam(required = false) @Nullable String back) {
    asOf.leave(request);
    return Pages.see(Pages.back(back, "/"));
  }
}
