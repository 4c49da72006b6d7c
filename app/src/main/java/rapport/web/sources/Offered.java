package rapport.web.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rapport.sources.Nearby;
import rapport.sources.Sources;
import rapport.web.Say;

/**
 * What a program keeps on this machine and one press would read.
 *
 * @param program its name
 * @param folders where it lies
 * @param kinds what lies there, each in a word or two
 */
public record Offered(String program, List<String> folders, List<String> kinds) {

  /** What the programs of the person who runs Rapport keep. */
  static List<Offered> all() {
    return Sources.nearby(Path.of(System.getProperty("user.home"))).stream()
        .map(Offered::of)
        .toList();
  }

  /** All but those folders that were read; empty if all were. */
  static List<Offered> but(Predicate<String> read) {
    return all().stream().flatMap(one -> one.unread(read).stream()).toList();
  }

  private static Offered of(Nearby near) {
    return new Offered(
        near.program(), near.folders().stream().map(Path::toString).toList(), near.kinds());
  }

  private Optional<Offered> unread(Predicate<String> read) {
    List<String> left = folders.stream().filter(read.negate()).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Offered(program, left, kinds));
  }

  /** The folders, one a line, as the form for paths takes them. */
  public String paths() {
    return String.join("\n", folders);
  }

  /** The folders, in a row. */
  public String places() {
    return String.join(" and ", folders);
  }

  /** What lies there, in words. */
  public String what() {
    return Say.listed(kinds);
  }

  /** The sentence of the first page. */
  public String here() {
    List<String> beside = kinds.stream().filter(kind -> !kind.equals(Nearby.MAIL)).toList();
    if (beside.size() == kinds.size())
      return "Your " + Say.listed(kinds) + " are in " + program + " here";
    String mail = "Your mail is in " + program + " here";
    return beside.isEmpty() ? mail : mail + "; its " + Say.listed(beside) + " are read with it";
  }
}
