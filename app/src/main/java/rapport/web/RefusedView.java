package rapport.web;

/**
 * The page that says why there is no page.
 *
 * @param password whether one can sign in by password
 */
public record RefusedView(
    Frame frame,
    int status,
    String title,
    String words,
    String href,
    String action,
    boolean password) {

  static RefusedView of(Frame frame, Refusal refusal, boolean password) {
    boolean out = refusal == Refusal.SIGN_IN;
    return new RefusedView(
        frame,
        refusal.status(),
        refusal.title(),
        refusal.words(),
        out ? "/sign-in" : "/",
        out ? "Sign in with the password" : "Go to Today",
        password);
  }
}
