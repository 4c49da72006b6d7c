package rapport.sources;

import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything. */
public final class Collected implements Sink {

  public final List<Item> items = new ArrayList<>();
  public final List<String> problems = new ArrayList<>();
  private final long skip;

  public Collected() {
    this(0);
  }

  public Collected(long skip) {
    this.skip = skip;
  }

  @Override
  public void item(Item item) {
    items.add(item);
  }

  @Override
  public void problem(String where, String what) {
    problems.add(what);
  }

  @Override
  public long skip() {
    return skip;
  }

  /** The items that are messages. */
  public List<Item.Mail> mails() {
    return items.stream().filter(Item.Mail.class::isInstance).map(Item.Mail.class::cast).toList();
  }
}
