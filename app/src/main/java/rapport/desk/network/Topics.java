package rapport.desk.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rapport.interactions.Subject;
import rapport.look.Directory;
import rapport.people.Person;
import rapport.phrases.Phrase;
import rapport.store.interactions.Interactions;
import rapport.store.interactions.Interactions.Head;

/**
 * What people talk about, from the subjects of mail and meetings of few: words that a circle has
 * and the others hardly have. It reads no subject that the owner keeps from being read. Words of
 * names and of where people work are none. O(interactions) to read, O(words of a circle) to name.
 */
final class Topics implements Interactions.Participation {

  private static final int NEWEST = 20_000;
  private static final int FEW_PEOPLE = 12;
  private static final int MOST_TOPICS = 200;
  private static final String BETWEEN = "[^\\p{L}\\p{N}'’&-]+";
  private static final double SHARE = 0.25;
  private static final double LIFT = 3;
  private static final double TWO_WORDS = 1.4;
  private static final double SECOND = 0.6;
  private static final double THIRD = 0.85;

  /** Of how many people a circle is small, so that one thread may be what it is. */
  private static final int SMALL = 6;

  /** So many must have been in one thread at least, and its subject fits a label. */
  private static final int TOGETHER = 3;

  private static final int LABEL = 36;

  /** As long as a subject may be that stands in a sentence. */
  private static final int SENTENCE = 60;

  /** Without the thread in which most have a term, so many must still have it. */
  private static final int BESIDES = 2;

  /** Words of letters themselves, not of what they are about. */
  private static final Set<String> NO_TOPIC =
      Set.of(
          """
          about above after again agenda all and announcement announcements annual any april are
          article articles attached attachment attorney attorney's atty august been before brief
          briefing bulletin call calls can changes client clips comments commission committee
          communication conference confidential copy could daily date day december discussion document
          draft email exec executive february file final following for form forward friday from have
          hello help here highly http important info information into invitation invite item items january
          july june just letter list mail march materials may meeting meetings memo memos mentions
          message minutes monday monthly more morning need new news next note notes notice
          notification november number october one only other others our out over part please preliminary
          presentation press privileged proposed quarterly question questions regarding release
          releases reminder reply report reports request response review revised schedule september
          slides some special status story strictly subject summary team thank thanks that the their them these
          they this those thursday time today tomorrow trip tuesday upcoming update updated updates
          urgent version visit visits wednesday week weekly what when will with work you your\
          """
              .strip()
              .split("\\s+"));

  /** What lawyers write on letters, which is no topic either. */
  private static final Set<String> MARKS = Set.of("work product");

  private final Directory directory;
  private final Map<Long, String> topics = new HashMap<>();
  private final Map<Long, Set<String>> byPerson = new HashMap<>();
  private final Map<Long, Set<String>> termsOf = new HashMap<>();
  private final Map<String, Set<String>> termsIn = new HashMap<>();
  private final Map<String, String> threadOf = new HashMap<>();
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final Map<String, Integer> hadThread = new HashMap<>();
  private final Map<String, Map<String, Integer>> written = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();

  /** Reads the newest subjects as of an instant, where the owner lets them be read. */
  Topics(Interactions interactions, long owner, Directory directory, boolean allowed, Instant now) {
    this.directory = directory;
    if (!allowed) return;
    for (long id : directory.ids()) {
      Person person = directory.find(id);
      if (person != null) words(person.name()).stream().limit(1).forEach(givenNames::add);
    }
    interactions.texts(
        owner,
        now,
        NEWEST,
        (id, at, subject, note) -> {
          String bare = Subject.bare(subject).replaceAll("\\s+", " ").strip();
          if (!bare.isEmpty()) topics.put(id, bare);
        });
    long oldest = topics.keySet().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    interactions.each(owner, oldest, this);
    for (String topic : new TreeSet<>(topics.values())) write(topic);
    byPerson.forEach((person, said) -> {
      Set<String> terms = new HashSet<>();
      for (String topic : said) terms.addAll(termsOf(topic));
      termsOf.put(person, terms);
      for (String term : terms) everywhere.merge(term, 1, Integer::sum);
    });
  }

  @Override
  public void row(Head head, long handle, int role) {
    String topic = head.people() > FEW_PEOPLE ? null : topics.get(head.id());
    long person = topic == null ? 0 : directory.of(handle);
    if (topic == null || person == 0 || directory.mine(person)) return;
    Set<String> said = byPerson.computeIfAbsent(person, p -> new TreeSet<>());
    if (said.size() < MOST_TOPICS) said.add(topic);
  }

