package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.sources.Party;

/**
 * Reads address fields and remembers, within bounds, what each mailbox meant the last time it was
 * written with exactly these bytes: mail repeats the same few mailboxes all the time. It is not a
 * list of people; forgetting everything changes nothing but speed.
 */
final class Mailboxes {

  private static final int REMEMBERED = 8192;
  private static final int LONGEST = 160;

  private static final class Known {
    final byte[] written;
    final List<Party> parties;

    Known(byte[] written, List<Party> parties) {
      this.written = written;
      this.parties = parties;
    }
  }

  private static final boolean[] SIGN = signs();

  private final @Nullable Known[] known = new Known[REMEMBERED];
  private final AddressParser parser = new AddressParser();
  private int hash;
  private boolean masked;

  /** Adds the parties of an address list, in order. */
  void read(byte[] bytes, int from, int to, List<Party> parties) {
    int at = from;
    while (at < to) {
      at = Scan.past(bytes, at, to);
      int end = simpleEnd(bytes, at, to);
      if (end < 0) {
        parse(bytes, at, to, parties);
        return;
      }
      one(bytes, at, Scan.trim(bytes, at, end), parties);
      at = end + 1;
    }
  }

  /** Letters in ISO-2022-JP are made of the signs that part addresses, so they are read first. */
  private void parse(byte[] bytes, int from, int to, List<Party> parties) {
    if (!Charsets.japanese(bytes, from, to)) {
      parser.parse(bytes, from, to, parties);
      return;
    }
    byte[] read = Charsets.guess(bytes, from, to).getBytes(StandardCharsets.UTF_8);
    parser.parse(read, 0, read.length, parties);
  }

  /**
   * Where the mailbox that starts here ends, leaving its hash, if it is of the common shapes; a
   * negative number if only the parser can tell.
   */
  private int simpleEnd(byte[] bytes, int from, int to) {
    int sum = 0;
    boolean quote = false;
    boolean angle = false;
    for (int at = from; at < to; at++) {
      byte letter = bytes[at];
      sum = sum * 31 + letter;
      if (!SIGN[letter & 0xFF]) continue;
      if (letter == '=') {
        int end = quote || angle ? -1 : HeaderText.wordEnd(bytes, at, to);
        if (end > 0) {
          for (int i = at + 1; i < end; i++) sum = sum * 31 + bytes[i];
          at = end - 1;
        }
      } else if (letter == '"') quote = !quote;
      else if (letter == '\\' || letter == 27) return -1;
      else if (!quote) {
        if (letter == ',' && !angle) {
          if (Scan.find(bytes, from, at, '@') == at) return -1;
          hash = sum - letter;
          return at;
        }
        if (letter != '<' && letter != '>') return -1;
        angle = letter == '<';
      }
    }
    hash = sum * 31;
    return quote || angle ? -1 : to;
  }

  private void one(byte[] bytes, int from, int to, List<Party> parties) {
    int place = (hash ^ hash >>> 15) & (REMEMBERED - 1);
    Known before = known[place];
    if (before != null
        && Arrays.equals(before.written, 0, before.written.length, bytes, from, to)) {
      parties.addAll(before.parties);
      return;
    }
    int size = parties.size();
    parser.parse(bytes, from, to, parties);
    if (to - from > LONGEST || !Scan.ascii(bytes, from, to)) return;
    List<Party> found = List.copyOf(parties.subList(size, parties.size()));
    known[place] = new Known(Arrays.copyOfRange(bytes, from, to), found);
  }

  /** The parties of one field. */
  List<Party> of(Header header, HeaderField field) {
    masked = false;
    if (!header.has(field)) return List.of();
    parser.of(header);
    List<Party> parties = new ArrayList<>(4);
    header.each(field, (from, to) -> read(header.bytes, from, to, parties));
    if (parties.isEmpty())
      header.each(field, (from, to) -> unmask(header.bytes, from, to, parties));
    return parties;
  }

  /** Whether the addresses of the field read last were masked, as archives of lists do. */
  boolean masked() {
    return masked;
  }

  private void unmask(byte[] bytes, int from, int to, List<Party> parties) {
    if (Scan.find(bytes, from, to, '@') < to || to - from > 2_000) return;
    Party party = Masked.party(HeaderText.text(bytes, from, to));
    if (party == null) return;
    masked = true;
    parties.add(party);
  }

  private static boolean[] signs() {
    boolean[] signs = new boolean[256];
    for (char sign : "\"\\,<>():;[=\u001B".toCharArray()) signs[sign] = true;
    return signs;
  }
}
