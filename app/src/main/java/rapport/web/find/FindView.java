package rapport.web.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.desk.find.Found;
import rapport.people.Person;
import rapport.people.match.Folding;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.nurture.MoveLine;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/** What the find box finds, in groups: people, pages and actions, and whatever is written down. */
public record FindView(Frame frame, String words, List<Group> groups) {

  private static final int PAGES = 6;

  private static final Pattern BRIEF =
      Pattern.compile("\\s*bri?e?f?\\s+(\\S.*)", Pattern.CASE_INSENSITIVE);

  private static final List<MoveLine.Link> ALL =
      List.of(
          new MoveLine.Link("Today", "/"),
          new MoveLine.Link("People", "/people"),
          new MoveLine.Link("Map of the network", "/map"),
          new MoveLine.Link("Goals and needs", "/goals"),
          new MoveLine.Link("A new need", "/needs/new"),
          new MoveLine.Link("Care", "/care"),
          new MoveLine.Link("Promises", "/promises"),
          new MoveLine.Link("Same person?", "/care/same-person"),
          new MoveLine.Link("People who only share a name", "/care/same-person/namesakes"),
          new MoveLine.Link("Set aside: hidden, removed, not people", "/care/aside"),
          new MoveLine.Link("Worth sharing", "/worth"),
          new MoveLine.Link("The month’s balance", "/grow/balance"),
          new MoveLine.Link("Rhythms and pauses", "/rhythms"),
          new MoveLine.Link("Groups and lists", "/people/groups"),
          new MoveLine.Link("Listening, one sentence at a time", "/grow/listening"),
          new MoveLine.Link("Talks to practise listening", "/grow/talks"),
          new MoveLine.Link("After a talk: how I listened", "/grow/tally"),
          new MoveLine.Link("A talk of mine, analysed (transcript)", "/grow/listening/transcript"),
          new MoveLine.Link("Trips and open rooms", "/trips"),
          new MoveLine.Link("What became difficult", "/tensions"),
          new MoveLine.Link("What I did, with undo", "/journal"),
          new MoveLine.Link("Begin: what must go right", "/begin"),
          new MoveLine.Link("Grow", "/grow"),
          new MoveLine.Link("Emotional intelligence", "/grow/self"),
          new MoveLine.Link("Describe myself again: fifty sentences", "/grow/self/new"),
          new MoveLine.Link("How others see me", "/grow/views"),
          new MoveLine.Link("What my network gave me", "/grow/outcomes"),
          new MoveLine.Link("My plan of ninety days", "/grow/plan"),
          new MoveLine.Link("Examples of plans", "/grow/plan/examples"),
          new MoveLine.Link("Seven skills", "/grow/skills"),
          new MoveLine.Link("Exercises in empathy", "/grow/exercises/empathy"),
          new MoveLine.Link("Exercises in communication", "/grow/exercises/communication"),
          new MoveLine.Link("Exercises in mindful listening", "/grow/exercises/listening"),
          new MoveLine.Link("Exercises in positivity", "/grow/exercises/positivity"),
          new MoveLine.Link("Exercises in common goals", "/grow/exercises/common-goals"),
          new MoveLine.Link("Exercises in collaboration", "/grow/exercises/collaboration"),
          new MoveLine.Link("Exercises in networking", "/grow/exercises/networking"),
          new MoveLine.Link("What changed my mind", "/grow/changes"),
          new MoveLine.Link("My habits by group", "/grow/mirror"),
          new MoveLine.Link("Diversity of thought", "/grow/diversity"),
          new MoveLine.Link("This week’s stretch contact", "/grow/stretch"),
          new MoveLine.Link("Sources and imports", "/sources"),
          new MoveLine.Link("Address book: where you say something else", "/sources/cards"),
          new MoveLine.Link("Settings", "/settings"),
          new MoveLine.Link("Log a conversation", "/conversations/new"),
          new MoveLine.Link("Add a person", "/people/new"),
          new MoveLine.Link("Import files", "/sources"),
          new MoveLine.Link("Dark or light", "/settings"),
          new MoveLine.Link("My own addresses", "/settings#addresses"),
          new MoveLine.Link("My name, time zone and free days", "/settings#you"),
          new MoveLine.Link("What is left out, by rule", "/settings#rules"),
          new MoveLine.Link("Which words may be read for promises", "/settings#reading"),
          new MoveLine.Link("Digest by mail", "/settings#digest"),
          new MoveLine.Link("What the digest would say now", "/settings/digest"),
          new MoveLine.Link("Keep pages on this device, offline", "/device"),
          new MoveLine.Link("Sign out", "/settings#end"),
          new MoveLine.Link("Erase or delete everything", "/settings#end"),
          new MoveLine.Link("Words and keys", "/words"),
          new MoveLine.Link("Why this week’s order", "/moves"));

  /** Whether a page stands among those that are found by their names. */
  static boolean names(String path) {
    return ALL.stream().anyMatch(one -> one.href().equals(path));
  }

  /** How much is found, for those who cannot see the list grow. */
  public String found() {
    int lines = groups.stream().mapToInt(group -> group.lines().size()).sum();
    return lines == 0 ? "" : lines + " found";
  }

  /** What is found of one kind. */
  public record Group(String title, List<Line> lines) {}

