package rapport.web.nurture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rapport.desk.interactions.Happening;
import rapport.interactions.Channel;
import rapport.nurture.Move;
import rapport.people.Names;
import rapport.people.Person;
import rapport.web.Say;
import rapport.web.interactions.Evidence;
import rapport.web.people.Face;
import rapport.web.ties.Marks;

/**
 * One move as a page shows it.
 *
 * @param cause its cause's name, as a form sends it back
 * @param height what the relationship was at its latest contact
 * @param urgency how much the matter presses
 * @param rank height × urgency × weight
 * @param weight what earlier answers to the cause make of it
 * @param day on which day of the week it fits
 * @param promise the number of the promise that is kept by it, or 0
 */
public record MoveLine(
    Face face,
    Marks marks,
    String what,
    String why,
    String badge,
    String tone,
    String cause,
    Action action,
    List<Link> evidence,
    String height,
    String urgency,
    String rank,
    String weight,
    String day,
    long promise) {

  /** Copies the list. */
  public MoveLine {
    evidence = List.copyOf(evidence);
  }

  /**
   * What the main button does.
   *
   * @param outside whether it opens the user's own mail program or telephone
   */
  public record Action(String label, String href, boolean outside) {}

  /** Words that lead somewhere. */
  public record Link(String words, String href) {}

  public static MoveLine of(Move move, Say say, Evidence evidence) {
    Map<Long, Happening> found = evidence.of(move.evidence());
    List<Happening> opened = new ArrayList<>();
    for (long id : move.evidence()) if (found.containsKey(id)) opened.add(found.get(id));
    return new MoveLine(
        Face.of(move.person()),
        Marks.of(move.strength()),
        move.what(),
        move.why(),
        badge(move.cause()),
        tone(move.cause()),
        move.cause().name(),
        action(move, opened),
        opened.stream()
            .map(h ->
                new Link(h.channel().words() + ", " + say.day(h.at()), "/interactions/" + h.id()))
            .toList(),
        Marks.digits(move.height()),
        Marks.digits(move.urgency()),
        String.format(Locale.ROOT, "%.3f", move.rank()),
        String.format(Locale.ROOT, "%.2f", move.weight()),
        say.near(move.day()),
        move.promise());
  }

  private static String tone(Move.Cause cause) {
    return switch (cause) {
      case PROMISE, ANSWER, TENSION, FEEDBACK -> "warm";
      case RHYTHM, COOLING, NUDGE -> "gold";
      case DORMANT, BRIEF, INTRODUCTION -> "blue";
      case THANKS -> "good";
      case NEED -> "plum";
    };
  }

  private static String badge(Move.Cause cause) {
    return switch (cause) {
      case PROMISE -> "your promise";
      case ANSWER -> "waits for you";
      case RHYTHM -> "gone quiet";
      case DORMANT -> "long ago";
      case TENSION -> "after a quarrel";
      case THANKS -> "thanks";
      case NUDGE -> "their promise";
      case FEEDBACK -> "complaint";
      case NEED -> "for a need";
      case INTRODUCTION -> "introduction";
      case BRIEF -> "be prepared";
      case COOLING -> "cooled";
    };
  }

  private static Action action(Move move, List<Happening> opened) {
    Person person = move.person();
    String name = Names.given(person.name());
    String page = "/people/" + person.id();
    switch (move.cause()) {
      case BRIEF -> {
        return opened.isEmpty()
            ? new Action("See " + name, page, false)
            : new Action("Open the brief", "/meetings/" + opened.getFirst().id() + "/brief", false);
      }
      case TENSION -> {
        return new Action("Open the worksheet", page + "/tension", false);
      }
      case THANKS -> {
        return new Action("Draft a thank-you", page + "/plays/thanks", false);
      }
      case NUDGE -> {
        return new Action("Draft a reminder", page + "/plays/nudge", false);
      }
      case FEEDBACK -> {
        return new Action("Answer it", page + "/exchanges", false);
      }
      case NEED, COOLING -> {
        return new Action("Take the lead", page + "/plays", false);
      }
      case PROMISE -> {
        if (!person.emails().isEmpty()) return mail(person, "Write to " + name, subject(opened));
      }
      case ANSWER, RHYTHM, DORMANT, INTRODUCTION -> {}
    }
    if (move.channel() == Channel.PHONE && !person.phones().isEmpty()) {
      return new Action("Call " + name, "tel:" + person.phones().getFirst(), true);
    }
    if (person.emails().isEmpty()) {
      return new Action(
          "Log it",
          "/conversations/new?person=" + person.id() + "&channel=" + move.channel().name(),
          false);
    }
    return switch (move.channel()) {
      case VIDEO -> mail(person, "Propose a video call", "A video call?");
      case FACE_TO_FACE -> mail(person, "Propose to meet", "Shall we meet?");
      case PHONE -> mail(person, "Propose a call", "A call?");
      case CHAT, MAIL -> mail(person, "Write to " + name, subject(opened));
    };
  }

  private static Action mail(Person person, String label, String subject) {
    String address = encoded(person.emails().getFirst()).replace("%40", "@");
    String query = subject.isEmpty() ? "" : "?subject=" + encoded(subject);
    return new Action(label, "mailto:" + address + query, true);
  }

  /** The subject of what the move is about, as a reply has it. */
  private static String subject(List<Happening> opened) {
    return opened.stream()
        .map(Happening::subject)
        .filter(Objects::nonNull)
        .findFirst()
        .map(s -> s.regionMatches(true, 0, "re:", 0, 3) ? s : "Re: " + s)
        .orElse("");
  }

  /** RFC 6068 §2 wants percent-encoding, where a plus is a plus. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
