package rapport.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import rapport.sources.Item;

/** Folders and labels of mail by the names a person gives them, without regard to case. */
final class Folders {

  private Folders() {}

  /** The names in a list with commas between them. */
  static Set<String> of(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a message lies in one of the folders, or in a folder inside it. */
  static boolean has(Item.Mail mail, Set<String> names) {
    if (names.isEmpty()) return false;
    for (String folder : mail.folders()) {
      String lower = folder.toLowerCase(Locale.ROOT);
      for (String name : names)
        if (lower.equals(name) || lower.startsWith(name + "/") || lower.endsWith("/" + name))
          return true;
    }
    return false;
  }
}
