package rapport.web.people;

import org.jspecify.annotations.Nullable;
import rapport.web.Frame;

/** The form for somebody new, with what is wrong with it, or empty. */
public record NewPersonView(
    Frame frame, String name, @Nullable String wrong, @Nullable Face known) {}
