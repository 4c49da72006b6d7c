package rapport.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the messages of a Maildir: the files of {@code cur} and {@code new}, then those of its
 * folders, which are Maildirs inside it, with a dot before their name (Maildir++) or without.
 * Messages in {@code tmp} were never delivered. Where Evolution left its mark, the names of folders
 * are its own: the root is the inbox, and what would be a dot or an underscore stands as {@code
 * _2E} and {@code _5F} (camel-maildir-store in its source).
 */
final class Maildirs {

  private static final int DEEPEST = 50;
  private static final String INBOX = "Inbox";
  private static final String EVOLUTION = "..maildir++";

  /** A message's name begins with the second of its delivery (maildir(5)). */
  private static final Pattern DELIVERED = Pattern.compile("[0-9]{9,11}[._]");

  private static final Pattern ESCAPED = Pattern.compile("_([0-9A-F]{2})");

  private Maildirs() {}

  /**
   * Whether a directory is one. Of its three parts one that was empty is lost where archives and
   * copies keep files alone; then the names of the messages tell.
   */
  static boolean is(Path directory) throws IOException {
    boolean read = Files.isDirectory(directory.resolve("cur"));
    boolean fresh = Files.isDirectory(directory.resolve("new"));
    return (read && fresh)
        || (read && delivered(directory.resolve("cur")))
        || (fresh && delivered(directory.resolve("new")));
  }

  private static boolean delivered(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .findFirst()
          .filter(name -> DELIVERED.matcher(name).lookingAt())
          .isPresent();
    }
  }

  /** Whether an entry of an archive is a message of a Maildir. */
  static boolean holds(String entry) {
    return entry.matches("(?:.*/)?(?:cur|new)/[^./][^/]*");
  }

  /** The name of the folder of such an entry. */
  static String folder(String entry) {
    String directory = entry.replaceFirst("/?(?:cur|new)/[^/]*$", "");
    return directory.substring(directory.lastIndexOf('/') + 1);
  }

  static Unit unit(Path directory) throws IOException {
    return new MessagesUnit(
        directory.toString(),
        directory,
        "maildir",
        size(directory),
        Files.isRegularFile(directory.resolve(EVOLUTION))
            ? visitor ->
                folder(
                    directory, INBOX, 0, (content, name) -> visitor.file(content, evolution(name)))
            : visitor -> folder(directory, name(directory), 0, visitor));
  }

  /** The name that Evolution shows, of a folder whose name on disk is this. */
  static String evolution(String name) {
    if (!name.startsWith(".")) return name;
    String whole = (name.startsWith("..") ? INBOX + name.substring(1) : name.substring(1));
    return ESCAPED
        .matcher(whole.replace('.', '/'))
        .replaceAll(
            it -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(it.group(1), 16))));
  }

  private static long size(Path directory) throws IOException {
    long[] sum = new long[1];
    folder(directory, "", 0, (content, _) -> (sum[0] += Math.max(0, content.size())) >= 0);
    return sum[0];
  }

  private static boolean folder(
      Path directory, String name, int depth, MessagesUnit.Visitor visitor) throws IOException {
    for (String part : List.of("cur", "new"))
      for (Path file : sorted(directory.resolve(part)))
        if (message(file) && !visitor.file(new FileContent(file), name)) return false;
    if (depth == DEEPEST) return true;
    for (Path child : sorted(directory))
      if (!Files.isSymbolicLink(child) && is(child))
        if (!folder(child, inside(depth == 0 ? "" : name, name(child)), depth + 1, visitor))
          return false;
    return true;
  }

  /** The whole name of a folder in another one; a name with a dot before it is whole already. */
  private static String inside(String outer, String name) {
    return outer.isEmpty() || name.startsWith(".") ? name : outer + "/" + name;
  }

  private static boolean message(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
  }

  private static String name(Path directory) {
    Path last = directory.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  private static List<Path> sorted(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) return List.of();
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    }
  }
}
