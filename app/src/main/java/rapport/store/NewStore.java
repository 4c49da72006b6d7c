package rapport.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;

/**
 * Makes a new SQLite store from the same scripts that bring an old one up to date, in one
 * transaction, and notes them as done the way Flyway does. It upgrades nothing: reading Flyway's
 * settings and cutting the scripts into statements costs ten times what running them does, and a
 * new store needs neither.
 */
final class NewStore {

  /** The table in which Flyway keeps what was done, as Flyway itself makes it. */
  private static final String HISTORY =
      """
      CREATE TABLE "flyway_schema_history" (
          "installed_rank" INT NOT NULL PRIMARY KEY,
          "version" VARCHAR(50),
          "description" VARCHAR(200) NOT NULL,
          "type" VARCHAR(20) NOT NULL,
          "script" VARCHAR(1000) NOT NULL,
          "checksum" INT,
          "installed_by" VARCHAR(100) NOT NULL,
          "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
          "execution_time" INT NOT NULL,
          "success" BOOLEAN NOT NULL
      );
      CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
      """;

  private static final String DONE =
      """
      insert into flyway_schema_history
        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
      values (?, ?, ?, 'SQL', ?, ?, '', 0, 1)\
      """;

  private NewStore() {}

  /** Makes it in an empty file. */
  static void make(DataSource source) throws IOException {
    List<String> scripts = scripts();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("begin immediate");
      try {
        statement.executeUpdate(HISTORY);
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
          for (int n = 0; n < scripts.size(); n++) run(scripts.get(n), n + 1, statement, done);
        }
        statement.executeUpdate("commit");
      } catch (SQLException | RuntimeException | IOException e) {
        statement.executeUpdate("rollback");
        throw e;
      }
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    }
  }

  private static void run(String script, int rank, Statement statement, PreparedStatement done)
      throws IOException, SQLException {
    String text = text(script);
    statement.executeUpdate(
        text.replace("${clustered}", Dialect.SQLITE.clustered())
            .replace("${opened}", Dialect.SQLITE.opened()));
    String name = script.substring(script.indexOf('/') + 1);
    int words = name.indexOf("__");
    done.setInt(1, rank);
    done.setString(2, version(script));
    done.setString(3, name.substring(words + 2, name.lastIndexOf('.')).replace('_', ' '));
    done.setString(4, name);
    done.setInt(5, checksum(text));
    done.executeUpdate();
  }

  private static String version(String script) {
    String name = script.substring(script.indexOf('/') + 1);
    return name.substring(1, name.indexOf("__")).replace('_', '.');
  }

  /** Of the letters of the lines, without what ends them. */
  private static int checksum(String text) {
    CRC32 sum = new CRC32();
    text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) sum.getValue();
  }

  private static String text(String script) throws IOException {
    try (InputStream in = NewStore.class.getResourceAsStream("/db/" + script)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Those of both folders by their versions, of which every part has a fixed length. */
  private static List<String> scripts() throws IOException {
    TreeMap<String, String> scripts = new TreeMap<>();
    for (String name : names())
      if (name.endsWith(".sql") && !name.startsWith("postgresql/"))
        scripts.put(version(name), name);
    return List.copyOf(scripts.values());
  }

  /** What lies in {@code db}, with its folder, in the program's own file or folder of classes. */
  private static List<String> names() throws IOException {
    Path program =
        Path.of(
            URI.create(
                NewStore.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    List<String> names = new ArrayList<>();
    if (Files.isRegularFile(program)) {
      try (ZipFile file = new ZipFile(program.toFile())) {
        file.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith("db/"))
            .forEach(name -> names.add(name.substring(3)));
      }
      return names;
    }
    for (String part : List.of("common/", "sqlite/"))
      try (Stream<Path> files = Files.list(program.resolve("db").resolve(part))) {
        files.forEach(file -> names.add(part + file.getFileName()));
      }
    return names;
  }
}
