package rapport.web.sources;

import rapport.web.Frame;

/** The page before anything is imported. */
public record FirstView(Frame frame) {}
