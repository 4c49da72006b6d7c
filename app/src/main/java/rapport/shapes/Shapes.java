package rapport.shapes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.nurture.Today;
import rapport.intake.Receipt;
import rapport.interactions.Channel;
import rapport.interactions.Promise;
import rapport.look.Look;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.ties.ReplyHabits;
import rapport.ties.ReplyTime;
import rapport.ties.Share;
import rapport.ties.Strength;
import rapport.ties.Tie;

/**
 * Version 1 of the shapes in which figures leave Rapport as JSON; docs/json.md describes each.
 * Times are ISO 8601 in UTC, unknown is null, and a name once given stays.
 */
public final class Shapes {

  private Shapes() {}

  /** One person in a list. */
  public record PersonShape(
      String id,
      String name,
      List<String> emails,
      List<String> phones,
      @Nullable String organisation,
      @Nullable String title,
      String scope,
      double strength,
      int interactions,
      int sent,
      int received,
      @Nullable Instant lastContact,
      @Nullable Integer rhythmDays,
      @Nullable LocalDate due,
      @Nullable LocalDate knownUntil) {}

  /** A person as a list shows one. */
  public static PersonShape person(Standing standing) {
    Tie tie = standing.tie();
    return new PersonShape(
        standing.person().id().toString(),
        standing.person().name(),
        standing.person().emails(),
        standing.person().phones(),
        standing.person().organisation(),
        standing.person().title(),
        standing.person().scope().side().name().toLowerCase(Locale.ROOT),
        tie.strength(),
        tie.interactions(),
        tie.sent(),
        tie.received(),
        standing.lastAt(),
        standing.rhythm() == null ? null : standing.rhythm().everyDays(),
        standing.due(),
        SourceShapes.known(standing));
  }

  /** A share with its count and interval; value is null when nothing was counted. */
  public record ShareShape(@Nullable Double value, int n, double low, double high) {
    static ShareShape of(Share share) {
      return new ShareShape(
          share.known() ? share.value() : null, share.whole(), share.low(), share.high());
    }
  }

  /** A median reply time with its count. */
  public record ReplyShape(@Nullable Long medianSeconds, int n) {
    static ReplyShape of(ReplyTime time) {
      return new ReplyShape(time.median() == null ? null : time.median().toSeconds(), time.n());
    }
  }

  /** Strength then and now. */
  public record TrendShape(String course, double then, double now) {}

  /** One contact's part of the strength. */
  public record ContributionShape(String id, Instant at, double share) {}

  /** One tie in full. */
  public record TieShape(
      String id,
      String name,
      List<String> emails,
      @Nullable String organisation,
      String scope,
      double strength,
      int interactions,
      int sent,
      int received,
      @Nullable Instant firstContact,
      @Nullable Instant lastContact,
      @Nullable Integer rhythmDays,
      @Nullable LocalDate due,
      ShareShape initiation,
      String balance,
      ReplyShape myReply,
      ReplyShape theirReply,
      Map<String, Integer> channels,
      TrendShape trend,
      List<ContributionShape> contributions,
      @Nullable LocalDate knownUntil) {}

  /** A tie with every contribution under the source's own identity. */
  public static TieShape tie(Standing standing, Strength strength, Map<Long, String> keys) {
    Tie tie = standing.tie();
    Map<String, Integer> channels = new LinkedHashMap<>();
    for (Map.Entry<Channel, Integer> entry : tie.channels().entrySet())
      channels.put(entry.getKey().words(), entry.getValue());
    List<ContributionShape> contributions = new ArrayList<>();
    for (Strength.Contribution one : strength.contributions()) {
      contributions.add(new ContributionShape(key(keys, one.interaction()), one.at(), one.share()));
    }
    return new TieShape(
        standing.person().id().toString(),
        standing.person().name(),
        standing.person().emails(),
        standing.person().organisation(),
        standing.person().scope().side().name().toLowerCase(Locale.ROOT),
        strength.value(),
        tie.interactions(),
        tie.sent(),
        tie.received(),
        tie.first(),
        standing.lastAt(),
        standing.rhythm() == null ? null : standing.rhythm().everyDays(),
        standing.due(),
        ShareShape.of(tie.reciprocity().initiation()),
        tie.balance().lean().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        ReplyShape.of(tie.reciprocity().mine()),
        ReplyShape.of(tie.reciprocity().theirs()),
        channels,
        new TrendShape(
            tie.trend().course().name().toLowerCase(Locale.ROOT),
            tie.trend().then(),
            tie.trend().now()),
        contributions,
        SourceShapes.known(standing));
  }

  static String key(Map<Long, String> keys, long interaction) {
    String key = keys.get(interaction);
    return key == null ? String.valueOf(interaction) : key;
  }

  /** One promise. */
  public record PromiseShape(
      long id,
      String person,
      String personId,
      boolean mine,
      String what,
      @Nullable LocalDate due,
      boolean late) {}

  /** One coming meeting with what to know about its guests. */
  public record MeetingShape(
      String id,
      Instant at,
      @Nullable Instant end,
      @Nullable String subject,
      String channel,
      List<GuestShape> guests,
      int strangers) {}

  /** One guest of a coming meeting. */
  public record GuestShape(String name, String id, double strength, List<String> brief) {}

  /** Open promises left out because a quarrel rests; until is null when there are none. */
  public record RestingShape(int promises, @Nullable Instant until) {}

  /** The morning page. */
  public record TodayShape(
      int version,
      LocalDate day,
      List<MoveShapes.MoveShape> moves,
      List<PromiseShape> promises,
      List<MeetingShape> upNext,
      RestingShape resting,
      @Nullable LocalDate awayUntil,
      List<SourceShapes.EndShape> sources,
      GrowthShapes.@Nullable StepShape step) {}

