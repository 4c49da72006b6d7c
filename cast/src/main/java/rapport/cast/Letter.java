package rapport.cast;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One message as its author sent it. It is not yet bytes; {@link Mbox} writes those.
 *
 * @param answers the letter this one replies to, or null
 * @param labels as a mail service exports them, none for most
 * @param fields header fields beyond the usual ones, by name
 * @param rule the rule a reader should leave it out by, or empty if it counts
 */
record Letter(
    String id,
    ZonedDateTime at,
    Mailbox from,
    List<Mailbox> to,
    List<Mailbox> cc,
    String subject,
    String body,
    @Nullable Letter answers,
    List<String> labels,
    Map<String, String> fields,
    String rule) {

  Letter {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    labels = List.copyOf(labels);
    fields = new TreeMap<>(fields);
  }

  /** Every address in To and Cc. */
  List<Mailbox> recipients() {
    List<Mailbox> all = new ArrayList<>(to);
    all.addAll(cc);
    return all;
  }

  /** The first letter of the conversation. */
  Letter opening() {
    return answers == null ? this : answers.opening();
  }

  boolean counts() {
    return rule.isEmpty();
  }

  boolean by(String email) {
    return from.email().equals(email);
  }

  boolean reaches(String email) {
    return recipients().stream().anyMatch(one -> one.email().equals(email));
  }
}
