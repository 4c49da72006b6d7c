package rapport.sources.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Files of messages, each after a separator line (RFC 4155 and the older variants mboxo, mboxrd,
 * mboxcl and mboxcl2), as Unix, Thunderbird, Apple Mail and Google Takeout write them. It reads
 * headers; bodies are searched for the next separator, never held.
 */
public final class Mbox implements Source {

  /** It has no state. */
  public Mbox() {}

  @Override
  public String format() {
    return "mbox";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".eml") || name.endsWith(".msg")) return false;
    boolean named = name.endsWith(".mbox") || name.endsWith(".mbx") || name.equals("mbox");
    if (named && Head.message(head, false)) return true;
    return Head.mbox(head, named) || (named && Head.start(head, head.length) == head.length);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    try (InputStream in = content.open()) {
      new MboxReader(content, in, sink).read();
    }
  }
}
