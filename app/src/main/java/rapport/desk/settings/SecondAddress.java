package rapport.desk.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.intake.OwnReasons;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Subject;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.store.interactions.Interactions;
import rapport.store.settings.Owners;

/**
 * Another address that may be the owner's own: it is spelled as theirs, they write to it alone, and
 * nobody there ever answers or is answered. It is asked about under “Is this you?” and never taken;
 * until it is answered, nothing is told that would need somebody else there. Whoever bears the name
 * and answers is a namesake and is not asked about.
 */
public final class SecondAddress {

  /** How many letters are looked at, the latest. */
  private static final int MOST = 400;

  /** A word of a name below this says too little inside an address. */
  private static final int SHORTEST = 4;

  /** How near the spelling of an address is to the owner's name, and what it takes beside that. */
  private enum Likeness {
    /** The owner's whole name, or the same mailbox elsewhere. */
    SAME(3, false),
    /** A word of the name with an initial of the others. */
    SPELLED(5, true),
    /** The family name with other initials, at another place. */
    FAMILY(10, true);

    private final int alone;
    private final boolean passedOn;

    Likeness(int alone, boolean passedOn) {
      this.alone = alone;
      this.passedOn = passedOn;
    }
  }

  private record Alike(String address, Likeness likeness) {}

  private record Candidate(long person, String address, int alone, int passedOn) {}

  private final List<OwnReasons.Own> asked;
  private final Set<Long> people;

  private SecondAddress(List<Candidate> candidates, String name) {
    this.asked = candidates.stream().map(one -> own(one, name)).toList();
    Set<Long> all = new TreeSet<>();
    for (Candidate one : candidates) all.add(one.person());
    this.people = Set.copyOf(all);
  }

  private static final class Kept implements Memory.Follower {
    private volatile @Nullable Last last;

    /** Stays where nobody who is spelled like the owner came, went or was heard of. O(people). */
    @Override
    @SuppressWarnings("ReferenceEquality") // the very same people, as they are kept
    public void moved(Snapshot before, Snapshot after, Set<Long> people) {
      Last known = last;
      if (known == null || known.people() != before.directory.structure()) return;
      for (long one : people)
        if (known.alike().containsKey(one)
            || known.spelling().of(after.directory.find(one)) != null) return;
      last =
          new Last(
              after.directory.structure(),
              known.day(),
              known.own(),
              known.others(),
              known.spelling(),
              known.alike(),
              known.found());
    }
  }

  /** What was found, and what it rests on. */
  private record Last(
      Object people,
      LocalDate day,
      List<String> own,
      List<String> others,
      Spelling spelling,
      Map<Long, Timeline> alike,
      SecondAddress found) {

    @SuppressWarnings("ReferenceEquality") // comparing what is kept would cost what is saved
    boolean holds(Look look, List<String> spoken) {
      return people == look.all.directory.structure()
          && day.equals(look.today())
          && own.equals(look.me().addresses())
          && others.equals(spoken)
          && alike.entrySet().stream()
              .allMatch(one -> look.all.timelines.get(one.getKey()) == one.getValue());
    }
  }

  /** Those of a look; kept while nobody who is spelled so was heard of. O(people) else. */
  public static SecondAddress of(Look look) {
    Kept kept = look.kept(Kept.class, Kept::new);
    Last last = kept.last;
    List<String> others =
        look.written("owner_address", () -> new Owners(look.database).others(look.owner));
    if (last != null && last.holds(look, others)) return last.found();
    List<String> own = look.me().addresses();
    Spelling spelling = Spelling.of(look.all.directory.ownName(), own);
    Map<Long, Timeline> alike = new HashMap<>();
    SecondAddress found = found(look, spelling, new HashSet<>(others), alike);
    kept.last =
        new Last(look.all.directory.structure(), look.today(), own, others, spelling, alike, found);
    return found;
  }

  /** The addresses that are asked about, each with what speaks for it. */
  public List<OwnReasons.Own> asked() {
    return asked;
  }

