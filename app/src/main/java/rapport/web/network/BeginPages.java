package rapport.web.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.network.Beginning;
import rapport.desk.network.NetworkChange.Begin;
import rapport.desk.network.NetworkChange.Wanted;
import rapport.network.Need;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** The first ten minutes. */
@Controller
public record BeginPages(Pages pages) {

  private static final int LONGEST = 2_000;

  @GetMapping("/begin")
  View begin(HttpServletRequest request, @RequestParam(defaultValue = "") String words) {
    String read = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    Frame frame = pages.frame(request, Room.TODAY, "Let us begin with you");
    return pages.show(
        "network/first", BeginView.of(frame, pages.look(), Beginning.of(pages.look(), read), read));
  }

  @PostMapping("/begin")
  View keep(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(required = false) @Nullable List<Long> lead,
      @RequestParam(required = false) @Nullable List<Long> report,
      @RequestParam(required = false) @Nullable List<Need.Category> category,
      @RequestParam(required = false) @Nullable List<Need.Horizon> horizon,
      HttpServletRequest request) {
    String[] what = request.getParameterValues("what");
    List<Wanted> needs = new ArrayList<>();
    for (int n = 0; what != null && category != null && horizon != null && n < what.length; n++)
      if (n < category.size() && n < horizon.size() && !what[n].isBlank())
        needs.add(new Wanted(category.get(n), what[n].strip(), horizon.get(n)));
    return pages.done(
        Said.BEGUN, "/", new Begin(title.strip(), people(lead), people(report), needs));
  }

  private static List<PersonId> people(@Nullable List<Long> numbers) {
    return numbers == null
        ? List.of()
        : numbers.stream().filter(one -> one > 0).map(PersonId::new).toList();
  }
}
