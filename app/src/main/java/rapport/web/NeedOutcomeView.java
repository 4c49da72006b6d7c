package rapport.web;

/** The question what came of asking somebody for a need. */
public record NeedOutcomeView(Frame frame, long need, String what, Face face) {}
