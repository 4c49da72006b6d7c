package rapport.bench;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote what to whom and when; the text is made by {@link LetterText}.
 *
 * @param answers the letter it answers, or null
 * @param references Message-IDs of the conversation so far, oldest first
 */
record Letter(
    String id,
    int from,
    List<Integer> to,
    List<Integer> copies,
    ZonedDateTime date,
    String subject,
    @Nullable String answers,
    List<String> references,
    int depth) {

  Letter {
    to = List.copyOf(to);
    copies = List.copyOf(copies);
    references = List.copyOf(references);
  }
}
