package rapport.look;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import rapport.people.Domains;

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
}
