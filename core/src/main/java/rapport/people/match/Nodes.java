package rapport.people.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rapport.people.Handle;

/**
 * Entries brought together by one mailbox or one profile, unless something contradicts: the names
 * have no word in common, or suffixes, profiles or personal numbers differ. Addresses of roles and
 * machines bring nobody together. O(handles).
 */
final class Nodes {

  private Nodes() {}

  /** The nodes, in the given order of their first entries. */
  static List<Node> of(List<Entry> entries, List<Integer> order, OwnersAnswers said) {
    List<List<Integer>> groups = new ArrayList<>();
    Map<Integer, List<Integer>> byWord = new LinkedHashMap<>();
    for (int number : order)
      byWord.computeIfAbsent(said.group(number), any -> new ArrayList<>(1)).add(number);
    Map<String, Set<Integer>> holders = new HashMap<>();
    for (List<Integer> one : byWord.values()) {
      Set<String> handles = new TreeSet<>();
      for (int number : one) handles.addAll(strong(entries.get(number)));
      int home = -1;
      for (String handle : handles)
        for (int group : holders.getOrDefault(handle, Set.of()))
          if (home < 0 && fits(entries, one, groups.get(group), said)) home = group;
      if (home < 0) {
        home = groups.size();
        groups.add(new ArrayList<>(1));
      }
      groups.get(home).addAll(one);
      for (String handle : handles)
        holders.computeIfAbsent(handle, any -> new LinkedHashSet<>(2)).add(home);
    }
    return groups.parallelStream().map(group -> new Node(group, entries)).toList();
  }

  private static boolean fits(
      List<Entry> entries, List<Integer> mine, List<Integer> theirs, OwnersAnswers said) {
    return !said.apart(mine, theirs) && fits(new Node(mine, entries), new Node(theirs, entries));
  }

  private static boolean fits(Node one, Node other) {
    if (one.contradicts(other)) return false;
    for (NameParts mine : one.names)
      for (NameParts theirs : other.names) if (contradict(mine, theirs)) return false;
    return true;
  }

  private static boolean contradict(NameParts one, NameParts other) {
    boolean names = one.full() && other.full() && !one.login() && !other.login();
    return names && !alike(one, other);
  }

  private static boolean alike(NameParts one, NameParts other) {
    for (NameParts.Word mine : one.words())
      for (NameParts.Word theirs : other.words())
        if (mine.sound().equals(theirs.sound()) || Nicknames.same(mine.plain(), theirs.plain()))
          return true;
    return false;
  }

  private static Set<String> strong(Entry entry) {
    Set<String> strong = new TreeSet<>();
    for (Handle handle : entry.handles()) {
      if (handle.kind() == Handle.Kind.PROFILE) strong.add(handle.value());
      if (handle.kind() == Handle.Kind.EMAIL && LocalPart.personal(handle.value()))
        strong.add(LocalPart.mailbox(handle.value()));
    }
    return strong;
  }
}
