package rapport.web.people;

import rapport.web.Frame;

/** The form for somebody new. */
public record NewPersonView(Frame frame) {}
