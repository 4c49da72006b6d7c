package rapport.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import rapport.people.Handle;

/** A sink that keeps everything. */
public final class Collected implements Sink {

  public final List<Item> items = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();

  /** The problems with their places. */
  public final List<String> placed = new ArrayList<>();

  /** What addresses were shown to be. */
  public final List<String> seen = new ArrayList<>();

  private final long skip;

  public Collected() {
    this(0);
  }

  public Collected(long skip) {
    this.skip = skip;
  }

  /** What a source tells of a text. */
  public static Collected of(Source source, String name, Window window, String text) {
    return of(source, name, window, text.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** What a source tells of bytes, stepping over the first items. */
  public static Collected of(Source source, String name, Window window, byte[] bytes, long skip) {
    Collected collected = new Collected(skip);
    try {
      source.read(new Bytes(name, bytes), window, collected);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return collected;
  }

  @Override
  public void item(Item item) {
    items.add(item);
  }

  @Override
  public void seen(Handle handle, Mark mark) {
    seen.add(handle.value() + " " + mark);
  }

  @Override
  public void problem(String where, String what) {
    problems.add(what);
    placed.add(where + ": " + what);
  }

  @Override
  public long skip() {
    return skip;
  }

  /** The items of one kind. */
  public <T extends Item> List<T> all(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The items that are messages. */
  public List<Item.Mail> mails() {
    return all(Item.Mail.class);
  }
}
