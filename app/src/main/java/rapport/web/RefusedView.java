package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * The page that says why there is no page.
 *
 * @param typed what a form had sent, so that it can be copied from here
 * @param password whether one can sign in by password
 */
public record RefusedView(
    Frame frame,
    int status,
    String title,
    String words,
    String href,
    String action,
    List<String> typed,
    boolean password) {

  /** The page for a form that does not fit and whose own page is not there any more. */
  static RefusedView of(Frame frame, HttpServletRequest form, FormBack.Wrong wrong) {
    List<String> typed = new ArrayList<>();
    form.getParameterMap()
        .forEach((name, values) -> {
          for (String value : values)
            if (!FilledForm.OF_EVERY_FORM.contains(name)
                && !name.contains("password")
                && !value.matches("[0-9]*")) typed.add(value);
        });
    Refusal refusal = Refusal.INVALID;
    return new RefusedView(
        frame, wrong.status(), refusal.title(), wrong.words(), "/", "Go to Today", typed, false);
  }

  static RefusedView of(Frame frame, Refusal refusal, boolean password) {
    boolean out = refusal == Refusal.SIGN_IN;
    return new RefusedView(
        frame,
        refusal.status(),
        refusal.title(),
        refusal.words(),
        out ? "/sign-in" : "/",
        out ? "Sign in with the password" : "Go to Today",
        List.of(),
        password);
  }
}
