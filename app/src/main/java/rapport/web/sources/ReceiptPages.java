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
import rapport.desk.interactions.InteractionChange.CountAlike;
import rapport.desk.interactions.InteractionChange.CountInteraction;
import rapport.desk.nurture.Shelf;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.intake.Receipt;
import rapport.interactions.LeftOut;
import rapport.look.Change;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** What one import left out and could not read, and the way back. */
@Controller
public class ReceiptPages {

  private final Pages pages;

  ReceiptPages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/sources/{id}/left-out/{rule}")
  View leftOut(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable String rule,
      @RequestParam(defaultValue = "0") int from) {
    LeftOut named = LeftOut.of(rule);
    int start = Math.max(0, from);
    return pages.show(
        "sources/leftout",
        ReceiptViews.LeftOutView.of(
            pages.frame(request, Room.SOURCES, "Left out"),
            receipt(id),
            named,
            Shelf.leftOut(pages.look(), id, named, start, ReceiptViews.PAGE),
            start,
            pages.say()));
  }

  @GetMapping("/sources/{id}/items")
  View items(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean known,
      @RequestParam(defaultValue = "0") int from) {
    int start = Math.max(0, from);
    return pages.show(
        "sources/items",
        ReceiptViews.ItemsView.of(
            pages.frame(request, Room.SOURCES, known ? "Known before" : "Imported"),
            receipt(id),
            known,
            Shelf.items(pages.look(), id, known, start, ReceiptViews.PAGE),
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
    List<Receipt> all = Shelf.receipts(pages.look());
    return all.stream().filter(r -> r.id() == id).findFirst().orElseThrow(Missing::new);
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
