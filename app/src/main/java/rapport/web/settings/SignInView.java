package rapport.web.settings;

import org.jspecify.annotations.Nullable;
import rapport.web.Frame;

/** The page before anybody is signed in. */
public record SignInView(Frame frame, boolean password, @Nullable String wrong) {}
