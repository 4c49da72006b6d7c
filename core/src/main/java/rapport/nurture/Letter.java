package rapport.nurture;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.growth.Giving;
import rapport.interactions.Subject;
import rapport.network.Need;
import rapport.people.Detail;

/**
 * The letter that belongs to a move: to whom it goes, and a few plain sentences to begin from. The
 * situation decides what it says: a question that waits is answered, a first letter says who
 * writes, an introducer gets a paragraph to pass on. It claims nothing that is not in its matter,
 * leaves no gap to fill in brackets, and sends nothing.
 *
 * @param to who gets it: the move's person, or who could introduce the two
 */
public record Letter(To to, String subject, String text) {

  /** Who gets a letter. */
  public enum To {
    /** The person that the move is about. */
    PERSON,
    /** Who could introduce the two. */
    INTRODUCER
  }

  /**
   * What a letter is made of; empty words where nothing is known.
   *
   * @param me how the owner signs: the given name
   * @param fullMe the owner's whole name
   * @param work the owner's title and organisation
   * @param them the given name of the person
   * @param fullThem the person's whole name
   * @param introducer the given name of who could introduce the two
   * @param stranger whether the two have never been in contact
   * @param waits whether a letter of whoever gets this one waits for an answer
   * @param subject of the letter that waits, or of the letter that was the last
   * @param last when the two were last in touch
   * @param matter the wish, the promise, the goal, the thing to share: in the owner's words
   * @param need the need it comes from, or null
   * @param lacks the sentence of a month's balance that the need shall make truer, or null
   * @param part what an initiative asks of the person
   * @param link where the thing to share is
   * @param slots times that are free in the owner's calendar; none without one
   * @param zone in which they are told
   */
  public record Matter(
      String me,
      String fullMe,
      String work,
      String them,
      String fullThem,
      String introducer,
      boolean stranger,
      boolean waits,
      String subject,
      Last last,
      String matter,
      @Nullable Need need,
      @Nullable Giving lacks,
      Part part,
      String link,
      List<Slots.Span> slots,
      ZoneId zone) {
    /** Copies the list. */
    public Matter {
      slots = List.copyOf(slots);
    }
  }

  /**
   * When the two were last in touch.
   *
   * @param day in words, with its year where that is another; empty where it is not known
   * @param ago how many days ago
   * @param turn which of the week's letters it is, so that no two of them are alike
   */
  public record Last(String day, long ago, int turn) {
    /** Not known. */
    public static final Last UNKNOWN = new Last("", 0, 0);
  }

  /**
   * What an initiative asks of somebody, in the owner's words; empty words where nothing is said.
   *
   * @param purpose what it is for
   * @param gives what the owner gives the person in it
   * @param gets what the owner gets from the person in it
   * @param vacant the role that nobody fills, where somebody who is with the owner is asked whom to
   *     take; for a need, the need itself, where nobody is known who could help
   * @param whom the given name of whoever has that role, where the reader is asked what matters to
   *     them; empty where nobody has it
   * @param talked whether the two talked about it before
   */
  public record Part(
      String purpose, String gives, String gets, String vacant, String whom, boolean talked) {
    /** Nothing is asked. */
    public static final Part NONE = new Part("", "", "", "", "", false);
  }

  private static final int LONGEST = 200;
  static final String HOW = "How are you?";

  /** So many days old a last letter is at most that is asked about; older matters are settled. */
  public static final int RECENT_DAYS = 42;

  /** Whether it asks how somebody is, and names nothing that lies between the two. */
  public boolean bare() {
    return subject.equals(HOW) && text.indexOf('\u201c') < 0;
  }

  /** The letter of a cause; null where the move is no letter but a page. */
  public static @Nullable Letter of(Move.Cause cause, Matter it) {
    return switch (cause) {
      case NEED -> it.introducer().isEmpty() ? ask(it) : introduction(it);
      case INITIATIVE -> it.introducer().isEmpty() ? initiative(it) : introduction(it);
      case ANSWER -> answer(it);
      case PROMISE -> promise(it);
      case RHYTHM, COOLING, PLANNED -> it.waits() ? owed(it) : word(it, LetterWords.lately(it));
      case DORMANT -> it.waits() ? owed(it) : word(it, LetterWords.longAgo(it));
      case GOAL -> goal(it);
      case GAP -> gap(it);
      case BRIDGE, PRACTICE -> bridge(it);
      case DATE -> date(it);
      case SHARE -> share(it);
      case INTRODUCTION, THANKS, NUDGE, TENSION, FEEDBACK, BRIEF, OUTCOME -> null;
    };
  }

