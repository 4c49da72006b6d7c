package rapport.sources.tables;

import java.util.function.BiFunction;
import rapport.sources.Item;
import rapport.sources.Sink;

/** Hands every row of a table to a sink as one item, also the broken ones. */
final class RowItems implements Table.Rows {

  private final String name;
  private final Sink sink;
  private final BiFunction<String, Row, Item> item;
  private long skip;

  RowItems(String name, Sink sink, BiFunction<String, Row, Item> item) {
    this.name = name;
    this.sink = sink;
    this.item = item;
    skip = sink.skip();
  }

  @Override
  public boolean row(Row row) {
    return skip-- > 0 || give(read(name + ":" + row.line(), row));
  }

  @Override
  public boolean broken(long line, String why) {
    return skip-- > 0 || give(new Item.Unreadable(name + ":" + line, why));
  }

  private Item read(String where, Row row) {
    return Item.at(where, () -> item.apply(where, row));
  }

  private boolean give(Item item) {
    sink.item(item);
    return !sink.stopped();
  }
}
