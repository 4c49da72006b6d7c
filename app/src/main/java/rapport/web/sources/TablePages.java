package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.Shelf;
import rapport.desk.sources.SourceChange.NameColumns;
import rapport.desk.sources.SourceChange.UndoImport;
import rapport.intake.Job;
import rapport.intake.Jobs;
import rapport.intake.Receipt;
import rapport.sources.Sources;
import rapport.sources.tables.Column;
import rapport.sources.tables.ColumnGuess;
import rapport.sources.tables.TableHead;
import rapport.web.Missing;
import rapport.web.Options;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** What the columns of a table hold that no known header fits. */
@Controller
public record TablePages(Pages pages, Jobs jobs, Options options) {

  @GetMapping("/sources/{id}/columns")
  View show(HttpServletRequest request, @PathVariable long id) throws IOException {
    Receipt receipt = receipt(id);
    TableHead head = head(receipt);
    List<Column> said = jobs.named().of(head.key());
    return page(request, receipt, head, said.isEmpty() ? ColumnGuess.of(head) : said, null, 200);
  }

  /** Keeps what the columns hold, takes back what the table brought before, and reads it. */
  @PostMapping("/sources/{id}/columns")
  View save(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> column)
      throws IOException {
    Receipt receipt = receipt(id);
    TableHead head = head(receipt);
    try {
      pages.make(new NameColumns(head.first(), column));
    } catch (IllegalArgumentException e) {
      return page(request, receipt, head, chosen(head, column), e.getMessage(), 400);
    }
    pages.make(new UndoImport(id));
    Path path = Path.of(receipt.source());
    Job job = jobs.start(List.of(path));
    Uploads.tidy(options.uploads(), path, job);
    return Pages.see(Said.READING.on("/sources"));
  }

  private static List<Column> chosen(TableHead head, List<String> column) {
    List<Column> guess = ColumnGuess.of(head);
    if (column.size() != guess.size()) return guess;
    try {
      return column.stream().map(Column::of).toList();
    } catch (IllegalArgumentException e) {
      return guess;
    }
  }

  private View page(
      HttpServletRequest request,
      Receipt receipt,
      TableHead head,
      List<Column> columns,
      @Nullable String wrong,
      int status) {
    TableView view =
        TableView.of(
            pages.frame(request, Room.SOURCES, "Columns"),
            receipt.id(),
            receipt.source(),
            head,
            columns,
            wrong);
    return pages.show("sources/columns", view, status);
  }

  private Receipt receipt(long id) {
    return Shelf.receipts(pages.look()).stream()
        .filter(one -> one.id() == id && ReceiptCard.table(one))
        .findFirst()
        .orElseThrow(Missing::new);
  }

  /** The head of the table where it still lies. */
  private static TableHead head(Receipt receipt) throws IOException {
    Optional<TableHead> head = Sources.table(Path.of(receipt.source()));
    return head.orElseThrow(Missing::new);
  }
}
