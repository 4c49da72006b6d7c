package rapport.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows of small tables into records. It is not for what is read by the hundred thousand: such
 * rows are read by hand.
 */
public final class RowReading {

  private static final ClassValue<Shape> RECORDS =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> kind) {
          List<Class<?>> types = new ArrayList<>();
          for (RecordComponent one : kind.getRecordComponents()) types.add(one.getType());
          try {
            Constructor<?> made = kind.getDeclaredConstructor(types.toArray(new Class<?>[0]));
            made.setAccessible(true);
            return new Shape(made, types);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // every record has it
          }
        }
      };

  private RowReading() {}

  /**
   * Reads rows into records of a kind: its components are the columns, in their order. A component
   * that is a record itself is read from the next columns, a choice by its name.
   */
  public static <T extends Record> RowMapper<T> of(Class<T> kind) {
    return (row, n) -> kind.cast(RECORDS.get(kind).read(row, new int[] {1}));
  }

  private static @Nullable Object read(Class<?> type, ResultSet row, int[] at) throws SQLException {
    if (type.isRecord()) return RECORDS.get(type).read(row, at);
    int column = at[0]++;
    if (type == long.class) return row.getLong(column);
    if (type == int.class) return row.getInt(column);
    if (type == boolean.class) return row.getInt(column) != 0;
    if (type == String.class) return row.getString(column);
    if (type == Long.class) return number(row, column);
    if (type == Integer.class) return small(row, column);
    if (type == double.class) return row.getDouble(column);
    String name = row.getString(column);
    for (Object one : type.getEnumConstants())
      if (one instanceof Enum<?> choice && choice.name().equals(name)) return one;
    throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
  }

  private record Shape(Constructor<?> made, List<Class<?>> types) {

    Object read(ResultSet row, int[] at) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[types.size()];
      for (int i = 0; i < values.length; i++) values[i] = RowReading.read(types.get(i), row, at);
      try {
        return made.newInstance(values);
      } catch (ReflectiveOperationException e) {
        if (e.getCause() instanceof RuntimeException refused) throw refused;
        throw new IllegalStateException(e);
      }
    }
  }

  /** A number of a row, or null where there is none. */
  public static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  /** A small number of a row, or null; for one that is never large. */
  public static @Nullable Integer small(ResultSet row, int column) throws SQLException {
    Long number = number(row, column);
    return number == null ? null : Math.toIntExact(number);
  }

  /** A whole row by column, without those that have no value. */
  static Map<String, Object> image(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> image = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value == null) continue;
      image.put(
          columns.getColumnName(i).toLowerCase(Locale.ROOT),
          value instanceof Integer small ? (Object) small.longValue() : value);
    }
    return image;
  }
}
