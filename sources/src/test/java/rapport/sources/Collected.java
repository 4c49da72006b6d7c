package rapport.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sink for tests that keeps everything, and content made of bytes. */
public final class Collected implements Sink {

  /** What arrived, in order. */
  public final List<Item> items = new ArrayList<>();

  /** Problems as {@code where: what}. */
  public final List<String> problems = new ArrayList<>();

  private final long skip;

  public Collected() {
    this(0);
  }

  public Collected(long skip) {
    this.skip = skip;
  }

  /** Reads a text with a source. */
  public static Collected of(Source source, String name, Window window, String text) {
    return of(source, name, window, text.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** Reads bytes with a source, stepping over the first items. */
  public static Collected of(Source source, String name, Window window, byte[] bytes, long skip) {
    Collected collected = new Collected(skip);
    try {
      source.read(new Bytes(name, bytes), window, collected);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return collected;
  }

  /** The items that are messages. */
  public List<Item.Mail> mails() {
    return all(Item.Mail.class);
  }

  /** The items of one kind. */
  public <T extends Item> List<T> all(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void item(Item item) {
    items.add(item);
  }

  @Override
  public void problem(String where, String what) {
    problems.add(where + ": " + what);
  }

  @Override
  public long skip() {
    return skip;
  }

  private static final class Bytes implements Content {
    private final String name;
    private final byte[] bytes;

    Bytes(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public @Nullable Instant lastModified() {
      return null;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