  /**
   * What sets a circle apart from everybody else: at most three phrases, none where nothing does.
   */
  List<String> of(List<Person> circle) {
    Set<String> names = names(circle);
    Map<String, Integer> people = new TreeMap<>();
    Map<String, Map<String, Set<Long>>> threads = new HashMap<>();
    Map<String, Integer> read = new TreeMap<>();
    for (Person person : circle) {
      long id = person.id().value();
      for (String term : termsOf.getOrDefault(id, Set.of())) people.merge(term, 1, Integer::sum);
      for (String topic : byPerson.getOrDefault(id, Set.of())) {
        read.merge(topic, 1, Integer::sum);
        String thread = threadOf(topic);
        for (String term : termsOf(topic))
          threads
              .computeIfAbsent(term, t -> new HashMap<>())
              .computeIfAbsent(thread, t -> new HashSet<>())
              .add(id);
      }
    }
    Map<String, Double> scores = new HashMap<>();
    people.forEach((term, here) -> {
      if (words(term).stream().anyMatch(names::contains)) return;
      if (!several(threads.getOrDefault(term, Map.of()))) return;
      double score = score(term, here, circle.size());
      if (score > 0) scores.put(term, score);
    });
    return shown(scores, read);
  }

  /**
   * What the people of a small circle were in together: the one subject that more than half of
   * them, and three at least, have in common; empty for a larger circle, which one letter to many
   * does not describe. O(subjects of the circle).
   */
  String together(List<Person> circle) {
    if (circle.size() > SMALL) return "";
    return threads(circle).stream()
        .filter(one -> one.here() >= TOGETHER && 2 * one.here() > circle.size())
        .filter(one -> one.subject().length() <= LABEL)
        .max(Comparator.comparingInt(Shared::here))
        .map(Shared::subject)
        .orElse("");
  }

  /**
   * The subject that tells most of a circle, though it is not its name: two of a small one, three
   * of a larger one were in it; empty where none is. O(subjects of the circle).
   */
  String telling(List<Person> circle) {
    return threads(circle).stream()
        .filter(one -> one.here() >= (circle.size() > SMALL ? TOGETHER : 2))
        .filter(one -> one.subject().length() <= SENTENCE)
        .max(Comparator.comparingDouble(Shared::weight))
        .map(Shared::subject)
        .orElse("");
  }

  /** What its people and the places where they work are called, which is no topic. */
  private Set<String> names(List<Person> circle) {
    Set<String> names = new HashSet<>(givenNames);
    for (Person person : circle) {
      names.addAll(words(person.name()));
      if (person.organisation() != null) names.addAll(words(person.organisation()));
      for (var handle : person.handles()) names.addAll(words(handle.value()));
    }
    return names;
  }

  /** A thread, how many of a circle had it and how many of everybody. */
  private record Shared(String subject, int here, int everywhere) {

    /** More for a thread of many here, and of hardly anybody elsewhere. */
    double weight() {
      return (double) here * here / everywhere;
    }
  }

  /**
   * The threads that were a circle's more than others', by subject. Two words of one or more say
   * something: words of letters themselves and of names are none.
   */
  private List<Shared> threads(List<Person> circle) {
    Map<String, Set<Long>> had = new TreeMap<>();
    Map<String, String> said = new HashMap<>();
    for (Person person : circle)
      for (String topic : byPerson.getOrDefault(person.id().value(), Set.of())) {
        had.computeIfAbsent(threadOf(topic), t -> new HashSet<>()).add(person.id().value());
        said.putIfAbsent(threadOf(topic), topic);
      }
    Set<String> names = names(circle);
    List<Shared> threads = new ArrayList<>();
    had.forEach((thread, people) -> {
      String topic = said.getOrDefault(thread, "");
      if (people.size() < 2 || loud(topic) || tellingWords(topic, names) < 2) return;
      int everywhere = everywhere(thread);
      if (everywhere < 2 * people.size()) threads.add(new Shared(topic, people.size(), everywhere));
    });
    return threads;
  }

  /** How many words of a subject stand for a topic. */
  private static long tellingWords(String topic, Set<String> names) {
    return terms(topic).stream()
        .filter(term -> term.indexOf(' ') < 0 && !names.contains(term))
        .count();
  }

  /** How many people had a thread, wherever they are; counted for all of them once. */
  private int everywhere(String thread) {
    if (hadThread.isEmpty())
      for (Set<String> topics : byPerson.values()) {
        Set<String> threads = new HashSet<>();
        for (String topic : topics) threads.add(threadOf(topic));
        for (String one : threads) hadThread.merge(one, 1, Integer::sum);
      }
    return hadThread.getOrDefault(thread, 0);
  }

  /** Each subject is taken apart once, as several people and circles share it. */
  private Set<String> termsOf(String topic) {
    return termsIn.computeIfAbsent(topic, Topics::terms);
  }

  private String threadOf(String topic) {
    return threadOf.computeIfAbsent(topic, Topics::thread);
  }

