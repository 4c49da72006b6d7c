package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The peer of {@link TieFeatures}: the same five features by one query of DuckDB. Usage: {@code
 * TieFeaturesInDuck make CSV PARQUET COPIES PEOPLE} or {@code TieFeaturesInDuck read PARQUET
 * FOLDER}, where the folder is for what does not fit in memory.
 */
public final class TieFeaturesInDuck {

  private static final String FEATURES =
      """
      with steps as (
        select least(src, dst) a, greatest(src, dst) b, src < dst forth, ts,
          ts - lag(ts) over w gap, lag(src < dst) over w earlier
        from read_parquet('FILE')
        window w as (partition by least(src, dst), greatest(src, dst) order by ts, src > dst)),
      ties as (
        select count(*) n, sum(pow(2, (ts - 1700000000) / 7776000.0)) decay,
          least(count(*) filter (forth), count(*) filter (not forth))
            / greatest(count(*) filter (forth), count(*) filter (not forth)) reciprocity,
          median(gap) filter (forth <> earlier) reply,
          coalesce((stddev_pop(gap) - avg(gap)) / nullif(stddev_pop(gap) + avg(gap), 0), 0) bursts
        from steps group by a, b)
      select count(*), sum(n), sum(decay), sum(reciprocity), sum(reply), sum(bursts) from ties
      """;

  private TieFeaturesInDuck() {}

  /** Makes or reads a Parquet file. */
  public static void main(String[] words) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = 2");
      if (words[0].equals("make")) make(statement, words);
      else read(statement, words);
    }
  }

  private static void make(Statement statement, String[] words) throws SQLException {
    statement.execute(
        "copy (select (src + k * %s)::integer src, (dst + k * %s)::integer dst, ts from"
                .formatted(words[4], words[4])
            + " read_csv('%s', header = false, columns = {'src': 'INTEGER', 'dst': 'INTEGER', 'ts':"
                .formatted(words[1])
            + " 'INTEGER'}), range(%s) t(k)) to '%s' (format parquet)"
                .formatted(words[3], words[2]));
  }

  private static void read(Statement statement, String[] words) throws SQLException, IOException {
    Files.createDirectories(Path.of(words[2]));
    statement.execute("set temp_directory = '" + words[2] + "'");
    try (ResultSet row = statement.executeQuery(FEATURES.replace("FILE", words[1]))) {
      row.next();
      System.out.printf(
          Locale.ROOT,
          "ties %d, sums: count %.0f, decay %.3f, reciprocity %.3f, reply %.1f, burstiness %.3f%n",
          row.getLong(1),
          row.getDouble(2),
          row.getDouble(3),
          row.getDouble(4),
          row.getDouble(5),
          row.getDouble(6));
    }
  }
}
