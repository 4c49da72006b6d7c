package rapport.growth;

import java.util.List;

/**
 * Something a colleague says, to be answered in one's own words. It is made up and nobody's words.
 *
 * @param id stable, from 1
 * @param setting where it happens: remote, site or hybrid
 * @param topic what it is about, one word
 * @param said what the other says
 * @param models good answers, shown only after one's own
 */
public record Situation(int id, String setting, String topic, String said, List<String> models) {

  /** Copies the models. */
  public Situation {
    if (id < 1) throw new IllegalArgumentException("a situation's number begins at 1, not " + id);
    models = List.copyOf(models);
  }
}
