package rapport.sources.mail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;

/** Reads one mbox from start to end; used once. */
final class MboxReader {

  private static final long REPORT_EVERY = 1 << 20;
  private static final int MOST_LOOKS_AHEAD = 200;
  private static final int FIRST_TEXT = 16 * 1024;

  /** Bytes that stay before a place so that an empty line before it can be seen. */
  private static final int CONTEXT = 4;

  private final Content content;
  private final Sink sink;
  private final Flow flow;
  private final Header header = new Header();
  private final Message message = new Message();
  private final Folder folder;
  private byte eol = '\n';
  private final Capture capture = new Capture();
  private long toSkip;
  private long reported;
  private int looksAhead;
  private boolean patches;

  MboxReader(Content content, InputStream in, Sink sink) {
    this.content = content;
    this.sink = sink;
    this.flow = new Flow(in, Flow.FULL);
    this.folder = Folder.ofFile(content.name());
    this.toSkip = sink.skip();
  }

  /** Every message becomes one item. */
  void read() throws IOException {
    flow.more(0);
    eol = Head.lineEnd(flow.bytes, flow.end);
    int at = Head.start(flow.bytes, flow.end);
    if (at == flow.end && flow.last) return;
    boolean headed = Head.telling(flow.bytes, at, flow.end);
    long known = sink.skippedBytes();
    if (!headed && !Separator.starts(flow.bytes, at, flow.end)) {
      if (known == 0) sink.problem(content.name(), "the text before the first message was ignored");
      at = next(at);
    }
    patches = Separator.patch(flow.bytes, at, Scan.find(flow.bytes, at, flow.end, eol));
    if (known > flow.offset(at)) {
      toSkip = 0;
      at = flow.to(known);
    }
    while (at < flow.end && !sink.stopped()) at = next(message(at));
    sink.progress(flow.offset(flow.end));
  }

  /**
   * Reads the message whose separator stands here, or its header, as a file may begin; where its
   * body starts is the answer.
   */
  private int message(int separator) throws IOException {
    int start = separator;
    boolean bare = !Separator.starts(flow.bytes, start, flow.end);
    while (true) {
      int end = bare ? start : Scan.find(flow.bytes, start, flow.end, eol);
      int from = bare ? start : Math.min(end + 1, flow.end);
      int body = header.scan(flow.bytes, from, flow.end, flow.last, eol, true);
      if (body != Header.UNFINISHED && (end < flow.end || flow.last)) {
        emit(start, end, from);
        return body;
      }
      if (start == 0 && flow.end == Flow.FULL) return endless(start);
      flow.more(start);
      start = 0;
    }
  }

  /** A separator line that fills the whole buffer. */
  private int endless(int start) {
    header.broken = Header.TOO_LONG;
    emit(start, start, start);
    return flow.end - 1;
  }

