package rapport.web.nurture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.nurture.Draft;
import rapport.nurture.Play;
import rapport.people.Person;
import rapport.web.Frame;
import rapport.web.Mailto;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonHead;

/**
 * One play's letter.
 *
 * @param mailto opens the user's own mail program with it, or empty without an address
 * @param calendar where the proposed times are as a calendar file, or empty
 */
public record PlayView(
    Frame frame,
    Face face,
    String play,
    String words,
    List<String> because,
    List<PeopleView.Choice> tones,
    String subject,
    String text,
    String mailto,
    String letter,
    String calendar) {

  /** Copies the lists. */
  public PlayView {
    because = List.copyOf(because);
    tones = List.copyOf(tones);
  }

  static String path(Play play) {
    return play.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static PlayView of(
      Frame frame, Person person, Plays.Offer offer, Draft.Tone tone, Draft draft, Say say) {
    Face face = Face.of(person);
    String base = face.href() + "/plays/" + path(offer.play());
    List<PeopleView.Choice> tones = new ArrayList<>();
    for (Draft.Tone one : Draft.Tone.values())
      tones.add(
          new PeopleView.Choice(one.name(), one.name().toLowerCase(Locale.ROOT), one == tone));
    String mailto =
        person.emails().isEmpty()
            ? ""
            : Mailto.of(List.of(person.emails().getFirst()), draft.subject(), draft.text());
    return new PlayView(
        frame,
        face,
        base,
        offer.play().words(),
        offer.because().stream().map(one -> Say.capital(one) + ".").toList(),
        tones,
        draft.subject(),
        draft.text(),
        mailto,
        base + "/draft.eml?tone=" + tone.name(),
        offer.matter().slots().isEmpty() ? "" : base + "/slots.ics");
  }

  /**
   * All plays with somebody.
   *
   * @param tension where the open quarrel is, or empty
   */
  public record Many(
      Frame frame, PersonHead head, List<Line> lines, List<TakenLine> taken, String tension) {

    /** Copies the lists. */
    public Many {
      lines = List.copyOf(lines);
      taken = List.copyOf(taken);
    }

    public static Many of(
        Frame frame,
        PersonPage page,
        List<Plays.Offer> offers,
        List<Plays.Taken> taken,
        Tensions.@Nullable One tension,
        Instant now,
        Say say) {
      String base = "/people/" + page.standing().person().id() + "/plays/";
      boolean strained = tension != null && tension.tension().strains(now);
      return new Many(
          frame,
          PersonHead.of(page, PersonHead.Page.PLAYS, say),
          offers.stream().map(offer -> line(offer, base, say)).toList(),
          taken.stream().map(one -> TakenLine.of(one, say)).toList(),
          strained && tension != null ? "/tensions/" + tension.tension().id() : "");
    }

    private static Line line(Plays.Offer offer, String base, Say say) {
      Instant rests = offer.rests();
      return new Line(
          offer.play().words(),
          base + path(offer.play()),
          offer.because().isEmpty()
              ? "A few lines to begin from."
              : Say.capital(String.join("; ", offer.because())) + ".",
          rests == null ? "" : "rests until " + say.day(rests));
    }
  }

  /** One play with what it is made from. */
  public record Line(String words, String href, String because, String rests) {}

  /** One play that was taken up. */
  public record TakenLine(
      long id, Face face, String words, String day, String material, String outcome) {

    static TakenLine of(Plays.Taken one, Say say) {
      return new TakenLine(
          one.id(),
          Face.of(one.person()),
          one.play().words(),
          say.day(one.at()),
          one.material(),
          one.outcome() == null ? "" : one.outcome());
    }

    /** The state of an outcome, for a chip. */
    public String tone() {
      return outcome.isEmpty() ? "plain" : "good";
    }
  }
}
