package rapport.sources.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;

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
  private Folder marks = Folder.NONE;
  private boolean lifted;

  /** Has read nothing yet. */
  public MessageReader() {}

  /** Names of all header fields that are looked at, in lower case. */
  public static List<String> fields() {
    return Arrays.stream(HeaderField.values()).map(field -> field.lower).toList();
  }

  /** Whether a folder of this name, parts divided by slashes, holds what the owner sent. */
  public static boolean sent(String folderName) {
    return Folder.of(folderName).sent();
  }

  /** Whether what lies in a folder is spam, by its name and by what its server says of it. */
  public static boolean spam(String folderName, Set<String> marks) {
    return Folder.of(folderName).and(Folder.marked(marks)).spam();
  }

  /** A folder's name as a person reads it; on servers it may stand in modified UTF-7. */
  public static String shown(String folderName) {
    return FolderNames.decoded(folderName);
  }

  /**
   * Gives one message of a server to the sink, as a file's.
   *
   * @param marks what the server says of the folder and the message, in lower case: special uses
   *     (RFC 6154 §2), {@code \draft} (RFC 3501 §2.3.2), key words about spam ({@link SpamWord})
   * @throws IOException if the content cannot be had
   */
  public void read(Content content, String folderName, Set<String> marks, Sink sink)
      throws IOException {
    this.marks = Folder.marked(marks);
    this.lifted = SpamWord.of(marks) == SpamWord.NO_SPAM;
    try {
      read(content, folderName, sink);
    } finally {
      this.marks = Folder.NONE;
      this.lifted = false;
    }
  }

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
      Folder lies = folder.and(Folder.flags(content.name())).and(marks);
      return read(content, lifted ? lies.withoutSpam() : lies);
    }
  }

  /**
   * Gives the one item of this file to the sink, and its text if that is wanted.
   *
   * @throws IOException if the disk fails
   */
  public void read(Content content, String folderName, Sink sink) throws IOException {
    Item item = read(content, folderName);
    sink.item(item);
    if (!(item instanceof Item.Mail mail)) return;
    message.lists(header, mail, sink::seen);
    if (!sink.wantsText(mail)) return;
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(MessageText.LONGEST);
      int start = pastSeparator(bytes, bytes.length);
      MessageText.give(
          mail, Arrays.copyOfRange(bytes, start, bytes.length), bytes.length - start, sink);
    }
  }

  private static int pastSeparator(byte[] bytes, int end) {
    int start = Head.start(bytes, end);
    int at = start < end && bytes[start] == '>' ? start + 1 : start;
    if (!Separator.starts(bytes, at, end)) return start;
    return Math.min(end, Scan.find(bytes, at, end, Head.lineEnd(bytes, end)) + 1);
  }

  private Item read(Content content, Folder place) throws IOException {
    flow.more(0);
    while (true) {
      int start = Head.start(flow.bytes, flow.end);
      byte eol = Head.lineEnd(flow.bytes, flow.end);
      int from = pastSeparator(flow.bytes, flow.end);
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
    boolean dated = header.has(HeaderField.DATE) || header.has(HeaderField.RECEIVED);
    long arrived = dated ? Dates.NONE : seconds(content.lastModified());
    return Item.at(content.name(), () -> message.item(header, content.name(), arrived, place));
  }

  private static long seconds(@Nullable Instant instant) {
    return instant == null ? Dates.NONE : instant.getEpochSecond();
  }
}