  private void emit(int start, int end, int from) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    long offset = flow.offset(start);
    String where = content.name() + ", byte " + offset;
    Item item = Item.at(where, () -> message.item(header, where, arrived(start, end), folder));
    sink.begins(offset);
    sink.item(item);
    if (item instanceof Item.Mail mail) message.lists(header, mail, sink::seen);
    if (item instanceof Item.Mail mail && sink.wantsText(mail)) capture.begin(mail, from);
    if (offset - reported < REPORT_EVERY) return;
    reported = offset;
    sink.progress(offset);
  }

  /** The date of a separator line follows the sender. */
  private long arrived(int start, int end) {
    int stop = Scan.trim(flow.bytes, start, end);
    int columns = SeparatorDate.columns(flow.bytes, start, stop);
    int from = stop - (columns > 0 ? columns : SeparatorDate.PLAIN);
    if (from > start + 5) {
      long fixed = SeparatorDate.seconds(flow.bytes, from, stop);
      if (fixed != Dates.NONE) return fixed;
    }
    int at = Scan.find(flow.bytes, Math.min(end, start + 5), end, ' ');
    return at + 24 > end ? Dates.NONE : SeparatorDate.seconds(flow.bytes, at + 1, end);
  }

  /** Finds the separator of the next message, given the start of a line in this one's body. */
  private int next(int body) throws IOException {
    long length = contentLength();
    long claimed = length < 0 ? -1 : flow.offset(body) + length;
    int at = Math.max(0, body - 1);
    while (true) {
      int pair = Scan.findPair(flow.bytes, at, flow.end, eol, 'F');
      boolean found = pair < flow.end;
      if (!flow.last && (!found || pair + 1 + Separator.LOOK_AHEAD > flow.end)) {
        int place = Math.max(0, found ? pair : flow.end - 1);
        int keep = Math.max(0, place - CONTEXT);
        capture.until(keep);
        flow.more(keep);
        capture.moved(keep);
        at = place - keep;
      } else if (!found || separates(pair + 1, claimed)) {
        return over(found ? pair + 1 : flow.end);
      } else {
        at = pair + 1;
      }
    }
  }

  /** Where the message is over; its text goes to the sink if that was wanted. */
  private int over(int end) {
    capture.until(end);
    capture.give();
    return end;
  }

  /** The bytes of a message whose text is wanted, gathered before the buffer moves on. */
  private final class Capture {
    private Item.@Nullable Mail mail;
    private byte[] bytes = new byte[FIRST_TEXT];
    private int size;
    private int from;

    void begin(Item.Mail wanted, int start) {
      mail = wanted;
      from = start;
      size = 0;
    }

    void until(int end) {
      if (mail == null) return;
      int most = Math.min(end, from + MessageText.LONGEST - size);
      if (most > from) add(most - from);
      from = Math.max(from, end);
    }

    private void add(int length) {
      if (size + length > bytes.length)
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
      System.arraycopy(flow.bytes, from, bytes, size, length);
      size += length;
    }

    void moved(int dropped) {
      from -= dropped;
    }

    void give() {
      if (mail == null) return;
      MessageText.give(mail, bytes, unescaped(), sink);
      mail = null;
    }

    /** Writes {@code >From} at the start of a line as it was written (mboxrd); where it ends. */
    private int unescaped() {
      int at = 0;
      while ((at = Scan.findPair(bytes, at, size, '>', 'F')) < size && !escapes(bytes, at)) at++;
      int to = at;
      for (; at < size; at++) if (bytes[at] != '>' || !escapes(bytes, at)) bytes[to++] = bytes[at];
      return to;
    }

    private boolean escapes(byte[] raw, int at) {
      boolean first = at == 0 || raw[at - 1] == eol;
      return first && Scan.startsWith(raw, at + 1, size, "from ") && raw[at + 1] == 'F';
    }
  }

  /**
   * Whether a message starts here, unless the message before claims by its length to go on and ends
   * where another one, or the file, does (mboxcl2 quotes nothing).
   */
  private boolean separates(int line, long claimed) throws IOException {
    if (!Separator.is(flow.bytes, line, flow.end, eol, afterBlank(line)) && !patch(line))
      return false;
    return flow.offset(line) >= claimed || !endsAt(claimed);
  }

  /** In a file of patches, the line that git writes before each. */
  private boolean patch(int line) {
    return patches
        && afterBlank(line)
        && Separator.patch(flow.bytes, line, Scan.find(flow.bytes, line, flow.end, eol));
  }

  private boolean afterBlank(int line) {
    int before = line - 2;
    if (before >= 0 && flow.bytes[before] == '\r' && eol == '\n') before--;
    return before < 0 || flow.bytes[before] == eol;
  }

  private long contentLength() {
    if (!header.has(HeaderField.CONTENT_LENGTH) || header.broken != null) return -1;
    int from = header.from(HeaderField.CONTENT_LENGTH);
    int to = header.to(HeaderField.CONTENT_LENGTH);
    long length = 0;
    for (int i = from; i < to; i++) {
      if (!Scan.digit(header.bytes[i]) || i - from > 15) return -1;
      length = length * 10 + header.bytes[i] - '0';
    }
    return to > from ? length : -1;
  }

  /** Whether a message ends at this place of the file. */
  private boolean endsAt(long offset) throws IOException {
    if (offset < 0 || looksAhead++ > MOST_LOOKS_AHEAD) return false;
    try (InputStream again = content.open()) {
      if (offset > 2) again.skipNBytes(offset - 2);
      byte[] seen = again.readNBytes(Separator.LOOK_AHEAD);
      int at = Math.min(2, (int) offset);
      while (at < seen.length && (seen[at] == '\n' || seen[at] == '\r') && at < 6) at++;
      return at == seen.length || Separator.is(seen, at, seen.length, eol, true);
    } catch (EOFException _) {
      return false;
    }
  }
}
