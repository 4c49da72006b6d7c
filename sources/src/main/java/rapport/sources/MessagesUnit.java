package rapport.sources;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import rapport.sources.mail.MessageReader;

/**
 * Message files that get one receipt together: a Maildir, a folder of .eml files, those of an
 * archive.
 */
record MessagesUnit(String name, Path path, String format, long size, Files files) implements Unit {

  /** Goes through the files, in the same order every time. */
  interface Files {
    void each(Visitor visitor) throws IOException;
  }

  /** Takes one file; false ends it. */
  interface Visitor {
    boolean file(Content content, String folder) throws IOException;
  }

  @Override
  public void read(Window window, Sink sink) throws IOException {
    files.each(new Reading(sink));
    sink.progress(size);
  }

  private static final class Reading implements Visitor {
    private final Sink sink;
    private final MessageReader reader = new MessageReader();
    private long toSkip;
    private long bytes;

    Reading(Sink sink) {
      this.sink = sink;
      this.toSkip = sink.skip();
    }

    @Override
    public boolean file(Content content, String folder) throws IOException {
      bytes += Math.max(0, content.size());
      if (toSkip > 0) toSkip--;
      else message(content, folder);
      sink.progress(bytes);
      return !sink.stopped();
    }

    private void message(Content content, String folder) throws IOException {
      try {
        reader.read(content, folder, sink);
      } catch (FileSystemException _) {
        sink.item(new Item.Unreadable(content.name(), "the file could not be opened"));
      }
    }
  }
}
