package rapport.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.BoardStakeholder;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.network.NetworkChange.EndInitiative;
import rapport.desk.network.NetworkChange.FillRole;
import rapport.desk.network.NetworkChange.ForgetMoved;
import rapport.desk.network.NetworkChange.RemoveStakeholder;
import rapport.desk.network.NetworkChange.RewriteInitiative;
import rapport.desk.network.NetworkChange.SayMoved;
import rapport.desk.network.Telling;
import rapport.desk.nurture.Today;
import rapport.paper.InitiativePaper;
import rapport.ties.Kind;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.WhomField;

/** Undertakings and whom they need (I9). */
@Controller
public class InitiativePages {

  private final Pages pages;

  InitiativePages(Pages pages) {
    this.pages = pages;
  }

  @PostMapping("/initiatives")
  View create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "8") int weeks) {
    long id = pages.make(new BeginInitiative(name, purpose, weeks)).number();
    return Pages.see(Said.SAVED.on("/initiatives/" + id));
  }

  /** They stand among the goals. */
  @GetMapping("/initiatives")
  View list() {
    return Pages.see("/goals");
  }

  @GetMapping("/initiatives/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    Campaign it = Campaign.of(pages.look(), id).orElse(null);
    if (it == null) return ended(request, id);
    Frame frame = pages.frame(request, Room.GOALS, it.initiative().name());
    return pages.show(
        "network/initiative",
        InitiativeView.of(
            frame,
            it,
            Telling.of(pages.look(), it.initiative()),
            Today.of(pages.look()),
            WhomField.of(pages.look()),
            pages.say()));
  }

  private View ended(HttpServletRequest request, long id) {
    Initiatives.Ended it =
        Initiatives.of(pages.look()).ended().stream()
            .filter(one -> one.it().id() == id)
            .findFirst()
            .orElseThrow(Missing::new);
    return pages.show(
        "network/ended",
        EndedView.of(
            pages.frame(request, Room.GOALS, it.it().name()),
            it,
            WhomField.of(pages.look()),
            pages.say()));
  }

  /** Says it anew. */
  @PostMapping("/initiatives/{id}")
  View rewrite(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "8") int weeks) {
    return pages.done(
        Said.SAVED, "/initiatives/" + id, new RewriteInitiative(id, name, purpose, weeks));
  }

  private Campaign campaign(long id) {
    return Campaign.of(pages.look(), id).orElseThrow(Missing::new);
  }

  /** The stakeholder map on one page; where people stand only when it is asked for. */
  @GetMapping("/initiatives/{id}/map.md")
  void map(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean stances,
      HttpServletResponse response)
      throws IOException {
    response.setContentType("text/markdown;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"initiative.md\"");
    response.getOutputStream().write(campaign(id).page(stances).getBytes(StandardCharsets.UTF_8));
  }

  /** The same as a page to print. */
  @GetMapping("/initiatives/{id}/map.pdf")
  void paper(
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean stances,
      HttpServletResponse response)
      throws IOException {
    byte[] paper = InitiativePaper.of(pages.look(), campaign(id), stances);
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"initiative.pdf\"");
    response.setContentLength(paper.length);
    response.getOutputStream().write(paper);
  }

  /** Says what an initiative and somebody it needs have to do with each other. */
  @PostMapping("/stakeholders/{id}")
  View describe(
      @PathVariable long id,
      @RequestParam(defaultValue = "UNKNOWN") Initiatives.Stance stance,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String gives,
      @RequestParam(defaultValue = "") String gets,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String step,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(required = false) @Nullable String back) {
    return pages.done(
        Said.SAVED,
        Pages.back(back, "/goals"),
        new DescribeStakeholder(
            id,
            reason,
            gives,
            gets,
            stance,
            step,
            on.isBlank() ? null : LocalDate.parse(on),
            by,
            wanted.isBlank() ? null : Kind.Value.valueOf(wanted)));
  }

  @PostMapping("/initiatives/{id}/moved")
  View moved(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "0") long stakeholder) {
    return pages.done(Said.SAVED, "/initiatives/" + id, new SayMoved(id, stakeholder, words));
  }

  @PostMapping("/moved/{id}/withdrawal")
  View unmoved(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/goals"), new ForgetMoved(id));
  }

  @PostMapping("/initiatives/{id}/stakeholders")
  View needs(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String person) {
    return pages.done(
        Said.SAVED, "/initiatives/" + id, new AddStakeholder(id, role, pages.whom(person)));
  }

  @PostMapping("/stakeholders/{id}/filling")
  View fill(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.SAVED, Pages.back(back, "/goals"), new FillRole(id, pages.whom(person)));
  }

  @PostMapping("/stakeholders/{id}/boarding")
  View board(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.ON_BOARD, Pages.back(back, "/goals"), new BoardStakeholder(id, true));
  }

  @PostMapping("/stakeholders/{id}/withdrawal")
  View remove(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/goals"), new RemoveStakeholder(id));
  }

  @PostMapping("/initiatives/{id}/ending")
  View end(@PathVariable long id, @RequestParam(defaultValue = "true") boolean ended) {
    return pages.done(
        ended ? Said.INITIATIVE_ENDED : Said.SAVED,
        "/initiatives/" + id,
        new EndInitiative(id, ended));
  }
}
