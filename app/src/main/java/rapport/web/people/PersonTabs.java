package rapport.web.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.PersonPage;
import rapport.desk.people.Relations;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.ties.Strength;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.interactions.Evidence;
import rapport.web.interactions.HappeningLine;
import rapport.web.nurture.TodayView;
import rapport.web.ties.ChanceView;

/** The further pages about a person. */
public final class PersonTabs {

  private static final int MOST_PARTS = 100;

  private PersonTabs() {}

  /** All interactions, a page at a time. */
  public record TimelineView(
      Frame frame,
      PersonHead head,
      List<HappeningLine> lines,
      @Nullable String newer,
      @Nullable String older) {

    /** Lines on one page. */
    static final int PAGE = 50;

    public static TimelineView of(Frame frame, PersonPage page, int from, Say say) {
      String path = "/people/" + page.standing().person().id() + "/timeline?from=";
      int next = from + page.latest().size();
      return new TimelineView(
          frame,
          PersonHead.of(page, PersonHead.Page.TIMELINE, say),
          page.latest().stream()
              .map(h -> HappeningLine.of(h, say, page.standing().person().name()))
              .toList(),
          from == 0 ? null : path + Math.max(0, from - PAGE),
          next >= page.total() ? null : path + next);
    }
  }

  /** All promises both ways. */
  public record PromisesView(Frame frame, PersonHead head, List<TodayView.PromiseLine> lines) {

    public static PromisesView of(Frame frame, PersonPage page, Say say) {
      Person person = page.standing().person();
      return new PromisesView(
          frame,
          PersonHead.of(page, PersonHead.Page.PROMISES, say),
          page.promises().stream()
              .map(p -> TodayView.PromiseLine.of(p, person, p.late(say.today()), say))
              .toList());
    }
  }

  /** What is known about the person besides the relationship. */
  public record DetailsView(
      Frame frame,
      PersonHead head,
      String name,
      String organisation,
      String title,
      String scope,
      FacetsView facets,
      List<HandleLine> handles,
      List<String> cards,
      List<String> joined,
      Around around) {

    public static DetailsView of(
        Frame frame, PersonPage page, List<String> joined, Around around, Say say) {
      Person person = page.standing().person();
      return new DetailsView(
          frame,
          PersonHead.of(page, PersonHead.Page.DETAILS, say),
          person.name(),
          person.organisation() == null ? "" : person.organisation(),
          person.title() == null ? "" : person.title(),
          Say.capital(PersonHead.scope(person.scope()))
              + ", because of this: "
              + person.scope().reason()
              + ".",
          FacetsView.of(page.facets().stream().filter(one -> !one.name().equals("scope")).toList()),
          person.handles().stream().map(HandleLine::of).toList(),
          page.cards(),
          joined,
          around);
    }
  }

  /**
   * What stands around a person.
   *
   * @param groups those the person is in
   * @param choices all groups there are
   * @param relations what they are to others, and others to them
   * @param whom whom else one can name
   */
  public record Around(
      List<String> groups, List<String> choices, List<Bond> relations, WhomField whom) {}

  /**
   * A relation in a sentence.
   *
   * @param id its number, or 0 where a card says it
   * @param href the other one's page
   */
  public record Bond(long id, String words, String href) {

    static Bond of(Relations.Line line, Person person) {
      return new Bond(line.id(), line.sentence(), "/people/" + line.beside(person.id()).id());
    }
  }

  /** One way to reach a person. */
  public record HandleLine(String kind, String value, @Nullable String href) {

    static HandleLine of(Handle handle) {
      return switch (handle.kind()) {
        case EMAIL -> new HandleLine("Mail", handle.value(), "mailto:" + handle.value());
        case PHONE -> new HandleLine("Telephone", handle.value(), "tel:" + handle.value());
        case PROFILE -> new HandleLine("Profile", handle.value(), null);
        case CARD -> new HandleLine("Card", handle.value(), null);
      };
    }
  }

  /** What a strength is made of: its parts add up to it. */
  public record StrengthView(
      Frame frame,
      PersonHead head,
      ChanceView chance,
      String value,
      String held,
      String mine,
      String sure,
      String words,
      List<Part> parts,
      @Nullable Part rest) {

    private static final int FEW = 5;

    public static StrengthView of(
        Frame frame, PersonPage page, ChanceView chance, Say say, Evidence evidence) {
      List<Strength.Contribution> all =
          page.strength().contributions().stream()
              .sorted(
                  Comparator.comparingDouble(Strength.Contribution::share)
                      .reversed()
                      .thenComparing(Strength.Contribution::at))
              .toList();
      List<Strength.Contribution> most = all.stream().limit(MOST_PARTS).toList();
      Map<Long, Happening> opened =
          evidence.of(most.stream().map(Strength.Contribution::interaction).toList());
      List<Part> parts = new ArrayList<>();
      for (Strength.Contribution one : most)
        parts.add(Part.of(one, opened.get(one.interaction()), say));
      return new StrengthView(
          frame,
          PersonHead.of(page, PersonHead.Page.RELATIONSHIP, say),
          chance,
          Part.digits(page.strength().value()),
          String.format(Locale.ROOT, "%.2f", page.strength().held()),
          String.format(Locale.ROOT, "%.1f %%", 100 * page.strength().mine()),
          sure(page.strength()),
          words(page.strength(), all.size()),
          parts,
          rest(all));
    }

    /** The heaviest parts. */
    public List<Part> few() {
      return parts.subList(0, Math.min(FEW, parts.size()));
    }

    private static String words(Strength strength, int contacts) {
      if (contacts == 0) return "No contact counts for it.";
      String words =
          Say.capital(Strength.Grade.of(strength.value()).words())
              + ", from "
              + Say.count(contacts, "contact", "contacts")
              + ". What happened lately, in person and with few others weighs most";
      return contacts == 1 ? words + "." : words + "; the heaviest first:";
    }

    private static String sure(Strength strength) {
      return strength.enough()
          ? "With 95 % it lies between "
              + Part.digits(strength.low())
              + " and "
              + Part.digits(strength.high())
              + ", if contacts come by chance at their rate."
          : "Fewer than three contacts are not enough evidence to tell more than them.";
    }

    private static @Nullable Part rest(List<Strength.Contribution> all) {
      if (all.size() <= MOST_PARTS) return null;
      double share = all.stream().skip(MOST_PARTS).mapToDouble(Strength.Contribution::share).sum();
      return new Part(
          0,
          Say.number(all.size() - MOST_PARTS) + " earlier or smaller ones",
          "",
          "",
          Part.digits(share));
    }
  }

  /** One interaction's part of a strength. */
  public record Part(long id, String what, String topic, String when, String share) {

    static Part of(Strength.Contribution one, @Nullable Happening happening, Say say) {
      Instant at = one.at();
      return new Part(
          one.interaction(),
          happening == null ? "Interaction" : HappeningLine.of(happening, say).what(),
          happening == null || happening.subject() == null ? "" : happening.subject(),
          say.day(at),
          digits(one.share()));
    }

    static String digits(double share) {
      return String.format(java.util.Locale.ROOT, "%.4f", share);
    }
  }
}
