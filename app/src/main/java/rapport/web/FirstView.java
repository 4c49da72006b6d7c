package rapport.web;

/** The page before anything is imported. */
public record FirstView(Frame frame) {}
