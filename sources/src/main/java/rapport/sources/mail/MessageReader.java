package rapport.sources.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;

/**
 * Reads files of one message, one after the other, through one buffer and no further than the
 * header. It is for one thread.
 */
public final class MessageReader {

  private static final int FIRST = 16 * 1024;

  private final Flow flow = new Flow(InputStream.nullInputStream(), FIRST);
  private final Header header = new Header();
  private final Message message = new Message();
  private @Nullable String folderName;
  private Folder folder = Folder.NONE;

  /** Has read nothing yet. */
  public MessageReader() {}

  /**
   * The one item of this file.
   *
   * @param folderName the folder it lies in, parts divided by slashes; empty if that says nothing
   * @throws IOException if the disk fails
   */
  public Item read(Content content, String folderName) throws IOException {
    if (!folderName.equals(this.folderName)) folder = Folder.of(folderName);
    this.folderName = folderName;
    try (InputStream in = content.open()) {
      flow.restart(in);
      return read(content, folder.and(Folder.flags(content.name())));
    }
  }

  private Item read(Content content, Folder place) throws IOException {
    flow.more(0);
    while (true) {
      int start = Head.start(flow.bytes, flow.end);
      byte eol = Head.lineEnd(flow.bytes, flow.end);
      int from = pastSeparator(start, eol);
      int body = header.scan(flow.bytes, from, flow.end, flow.last, eol, false);
      if (body != Header.UNFINISHED) return item(content, place, start);
      if (flow.end == Flow.FULL) return new Item.Unreadable(content.name(), Header.TOO_LONG);
      flow.more(0);
    }
  }

  private Item item(Content content, Folder place, int start) {
    if (start == flow.end) return new Item.Unreadable(content.name(), "the file is empty");
    if (!header.any() && header.broken == null)
      return new Item.Unreadable(content.name(), "there are no header fields of a message");
    boolean dated = header.has(Field.DATE) || header.has(Field.RECEIVED);
    long arrived = dated ? Dates.NONE : seconds(content.lastModified());
    return message.item(header, content.name(), arrived, place);
  }

  private int pastSeparator(int start, byte eol) {
    int at = start < flow.end && flow.bytes[start] == '>' ? start + 1 : start;
    if (!Separator.starts(flow.bytes, at, flow.end)) return start;
    return Math.min(flow.end, Scan.find(flow.bytes, at, flow.end, eol) + 1);
  }

  private static long seconds(@Nullable Instant instant) {
    return instant == null ? Dates.NONE : instant.getEpochSecond();
  }
}
