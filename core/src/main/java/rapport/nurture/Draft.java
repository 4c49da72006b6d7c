package rapport.nurture;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Subject;

/**
 * A letter to begin from: a subject and a few plain sentences that the owner changes and sends
 * himself. It names only what it was given and leaves no gap: where nothing is given the sentence
 * that would need it is another one. A topic or a meeting is quoted, never built into a sentence as
 * if it were a noun ({@link Subject#named}); what cannot be quoted is left out.
 */
public record Draft(String subject, String text) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

  private static final int LONGEST = 40;
  private static final int LONGEST_MATERIAL = 200;

  /** How a letter sounds. */
  public enum Tone {
    /** With a word for the person first. */
    WARM,
    /** To the point and friendly. */
    PLAIN,
    /** As short as it can be. */
    BRIEF
  }

  /**
   * What a letter is made of; empty words where nothing is known.
   *
   * @param me how the owner signs
   * @param them how to call the other
   * @param topic something both have touched
   * @param touched when and how they did; null where that is not known
   * @param material what is offered or shared, or what thanks are for
   * @param meeting the meeting to sit in on: its title within quotation marks, or plain words
   * @param slots times to propose
   * @param zone in which the times are told
   * @param owes whether a letter of theirs about the topic waits for the owner's answer
   */
  public record Matter(
      String me,
      String them,
      String topic,
      @Nullable Touched touched,
      String material,
      @Nullable String link,
      String meeting,
      List<Slots.Span> slots,
      ZoneId zone,
      boolean owes) {
    /** Copies the list. */
    public Matter {
      slots = List.copyOf(slots);
    }
  }

  /**
   * When and how a topic lay between the two; without a topic, when they were last in touch.
   *
   * @param day in words, with its year where that is another
   * @param ago how many days ago
   */
  public record Touched(How how, String day, long ago) {

    private static final int LONG_AGO = 60;
    private static final int LATELY = 30;

    /** A letter about something at which people come together. */
    private static final Pattern MEETING =
        Pattern.compile(
            "(?iu)\\b(?:meetings?|offsite|town hall|conference|workshop|session|hearing|summit|forum|panel)\\b");

    /** Who brought it up. */
    public enum How {
      /** A letter of the other's. */
      THEY_WROTE("You wrote to me on "),
      /** A letter of the owner's, of which the other may have had a copy. */
      I_WROTE("I wrote on "),
      /** A call, with picture or without. */
      WE_SPOKE("We spoke on "),
      /** A meeting face to face. */
      WE_MET("We met on "),
      /** Something or other: nothing but the day is told. */
      IN_TOUCH("We were last in touch on ");

      private final String words;

      How(String words) {
        this.words = words;
      }
    }

    private String about(String topic) {
      return switch (how) {
        case I_WROTE ->
            (longAgo() ? "You had" : "You have")
                + " my message of "
                + day
                + " about "
                + topic
                + ".";
        case THEY_WROTE, WE_SPOKE -> how.words + day + " about " + topic + ".";
        case WE_MET -> how.words + day + " for " + topic + ".";
        case IN_TOUCH -> how.words + day + ": " + topic + ".";
      };
    }

    /** Whether the two heard each other. */
    public boolean spoken() {
      return how == How.WE_SPOKE || how == How.WE_MET;
    }

    private boolean longAgo() {
      return ago > LONG_AGO;
    }

    /**
     * One question about it: what is fresh is asked for what it was, what is old for what became of
     * it.
     */
    private String view(String topic) {
      if (longAgo() && !spoken() && MEETING.matcher(topic).find()) return "What came of it?";
      return switch (how) {
        case WE_SPOKE, WE_MET ->
            longAgo() ? "What has come of it since?" : "What did you take away from it?";
        case I_WROTE, IN_TOUCH -> longAgo() ? "How do you see it now?" : "What do you think of it?";
        case THEY_WROTE -> longAgo() ? "How do you see it now?" : "What matters most to you in it?";
      };
    }

    /** The ask for half an hour. */
    private String talk(String topic) {
      if (MEETING.matcher(topic).find() && !spoken())
        return "Could we talk for half an hour about what comes next?";
      return switch (how) {
        case WE_SPOKE, WE_MET ->
            "Could we talk for half an hour about "
                + (longAgo() ? "where it stands?" : "what comes next?");
        case I_WROTE, IN_TOUCH ->
            longAgo()
                ? "Could we talk for half an hour about how you see it now?"
                : "Could we talk it through for half an hour?";
        case THEY_WROTE ->
            longAgo()
                ? "Could we talk for half an hour about what became of it?"
                : "Could we talk it over for half an hour?";
      };
    }
  }

  /** The letter of a play in a tone. */
  public static Draft of(Play play, Tone tone, Matter it) {
    List<String> text = new ArrayList<>();
    String them = clean(it.them());
    text.add((tone == Tone.BRIEF ? "" : "Hello ") + them + ",");
    if (them.isEmpty()) text.set(0, "Hello,");
    if (tone == Tone.WARM && play != Play.THANKS && play != Play.NUDGE && !lately(it))
      text.add("I hope you are well.");
    text.add(body(play, tone, it));
    if (play == Play.MEETING && !it.slots().isEmpty()) text.add(times(it));
    if (it.link() != null && !it.link().isBlank()) text.add(it.link().strip());
    if (tone == Tone.WARM) text.add(closing(play));
    if (!clean(it.me()).isEmpty()) text.add(clean(it.me()));
    return new Draft(subject(play, it), String.join("\n\n", text));
  }

  /** Whether the two were in touch in the last weeks: then nobody hopes that the other is well. */
  private static boolean lately(Matter it) {
    return it.touched() != null && lately(it.touched());
  }

  private static boolean lately(Touched touched) {
    return touched.ago() <= Touched.LATELY;
  }

  private static String subject(Play play, Matter it) {
    String topic = Subject.named(it.topic());
    return switch (play) {
      case MEETING -> topic.isEmpty() ? "Shall we talk?" : topic + ": shall we talk?";
      case OFFER -> "Would this help you?";
      case PERSPECTIVE ->
          topic.isEmpty() ? "Your view on something" : topic + ": what do you think?";
      case INFORMATION -> "This may be of use to you";
      case SIT_IN -> "May I sit in?";
      case THANKS -> "Thank you";
      case NUDGE -> "A small reminder";
    };
  }

  private static String body(Play play, Tone tone, Matter it) {
    boolean brief = tone == Tone.BRIEF;
    return switch (play) {
      case MEETING ->
          it.owes()
              ? owed(Subject.named(it.topic()))
              : meeting(brief, Subject.named(it.topic()), it.touched());
      case OFFER -> offer(brief, clean(it.material()));
      case PERSPECTIVE -> perspective(brief, Subject.named(it.topic()), it.touched());
      case INFORMATION ->
          told(brief ? "For you" : "I came across this and thought of you", it.material())
              + (brief ? "" : " No answer needed.");
      case SIT_IN -> sitIn(brief, it.meeting());
      case THANKS -> thanks(it.material());
      case NUDGE ->
          told(brief ? "A small reminder" : "You wanted to do this", it.material())
              + (brief ? " Is there a new date?" : " Is it still on? A new date is fine.");
    };
  }

  private static String meeting(boolean brief, String topic, @Nullable Touched touched) {
    if (!topic.isEmpty() && touched != null)
      return touched.about(topic) + " " + touched.talk(topic);
    String about = topic.isEmpty() ? "" : " It is about this: " + topic + ".";
    String ask = "Could we talk for half an hour?" + about;
    String since =
        topic.isEmpty() && touched != null && !lately(touched)
            ? touched.how().words + touched.day() + ". "
            : "";
    if (brief) return since + ask;
    return since
        + (topic.isEmpty()
            ? "I would like to hear what you are working on. "
            : "I would like to learn how you see something. ")
        + ask;
  }

  /** Whoever waits for an answer is not asked something else first. */
  private static String owed(String topic) {
    return (topic.isEmpty()
            ? "I have not answered your message yet."
            : "I still owe you an answer about " + topic + ".")
        + " Could we talk about it for half an hour?";
  }

  private static String offer(boolean brief, String material) {
    if (material.isEmpty()) return "Is there something that I could do for you?";
    return brief
        ? "Would this help you: " + material + "?"
        : "There is something that I could do for you: "
            + material
            + ". Would that be of use to you?";
  }

  private static String perspective(boolean brief, String topic, @Nullable Touched touched) {
    if (topic.isEmpty())
      return "There is something I would like your view on. May I ask you about it?";
    if (touched != null)
      return touched.about(topic) + " " + touched.view(topic) + (brief ? "" : " A line is enough.");
    return "I would like your view on this: "
        + topic
        + ". "
        + (brief ? "How do you see it?" : "What do you see that I might miss?");
  }

  private static String sitIn(boolean brief, String meeting) {
    boolean quoted = meeting.startsWith("\u201c");
    String plain = quoted ? Subject.named(meeting) : clean(meeting);
    String which =
        plain.isEmpty() ? "one of your meetings" : quoted ? plain + ", a meeting of yours" : plain;
    String why = brief ? "" : "I would like to understand your side of the work better. ";
    return why + "May I sit in on " + which + "? I would only listen.";
  }

  /**
   * Words that name a sort ("your advice") belong into the sentence, with what it was behind them
   * ("your advice: cut it in two"); all others are quoted.
   */
  private static String thanks(String material) {
    String plain = clean(material);
    if (plain.isEmpty()) return "Thank you.";
    int colon = plain.indexOf(": ");
    String sort = colon < 0 ? plain : plain.substring(0, colon);
    if (!sort.startsWith("your ") || sort.length() > LONGEST)
      return told("Thank you for this", plain);
    return told("Thank you for " + sort, colon < 0 ? "" : plain.substring(colon + 2));
  }

  /** A sentence that ends in what it tells of, within quotation marks, or without it. */
  private static String told(String sentence, String material) {
    String plain = clean(material);
    return plain.isEmpty() ? sentence + "." : sentence + ": \u201c" + plain + "\u201d.";
  }

  private static String closing(Play play) {
    return switch (play) {
      case MEETING, SIT_IN -> "If it does not fit, a no is fine too.";
      case PERSPECTIVE, OFFER, INFORMATION, THANKS, NUDGE -> "All the best,";
    };
  }

  private static String times(Matter it) {
    return times(it.slots(), it.zone());
  }

  /** The sentence that proposes times. */
  static String times(List<Slots.Span> slots, ZoneId zone) {
    List<String> times = new ArrayList<>();
    for (Slots.Span slot : slots) times.add(when(slot.from(), zone));
    return "I could do " + String.join(", or ", times) + place(zone) + ".";
  }

  private static String when(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }

  /** "Berlin time"; empty for a zone that no place has a name for. */
  private static String place(ZoneId zone) {
    String id = zone.getId();
    if (id.indexOf('/') < 0 || id.startsWith("Etc/") || id.startsWith("SystemV/")) return "";
    return ", " + id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
  }

  /**
   * On one line, without brackets and what stands in them, quotation marks and a mark at the end.
   */
  private static String clean(String words) {
    String plain =
        words
            .replaceAll("\\[[^\\]]*]|\\([^)]*\\)|\\{[^}]*}|<[^>]*>", " ")
            .replaceAll("[\\[\\](){}<>\"\u201c\u201d\u201e\\s\\u00a0\\p{Cntrl}]+", " ")
            .replaceAll(" ([.,;:!?])", "$1")
            .strip()
            .replaceFirst("[\\s.!?,;:-]+$", "");
    if (plain.codePointCount(0, plain.length()) <= LONGEST_MATERIAL) return plain;
    int end = plain.offsetByCodePoints(0, LONGEST_MATERIAL);
    int space = plain.lastIndexOf(' ', end);
    return plain.substring(0, space > 0 ? space : end).strip() + "\u2026";
  }
}
