package rapport.sources.mail;

import java.io.IOException;
import java.util.Locale;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/** Files that hold one message each (RFC 5322), also with a separator line of an mbox before it. */
public final class Eml implements Source {

  /** It has no state. */
  public Eml() {}

  @Override
  public String format() {
    return "eml";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".eml") || name.endsWith(".msg");
    return Head.message(head, named);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    if (sink.skip() > 0) return;
    new MessageReader().read(content, Folder.around(content.name()), sink);
    sink.progress(Math.max(0, content.size()));
  }
}
