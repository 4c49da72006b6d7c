package rapport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates live in the rooms that show them, under the rooms' own names. */
class TemplatesTest {

  private static final Path TEMPLATES = Built.ROOT.resolve("app/src/main/jte");
  private static final Path WEB = Built.ROOT.resolve("app/src/main/java/rapport/web");
  private static final Pattern SHOWN = Pattern.compile("\"([a-z]+/[a-z]+)(?:\\.jte)?\"");
  private static final Pattern NAMED =
      Pattern.compile(
          "<(?:a|strong|span|li|p|h1|h2|h3|th|b|td)\\b(?![^<>]*unseen)[^<>]*>(\\$\\{(?:[A-Za-z.()]*\\.)?(?:face|introducer|bridge|person|guest|who)(?:\\(\\))?\\.name\\(\\)})</");
  private static final Pattern INCLUDED = Pattern.compile("@template\\.([a-z]+\\.[a-z]+)\\(");

  @Test
  void everyFolderIsARoomOrHoldsWhatAllRoomsUse() {
    Set<String> strangers = new TreeSet<>();
    for (String template : templates()) {
      String folder = template.substring(0, template.indexOf('/'));
      boolean shared = folder.equals("frame") || folder.equals("part");
      if (!shared && !Files.isDirectory(WEB.resolve(folder))) strangers.add(folder);
    }
    assertEquals(Set.of(), strangers);
  }

  @Test
  void aPageIsShownByTheRoomInWhoseFolderItsTemplateLies() {
    Set<String> known = templates();
    Set<String> elsewhere = new TreeSet<>();
    for (Path file : files(WEB, ".java")) {
      String room = WEB.relativize(file).getName(0).toString();
      for (String shown : found(SHOWN, read(file)))
        if (known.contains(shown)
            && Files.isDirectory(WEB.resolve(room))
            && !shown.startsWith(room + "/")
            && !shown.startsWith("frame/")
            && !shown.startsWith("part/")) elsewhere.add(room + " shows " + shown);
    }
    assertEquals(Set.of(), elsewhere);
  }

  @Test
  void everyTemplateIsShownOrIncluded() {
    Set<String> unused = templates();
    for (Path file : files(WEB, ".java")) unused.removeAll(found(SHOWN, read(file)));
    for (Path file : files(TEMPLATES, ".jte"))
      for (String included : found(INCLUDED, read(file))) unused.remove(included.replace('.', '/'));
    assertEquals(Set.of(), unused);
  }

  /** A name that is written from the right would turn round what stands beside it. */
  @Test
  void aNameAloneInItsPlaceIsIsolatedFromWhatStandsAroundIt() {
    Set<String> bare = new TreeSet<>();
    for (Path file : files(TEMPLATES, ".jte"))
      for (String name : found(NAMED, read(file)))
        bare.add(TEMPLATES.relativize(file) + " " + name);
    assertEquals(Set.of(), bare);
    assertEquals(Set.of("${face.name()}"), found(NAMED, "<a href=\"x\">${face.name()}</a>"));
  }

  private static Set<String> templates() {
    Set<String> names = new TreeSet<>();
    for (Path file : files(TEMPLATES, ".jte")) {
      String path = TEMPLATES.relativize(file).toString().replace('\\', '/');
      names.add(path.substring(0, path.length() - ".jte".length()));
    }
    return names;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> all = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) all.add(matcher.group(1));
    return all;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
