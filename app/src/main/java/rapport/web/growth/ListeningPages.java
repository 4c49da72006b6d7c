package rapport.web.growth;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.GrowthChange.ForgetTry;
import rapport.desk.growth.GrowthChange.TrySituation;
import rapport.desk.growth.ListeningPractice;
import rapport.growth.Situation;
import rapport.look.Misfit;
import rapport.sources.talks.Transcripts;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Practising to listen, and transcripts that are analysed and not kept (G1). */
@Controller
public record ListeningPages(Pages pages) {

  private static final String HERE = "/grow/listening";
  private static final int BYTES_PER_LETTER = 2;

  @GetMapping(HERE)
  View show(HttpServletRequest request, @RequestParam(defaultValue = "0") int situation) {
    return page(request, asked(situation), null);
  }

  @PostMapping(HERE)
  View attempt(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") int situation,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "false") boolean keep) {
    Situation asked = asked(situation);
    if (answer.isBlank() || answer.length() > ListeningPractice.LONGEST)
      throw new Misfit("Say it in your own words first.", answer);
    long id = pages.make(new TrySituation(asked.id(), answer, keep)).number();
    ListeningPractice.Tried tried =
        new ListeningPractice.Tried(id, asked, ListeningPractice.heard(asked, answer));
    return page(request, asked, ListeningView.HeardView.of(tried, answer.strip()));
  }

  private Situation asked(int situation) {
    if (situation == 0) return ListeningPractice.of(pages.look()).next();
    return ListeningPractice.of(pages.look()).situation(situation).orElseThrow(Missing::new);
  }

  private View page(
      HttpServletRequest request, Situation asked, ListeningView.@Nullable HeardView heard) {
    Frame frame = pages.frame(request, Room.GROW, "Listening");
    return pages.show(
        "growth/listening",
        ListeningView.of(frame, ListeningPractice.of(pages.look()), asked, heard, pages.say()));
  }

  @PostMapping("/listening-tries/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, HERE), new ForgetTry(id));
  }

  @GetMapping(HERE + "/transcript")
  View transcript(HttpServletRequest request) {
    return pages.show("growth/transcript", TranscriptView.blank(transcriptFrame(request), ""));
  }

  @PostMapping(HERE + "/transcript")
  View analysed(HttpServletRequest request) throws IOException {
    Frame frame = transcriptFrame(request);
    String text = text(request);
    if (text.isBlank())
      return pages.show(
          "growth/transcript",
          TranscriptView.blank(frame, "Choose a file or paste the text."),
          400);
    return pages.show(
        "growth/transcript",
        TranscriptView.of(frame, Transcripts.read(text), pages.look().me().name()));
  }

  private Frame transcriptFrame(HttpServletRequest request) {
    return pages.frame(request, Room.GROW, "A talk, analysed");
  }

  /** The pasted text, or the file's; the file is gone when the request is over. */
  private static String text(HttpServletRequest request) throws IOException {
    String pasted = request.getParameter("text");
    if (pasted != null && !pasted.isBlank()) return pasted;
    try {
      Part part = request.getPart("file");
      if (part == null) return "";
      byte[] bytes;
      try (var in = part.getInputStream()) {
        bytes = in.readNBytes(BYTES_PER_LETTER * Transcripts.LONGEST);
      }
      part.delete();
      return new String(bytes, charset(bytes));
    } catch (ServletException | IllegalStateException tooLargeOrNone) {
      return "";
    }
  }

  private static java.nio.charset.Charset charset(byte[] bytes) {
    boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
