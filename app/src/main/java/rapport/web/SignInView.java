package rapport.web;

import org.jspecify.annotations.Nullable;

/** The page before anybody is signed in. */
public record SignInView(Frame frame, boolean password, @Nullable String wrong) {}
