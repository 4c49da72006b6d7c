package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.sources.Party;
import rapport.sources.Sha256;

/**
 * Reads message ids (RFC 5322 §3.6.4) as they are written, with their angle brackets; what some
 * programs write without brackets counts where it names the message itself.
 */
final class MessageIds {

  private static final int LONGEST = 2_000;

  private MessageIds() {}

  /** The message's own id, or null if it has none. */
  static @Nullable String own(Header header) {
    if (!header.has(Field.MESSAGE_ID)) return null;
    String id = first(header, Field.MESSAGE_ID);
    if (id != null) return id;
    int from = header.from(Field.MESSAGE_ID);
    int to = Math.min(header.to(Field.MESSAGE_ID), from + LONGEST);
    String bare = Words.text(header.bytes, from, to);
    return bare.isBlank() ? null : bare;
  }

  /** The first id of a field, or null. */
  static @Nullable String first(Header header, Field field) {
    List<String> ids = all(header, field, 1);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  /** The ids of a field, in order, at most so many; of more, the last ones are nearest. */
  static List<String> all(Header header, Field field, int most) {
    if (!header.has(field)) return List.of();
    List<String> ids = new ArrayList<>();
    int to = header.to(field);
    int at = header.from(field);
    while (ids.size() < most && (at = Scan.find(header.bytes, at, to, '<')) < to) {
      int end = Scan.find(header.bytes, at, to, '>');
      if (end == to) break;
      if (end - at > 1 && end - at < LONGEST) ids.add(text(header.bytes, at, end + 1));
      at = end + 1;
    }
    return ids;
  }

  private static String text(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++)
      if (bytes[i] <= ' ') return Words.text(bytes, from, to).replace(" ", "");
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Stands for the id of a message without one: the same for the same header in every file. */
  static String digest(
      @Nullable Party from, List<Party> to, List<Party> cc, long at, @Nullable String subject) {
    StringBuilder canonical = new StringBuilder();
    canonical.append(from == null ? "" : from.handle().value()).append('\n');
    canonical.append(addresses(to)).append('\n').append(addresses(cc)).append('\n');
    canonical.append(at == Dates.NONE ? "" : Long.toString(at)).append('\n');
    canonical.append(subject == null ? "" : subject);
    return "sha256:" + Sha256.hex(canonical.toString());
  }

  private static String addresses(List<Party> parties) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Party party : parties) sorted.add(party.handle().value());
    return String.join(",", sorted);
  }
}
