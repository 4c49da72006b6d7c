package rapport.web;

import java.util.List;
import rapport.growth.Exercise;
import rapport.growth.Manner;
import rapport.growth.Skill;
import rapport.growth.Slip;
import rapport.sources.talks.Transcripts;
import rapport.web.growth.ExerciseView;
import rapport.web.growth.ListeningView;
import rapport.web.growth.TallyView;
import rapport.web.growth.TranscriptView;
import rapport.web.people.MannerChip;
import rapport.web.people.WhomField;

/** Practising to listen, in the gallery. */
final class GalleryListening {

  private static final ListeningView.Asked ASKED =
      new ListeningView.Asked(
          8,
          "remote · belonging",
          "They had the summer party on site, and posted the pictures in our channel.");

  private static final Exercise EXERCISE = Exercise.of(Skill.EMPATHY).getFirst();
  private static final int BEST = EXERCISE.best();

  private GalleryListening() {}

  static void states(Gallery.Adding to) {
    to.add("listening", "growth/listening", Room.GROW, GalleryListening::begun);
    to.add("listening-answered", "growth/listening", Room.GROW, GalleryListening::answered);
    to.add("exercise", "growth/exercise", Room.GROW, f -> exercise(f, 0));
    to.add("exercise-best", "growth/exercise", Room.GROW, f -> exercise(f, BEST));
    to.add("exercise-other", "growth/exercise", Room.GROW, f -> exercise(f, BEST % 3 + 1));
    to.add("transcript", "growth/transcript", Room.GROW, f -> transcript(f, true));
    to.add("transcript-empty", "growth/transcript", Room.GROW, f -> transcript(f, false));
    GalleryTalks.states(to);
    to.add("tally", "growth/tally", Room.GROW, f -> tally(f, true));
    to.add("tally-empty", "growth/tally", Room.GROW, f -> tally(f, false));
  }

  static ExerciseView exercise(Frame frame, int answer) {
    return ExerciseView.of(frame, EXERCISE, answer);
  }

  static ListeningView begun(Frame frame) {
    return new ListeningView(frame, ASKED, "a new one", null, List.of());
  }

  static ListeningView answered(Frame frame) {
    return new ListeningView(
        frame,
        ASKED,
        "3 to try again today",
        new ListeningView.HeardView(
            1,
            "You should tell them how that felt.",
            List.of(
                MannerChip.of(Manner.ADVISING, 0.71),
                MannerChip.of(Manner.REFLECTING, 0.16),
                MannerChip.of(Manner.OTHER, 0.11)),
            Slip.LEADING.words(),
            "you should · tell them",
            Manner.ADVISING.better(),
            List.of(
                "You saw the party and you weren't at it.",
                "It sounds as though you felt forgotten.",
                "What would have made you feel included?")),
        List.of(
            new ListeningView.WeekLine("9 Nov", 4, "1 of 4", "−0.12", "25%"),
            new ListeningView.WeekLine("16 Nov", 5, "4 of 5", "+0.41", "80%")));
  }

  static TranscriptView transcript(Frame frame, boolean full) {
    if (!full) return TranscriptView.blank(frame, "Choose a file or paste the text.");
    return TranscriptView.of(
        frame,
        Transcripts.read(
            """
            WEBVTT

            00:01.000 --> 00:03.000
            <v Maya Okafor>I never hear back from them. Not once this year.</v>

            00:04.000 --> 00:05.000
            <v Ada Lindqvist>You feel ignored. What would you like to hear?</v>

            xx --> yy
            """),
        "Ada");
  }

  static TallyView tally(Frame frame, boolean full) {
    WhomField whom = new WhomField(full ? GalleryCast.MAYA.name() : "", GalleryCast.WHOM.names());
    return new TallyView(
        frame,
        whom,
        TallyView.form(),
        full
            ? List.of(
                new TallyView.KeptLine(
                    1,
                    "20 November",
                    "with " + GalleryCast.MAYA.name(),
                    "reflected 3 · asked 2 · advised 0 · deflected 1",
                    "full attention, did not judge, looked at them"))
            : List.of(),
        full ? "In your latest 1 talk: looked at them 1" : "");
  }
}
