package rapport.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rapport.sources.exports.SlackExport;
import rapport.sources.local.Emlx;
import rapport.sources.tables.NamedColumns;

/** One search through what a user named, file or folder. */
final class Search {

  private static final int DEEPEST = 50;
  private static final String NOT_ORDINARY =
      "it is a pipe, a device or a part of the system, and only ordinary files are opened";

  private final boolean each;
  private final NamedColumns named;
  private final List<Unit> units;
  private final Set<Path> seen = new HashSet<>();
  private final List<Path> messages = new ArrayList<>();

  Search(boolean each, NamedColumns named, List<Unit> units) {
    this.each = each;
    this.named = named;
    this.units = units;
  }

  void start(Path path) throws IOException {
    if (!Sources.ordinary(path)) {
      units.add(new UnknownUnit(path.toString(), path, 0, NOT_ORDINARY));
      return;
    }
    if (!Files.isDirectory(path)) {
      file(path);
      return;
    }
    folder(path, 0);
    if (!messages.isEmpty()) units.add(messagesOf(path));
  }

  private void folder(Path folder, int depth) throws IOException {
    if (depth > DEEPEST || !seen.add(folder.toRealPath())) return;
    if (Thunderbird.is(folder)) {
      units.addAll(Thunderbird.units(folder));
      return;
    }
    if (Evolution.account(folder)) {
      units.addAll(Evolution.folders(folder));
      return;
    }
    Optional<Unit> slack = SlackExport.in(folder);
    if (slack.isPresent()) {
      units.add(slack.get());
      return;
    }
    if (Evolution.is(folder)) evolution(folder, depth);
    else files(folder, depth);
  }

  /** Its settings and indexes, which nobody reads, are told together. */
  private void evolution(Path folder, int depth) throws IOException {
    Search inside = new Search(each, named, new ArrayList<>());
    inside.files(folder, depth);
    if (!inside.messages.isEmpty()) inside.units.add(inside.messagesOf(folder));
    units.addAll(Evolution.told(folder, inside.units));
  }

  private void files(Path folder, int depth) throws IOException {
    boolean maildir = Maildirs.is(folder);
    if (maildir && !each) {
      units.add(Maildirs.unit(folder));
      return;
    }
    for (Path child : children(folder)) {
      if (hidden(child) && !Maildirs.is(child)) continue;
      if (maildir && child.endsWith("tmp")) continue;
      if (Files.isSymbolicLink(child) && !Sources.ordinary(child)) continue;
      if (Files.isDirectory(child)) folder(child, depth + 1);
      else if (Files.isRegularFile(child)) found(child);
    }
  }

  private void found(Path file) throws IOException {
    if (!each && (named(file, ".eml") || named(file, ".emlx") || numbered(file)))
      messages.add(file);
    else file(file);
  }

  private static boolean numbered(Path file) throws IOException {
    String name = file.getFileName().toString();
    return Character.isDigit(name.charAt(0))
        && Sources.numberedMessage(name, Sources.head(new FileContent(file)));
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean named(Path path, String ending) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void file(Path path) throws IOException {
    FileContent plain = new FileContent(path);
    byte[] head = Sources.head(plain);
    if (GzipContent.is(head)) gzip(plain);
    else if (Zip.is(head)) zip(plain, head);
    else if (Tar.is(head)) units.addAll(new Tar(plain, false, named).units(each));
    else {
      String name = path.getFileName().toString();
      Optional<Source> source = Sources.of(name, head, named);
      if (source.isEmpty()) unknown(plain, name, head);
      else units.add(new ContentUnit(plain.name(), path, source.get(), plain.size(), _ -> plain));
    }
  }

  private void unknown(FileContent plain, String name, byte[] head) {
    Optional<Unit> table = UnnamedTable.of(plain, name, head);
    if (table.isPresent()) units.add(table.get());
    else
      units.add(new UnknownUnit(plain.name(), plain.path(), plain.size(), UnknownUnit.why(head)));
  }

  private void gzip(FileContent packed) throws IOException {
    byte[] head = Sources.head(new GzipContent(packed, _ -> {}));
    if (Tar.is(head)) {
      units.addAll(new Tar(packed, true, named).units(each));
      return;
    }
    String inner = GzipContent.inner(packed.path().getFileName().toString());
    Optional<Source> source = Sources.of(inner, head, named);
    if (source.isEmpty()) unknown(packed, inner, head);
    else
      units.add(
          new ContentUnit(
              packed.name(),
              packed.path(),
              source.get(),
              packed.size(),
              trouble -> new GzipContent(packed, trouble)));
  }

  private void zip(FileContent packed, byte[] head) throws IOException {
    Optional<Unit> slack = SlackExport.in(packed.path());
    if (slack.isPresent()) {
      units.add(slack.get());
      return;
    }
    List<Unit> inside = new Zip(packed.path(), named).units(each);
    if (inside.isEmpty()) unknown(packed, "", head);
    units.addAll(inside);
  }

  private Unit messagesOf(Path root) {
    List<Path> files = List.copyOf(messages);
    long size = 0;
    for (Path file : files) size += Math.max(0, new FileContent(file).size());
    return new MessagesUnit(
        root.toString(), root, "eml-folder", size, visitor -> visit(root, files, visitor));
  }

  private static void visit(Path root, List<Path> files, MessagesUnit.Visitor visitor)
      throws IOException {
    Path top = root.toAbsolutePath().normalize().getFileName();
    for (Path file : files) {
      if (Emlx.named(file.toString())) {
        if (!visitor.file(Emlx.inside(new FileContent(file)), Emlx.folder(file.toString()))) return;
        continue;
      }
      Path inside = root.relativize(file).getParent();
      String folder = (top == null ? "" : top.toString()) + (inside == null ? "" : "/" + inside);
      if (!visitor.file(new FileContent(file), folder)) return;
    }
  }
}