  /**
   * One thing.
   *
   * @param face the person, where it is one
   * @param about what else there is to know it by
   */
  public record Line(String href, @Nullable Face face, String words, String about) {}

  /** Of whom words such as “brief maya” ask the brief; empty where they ask none. */
  static String briefed(String words) {
    Matcher brief = BRIEF.matcher(words);
    return brief.matches() ? brief.group(1) : "";
  }

  /** With the briefs of those who were found, before everything else. */
  FindView briefs(List<Found> found) {
    List<Line> lines = new ArrayList<>();
    for (Line one : people(found, true)) lines.add(brief(one));
    for (Line one : people(found, false)) lines.add(brief(one));
    List<Group> all = new ArrayList<>();
    add(all, "Brief before a talk", lines);
    all.addAll(groups);
    return new FindView(frame, words, all);
  }

  private static Line brief(Line person) {
    return new Line(person.href() + "/brief", person.face(), person.words(), person.about());
  }

  public static FindView of(Frame frame, String words, List<Found> found, Say say) {
    String wanted = Folding.plain(words.strip());
    List<Group> groups = new ArrayList<>();
    add(groups, "People", people(found, true));
    add(groups, "Pages and actions", pages(wanted));
    add(groups, "People", people(found, false));
    for (Found.Kind kind : Found.Kind.values())
      if (kind != Found.Kind.PERSON)
        add(
            groups,
            title(kind),
            found.stream().filter(one -> one.kind() == kind).map(one -> line(one, say)).toList());
    return new FindView(frame, words, groups);
  }

  private static void add(List<Group> groups, String title, List<Line> lines) {
    if (!lines.isEmpty()) groups.add(new Group(title, lines));
  }

  private static List<Line> people(List<Found> found, boolean begins) {
    List<Line> lines = new ArrayList<>();
    for (Found one : found)
      if (one.person() != null && one.kind() == Found.Kind.PERSON && one.begins() == begins) {
        Face face = Face.of(one.person());
        lines.add(new Line(face.href(), face, face.name(), face.about()));
      }
    return lines;
  }

  /** Pages whose words begin so, then those that have it in the middle of one. */
  private static List<Line> pages(String wanted) {
    List<Line> pages = new ArrayList<>();
    for (boolean begins : new boolean[] {true, false})
      for (MoveLine.Link link : ALL) {
        String plain = Folding.plain(link.words());
        boolean starts = starts(plain, wanted);
        boolean fits = begins ? starts : !starts && wanted.length() > 3 && plain.contains(wanted);
        if (fits && pages.size() < PAGES) pages.add(new Line(link.href(), null, link.words(), ""));
      }
    return pages;
  }

  /** Whether each of some words begins one of others, in whatever order. */
  private static boolean starts(String plain, String wanted) {
    return Arrays.stream(wanted.split(" ", -1))
        .allMatch(word -> plain.startsWith(word) || plain.contains(" " + word));
  }

  private static Line line(Found one, Say say) {
    Person person = one.person();
    StringBuilder about = new StringBuilder(person == null ? "" : person.name());
    if (one.day() != null) about.append(about.isEmpty() ? "" : " · ").append(dated(one, say));
    if (one.count() > 1) about.append(" · ").append(Say.number(one.count())).append(" times");
    return new Line(href(one), null, one.words(), about.toString());
  }

  private static String dated(Found one, Say say) {
    String day = one.day() == null ? "" : say.day(one.day());
    return switch (one.kind()) {
      case PROMISE, GOAL -> "by " + day;
      case NEED, INITIATIVE -> "since " + day;
      case SUBJECT -> (one.day() != null && one.day().isAfter(say.today()) ? "on " : "last ") + day;
      default -> day;
    };
  }

  private static String title(Found.Kind kind) {
    return switch (kind) {
      case PERSON -> "People";
      case GROUP -> "Groups";
      case LIST -> "Lists";
      case SUBJECT -> "What you wrote and met about";
      case CONVERSATION -> "What you noted of conversations";
      case TOLD -> "What was told";
      case NOTE -> "What you noted of people";
      case RELATION -> "Who belongs to whom";
      case PROMISE -> "Promises";
      case PERHAPS_PROMISED -> "Perhaps promised";
      case EXCHANGE -> "Given and received";
      case NEED -> "Needs";
      case INITIATIVE -> "Initiatives";
      case GOAL -> "Goals you share";
      case TRIP -> "Trips";
      case WORTH -> "Worth sharing";
    };
  }

  private static String href(Found one) {
    String person = one.person() == null ? "/people" : "/people/" + one.person().id();
    return switch (one.kind()) {
      case PERSON, NOTE -> person;
      case GROUP -> PeopleView.named(one.words());
      case LIST -> "/people?list=" + one.id();
      case SUBJECT, CONVERSATION -> "/interactions/" + one.id();
      case TOLD -> person + "/whole";
      case RELATION -> person + "/details";
      case PROMISE -> person + "/promises";
      case PERHAPS_PROMISED -> "/promises";
      case EXCHANGE -> person + "/exchanges";
      case NEED -> "/goals?need=" + one.id();
      case INITIATIVE -> "/initiatives/" + one.id();
      case GOAL -> person + "/goals";
      case TRIP -> "/trips";
      case WORTH -> "/worth";
    };
  }
}
