package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.InteractionChange.CountAlike;
import rapport.desk.interactions.InteractionChange.CountInteraction;
import rapport.desk.nurture.Shelf;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.look.Change;
import rapport.store.sources.ReceiptItems.Figure;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** What stands behind the figures of one import, and the way back. */
@Controller
public record ReceiptPages(Pages pages) {

  @GetMapping("/sources/{id}/left-out/{rule}")
  View leftOut(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable String rule,
      @RequestParam(defaultValue = "0") int from) {
    LeftOut named = LeftOut.of(rule);
    int start = Math.max(0, from);
    return leftOut(
        request,
        receipt(id),
        named,
        Shelf.leftOut(pages.look(), id, named, start, ReceiptViews.PAGE),
        start);
  }

  @GetMapping("/sources/{id}/left-out")
  View leftOut(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int from) {
    int start = Math.max(0, from);
    return leftOut(
        request,
        receipt(id),
        null,
        Shelf.items(pages.look(), id, Figure.LEFT_OUT, start, ReceiptViews.PAGE).happened(),
        start);
  }

  private View leftOut(
      HttpServletRequest request,
      Receipt receipt,
      @Nullable LeftOut rule,
      List<Happening> found,
      int from) {
    return pages.show(
        "sources/leftout",
        ReceiptViews.LeftOutView.of(
            pages.frame(request, Room.SOURCES, "Left out"),
            receipt,
            rule,
            found,
            Shelf.ofLists(pages.look(), found),
            from,
            pages.say()));
  }

  @GetMapping("/sources/{id}/items")
  View items(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "imported") String figure,
      @RequestParam(defaultValue = "0") int from) {
    Figure of = Figure.of(figure);
    int start = Math.max(0, from);
    return pages.show(
        "sources/items",
        ReceiptViews.ItemsView.of(
            pages.frame(request, Room.SOURCES, ReceiptViews.ItemsView.title(of)),
            receipt(id),
            of,
            Shelf.items(pages.look(), id, of, start, ReceiptViews.PAGE),
            start,
            pages.say()));
  }

  @GetMapping("/sources/{id}/problems")
  View problems(HttpServletRequest request, @PathVariable long id) {
    return pages.show(
        "sources/problems",
        ReceiptViews.ProblemsView.of(pages.frame(request, Room.SOURCES, "Problems"), receipt(id)));
  }

  private Receipt receipt(long id) {
    return Shelf.receipt(pages.look(), id).orElseThrow(Missing::new);
  }

  @PostMapping("/interactions/{id}/counting")
  View count(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String all,
      @RequestParam(required = false) @Nullable String back) {
    Change change =
        all.isEmpty()
            ? new CountInteraction(id, true)
            : new CountAlike(id, all.equals("list"), true);
    return pages.done(Said.COUNTED, Pages.back(back, "/sources"), change);
  }

  @PostMapping("/sources/{id}/withdrawal")
  View withdraw(@PathVariable long id) {
    pages.make(new UndoImport(id));
    return Pages.see(Said.IMPORT_UNDONE.on("/sources"));
  }
}
