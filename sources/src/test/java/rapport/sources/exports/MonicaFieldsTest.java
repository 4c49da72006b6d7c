package rapport.sources.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Window;

/**
 * Every field that Monica's own export resources write, one after the other taken out of an export
 * that has them all: what is read then is another, or the account of what was left alone is. The
 * rest is what Monica notes for itself, and stands in the expected text for anybody to judge.
 */
class MonicaFieldsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Path FOLDER = Path.of("src/test/resources/exports");
  private static final String READ = "is read";
  private static final String COUNTED = "is counted";
  private static final String WITH_ITS_KIND = "is counted with what it belongs to";
  private static final String NOTHING = "says nothing of anybody";

  /** What stands somewhere in the export, and what it is called. */
  private record Field(String name, List<Object> path) {}

  @Test
  void everyFieldIsReadOrCountedOrMonicasOwn() throws IOException {
    String text = Files.readString(FOLDER.resolve("monica-every-field.json"));
    List<Field> fields = new ArrayList<>();
    walk("", List.of(), tree(text), fields);
    Map<String, Set<String>> became = new TreeMap<>();
    for (Field field : fields)
      became.computeIfAbsent(field.name(), _ -> new TreeSet<>()).add(became(text, field.path()));
    String told =
        became.entrySet().stream()
            .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()) + "\n")
            .collect(Collectors.joining());
    assertEquals(Files.readString(FOLDER.resolve("monica-every-field.expected.txt")), told);
  }

  /** The calls of a contact whom nothing names are counted. */
  @Test
  void whatHappenedWithNobodyIsCounted() {
    Collected found =
        Collected.of(
            new Monica(),
            "monica.json",
            WINDOW,
            """
            {"account": {"number_of_invitations_sent": 0, "data": [{"type": "contact", "values": [{"uuid": "c1",
              "properties": {}, "data": [{"type": "call", "values": [{}, {}]}, {"type": "conversation", "values": [{}]}]}]}]}}
            """);
    assertEquals(
        List.of(
            "of the kind “call with nobody” 2 were left alone",
            "of the kind “conversation with nobody” 1 were left alone"),
        found.problems);
  }

  private static String became(String text, List<Object> path) throws IOException {
    Collected before = read(tree(text));
    Collected without = read(without(text, path));
    if (!items(before).equals(items(without))) return READ;
    if (!before.problems.equals(without.problems)) return COUNTED;
    for (int end = path.size() - 1; end > 0; end--) {
      Collected less = read(without(text, path.subList(0, end)));
      if (!items(before).equals(items(less))) return NOTHING;
      if (!before.problems.equals(less.problems)) return WITH_ITS_KIND;
    }
    return NOTHING;
  }

  /** What a digest is made of is not kept. */
  private static List<String> items(Collected found) {
    List<String> all = new ArrayList<>(found.seen);
    found.items.forEach(item -> all.add(item.toString().replaceAll("sha256:[0-9a-f]+", "sha256")));
    return all;
  }

  private static Collected read(@Nullable Object tree) {
    return Collected.of(new Monica(), "monica.json", WINDOW, written(tree));
  }

  private static @Nullable Object tree(String text) throws IOException {
    return JsonTree.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).root();
  }

  private static @Nullable Object without(String text, List<Object> path) throws IOException {
    Object tree = tree(text);
    @Nullable Object at = tree;
    for (Object step : path.subList(0, path.size() - 1)) at = step(at, step);
    if (at instanceof Map<?, ?> map) map.remove(path.getLast());
    if (at instanceof List<?> list && path.getLast() instanceof Integer n) list.remove((int) n);
    return tree;
  }

  private static @Nullable Object step(@Nullable Object at, Object step) {
    if (at instanceof Map<?, ?> map) return map.get(step);
    return at instanceof List<?> list && step instanceof Integer n ? list.get(n) : null;
  }

  /** Names say of what a field is: lists by the kind of what is in them, nothing else between. */
  private static void walk(
      String name, List<Object> path, @Nullable Object at, List<Field> fields) {
    if (at instanceof Map<?, ?> map) {
      boolean kinds = map.containsKey("values");
      for (Map.Entry<?, ?> one : map.entrySet()) {
        String key = String.valueOf(one.getKey());
        if (kinds && !key.equals("values")) continue;
        String step = key.equals("values") ? String.valueOf(map.get("type")) : key;
        boolean between = key.equals("data") && one.getValue() instanceof List<?>;
        walk(
            between || key.equals("properties") ? name : name + (name.isEmpty() ? "" : ".") + step,
            and(path, key),
            one.getValue(),
            fields);
      }
    } else if (at instanceof List<?> list) {
      for (int n = 0; n < list.size(); n++) walk(name, and(path, n), list.get(n), fields);
    } else fields.add(new Field(name, path));
  }

  private static List<Object> and(List<Object> path, Object step) {
    List<Object> more = new ArrayList<>(path);
    more.add(step);
    return more;
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(one -> written(one.getKey()) + ":" + written(one.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(MonicaFieldsTest::written).collect(Collectors.joining(",", "[", "]"));
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case null, default -> String.valueOf(value);
    };
  }
}
