package rapport.sources.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.mail.MessageReader;

/**
 * Message files of Apple Mail ({@code .emlx}, and {@code .partial.emlx} whose attachments lie
 * beside it): a line with the length of the message in bytes, the message (RFC 5322), and a
 * property list of Apple's own. It does not read the property list, so flags that stand only there
 * (read, answered, junk) are not known; the folder is known from the place of the file.
 */
public final class Emlx implements Source {

  /** How the length line and the first field look; nothing else starts so. */
  private static final Pattern START =
      Pattern.compile(
          "\\s{0,16}\\d{1,12}[ \\t]{0,64}\\r?\\n(?:>?From |[A-Za-z][A-Za-z0-9-]{0,75}:)");

  private static final int LONGEST_START = 256;

  /** It has no state. */
  public Emlx() {}

  @Override
  public String format() {
    return "emlx";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    int end = Math.min(head.length, LONGEST_START);
    return START.matcher(new String(head, 0, end, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    if (sink.skip() > 0) return;
    new MessageReader().read(inside(content), folder(content.name()), sink);
    sink.progress(Math.max(0, content.size()));
  }

  /** Whether a file is called as Apple Mail calls its message files. */
  public static boolean named(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".emlx");
  }

  /** The message inside a file of Apple Mail. */
  public static Content inside(Content content) {
    return new EmlxContent(content);
  }

  /**
   * The folder that a message file lies in, by the {@code .mbox} folders around it: {@code
   * Work.mbox/Old.mbox/…/Messages/7.emlx} lies in {@code Work/Old}. Empty if there are none.
   */
  public static String folder(String name) {
    StringBuilder folder = new StringBuilder();
    for (String part : name.split("[/\\\\!]+")) {
      String lower = part.toLowerCase(Locale.ROOT);
      int ending = lower.endsWith(".mbox") ? 5 : lower.endsWith(".imapmbox") ? 9 : 0;
      if (ending == 0 || part.length() == ending) continue;
      if (!folder.isEmpty()) folder.append('/');
      folder.append(part, 0, part.length() - ending);
    }
    return folder.toString();
  }
}
