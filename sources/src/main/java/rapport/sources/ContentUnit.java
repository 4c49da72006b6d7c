package rapport.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import rapport.interactions.WholeCalendar;
import rapport.people.Handle;

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
    source.read(content.apply(troubles::add), window, new Scaled(sink, size));
    for (String trouble : troubles) sink.problem(name, trouble);
    sink.progress(size);
  }

  /** Compressed bytes are fewer than those a source counts. */
  private record Scaled(Sink sink, long size) implements Sink {
    @Override
    public void item(Item item) {
      sink.item(item);
    }

    @Override
    public boolean wantsText(Item.Mail mail) {
      return sink.wantsText(mail);
    }

    @Override
    public void text(Item.Mail mail, String text) {
      sink.text(mail, text);
    }

    @Override
    public boolean wantsText(Item.Meeting meeting) {
      return sink.wantsText(meeting);
    }

    @Override
    public void text(Item.Meeting meeting, String text) {
      sink.text(meeting, text);
    }

    @Override
    public void seen(Handle handle, Mark mark) {
      sink.seen(handle, mark);
    }

    @Override
    public void whole(WholeCalendar calendar) {
      sink.whole(calendar);
    }

    @Override
    public void problem(String where, String what) {
      sink.problem(where, what);
    }

    @Override
    public long skip() {
      return sink.skip();
    }

    @Override
    public void progress(long bytes) {
      sink.progress(Math.min(bytes, size));
    }

    @Override
    public boolean stopped() {
      return sink.stopped();
    }
  }
}
