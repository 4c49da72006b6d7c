package rapport.sources.talks;

import java.util.List;
import rapport.growth.Talk;

/**
 * What a transcript was understood to hold. It is for analysis at once and is not stored.
 *
 * @param talk the turns; words that follow each other by one speaker are one turn
 * @param problems what was not understood, by line
 */
public record Transcript(Talk talk, List<Problem> problems) {

  /** Copies the list. */
  public Transcript {
    problems = List.copyOf(problems);
  }

  /**
   * Something that was not understood.
   *
   * @param line from 1
   * @param what in words, never the transcript's own
   */
  public record Problem(int line, String what) {}
}
