package rapport.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.nurture.NurtureChange.DropMaterial;
import rapport.desk.nurture.Plays;
import rapport.interactions.Subject;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sink;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

/**
 * How often the three people named for a thing worth sharing are people with whom Ada wrote about
 * it: things in other words than the subjects of the letters, people with two letters or more under
 * one of the subjects.
 */
class WorthAccuracyTest {

  private static final Map<String, List<String>> THINGS = new TreeMap<>();

  static {
    THINGS.put("How one team cut the time of its builds by half", List.of("Build times"));
    THINGS.put(
        "A playbook for what to do after an outage",
        List.of("Incident review, checkout outage", "Running incidents across companies"));
    THINGS.put(
        "Career ladders for engineers",
        List.of("Engineering ladder", "Staff engineers and their time"));
    THINGS.put("Migrating schemas without downtime", List.of("Schema migration"));
    THINGS.put("Running an internal platform like a product", List.of("Platform as a product"));
    THINGS.put("Feature stores, compared", List.of("Feature stores and who needs them"));
    THINGS.put("A podcast on mentoring in small circles", List.of("Mentoring circle"));
    THINGS.put(
        "Contracts for data between producers and consumers",
        List.of("Data contract between teams"));
    THINGS.put("Open source policies that people follow", List.of("Open source policy"));
    THINGS.put("Relevance in search: a short course", List.of("Search relevance"));
    THINGS.put("Observability on a budget", List.of("Observability rollout"));
    THINGS.put("Handing over on-call without losing sleep", List.of("On-call handover"));
    THINGS.put("Event stores: when not to", List.of("Architecture decision: event store"));
    THINGS.put("How to give a conference talk people remember", List.of("Conference talk"));
    THINGS.put(
        "Capacity planning before the peak season", List.of("Capacity for the winter season"));
    THINGS.put(
        "Interview loops that find good engineers", List.of("Hiring loop for the platform team"));
  }

  @Test
  void threeOfFourWhoAreNamedHaveWrittenAboutIt(@TempDir Path folder) throws IOException {
    Map<String, Map<Handle, Integer>> letters = letters();
    try (Rooms rooms = Rooms.office(folder)) {
      for (String thing : THINGS.keySet()) rooms.make(new DropMaterial(thing, null));
      Plays plays = Plays.of(rooms.look());
      int right = 0;
      int all = 0;
      List<String> wrong = new ArrayList<>();
      for (Plays.Worth worth : plays.worth()) {
        List<String> subjects = THINGS.getOrDefault(worth.what(), List.of());
        if (subjects.isEmpty()) continue;
        all += 3;
        for (Plays.Suits one : worth.suits())
          if (wroteOf(letters, subjects, one.person().handles())) right++;
          else wrong.add(worth.what() + ": " + one.person().name());
      }
      System.out.printf("precision@3 %d of %d%n", right, all);
      assertTrue(all == 3 * THINGS.size() && right >= 0.75 * all, right + " of " + all + wrong);
    }
  }

  private static boolean wroteOf(
      Map<String, Map<Handle, Integer>> letters,
      List<String> subjects,
      Collection<Handle> handles) {
    int count = 0;
    for (String subject : subjects)
      for (Handle handle : handles)
        count += letters.getOrDefault(subject, Map.of()).getOrDefault(handle, 0);
    return count >= 2;
  }

  /** How many letters of Ada's and to Ada each person has under each subject. */
  private static Map<String, Map<Handle, Integer>> letters() throws IOException {
    Map<String, Map<Handle, Integer>> letters = new HashMap<>();
    Sink sink =
        item -> {
          if (!(item instanceof Item.Mail mail) || mail.from() == null || mail.subject() == null)
            return;
          List<Party> parties = new ArrayList<>(mail.to());
          parties.addAll(mail.cc());
          parties.add(mail.from());
          if (mail.listId() != null || parties.stream().noneMatch(WorthAccuracyTest::ada)) return;
          String subject =
              Subject.bare(mail.subject())
                  .replaceFirst(", (a question|next step|second round)$", "");
          for (Party party : parties)
            letters
                .computeIfAbsent(subject, s -> new HashMap<>())
                .merge(party.handle(), 1, Integer::sum);
        };
    for (Unit unit : Sources.units(List.of(Rooms.CAST.resolve("mail.mbox")), false))
      unit.read(Window.around(Rooms.NOW), sink);
    return letters;
  }

  private static boolean ada(Party party) {
    return Set.of("ada@helix.example", "ada@labs.helix.example").contains(party.handle().value());
  }
}
