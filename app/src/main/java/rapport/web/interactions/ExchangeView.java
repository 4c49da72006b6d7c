package rapport.web.interactions;

import java.util.List;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Whole;
import rapport.interactions.Exchange;
import rapport.phrases.FoundExchange;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonHead;

/**
 * What went both ways between the owner and one person.
 *
 * @param given in words, with the count
 */
public record ExchangeView(
    Frame frame,
    PersonHead head,
    String given,
    String received,
    List<PeopleView.Choice> sorts,
    List<Line> lines,
    List<FoundLine> found,
    List<FeedbackLine> feedback) {

  /** One exchange. */
  public record Line(long id, String way, String tone, String sort, String what, String day) {}

  /** One letter that seems to tell of an exchange. */
  public record FoundLine(
      String key,
      String href,
      boolean given,
      String way,
      String sort,
      String words,
      String subject,
      String at,
      String day) {

    static FoundLine of(FoundExchange one, Say say) {
      return new FoundLine(
          one.key(),
          "/interactions/" + one.interaction(),
          one.given(),
          one.given() ? "you gave" : "you received",
          one.sort().name(),
          one.sort().words(),
          one.subject(),
          one.at().toString(),
          say.day(one.at()));
    }
  }

  /** One feedback. */
  public record FeedbackLine(
      long id, String sort, String words, String day, boolean open, String followUp) {}

  public static List<PeopleView.Choice> choices() {
    return java.util.Arrays.stream(Exchange.Sort.values())
        .map(sort -> new PeopleView.Choice(sort.name(), sort.words(), sort == Exchange.Sort.HELP))
        .toList();
  }

  /** The key that chooses a sort, with the browser's own key for such keys. */
  public static String key(PeopleView.Choice sort) {
    return switch (Exchange.Sort.valueOf(sort.value())) {
      case HELP -> "h";
      case INTRODUCTION -> "i";
      case INFORMATION -> "n";
      case ADVICE -> "v";
      case OPPORTUNITY -> "o";
      case THANKS -> "t";
      case ASKING -> "k";
      case MISTAKE -> "m";
    };
  }

  public static ExchangeView of(
      Frame frame,
      PersonPage page,
      Exchange.Ledger balance,
      List<Exchange> exchanges,
      List<FoundExchange> found,
      List<Whole.Feedback> feedback,
      Say say) {
    return new ExchangeView(
        frame,
        PersonHead.of(page, PersonHead.Page.EXCHANGES, say),
        Say.count(balance.given(), "thing", "things"),
        Say.count(balance.received(), "thing", "things"),
        choices(),
        exchanges.stream()
            .map(one ->
                new Line(
                    one.id(),
                    one.given() ? "you gave" : "you received",
                    one.given() ? "good" : "blue",
                    one.sort().words(),
                    one.what(),
                    say.day(one.at())))
            .toList(),
        found.stream().map(one -> FoundLine.of(one, say)).toList(),
        feedback.stream()
            .map(one ->
                new FeedbackLine(
                    one.id(),
                    one.complaint() ? "complaint" : one.sort(),
                    one.words(),
                    say.day(one.at()),
                    one.open(),
                    one.followUp() == null ? "" : one.followUp()))
            .toList());
  }
}