  /** Who writes from them, as long as nobody said that it is the owner. */
  public Set<Long> people() {
    return people;
  }

  private static SecondAddress found(
      Look look, Spelling spelling, Set<String> others, Map<Long, Timeline> alike) {
    List<Candidate> candidates = new ArrayList<>();
    for (long id : look.all.directory.ids()) {
      if (look.all.directory.mine(id)) continue;
      Alike one = spelling.of(look.all.directory.find(id));
      Timeline timeline = one == null ? null : look.all.timelines.get(id);
      if (one == null || timeline == null) continue;
      alike.put(id, timeline);
      Candidate candidate =
          others.contains(one.address())
              ? null
              : written(look, id, one.address(), one.likeness(), timeline);
      if (candidate != null) candidates.add(candidate);
    }
    candidates.sort(Comparator.comparing(Candidate::address));
    return new SecondAddress(candidates, spelling.example());
  }

  /** What the letters between the two say; null where somebody else seems to be there. */
  private static @Nullable Candidate written(
      Look look, long person, String address, Likeness likeness, Timeline timeline) {
    List<Contact> mail =
        timeline.until(look.now).contacts().reversed().stream()
            .filter(one -> one.channel() == Channel.MAIL && one.named())
            .limit(MOST)
            .toList();
    int sent = 0;
    for (Contact one : mail) if (alone(one)) sent++;
    if (sent < likeness.alone) return null;
    Map<Long, String> subjects = new HashMap<>();
    for (Interactions.Row row :
        new Interactions(look.database)
            .find(look.owner, mail.stream().map(Contact::interaction).toList()))
      subjects.put(row.id(), row.subject() == null ? "" : row.subject());
    int passedOn = 0;
    int answers = 0;
    for (Contact one : mail) {
      String subject = subjects.getOrDefault(one.interaction(), "");
      boolean forward = Subject.forwards(subject);
      if (one.direction() == Direction.RECEIVED || alone(one))
        if (Subject.answers(subject) || (one.answers() != 0 && !forward)) answers++;
      if (alone(one) && forward) passedOn++;
    }
    boolean talk = answers * 20 > sent;
    return talk || (likeness.passedOn && passedOn * 2 < sent)
        ? null
        : new Candidate(person, address, sent, passedOn);
  }

  private static boolean alone(Contact one) {
    return one.direction() == Direction.SENT && one.people() == 1;
  }

