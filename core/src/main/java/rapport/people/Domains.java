package rapport.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is known of the domains of mail addresses: which anybody can have an address at, and which
 * part of the others one organisation has registered. It is not a list of organisations, and it
 * does not ask the network. Domains are compared without regard to case; those in another script
 * have to be known in the form in which they are asked for.
 *
 * <p>The registered part follows the public suffix list (publicsuffix.org, “Algorithm”): the
 * longest rule wins, an exception wins over all, and where no rule fits the last label is the
 * suffix. O(labels) for each question.
 */
public final class Domains {

  private final Set<String> freeMail;
  private final Set<String> suffixes = new HashSet<>();
  private final Set<String> below = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();

  /**
   * Takes the lists.
   *
   * @param freeMail domains at which anybody can have an address, in lower case
   * @param rules the rules of the public suffix list, in lower case: {@code co.uk}, {@code *.ck},
   *     {@code !www.ck}
   */
  public Domains(Collection<String> freeMail, Collection<String> rules) {
    this.freeMail = Set.copyOf(freeMail);
    for (String rule : rules) {
      if (rule.startsWith("!")) exceptions.add(rule.substring(1));
      else if (rule.startsWith("*.")) below.add(rule.substring(2));
      else suffixes.add(rule);
    }
  }

  /** Whether anybody can have an address there, so that it tells nothing about an organisation. */
  public boolean free(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return freeMail.contains(lower) || freeMail.contains(registered(lower));
  }

  /**
   * The part of a domain that one organisation registers, in lower case: {@code helix.co.uk} of
   * {@code mail.helix.co.uk}. A domain that is a public suffix itself comes back whole.
   */
  public String registered(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    String registered = lower;
    String rest = lower;
    while (!suffix(rest)) {
      registered = rest;
      if (exceptions.contains(rest)) break;
      int dot = rest.indexOf('.');
      if (dot < 0) break;
      rest = rest.substring(dot + 1);
    }
    return registered;
  }

  private boolean suffix(String domain) {
    if (exceptions.contains(domain)) return false;
    if (suffixes.contains(domain)) return true;
    int dot = domain.indexOf('.');
    return dot < 0 || below.contains(domain.substring(dot + 1));
  }
}
