package rapport.people.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The owner's answers in the numbers of one list of entries: groups that are one human by word, and
 * pairs that never meet. An older "same" that a group of others would make false is left out.
 * Answers about entries that are not there wait. O(answers × group).
 */
final class OwnersAnswers {

  private final int[] group;
  private final Map<Integer, List<Integer>> never = new HashMap<>();

  OwnersAnswers(List<Entry> entries, Answers answers) {
    group = new int[entries.size()];
    Arrays.setAll(group, number -> number);
    if (answers.all().isEmpty()) return;
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < group.length; number++)
      numbers.putIfAbsent(entries.get(number).id(), number);
    List<Answers.Answer> inForce = answers.inForce();
    for (Answers.Answer answer : inForce) {
      Integer one = numbers.get(answer.one());
      Integer other = numbers.get(answer.other());
      if (one == null || other == null || answer.same()) continue;
      never.computeIfAbsent(one, any -> new ArrayList<>()).add(other);
      never.computeIfAbsent(other, any -> new ArrayList<>()).add(one);
    }
    for (Answers.Answer answer : inForce.reversed()) {
      Integer one = numbers.get(answer.one());
      Integer other = numbers.get(answer.other());
      if (one != null && other != null && answer.same()) join(group[one], group[other]);
    }
  }

  /** The number that all entries of one human by word have in common. */
  int group(int number) {
    return group[number];
  }

  /** Whether the owner said of one of the first and one of the second that they are different. */
  boolean apart(List<Integer> mine, List<Integer> theirs) {
    if (never.isEmpty()) return false;
    for (int one : mine)
      for (int other : never.getOrDefault(one, List.of())) if (theirs.contains(other)) return true;
    return false;
  }

  private void join(int one, int other) {
    if (one == other || apart(members(one), members(other))) return;
    for (int member : members(Math.max(one, other))) group[member] = Math.min(one, other);
  }

  private List<Integer> members(int of) {
    List<Integer> members = new ArrayList<>();
    for (int number = 0; number < group.length; number++)
      if (group[number] == of) members.add(number);
    return members;
  }
}