  /**
   * How a letter that asks for something begins: with the answer that is owed, or with who writes.
   */
  private static List<String> first(Matter it) {
    List<String> text = new ArrayList<>();
    String named = Subject.named(it.subject());
    if (it.waits()) {
      text.add(
          "I owe you an answer" + (named.isEmpty() ? "" : " about " + named) + ". Here it is:");
      text.add("");
      text.add("There is something that I would like to ask you, too.");
    } else if (it.stranger() && it.introducer().isEmpty() && !who(it).isEmpty())
      text.add("We have not spoken yet: I am " + who(it) + ".");
    return text;
  }

  private static Letter ask(Matter it) {
    List<String> text = first(it);
    Giving lacks = it.lacks();
    if (lacks != null) {
      text.add(lacks.letter());
      text.add("Could we talk for half an hour?" + times(it));
      return letter(To.PERSON, it, "Half an hour?", text);
    }
    if (!it.part().vacant().isBlank()) return helper(it, text);
    text.add(LetterWords.wish(it));
    text.add(
        it.stranger()
            ? "Could I ask you about it for half an hour? If it does not fit, a no is fine too."
            : "Could we talk about it for half an hour?" + times(it));
    return letter(To.PERSON, it, "A question: " + quoted(it.matter()), text);
  }

  /** Nobody who fits is known: somebody close is asked whom they would ask. */
  private static Letter helper(Matter it, List<String> text) {
    text.add(LetterWords.looking(it, "I am looking for somebody who can help me with this"));
    text.add("Whom would you ask? A name is enough.");
    return letter(To.PERSON, it, "Whom would you ask?", text);
  }

  private static Letter introduction(Matter it) {
    List<String> text = first(it);
    text.add(
        (it.need() == null
                ? "I am working on this: " + quoted(it.matter()) + "."
                : LetterWords.looking(it, "I am looking for help with this"))
            + " "
            + it.fullThem()
            + " may be the right person.");
    text.add("Would you introduce us, if it feels right to you? A no is fine, too.");
    text.add("Here is a paragraph that you could pass on:");
    text.add(
        (who(it).isEmpty() ? "Somebody I know" : it.work().isEmpty() ? who(it) : who(it) + ",")
            + (LetterWords.somebody(it).isEmpty()
                ? " is working on this: " + quoted(it.matter())
                : " is looking for " + LetterWords.somebody(it))
            + ". Half an hour of your time would help. May I bring you two together?");
    return new Letter(
        To.INTRODUCER,
        "Would you introduce me to " + it.fullThem() + "?",
        "Hello "
            + it.introducer()
            + ",\n\n"
            + String.join("\n\n", text)
            + signed("Thank you,", it));
  }

  private static Letter initiative(Matter it) {
    List<String> text = first(it);
    if (!it.part().vacant().isBlank()) return vacant(it, text);
    if (it.part().talked()) return again(it, text);
    text.add("I am working on this: " + quoted(it.matter()) + "." + purpose(it));
    String both = exchange(it.part());
    if (!both.isEmpty()) text.add(both);
    text.add("I would like to hear how you see it, and what you would need in order to say yes.");
    text.add("Could we talk for half an hour?" + times(it));
    return letter(To.PERSON, it, "Your view: " + quoted(it.matter()), text);
  }

  /** The two talked about it before, and the other is not with the owner yet. */
  private static Letter again(Matter it, List<String> text) {
    text.add("I come back to what we talked about: " + quoted(it.matter()) + ".");
    text.add("What would have to be different for you to say yes?");
    return letter(To.PERSON, it, "Once more: " + quoted(it.matter()), text);
  }

  private static Letter vacant(Matter it, List<String> text) {
    if (!it.part().whom().isBlank()) return matters(it, text);
    text.add(
        "For "
            + quoted(it.matter())
            + " we still have nobody as "
            + quoted(it.part().vacant())
            + ". Whom would you take?");
    text.add("If somebody comes to mind: would you bring us together?" + times(it));
    return letter(To.PERSON, it, "Whom would you take?", text);
  }

  /** Somebody has the role and is not with the owner: the reader may know what matters to them. */
  private static Letter matters(Matter it, List<String> text) {
    String whom = it.part().whom();
    text.add(
        "I would like to have "
            + whom
            + " with me in this: "
            + quoted(it.matter())
            + "."
            + purpose(it));
    text.add("What do you think matters most to " + whom + " in it?");
    return letter(To.PERSON, it, "What matters to " + whom + "?", text);
  }

  /** What both sides would have of it, as far as the owner said so. */
  private static String exchange(Part it) {
    List<String> said = new ArrayList<>();
    if (!it.gives().isBlank()) said.add("What I can give: " + quoted(it.gives()) + ".");
    if (!it.gets().isBlank()) said.add("What I would ask of you: " + quoted(it.gets()) + ".");
    return String.join(" ", said);
  }

  private static String purpose(Matter it) {
    String plain = plain(it.part().purpose());
    return plain.isEmpty() ? "" : " The aim: " + plain + ".";
  }

