package rapport.web.sources;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import rapport.desk.nurture.Shelf;
import rapport.desk.settings.OwnAddresses;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.Gathered;
import rapport.intake.Job;
import rapport.intake.Jobs;
import rapport.intake.Receipt;
import rapport.live.Live;
import rapport.live.Seen;
import rapport.look.Look;
import rapport.sources.Sources;
import rapport.web.Missing;
import rapport.web.Options;
import rapport.web.Pages;
import rapport.web.Refusal;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.Watch;
import rapport.web.people.Face;

/** Where everything came from, and more of it. */
@Controller
public record SourcePages(Pages pages, Jobs jobs, Live live, Options options) {

  private static final int MOST_JOBS = 5;
  private static final int MOST_FACES = 18;

  /** Events are UTF-8 by their standard; where that is not said, they are written in Latin-1. */
  private static final MediaType EVENTS =
      new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);

  @GetMapping("/sources")
  View list(HttpServletRequest request) {
    return pages.show("sources/sources", view(request));
  }

  /** The page with what was typed to add a source. */
  View typed(HttpServletRequest request, ConnectionForm form) {
    int status = form.wrong() == null ? 200 : 400;
    return pages.show("sources/sources", view(request).with(form), status);
  }

  private SourcesView view(HttpServletRequest request) {
    List<JobCard> shown =
        jobs.all().stream()
            .filter(job -> !job.done() || job.failure() != null)
            .limit(MOST_JOBS)
            .map(job -> JobCard.of(job, jobs.met(job)))
            .toList();
    List<Seen> seen = live.all();
    Set<Long> writes = CardDifferences.of(pages.look()).sources();
    List<Receipt> all = Shelf.receipts(pages.look());
    return SourcesView.of(
        pages.frame(request, Room.SOURCES, "Sources"),
        shown,
        seen.stream().map(one -> card(one, writes)).toList(),
        all.stream()
            .filter(one ->
                seen.stream().noneMatch(it -> Long.valueOf(one.id()).equals(it.state().receipt())))
            .toList(),
        options.uploadBytes(),
        pages.say(),
        around(all));
  }

  private SourcesView.Around around(List<Receipt> all) {
    Look look = pages.look();
    return new SourcesView.Around(
        Offered.but(folder -> all.stream().anyMatch(one -> one.source().startsWith(folder))),
        look.all.sides.words(),
        OwnAddresses.asked(look),
        look.fresh().sentences(pages.zone(), pages.today()).stream().findFirst().orElse(""),
        LookBack.of(look),
        pages.sample() != null,
        Gathered.of(look),
        look.me().name().isEmpty() ? null : Face.called(0, look.me().name()),
        look.everybody().stream().limit(MOST_FACES).map(one -> Face.of(one.person())).toList());
  }

  private ConnectionCard card(Seen one, Set<Long> writes) {
    ConnectionCard card = ConnectionCard.of(one, pages.say(), pages.now());
    return writes.contains(one.row().id()) ? card.written() : card;
  }

  @PostMapping("/sources/paths")
  View path(HttpServletRequest request) throws IOException {
    String[] all = request.getParameterValues("path");
    String path = all == null ? "" : String.join("\n", all);
    List<Path> paths = new ArrayList<>();
    for (String line : path.lines().limit(Options.UPLOAD_FILES).toList()) {
      if (line.isBlank()) continue;
      try {
        Path one = home(line.strip());
        if (!Files.isReadable(one))
          return refused(request, path, "Nothing readable is at " + line.strip());
        if (!Sources.ordinary(one))
          return refused(
              request,
              path,
              "Only files and folders are read, and that is something else: " + line.strip());
        paths.add(one);
      } catch (InvalidPathException e) {
        return refused(request, path, "That is not a path: " + line.strip());
      }
    }
    if (paths.isEmpty()) return refused(request, path, "Write the path of a file or a folder.");
    jobs.start(paths);
    return Pages.see(Said.READING.on("/sources"));
  }

  private static Path home(String path) {
    return path.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), path.substring(2))
        : Path.of(path).toAbsolutePath();
  }

  private View refused(HttpServletRequest request, String path, String why) {
    return pages.show("sources/sources", view(request).wrong(path, why), 400);
  }

  @PostMapping("/sources/uploads")
  View upload(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Uploads uploads = new Uploads(options.uploads());
    String full = uploads.refusal(request);
    if (full != null) return refused(request, "", full);
    try {
      List<Path> files = uploads.take(request);
      if (files.isEmpty()) return refused(request, "", "Choose at least one file.");
      Job job = jobs.start(files);
      job.listen(uploads::tidy);
      return Pages.see(Said.READING.on("/sources"));
    } catch (ServletException | IllegalStateException e) {
      pages.refused(request, response, Refusal.TOO_LARGE);
      return (model, asked, answer) -> {};
    }
  }

  @GetMapping("/jobs/{id}/events")
  ResponseEntity<SseEmitter> events(@PathVariable long id) {
    Job job = job(id);
    SseEmitter emitter = new SseEmitter();
    Thread.ofVirtual().name("progress-" + id).start(new Watch(job, jobs, emitter, pages));
    return ResponseEntity.ok().contentType(EVENTS).body(emitter);
  }

  @PostMapping("/jobs/{id}/halt")
  View halt(@PathVariable long id) {
    job(id).stop();
    return Pages.see(Said.STOPPING.on("/sources"));
  }

  private Job job(long id) {
    return jobs.all().stream().filter(job -> job.id() == id).findFirst().orElseThrow(Missing::new);
  }
}
