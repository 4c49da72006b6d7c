package rapport.web.nurture;

import rapport.web.Frame;
import rapport.web.people.Face;

/** The question what came of asking somebody for a need. */
public record NeedOutcomeView(Frame frame, long need, String what, Face face) {}
