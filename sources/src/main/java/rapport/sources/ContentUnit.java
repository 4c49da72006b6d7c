package rapport.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import rapport.interactions.WholeCalendar;

/**
 * One content that one source reads.
 *
 * @param size bytes on disk that reading it goes through
 * @param content opens the content; what is wrong with its compression goes to the consumer
 */
record ContentUnit(
    String name, Path path, Source source, long size, Function<Consumer<String>, Content> content)
    implements Unit {

  @Override
  public String format() {
    return source.format();
  }

  @Override
  public void read(Window window, Sink sink) throws IOException {
    Set<String> troubles = new LinkedHashSet<>();
    Content opened = content.apply(troubles::add);
    source.read(opened, window, new Scaled(sink, size, opened.disk() != null));
    for (String trouble : troubles) sink.problem(name, trouble);
    sink.progress(size);
  }

  /** Compressed bytes are fewer than those a source counts. */
  private static final class Scaled extends Through {
    private final long size;
    private final boolean plain;

    Scaled(Sink sink, long size, boolean plain) {
      super(sink);
      this.size = size;
      this.plain = plain;
    }

    @Override
    public void whole(WholeCalendar calendar) {
      to.whole(calendar);
    }

    @Override
    public long skip() {
      return to.skip();
    }

    @Override
    public long skippedBytes() {
      return plain ? to.skippedBytes() : 0;
    }

    @Override
    public void begins(long offset) {
      if (plain) to.begins(offset);
    }

    @Override
    public void progress(long bytes) {
      to.progress(Math.min(bytes, size));
    }
  }
}