  private static OwnReasons.Own own(Candidate one, String name) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "You wrote %d letters to it alone, %s, and hardly any letter between you two is an answer."
            .formatted(
                one.alone(),
                one.passedOn() == 0 ? "none of them passed on" : one.passedOn() + " passed on"));
    reasons.add("It is spelled much as " + name + ".");
    return new OwnReasons.Own(one.address(), false, true, reasons);
  }

  /**
   * The owner's names, as addresses are made of them.
   *
   * @param whole the words of the whole name; none where it has fewer than two
   * @param words all words of names and mailboxes
   * @param family the last word of the name, or of a mailbox that parts its words; or empty
   * @param initials what those words and lone letters begin with
   */
  private record Spelling(
      String example,
      Set<String> whole,
      Set<String> words,
      String family,
      Set<Character> initials,
      Set<String> locals,
      Set<String> domains) {

    static Spelling of(String name, List<String> own) {
      Set<String> whole = OwnReasons.words(name);
      Set<String> words = new HashSet<>(whole);
      Set<String> locals = new HashSet<>();
      Set<String> domains = new HashSet<>();
      Set<Character> initials = new HashSet<>();
      String[] called = name.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}]+");
      String family = called.length > 1 && whole.size() > 1 ? called[called.length - 1] : "";
      for (String address : own) {
        int at = address.indexOf('@');
        if (at < 1) continue;
        String local = address.substring(0, at);
        String[] parts = local.split("[^\\p{L}]+");
        locals.add(local);
        domains.add(address.substring(at + 1));
        words.addAll(OwnReasons.words(address));
        if (family.isEmpty() && parts.length > 1) family = parts[parts.length - 1];
        for (String part : parts) if (!part.isEmpty()) initials.add(part.charAt(0));
      }
      for (String word : called) if (!word.isEmpty()) initials.add(word.charAt(0));
      words.removeIf(word -> word.length() < SHORTEST);
      return new Spelling(
          own.isEmpty() ? "" : own.getFirst(),
          whole.size() > 1 ? whole : Set.of(),
          words,
          family,
          initials,
          locals,
          domains);
    }

    /** The first address of somebody that is spelled like the owner; null where none is. */
    @Nullable Alike of(@Nullable Person person) {
      if (person == null || words.isEmpty()) return null;
      for (Handle handle : person.handles()) {
        if (handle.kind() != Handle.Kind.EMAIL || !may(handle.value(), person.name())) continue;
        Likeness likeness = of(handle, person.name());
        if (likeness != null) return new Alike(handle.value(), likeness);
      }
      return null;
    }

    /**
     * Whether a word of the owner's may stand in an address or a name; cheap, since all are asked.
     */
    private boolean may(String address, String name) {
      for (String word : words) if (address.contains(word)) return true;
      if (whole.isEmpty()) return false;
      for (int i = 0; i < name.length(); i++) if (name.charAt(i) > 127) return true;
      String lower = name.toLowerCase(Locale.ROOT);
      for (String word : words) if (lower.contains(word)) return true;
      return false;
    }

    private @Nullable Likeness of(Handle handle, String name) {
      int at = handle.value().indexOf('@');
      String local = handle.value().substring(0, Math.max(0, at));
      boolean named = name.indexOf('@') < 0 && !name.equals(local);
      Set<String> theirs = named ? OwnReasons.words(name) : Set.of();
      if (!whole.isEmpty() && theirs.equals(whole)) return Likeness.SAME;
      if (named && !theirs.isEmpty() && !wordsOf(theirs)) return null;
      if (locals.contains(local) && local.length() > 5 && words.stream().anyMatch(local::contains))
        return Likeness.SAME;
      for (String part : local.split("[^\\p{L}]+"))
        if (part.length() > 1 && part.length() < local.length() && !partOf(part)) return null;
      return spelled(local.replaceAll("[^\\p{L}]", ""), here(handle.domain()));
    }

    /** Whether a domain is one of the owner's, or a part of one. */
    private boolean here(String domain) {
      return domains.stream()
          .anyMatch(own ->
              own.equals(domain) || own.endsWith("." + domain) || domain.endsWith("." + own));
    }

    /** Whether another name is only a part of the owner's. */
    private boolean wordsOf(Set<String> theirs) {
      return whole.containsAll(theirs) || words.containsAll(theirs);
    }

    /** Whether a part of a mailbox is a word of the owner's name, with an initial or without. */
    private boolean partOf(String part) {
      return whole.contains(part) || words.stream().anyMatch(part::contains);
    }

    private @Nullable Likeness spelled(String letters, boolean here) {
      Likeness found = null;
      for (String word : words) {
        String rest =
            letters.endsWith(word)
                ? letters.substring(0, letters.length() - word.length())
                : letters.startsWith(word) ? letters.substring(word.length()) : null;
        if (rest == null || (rest.length() > 2 && !words.contains(rest))) continue;
        boolean fits =
            !rest.isEmpty() && (words.contains(rest) || initials.contains(rest.charAt(0)));
        if (fits && !initialOnly(rest, word)) return Likeness.SPELLED;
        if (word.equals(family) && !here && rest.length() < 2) found = Likeness.FAMILY;
      }
      return found;
    }

    /** An initial of the very word it stands beside says nothing. */
    private boolean initialOnly(String rest, String word) {
      return rest.length() == 1
          && rest.charAt(0) == word.charAt(0)
          && words.stream().noneMatch(one -> !one.equals(word) && one.charAt(0) == rest.charAt(0));
    }
  }
}
