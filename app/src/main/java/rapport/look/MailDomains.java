package rapport.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import rapport.people.Domains;
import rapport.people.Handle;
import rapport.people.Scope;

/**
 * The lists of domains that come with Rapport: the public suffix list, a list of providers of free
 * mail, and what that one leaves out. They are read once, in a few milliseconds, when the first
 * question is asked.
 */
public final class MailDomains {

  private MailDomains() {}

  /** Read when it is first asked for. */
  private static final class Lists {
    private static final Domains KNOWN = read();

    private static Domains read() {
      Set<String> free = lines("free-mail.txt");
      free.addAll(lines("free-mail-more.txt"));
      Set<String> rules = new HashSet<>();
      for (String rule : lines("public_suffix_list.dat")) {
        rules.add(rule);
        if (!rule.chars().allMatch(letter -> letter < 128)) rules.add(ascii(rule));
      }
      return new Domains(free, rules);
    }
  }

  /** What is known of domains. */
  public static Domains known() {
    return Lists.KNOWN;
  }

  /** The form in which mail writes a domain of another script (RFC 5891 §4.4). */
  private static String ascii(String rule) {
    String mark = rule.startsWith("*.") ? "*." : rule.startsWith("!") ? "!" : "";
    return mark + IDN.toASCII(rule.substring(mark.length()), IDN.ALLOW_UNASSIGNED);
  }

  /** The first word of each line that is no comment. */
  private static Set<String> lines(String name) {
    Set<String> lines = new HashSet<>();
    try (InputStream in =
            Objects.requireNonNull(MailDomains.class.getResourceAsStream("/domains/" + name));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        if (!word.isEmpty() && !word.startsWith("//")) lines.add(word);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /**
   * Names of organisations on the cards of at least two who write from the owner's own domains, and
   * of more of those than of people who write from elsewhere: what the owner's organisation and its
   * parts are called. O(organisations).
   *
   * @param alone the only name that is asked for, or null for all
   */
  static Set<String> borneAtHome(
      Map<Long, String> organisations,
      LongFunction<List<Handle>> handles,
      Set<String> domains,
      @Nullable String alone) {
    Map<String, int[]> borne = new HashMap<>();
    organisations.forEach((person, name) -> {
      if (alone != null && !alone.equals(name)) return;
      Scope.Side side = Scope.of(handles.apply(person), null, domains, Set.of(), known()).side();
      if (side != Scope.Side.UNKNOWN)
        borne.computeIfAbsent(name, any -> new int[2])[side == Scope.Side.INSIDE ? 0 : 1]++;
    });
    Set<String> home = new HashSet<>();
    borne.forEach((name, count) -> {
      if (count[0] >= 2 && count[0] > count[1]) home.add(name);
    });
    return home;
  }
}
