package rapport.shapes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Trips;
import rapport.desk.nurture.Whole;
import rapport.desk.people.Notes;
import rapport.desk.repair.Repair;
import rapport.intake.OwnReasons;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.nurture.ChannelAdvice;
import rapport.nurture.Draft;
import rapport.nurture.Hot;
import rapport.people.Person;

/**
 * Version 1 of the shapes of what is done for relationships; see docs/json.md. The worksheet of a
 * quarrel is in none of them: it is the owner's alone and stays on its page.
 */
public final class CareShapes {

  private CareShapes() {}

  /** Where the owner worked before, in one line. */
  public record PositionShape(int version, String words) {}

  /** Where the owner worked before, in one line. */
  public static PositionShape position(String words) {
    return new PositionShape(1, words);
  }

  /** One of the owner's own addresses. */
  public record OwnAddressShape(
      int version, String address, boolean named, boolean likely, List<String> reasons) {}

  /** One of the owner's own addresses, with what speaks for it. */
  public static OwnAddressShape ownAddress(OwnReasons.Own own) {
    return new OwnAddressShape(1, own.address(), own.named(), own.likely(), own.reasons());
  }

  /** One exchange. */
  public record ExchangeShape(long id, boolean given, String sort, String what, Instant at) {}

  /** One note; of the owner himself where it names nobody. */
  public record NoteShape(
      long id, @Nullable String personId, @Nullable String person, String about, String words) {}

  /** A note. */
  public static NoteShape note(Notes.Note it) {
    return new NoteShape(
        it.id(),
        it.person() == null ? null : it.person().id().toString(),
        it.person() == null ? null : it.person().name(),
        it.about().word(),
        it.words());
  }

  /** One quarrel. */
  public record TensionShape(
      long id,
      String person,
      String name,
      String state,
      boolean ahead,
      Instant since,
      Instant restsUntil) {}

  /** What a hard talk needs, without its worksheet. */
  public record RepairShape(
      TensionShape tension,
      @Nullable MeetingShape place,
      List<FreeShape> free,
      List<GiftShape> given,
      List<String> hot) {}

  /** A meeting of the two. */
  public record MeetingShape(long id, Instant at, @Nullable String subject, String channel) {}

  /** A free hour. */
  public record FreeShape(Instant from, Instant until) {}

  /** What came from a relationship, on a day, in a year, or since a day. */
  public record GiftShape(Instant at, String span, String what) {}

  /** One play. */
  public record PlayShape(
      String play,
      String practice,
      @Nullable Instant restsUntil,
      List<String> from,
      @Nullable String subject,
      @Nullable String text) {}

  /** How somebody is best reached. */
  public record ReachShape(
      String channel,
      String why,
      @Nullable String richer,
      @Nullable Integer fromHour,
      @Nullable Integer untilHour,
      List<LearnedShape> learned) {}

  /** What was learned of one channel. */
  public record LearnedShape(
      String channel, int asked, int answered, double share, double low, double high) {}

  /** Something worth sharing. */
  public record WorthShape(
      long id, String what, @Nullable String link, Instant at, List<String> suits) {}

  /** Something learned lately that may be worth sharing. */
  public record LearnedThingShape(
      String what, String from, LocalDate day, String how, List<String> suits) {}

  /** Something learned lately that may be worth sharing. */
  public static LearnedThingShape learned(Plays.Perhaps it) {
    return new LearnedThingShape(
        it.what(),
        it.from().id().toString(),
        it.day(),
        it.how(),
        it.suits().stream().map(suit -> suit.person().id().toString()).toList());
  }

  /** One trip. */
  public record TripShape(
      long id, String place, LocalDate from, LocalDate until, List<String> there) {}

  /** One promise that was found. */
  public record FoundShape(
      long id,
      String person,
      String name,
      boolean mine,
      String what,
      String sentence,
      @Nullable LocalDate due,
      double chance,
      boolean older) {}

  /** Something told. */
  public record ToldShape(long id, boolean mine, String topic, String words, LocalDate since) {}

  /** One exchange. */
  public static ExchangeShape exchange(Exchange it) {
    return new ExchangeShape(it.id(), it.given(), it.sort().words(), it.what(), it.at());
  }

  /** One quarrel at an instant. */
  public static TensionShape tension(Tensions.One it, Instant now) {
    return new TensionShape(
        it.tension().id(),
        it.person().id().toString(),
        it.person().name(),
        it.tension().state(now).name().toLowerCase(Locale.ROOT).replace('_', '-'),
        it.tension().ahead(),
        it.tension().at(),
        it.tension().restsUntil());
  }

  /** What a hard talk needs. */
  public static RepairShape repair(Repair it, Instant now) {
    var place = it.place() == null ? null : it.place().meeting();
    return new RepairShape(
        tension(it.one(), now),
        place == null
            ? null
            : new MeetingShape(place.id(), place.at(), place.subject(), place.channel().words()),
        it.slots().stream().map(one -> new FreeShape(one.from(), one.until())).toList(),
        it.gifts().stream()
            .map(one ->
                new GiftShape(one.at(), one.span().name().toLowerCase(Locale.ROOT), one.what()))
            .toList(),
        Hot.SENTENCES);
  }

  /** One play, with its letter where it does not rest. */
  public static PlayShape play(Plays.Offer it, Draft.Tone tone) {
    Draft draft = it.rests() == null ? Draft.of(it.play(), tone, it.matter()) : null;
    return new PlayShape(
        it.play().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        it.play().practice(),
        it.rests(),
        it.because(),
        draft == null ? null : draft.subject(),
        draft == null ? null : draft.text());
  }

  /** How somebody is best reached. */
  public static ReachShape reach(ChannelAdvice it, @Nullable Channel last) {
    ChannelAdvice.Choice choice = it.choice(last);
    List<LearnedShape> learned = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      ChannelAdvice.Learned one = it.learned().get(channel);
      if (one != null)
        learned.add(
            new LearnedShape(
                channel.words(), one.asked(), one.answered(), one.share(), one.low(), one.high()));
    }
    ChannelAdvice.Window window = it.window();
    return new ReachShape(
        choice.channel().words(),
        choice.why(),
        it.richer() == null ? null : it.richer().words(),
        window == null ? null : window.from(),
        window == null ? null : window.until(),
        learned);
  }

  /** Something worth sharing. */
  public static WorthShape worth(Plays.Worth it) {
    return new WorthShape(
        it.id(),
        it.what(),
        it.link(),
        it.at(),
        it.suits().stream().map(suit -> suit.person().id().toString()).toList());
  }

  /** One trip. */
  public static TripShape trip(Trips.Trip it) {
    return new TripShape(
        it.id(),
        it.place(),
        it.from(),
        it.until(),
        it.there().stream().map(Person::id).map(Object::toString).toList());
  }

  /** One promise that was found. */
  public static FoundShape found(PromiseLedger.Found it) {
    return new FoundShape(
        it.id(),
        it.person().id().toString(),
        it.person().name(),
        it.mine(),
        it.what(),
        it.sentence(),
        it.dueOn(),
        it.chance(),
        it.older());
  }

  /** Something told. */
  public static ToldShape told(Whole.Line it) {
    return new ToldShape(it.id(), it.mine(), it.topic(), it.words(), it.since());
  }
}
