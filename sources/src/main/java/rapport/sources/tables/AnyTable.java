package rapport.sources.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.sources.Addresses;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.cards.CardDetails;
import rapport.sources.cards.Phones;

/**
 * Reads a table of contacts whose columns the owner has named: one card a row, like {@link
 * ContactsTable}, which knows the tables of some programs. It guesses nothing; what nobody named is
 * left alone. A day of birth counts where its order is certain: by the year in front, or because
 * some day of the column is beyond the twelfth. The table is gone through twice.
 */
public final class AnyTable implements Source {

  /** The format's name. */
  public static final String FORMAT = "table";

  private final TableHead head;
  private final List<Column> columns;

  private AnyTable(TableHead head, List<Column> columns) {
    this.head = head;
    this.columns = List.copyOf(columns);
  }

  /** The reader for a table with this head, if the owner has named its columns. */
  public static Optional<Source> of(String fileName, byte[] head, NamedColumns named) {
    if (named.isEmpty()) return Optional.empty();
    Optional<TableHead> table = TableHead.of(fileName, head);
    List<Column> columns = table.map(one -> named.of(one.key())).orElse(List.of());
    return table
        .filter(one -> columns.size() == one.columns().size())
        .map(one -> new AnyTable(one, columns));
  }

  @Override
  public String format() {
    return FORMAT;
  }

  /** Whether the content begins with the head that this reader was made for. */
  @Override
  public boolean reads(String fileName, byte[] bytes) {
    return TableHead.of(fileName, bytes).filter(one -> one.key().equals(head.key())).isPresent();
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Phones phones = new Phones();
    DayOrder order = new DayOrder();
    new Table(content, head).read(new Noting(phones, order));
    new Table(content, head)
        .read(new RowItems(content.name(), sink, (where, row) -> item(where, row, phones, order)));
  }

  private final class Noting implements Table.Rows {
    private final Phones phones;
    private final DayOrder order;

    Noting(Phones phones, DayOrder order) {
      this.phones = phones;
      this.order = order;
    }

    @Override
    public boolean row(Row row) {
      numbers(row).forEach(phones::note);
      values(row, Column.BIRTHDAY).forEach(order::note);
      return true;
    }

    @Override
    public boolean broken(long line, String why) {
      return true;
    }
  }

  private Item item(String where, Row row, Phones phones, DayOrder order) {
    String given = first(row, Column.GIVEN);
    String family = first(row, Column.FAMILY);
    String organisation = first(row, Column.ORGANISATION);
    String name = Names.of(given, family);
    if (name.isEmpty()) name = or(first(row, Column.NAME), or(organisation, ""));
    List<String> emails =
        values(row, Column.EMAIL).stream()
            .flatMap(value -> Addresses.in(value).stream())
            .distinct()
            .toList();
    List<String> understood = new ArrayList<>();
    for (String number : numbers(row)) {
      String known = phones.e164(number);
      if (known != null && !understood.contains(known)) understood.add(known);
    }
    String profile = profile(row);
    if (name.isEmpty() && emails.isEmpty() && understood.isEmpty() && profile == null)
      return new Item.Unreadable(where, "a row without a name, an address and a number");
    Card card =
        new Card(
            null,
            name,
            given,
            family,
            emails,
            numbers(row),
            organisation,
            first(row, Column.TITLE),
            profile,
            null);
    return new Item.Contact(where, card, understood, true, details(row, order), null);
  }

  private List<Detail> details(Row row, DayOrder order) {
    List<Detail> details = new ArrayList<>();
    for (String value : values(row, Column.BIRTHDAY)) {
      String day = order.day(value);
      if (day != null && details.isEmpty()) details.add(new Detail(Detail.Kind.BIRTHDAY, day));
    }
    for (String value : values(row, Column.NOTE)) details.add(new Detail(Detail.Kind.NOTE, value));
    for (String value : values(row, Column.GROUP))
      for (String group : CardDetails.groups(value.replace(";", ","), ","))
        details.add(new Detail(Detail.Kind.GROUP, group));
    return details.stream().distinct().toList();
  }

  private @Nullable String profile(Row row) {
    for (String value : values(row, Column.PROFILE))
      if (value.toLowerCase(java.util.Locale.ROOT).contains("/in/")) return value;
    return null;
  }

  private List<String> numbers(Row row) {
    List<String> numbers = new ArrayList<>();
    for (String value : values(row, Column.PHONE))
      for (String one : value.split(":::|[,;|]"))
        if (one.chars().filter(Character::isDigit).count() > 4) numbers.add(one.strip());
    return numbers;
  }

  private @Nullable String first(Row row, Column column) {
    List<String> values = values(row, column);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** What stands in the columns of one kind, each as one line. */
  private List<String> values(Row row, Column column) {
    List<String> values = new ArrayList<>();
    for (int n = 0; n < columns.size(); n++) {
      String value = columns.get(n) == column ? row.at(n) : null;
      if (value != null) values.add(value);
    }
    return values;
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
