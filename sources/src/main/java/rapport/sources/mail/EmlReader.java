package rapport.sources.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;

/**
 * Reads files of one message, one after the other, through one buffer. It reads no further than the
 * header.
 */
final class EmlReader {

  private static final int FIRST = 16 * 1024;

  private final Flow flow;
  private final Header header = new Header();
  private final Message message = new Message();

  EmlReader(InputStream in) {
    flow = new Flow(in, FIRST);
  }

  /** Reads another file with the same buffer. */
  void read(InputStream in, Content content, Folder folder, Sink sink) throws IOException {
    flow.restart(in);
    read(content, folder, sink);
  }

  /** Gives exactly one item. */
  void read(Content content, Folder folder, Sink sink) throws IOException {
    sink.item(item(content, folder));
    sink.progress(Math.max(0, content.size()));
  }

  private Item item(Content content, Folder folder) throws IOException {
    flow.more(0);
    while (true) {
      int start = Head.start(flow.bytes, flow.end);
      byte eol = Head.lineEnd(flow.bytes, flow.end);
      int from = pastSeparator(start, eol);
      int body = header.scan(flow.bytes, from, flow.end, flow.last, eol, false);
      if (body != Header.UNFINISHED) return item(content, folder, start);
      flow.more(flow.end == Flow.FULL ? flow.end - 1 : 0);
    }
  }

  private Item item(Content content, Folder folder, int start) {
    if (start == flow.end && flow.last)
      return new Item.Unreadable(content.name(), "the file is empty");
    if (!header.any() && header.broken == null)
      return new Item.Unreadable(content.name(), "there are no header fields of a message");
    return message.item(header, content.name(), seconds(content.lastModified()), folder);
  }

  private int pastSeparator(int start, byte eol) {
    int at = start < flow.end && flow.bytes[start] == '>' ? start + 1 : start;
    if (!Separator.starts(flow.bytes, at, flow.end)) return start;
    return Math.min(flow.end, Scan.find(flow.bytes, at, flow.end, eol) + 1);
  }

  private static long seconds(@org.jspecify.annotations.Nullable Instant instant) {
    return instant == null ? Dates.NONE : instant.getEpochSecond();
  }
}
