package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is looked up for each row of a statement is found by an index, and not by walking through
 * all that an owner has: asked of every statement that stands whole in a class file of the store.
 */
class QueryPlanTest {

  private static final Path CLASSES =
      Path.of(System.getProperty("rapport.root", ".."), "app/target/classes/rapport/store");
  private static final Pattern STATEMENT =
      Pattern.compile("(select|insert|update|delete|with)\\s.*", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile(":[a-z]\\w*|\\?");
  private static final Pattern WALK =
      Pattern.compile("SCAN .*|SEARCH .*\\((owner_id=\\?)?\\)( LEFT-JOIN)?");

  private @TempDir Path folder;

  @Test
  void whatIsLookedUpForEachRowIsFoundByAnIndex() throws Exception {
    Set<String> walks = new TreeSet<>();
    int read = 0;
    try (Connection connection = made()) {
      for (String statement : statements()) {
        List<String> walked = walks(connection, statement);
        if (walked == null) continue;
        read++;
        for (String one : walked) walks.add(one + " in " + statement.strip());
      }
    }
    assertEquals(Set.of(), walks);
    assertTrue(read > 150, read + " statements were read");
  }

  @Test
  void aWalkForEachRowIsSeen() throws Exception {
    String statement =
        "select p.id, (select min(i.id) from interaction i where i.owner_id = p.owner_id"
            + " and i.note = p.what) from promise p where p.owner_id = :owner";
    try (Connection connection = made()) {
      assertEquals(
          List.of("SEARCH i USING PRIMARY KEY (owner_id=?)"), walks(connection, statement));
    }
  }

  private Connection made() throws Exception {
    Home home = Home.at(folder);
    Database.open(home).close();
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("rapport.db"));
  }

  private static Set<String> statements() throws IOException {
    Set<String> all = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList())
        ClassFile.of()
            .parse(file)
            .constantPool()
            .forEach(entry -> {
              if (entry instanceof StringEntry text
                  && STATEMENT.matcher(text.stringValue().strip()).matches())
                all.add(text.stringValue());
            });
    }
    return all;
  }

  /** What is walked through for each row; null where it is no whole statement. */
  private static @Nullable List<String> walks(Connection connection, String statement) {
    List<String> walks = new ArrayList<>();
    Map<Integer, Boolean> inner = new HashMap<>();
    try (Statement explained = connection.createStatement();
        ResultSet plan =
            explained.executeQuery(
                "explain query plan " + PARAMETER.matcher(statement).replaceAll("1"))) {
      while (plan.next()) {
        String detail = plan.getString("detail");
        boolean each = inner.getOrDefault(plan.getInt("parent"), false);
        inner.put(plan.getInt("id"), each || detail.startsWith("CORRELATED"));
        if (each && WALK.matcher(detail).matches()) walks.add(detail);
      }
    } catch (SQLException e) {
      return null;
    }
    return walks;
  }
}