  private static Letter answer(Matter it) {
    String named = Subject.named(it.subject());
    String thanks =
        named.isEmpty()
            ? "Thank you for your message."
            : "Thank you for your message about " + named + ".";
    return letter(
        To.PERSON,
        it,
        it.subject().isBlank() ? "Your message" : "Re: " + Subject.bare(it.subject()),
        List.of(thanks + " Here is my answer:", ""));
  }

  /** For a question that has waited so long that it is no longer asked about by itself. */
  private static Letter owed(Matter it) {
    String named = Subject.named(it.subject());
    return letter(
        To.PERSON,
        it,
        it.subject().isBlank() ? "My answer" : "Re: " + Subject.bare(it.subject()),
        List.of(
            "I owe you an answer"
                + (named.isEmpty() ? "" : " about " + named)
                + ", and I am sorry that it took so long. Here it is:",
            "",
            "How are you?"));
  }

  private static Letter promise(Matter it) {
    return letter(
        To.PERSON,
        it,
        "As promised",
        List.of("I have not forgotten what I promised you: " + quoted(it.matter()) + ".", ""));
  }

  private static Letter word(Matter it, String opening) {
    String named = Subject.named(it.subject());
    String question = LetterWords.question(it);
    String last = named.isEmpty() ? "" : " Our last message was about " + named + "; " + question;
    List<String> text = new ArrayList<>();
    text.add(opening + last);
    if (!it.slots().isEmpty()) text.add("Shall we talk for half an hour?" + times(it));
    String subject =
        !named.isEmpty() ? named + ": " + question : it.slots().isEmpty() ? HOW : "Shall we talk?";
    return letter(To.PERSON, it, subject, text);
  }

  private static Letter goal(Matter it) {
    List<String> text = first(it);
    text.add("We both want this: " + quoted(it.matter()) + ".");
    text.add("How does it look from your side, and what is the next step?" + times(it));
    return letter(To.PERSON, it, "What we both want", text);
  }

  private static Letter gap(Matter it) {
    List<String> text = first(it);
    text.add("In our check-in we answered one thing differently: " + quoted(it.matter()) + ".");
    text.add(
        "I would like to understand how you see it. Shall we talk for half an hour?" + times(it));
    return letter(To.PERSON, it, "Something from our check-in", text);
  }

  private static Letter bridge(Matter it) {
    List<String> text = first(it);
    text.add("I would like to understand better what you are working on, and how you see things.");
    text.add("Could we talk for half an hour?" + times(it));
    return letter(To.PERSON, it, "Half an hour?", text);
  }

  private static Letter date(Matter it) {
    if (it.matter().equals(Detail.Kind.BIRTHDAY.words()))
      return letter(
          To.PERSON,
          it,
          "Happy birthday",
          List.of("Happy birthday! I hope that it is a good day and a good year."));
    if (!it.matter().isBlank())
      return letter(
          To.PERSON,
          it,
          "Shall we meet?",
          List.of("I am travelling: " + plain(it.matter()) + ".", "Shall we meet there?"));
    return letter(
        To.PERSON,
        it,
        "I thought of you",
        List.of("I have not forgotten the day, and I thought of you."));
  }

  private static Letter share(Matter it) {
    List<String> text = new ArrayList<>();
    text.add(
        "I came across this and thought of you: " + quoted(it.matter()) + ". No answer needed.");
    if (!it.link().isBlank()) text.add(it.link().strip());
    return letter(To.PERSON, it, "This may be of use to you", text);
  }

  private static Letter letter(To to, Matter it, String subject, List<String> text) {
    String hello = it.them().isEmpty() ? "Hello," : "Hello " + it.them() + ",";
    return new Letter(
        to, subject, hello + "\n\n" + String.join("\n\n", text) + signed("All the best,", it));
  }

  private static String signed(String closing, Matter it) {
    return "\n\n" + closing + (it.me().isEmpty() ? "" : "\n" + it.me());
  }

  private static String who(Matter it) {
    if (it.fullMe().isEmpty()) return "";
    return it.work().isEmpty() ? it.fullMe() : it.fullMe() + ", " + it.work();
  }

  private static String times(Matter it) {
    return it.slots().isEmpty() ? "" : " " + Draft.times(it.slots(), it.zone());
  }

  static String quoted(String words) {
    String plain = plain(words);
    return plain.isEmpty() ? "it" : "“" + plain + "”";
  }

  /** On one line, without brackets and quotation marks, and without a mark at the end. */
  static String plain(String words) {
    String plain =
        words
            .replaceAll("[\\[\\](){}<>\"“”„\\s\\p{Cntrl}]+", " ")
            .strip()
            .replaceFirst("[\\s.!?,;:…-]+$", "");
    if (plain.codePointCount(0, plain.length()) <= LONGEST) return plain;
    int end = plain.offsetByCodePoints(0, LONGEST);
    int space = plain.lastIndexOf(' ', end);
    return plain.substring(0, space > 0 ? space : end).strip() + "…";
  }

  /** A cause as an address names it. */
  public static String path(Move.Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