  /** The morning page with its evidence under the source's own identities. */
  public static TodayShape today(Look look) {
    Today today = Today.of(look);
    Map<Long, String> keys =
        Happenings.of(look)
            .keys(today.moves().stream().flatMap(move -> move.evidence().stream()).toList());
    List<MoveShapes.MoveShape> moves = new ArrayList<>();
    for (Move move : today.moves()) moves.add(MoveShapes.move(look, move, keys));
    List<PromiseShape> promises = new ArrayList<>();
    for (Today.PromiseLine line : today.promises()) {
      Promise promise = line.promise();
      promises.add(
          new PromiseShape(
              promise.id(),
              line.person().name(),
              line.person().id().toString(),
              promise.mine(),
              promise.what(),
              promise.dueOn(),
              line.late()));
    }
    return new TodayShape(
        1,
        today.day(),
        moves,
        promises,
        today.upNext().stream().map(Shapes::meeting).toList(),
        new RestingShape(today.resting().promises(), today.resting().until()),
        today.awayUntil(),
        SourceShapes.ends(look),
        GrowthShapes.step(look));
  }

  private static MeetingShape meeting(Today.UpNext next) {
    Happening meeting = next.meeting();
    List<GuestShape> guests = new ArrayList<>();
    for (Today.Guest guest : next.guests()) {
      Standing standing = guest.standing();
      guests.add(
          new GuestShape(
              standing.person().name(),
              standing.person().id().toString(),
              standing.tie().strength(),
              guest.brief().lines()));
    }
    return new MeetingShape(
        meeting.key(),
        meeting.at(),
        meeting.until(),
        meeting.subject(),
        meeting.channel().words(),
        guests,
        next.strangers());
  }

  /** One problem of a source. */
  public record ProblemShape(String where, String what) {}

  /** One receipt. */
  public record ReceiptShape(
      long id,
      String source,
      String format,
      long found,
      long imported,
      long known,
      Map<String, Long> leftOut,
      long unreadable,
      List<ProblemShape> problems,
      boolean complete,
      long updated,
      long gone,
      @Nullable Instant newest) {}

  /** All receipts. */
  public record ReceiptsShape(int version, List<ReceiptShape> receipts) {}

  /** Receipts in the order given. */
  public static ReceiptsShape receipts(List<Receipt> receipts) {
    return new ReceiptsShape(1, receipts.stream().map(Shapes::receipt).toList());
  }

  private static ReceiptShape receipt(Receipt receipt) {
    Map<String, Long> leftOut = new LinkedHashMap<>();
    receipt.leftOut().forEach((rule, items) -> leftOut.put(rule.id(), items));
    return new ReceiptShape(
        receipt.id(),
        receipt.source(),
        receipt.format(),
        receipt.found(),
        receipt.imported(),
        receipt.known(),
        leftOut,
        receipt.unreadable(),
        receipt.problems().stream()
            .map(problem -> new ProblemShape(problem.where(), problem.what()))
            .toList(),
        receipt.complete(),
        receipt.updated(),
        receipt.gone(),
        receipt.newest());
  }

  /** One person in full. */
  public record PersonFull(
      TieShape tie,
      List<String> handles,
      String scopeReason,
      List<String> brief,
      MoveShapes.@Nullable MoveShape move,
      List<EventShape> latest,
      @Nullable UsualShape mine,
      @Nullable UsualShape theirs,
      ShareShape came,
      double strengthLow,
      double strengthHigh,
      List<FacetShape> facets,
      List<CardShapes.CardDetailShape> said) {}

  /** One facet of a person. */
  public record FacetShape(String name, @Nullable String value, String reason, boolean own) {}

  /** How long somebody can be expected to take for an answer. */
  public record UsualShape(long seconds, long low, long high) {
    static @Nullable UsualShape of(ReplyHabits.@Nullable Usual usual) {
      return usual == null
          ? null
          : new UsualShape(
              usual.time().toSeconds(), usual.low().toSeconds(), usual.high().toSeconds());
    }
  }

  /** One line of a timeline. */
  public record EventShape(
      String id,
      String kind,
      Instant at,
      String channel,
      String direction,
      @Nullable String subject,
      int people) {}

  /** The interactions that a person's page rests on. */
  public static List<Long> evidence(rapport.desk.nurture.PersonPage page) {
    List<Long> evidence = new ArrayList<>();
    page.strength().contributions().forEach(one -> evidence.add(one.interaction()));
    if (page.move() != null) evidence.addAll(page.move().evidence());
    return evidence;
  }

  /** A person in full. */
  public static PersonFull full(
      Look look, rapport.desk.nurture.PersonPage page, Map<Long, String> keys) {
    List<EventShape> latest = new ArrayList<>();
    for (Happening one : page.latest()) {
      latest.add(
          new EventShape(
              one.key(),
              one.kind(),
              one.at(),
              one.channel().words(),
              one.direction().name().toLowerCase(Locale.ROOT),
              one.subject(),
              one.people()));
    }
    return new PersonFull(
        tie(page.standing(), page.strength(), keys),
        page.standing().person().handles().stream().map(handle -> handle.value()).toList(),
        page.standing().person().scope().reason(),
        page.brief().lines(),
        page.move() == null ? null : MoveShapes.move(look, page.move(), keys),
        latest,
        UsualShape.of(page.answering().mine()),
        UsualShape.of(page.answering().theirs()),
        ShareShape.of(page.answering().came()),
        page.strength().low(),
        page.strength().high(),
        page.facets().stream()
            .map(one -> new FacetShape(one.name(), one.value(), one.reason(), one.own()))
            .toList(),
        CardShapes.of(page.said()));
  }
}