  /** A subject without what counts it: “Update (No. 9)” and “Update (No. 10)” are one thread. */
  private static String thread(String topic) {
    return topic.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  /**
   * Whether a term is more than the subject of one thread or of one announcement: without any one
   * thread some still have it.
   */
  private static boolean several(Map<String, Set<Long>> threads) {
    if (threads.size() < 2) return false;
    for (String one : threads.keySet()) {
      Set<Long> besides = new HashSet<>();
      threads.forEach((thread, people) -> {
        if (!thread.equals(one)) besides.addAll(people);
      });
      if (besides.size() < BESIDES) return false;
    }
    return true;
  }

  /**
   * The best of the terms, and one or two that say something else and are nearly as good; of a
   * phrase that says enough, itself alone. A plain word alone ("policy") says nothing and is none.
   */
  private List<String> shown(Map<String, Double> scores, Map<String, Integer> read) {
    List<String> order = new ArrayList<>(scores.keySet());
    order.sort(
        Comparator.comparingDouble((String term) -> -scores.getOrDefault(term, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    if (order.isEmpty()) return List.of();
    String best = order.getFirst();
    String phrase = as(best, read);
    List<String> all = new ArrayList<>(List.of(phrase));
    if (words(phrase).size() > 2) return all;
    Set<String> used = new HashSet<>(words(phrase));
    for (String other : order) {
      double enough = all.size() == 1 ? SECOND : THIRD;
      if (scores.getOrDefault(other, 0.0) < enough * scores.getOrDefault(best, 0.0)) break;
      if (all.size() == 3 || words(other).stream().anyMatch(used::contains)) continue;
      String said = as(other, read);
      if (words(said).stream().anyMatch(used::contains)) continue;
      all.add(said);
      used.addAll(words(said));
    }
    boolean vague = all.size() == 1 && phrase.indexOf(' ') < 0 && !abbreviation(phrase);
    return vague ? List.of() : all;
  }

  /** A term in the phrase it mostly stands in, as that is written; else word by word. */
  private String as(String term, Map<String, Integer> read) {
    return Phrase.around(term, read)
        .filter(phrase -> !loud(phrase))
        .filter(phrase -> inSeveral(phrase, read))
        .orElseGet(() -> as(term));
  }

  /** Whether a phrase stands in two threads at least, so that it is not the subject of one. */
  private boolean inSeveral(String phrase, Map<String, Integer> read) {
    String within = " " + thread(phrase) + " ";
    Set<String> threads = new HashSet<>();
    for (String topic : read.keySet())
      if ((" " + threadOf(topic) + " ").contains(within)) threads.add(threadOf(topic));
    return threads.size() > 1;
  }

  /** A term as most subjects write its words; abbreviations stay in capitals. */
  private String as(String term) {
    List<String> words = new ArrayList<>();
    for (String word : term.split(" ")) {
      Map<String, Integer> forms = written.getOrDefault(word, Map.of());
      words.add(
          forms.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .map(Map.Entry::getKey)
              .orElse(word));
    }
    return String.join(" ", words);
  }

  /** Counts how the words of a subject are written; capitals throughout say nothing. */
  private void write(String topic) {
    if (loud(topic)) return;
    for (String word : topic.split(BETWEEN, -1)) {
      written
          .computeIfAbsent(word.toLowerCase(Locale.ROOT), any -> new TreeMap<>())
          .merge(word, 1, Integer::sum);
    }
  }

  private static boolean loud(String topic) {
    return topic.equals(topic.toUpperCase(Locale.ROOT));
  }

  /** Whether a word is written as abbreviations are: at most one letter of it small. */
  private static boolean abbreviation(String word) {
    long small = word.chars().filter(Character::isLowerCase).count();
    return word.length() >= 2
        && word.length() <= 6
        && small <= (word.endsWith("s") ? 1 : 0)
        && word.chars().anyMatch(Character::isUpperCase);
  }

  /** How much likelier the circle has a term than the others, times how many of it have it. */
  private double score(String term, int here, int size) {
    if (here < 2 || here < SHARE * size) return 0;
    int elsewhere = everywhere.getOrDefault(term, 0) - here;
    double share = here / (double) size;
    double others = (elsewhere + 1.0) / (Math.max(0, termsOf.size() - size) + 2.0);
    double lift = share / others;
    if (lift < LIFT) return 0;
    return share * Math.log(lift) * (term.indexOf(' ') > 0 ? TWO_WORDS : 1);
  }

  /** Words that may stand for a topic, and two of them in a row. */
  private static Set<String> terms(String topic) {
    Set<String> terms = new TreeSet<>();
    String before = "";
    String beside = "";
    boolean loud = loud(topic);
    for (String said : topic.split(BETWEEN, -1)) {
      String word = said.toLowerCase(Locale.ROOT);
      boolean shortened = !loud && word.length() == 3 && abbreviation(said);
      boolean counts = (word.length() >= 4 || shortened) && word.matches("\\p{L}[\\p{L}'’&-]+");
      boolean mark = MARKS.contains(beside + " " + word);
      beside = word;
      if (!counts || mark || NO_TOPIC.contains(word)) {
        before = "";
        continue;
      }
      terms.add(word);
      if (!before.isEmpty()) terms.add(before + " " + word);
      before = word;
    }
    return terms;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
      if (word.length() > 1) words.add(word);
    return words;
  }
}
