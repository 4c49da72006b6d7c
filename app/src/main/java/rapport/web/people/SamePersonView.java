package rapport.web.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.SamePeople;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.match.Reason;
import rapport.web.Frame;
import rapport.web.Say;

/**
 * One question of who is one human.
 *
 * @param cards none when nothing is asked
 * @param ready whether everybody was compared already
 * @param at the place of the question in the queue
 * @param all how many are asked
 */
public record SamePersonView(
    Frame frame,
    List<Head> cards,
    List<Row> rows,
    List<Why> why,
    String chance,
    String name,
    boolean ready,
    int at,
    int all,
    List<Then> then,
    boolean namesakes) {

  private static final int MOST_DOTS = 30;
  private static final int MOST_NEXT = 3;

  /** Bits of evidence below which a reason says little: one in eight against chance. */
  private static final double SLIGHT = 3;

  /** Which question this is of how many. */
  public String place() {
    return Say.number(at + 1) + " of " + Say.number(all);
  }

  /** The head of a column. */
  public record Head(Face face, String sources, String key) {}

  /**
   * What all cards say of one thing.
   *
   * @param rule all stay, choose, agree, said once, or nothing where no card says it
   * @param field the form field of the choice, or null when nothing is chosen
   */
  public record Row(String label, String rule, @Nullable String field, List<Cell> cells) {}

  /**
   * What one card says.
   *
   * @param lines none when it says nothing
   * @param faint what is said more quietly behind
   */
  public record Cell(List<String> lines, String faint, boolean picked) {}

  /** One reason, with the width of its bar from 0 to 120. */
  public record Why(String words, String bits, long width, boolean against) {}

  /** A later question. */
  public record Then(Face one, Face other, String name, String reason, String href) {}

  /** How many dots stand for the queue. */
  public int dots() {
    return Math.min(all, MOST_DOTS);
  }

  /** What a dot is: behind, now, or ahead. */
  public String dot(int n) {
    return n < at ? "done" : n == at ? "now" : "ahead";
  }

  static SamePersonView of(Frame frame, SamePeople all, int at, Say say) {
    int waiting = all.waiting();
    SamePeople.@Nullable Question question = all.question(at).orElse(null);
    boolean names = !all.namesakes(1).isEmpty();
    if (question == null)
      return new SamePersonView(
          frame,
          List.of(),
          List.of(),
          List.of(),
          "",
          "",
          all.ready(),
          at,
          waiting,
          List.of(),
          names);
    List<Head> heads = new ArrayList<>();
    for (SamePeople.Card card : question.cards())
      heads.add(new Head(Face.of(card.person()), card.sources(), "" + (heads.size() + 1)));
    return new SamePersonView(
        frame,
        heads,
        rows(question, say),
        why(question.reasons()),
        likely(question.chance()),
        name(question.cards()),
        true,
        at,
        waiting,
        then(all, at, waiting),
        names);
  }

  /** A chance in words, as they stand everywhere; near certainty a tenth would say too little. */
  static String likely(double chance) {
    if (chance >= 0.95) return "very likely";
    long tenths = Math.max(1, Math.round(10 * chance));
    return "about " + tenths + " in 10";
  }

  private static List<Row> rows(SamePeople.Question question, Say say) {
    List<SamePeople.Card> cards = question.cards();
    List<Row> rows = new ArrayList<>();
    Row called = chosen("Name", "called", cards, SamePersonView::called);
    if (called.rule().equals("choose")) rows.add(called);
    rows.add(stays("Address", cards, card -> handles(card.person()), card -> ""));
    add(rows, chosen("Works at", "organisation", cards, card -> card.person().organisation()));
    add(rows, chosen("Title", "title", cards, card -> card.person().title()));
    rows.add(
        stays(
            "Contacts",
            cards,
            card -> List.of(Say.number(card.contacts())),
            card -> card.last() == null ? "" : "last on " + say.day(card.last())));
    if (cards.stream().anyMatch(card -> !card.knows().isEmpty()))
      rows.add(
          stays(
              "Knows",
              cards,
              card -> card.knows().isEmpty() ? List.of() : List.of(String.join(", ", card.knows())),
              card -> ""));
    return rows;
  }

  /** A name; an address that stands where none is known is none. */
  private static @Nullable String called(SamePeople.Card card) {
    String name = card.person().name();
    return name.indexOf('@') >= 0 ? null : name;
  }

  private static String name(List<SamePeople.Card> cards) {
    int newest = newest(cards, SamePersonView::called);
    return cards.get(Math.max(0, newest)).person().name();
  }

  private static void add(List<Row> rows, Row row) {
    if (row.cells().stream().anyMatch(cell -> !cell.lines().isEmpty())) rows.add(row);
  }

  private static List<String> handles(Person person) {
    return person.handles().stream()
        .filter(handle -> handle.kind() != Handle.Kind.CARD)
        .map(Handle::value)
        .toList();
  }

  private static Row stays(
      String label,
      List<SamePeople.Card> cards,
      Function<SamePeople.Card, List<String>> lines,
      Function<SamePeople.Card, String> faint) {
    List<Cell> cells = new ArrayList<>();
    for (SamePeople.Card card : cards)
      cells.add(new Cell(lines.apply(card), faint.apply(card), true));
    return new Row(label, "all stay", null, cells);
  }

  /** What one of the cards has to win; the newest is proposed. */
  private static Row chosen(
      String label,
      String field,
      List<SamePeople.Card> cards,
      Function<SamePeople.Card, @Nullable String> value) {
    Set<String> values = new LinkedHashSet<>();
    for (SamePeople.Card card : cards) {
      String said = value.apply(card);
      if (said != null) values.add(said);
    }
    int newest = newest(cards, value);
    String proposed = newest < 0 ? null : value.apply(cards.get(newest));
    List<Cell> cells = new ArrayList<>();
    for (SamePeople.Card card : cards) {
      String said = value.apply(card);
      cells.add(
          said == null
              ? new Cell(List.of(), "not said", false)
              : new Cell(List.of(said), "", said.equals(proposed)));
    }
    boolean choose = values.size() > 1;
    boolean agree = cells.stream().filter(cell -> !cell.lines().isEmpty()).count() > 1;
    String rule = choose ? "choose" : agree ? "agree" : values.isEmpty() ? "" : "said once";
    return new Row(label, rule, choose ? field : null, cells);
  }

  private static int newest(
      List<SamePeople.Card> cards, Function<SamePeople.Card, @Nullable String> value) {
    int newest = -1;
    for (int n = 0; n < cards.size(); n++)
      if (value.apply(cards.get(n)) != null
          && (newest < 0 || BY_LAST.compare(cards.get(n), cards.get(newest)) > 0)) newest = n;
    return newest;
  }

  private static final Comparator<SamePeople.Card> BY_LAST =
      Comparator.comparing(SamePeople.Card::last, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static List<Why> why(List<Reason> reasons) {
    double most = reasons.stream().mapToDouble(one -> Math.abs(one.bits())).max().orElse(1);
    List<Why> why = new ArrayList<>();
    for (Reason reason : reasons)
      why.add(
          new Why(
              reason.words(),
              (Math.abs(reason.bits()) < SLIGHT ? "a little " : "")
                  + (reason.bits() < 0 ? "against" : "for it"),
              Math.max(4, Math.round(120 * Math.abs(reason.bits()) / most)),
              reason.bits() < 0));
    return why;
  }

  private static List<Then> then(SamePeople all, int at, int waiting) {
    List<Then> then = new ArrayList<>();
    for (int n = at + 1; n < waiting && then.size() < MOST_NEXT; n++) {
      SamePeople.Question one = all.question(n).orElseThrow();
      then.add(
          new Then(
              Face.of(one.cards().getFirst().person()),
              Face.of(one.cards().getLast().person()),
              one.cards().getFirst().person().name(),
              one.reasons().isEmpty() ? "" : one.reasons().getFirst().ground().words(),
              "/care/same-person?at=" + n));
    }
    return then;
  }

  /** Those who only share a name. */
  public record Namesakes(Frame frame, List<Then> pairs) {

    static Namesakes of(Frame frame, List<SamePeople.Question> all) {
      List<Then> pairs = new ArrayList<>();
      for (SamePeople.Question one : all) {
        Person first = one.cards().getFirst().person();
        Person last = one.cards().getLast().person();
        pairs.add(
            new Then(
                Face.of(first),
                Face.of(last),
                first.name() + " and " + last.name(),
                String.join(", ", handles(first)) + " · " + String.join(", ", handles(last)),
                Face.of(first).href()));
      }
      return new Namesakes(frame, pairs);
    }
  }
}
