package rapport.desk.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.intake.OwnReasons;
import rapport.interactions.Contact;
import rapport.interactions.SecondMailbox;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.people.OwnSpelling;
import rapport.store.interactions.Interactions;
import rapport.store.settings.Owners;

/**
 * Another address that may be the owner's own: it is spelled as theirs, they write to it alone, and
 * nobody there ever answers or is answered. It is asked about under “Is this you?” and never taken;
 * until it is answered, nothing is told that would need somebody else there. Whoever bears the name
 * and answers is a namesake and is not asked about.
 */
public final class SecondAddress {

  private record Candidate(long person, String address, SecondMailbox letters) {}

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
      OwnSpelling spelling,
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
    OwnSpelling spelling = OwnSpelling.of(look.all.directory.ownName(), own);
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
      Look look, OwnSpelling spelling, Set<String> others, Map<Long, Timeline> alike) {
    List<Candidate> candidates = new ArrayList<>();
    for (long id : look.all.directory.ids()) {
      if (look.all.directory.mine(id)) continue;
      OwnSpelling.Alike one = spelling.of(look.all.directory.find(id));
      Timeline timeline = one == null ? null : look.all.timelines.get(id);
      if (one == null || timeline == null) continue;
      alike.put(id, timeline);
      Candidate candidate =
          others.contains(one.address()) ? null : written(look, id, one, timeline);
      if (candidate != null) candidates.add(candidate);
    }
    candidates.sort(Comparator.comparing(Candidate::address));
    return new SecondAddress(candidates, spelling.example());
  }

  /** What the letters between the two say; null where somebody else seems to be there. */
  private static @Nullable Candidate written(
      Look look, long person, OwnSpelling.Alike alike, Timeline timeline) {
    List<Contact> mail =
        SecondMailbox.letters(timeline.until(look.now).contacts(), alike.likeness());
    if (mail.isEmpty()) return null;
    Map<Long, String> subjects = new HashMap<>();
    for (Interactions.Row row :
        new Interactions(look.database)
            .find(look.owner, mail.stream().map(Contact::interaction).toList()))
      subjects.put(row.id(), row.subject() == null ? "" : row.subject());
    return SecondMailbox.of(mail, subjects, alike.likeness())
        .map(letters -> new Candidate(person, alike.address(), letters))
        .orElse(null);
  }

  private static OwnReasons.Own own(Candidate one, String name) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        "You wrote %d letters to it alone, %s, and hardly any letter between you two is an answer."
            .formatted(
                one.letters().alone(),
                one.letters().passedOn() == 0
                    ? "none of them passed on"
                    : one.letters().passedOn() + " passed on"));
    reasons.add("It is spelled much as " + name + ".");
    return new OwnReasons.Own(one.address(), false, true, reasons);
  }
}
