package rapport.web;

/** The page that says why there is no page. */
public record RefusedView(Frame frame, int status, String title, String words) {

  static RefusedView of(Frame frame, Refusal refusal) {
    return new RefusedView(frame, refusal.status(), refusal.title(), refusal.words());
  }
}
