package rapport.interactions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when the sources of each channel speak. Silence after that is not silence: it is only not
 * known whether anything happened. Whatever silence changes is therefore worked out as of the end
 * of the channels that two people use. It says nothing of what happened before.
 *
 * @param until by channel, only for those whose sources are older than {@link #RECENT}; of any
 *     other all is known until now
 * @param read by channel, until when its sources speak, however short a time ago that is; nothing
 *     for a channel that no source speaks of
 * @param holes in the mail, oldest first; what happened in them is not known
 * @param lost of the mail the only side that ends then while the other goes on, or null
 * @param taken when the newest of the sources was read; nothing that lay in them was written later,
 *     whatever its date says
 */
public record Freshness(
    Map<Channel, Instant> until,
    Map<Channel, Instant> read,
    List<Hole> holes,
    @Nullable Direction lost,
    Instant taken) {

  /** All is known until now. */
  public static final Freshness NOW = new Freshness(Map.of());

  /** A source that ends this short a time ago is as good as one that ends now. */
  public static final Duration RECENT = Duration.ofDays(7);

  /** Mail that ended longer ago than this is looked at best as of the day on which it ended. */
  public static final Duration PAST = Duration.ofDays(30);

  /** One contact in so many makes a channel one that two people use. */
  private static final int PART = 5;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** Copies the maps. */
  public Freshness {
    until = copy(until);
    read = copy(read);
    holes = List.copyOf(holes);
  }

  /** Without a hole in the mail. */
  public Freshness(Map<Channel, Instant> until, Map<Channel, Instant> read) {
    this(until, read, List.of(), null, Instant.MAX);
  }

  /** Where all that is known of the sources is when those ended that are old. */
  public Freshness(Map<Channel, Instant> until) {
    this(until, until);
  }

  private static Map<Channel, Instant> copy(Map<Channel, Instant> map) {
    EnumMap<Channel, Instant> copy = new EnumMap<>(Channel.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * As it is at an instant: what ended no longer than {@link #RECENT} before it is known until it.
   *
   * @param read by channel, until when its sources speak
   */
  public static Freshness at(Map<Channel, Instant> read, Instant now) {
    Map<Channel, Instant> old = new EnumMap<>(Channel.class);
    read.forEach((channel, end) -> {
      if (end.plus(RECENT).isBefore(now)) old.put(channel, end);
    });
    return new Freshness(old, read);
  }

  /** The same with the holes of the mail that had ended at an instant. */
  public Freshness with(List<Hole> all, LocalDate today) {
    List<Hole> ended = all.stream().filter(hole -> !hole.to().isAfter(today)).toList();
    return new Freshness(until, read, ended, lost, taken);
  }

  /** The same of mail of which one side ends then, or none. */
  public Freshness lost(@Nullable Direction side) {
    return new Freshness(until, read, holes, side, taken);
  }

  /** The same of sources of which the newest was read at an instant. */
  public Freshness taken(Instant when) {
    return new Freshness(until, read, holes, lost, when);
  }

  /**
   * From which day on the silence between two people is known that began on one: that day, or the
   * end of the latest hole of the mail after it, where mail makes a fifth of their contacts. What
   * was in the hole is not known. O(contacts + holes).
   *
   * @param past what happened until now
   */
  public LocalDate silentFrom(LocalDate last, Timeline past) {
    LocalDate from = last;
    for (Hole hole : holes(past)) if (last.isBefore(hole.to())) from = hole.to();
    return from;
  }

  /** The holes that hide what two people had; none where hardly any of it was by mail. */
  public List<Hole> holes(Timeline past) {
    if (holes.isEmpty()) return holes;
    long mail = past.contacts().stream().filter(one -> one.channel() == Channel.MAIL).count();
    return mail * PART >= past.contacts().size() ? holes : List.of();
  }

  /** The kinds of sources that people speak of, with the channel that tells each. */
  public enum Kind {
    MAIL(Channel.MAIL, "mail", "Your mail ends"),
    CALENDAR(Channel.FACE_TO_FACE, "calendar", "Your calendar was read last"),
    CHATS(Channel.CHAT, "chats", "Your chats end");

    private final Channel channel;
    private final String words;
    private final String ends;

    Kind(Channel channel, String words, String ends) {
      this.channel = channel;
      this.words = words;
      this.ends = ends;
    }

    /** The kind in one word. */
    public String words() {
      return words;
    }
  }

  /**
   * Until when one kind of source speaks.
   *
   * @param ended whether that is so long ago that silence after it says nothing
   */
  public record End(Kind kind, Instant at, boolean ended) {}

  /** Until when each kind of source speaks; none for kinds that nothing was read of. */
  public List<End> ends() {
    List<End> ends = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Instant at = read.get(kind.channel);
      if (at != null) ends.add(new End(kind, at, until.containsKey(kind.channel)));
    }
    return ends;
  }

  /**
   * What has ended, one sentence a kind: "Your mail ends on 22 Nov, 31 days ago." Nothing when all
   * sources speak until now.
   */
  public List<String> sentences(ZoneId zone, LocalDate today) {
    List<String> sentences = new ArrayList<>();
    for (End end : ends()) {
      if (!end.ended()) continue;
      LocalDate day = end.at().atZone(zone).toLocalDate();
      long days = ChronoUnit.DAYS.between(day, today);
      String on = (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
      sentences.add(words(end.kind()) + " on " + on + ", " + Elapsed.words(days) + " ago.");
    }
    return sentences;
  }

  private String words(Kind kind) {
    if (kind != Kind.MAIL || lost == null) return kind.ends;
    return lost == Direction.SENT ? "The mail you sent ends" : "The mail you received ends";
  }

  /**
   * The day on which the mail ended, where that is more than {@link #PAST} before an instant: what
   * is said of people then says more as of that day. Empty where mail speaks until later, and where
   * there is none; calendars and chats, which rest for months, are not asked.
   */
  public Optional<LocalDate> lastDay(ZoneId zone, Instant now) {
    return Optional.ofNullable(read.get(Channel.MAIL))
        .filter(end -> end.plus(PAST).isBefore(now))
        .map(end -> end.atZone(zone).toLocalDate());
  }

  /**
   * Until when a source speaks that was read once: until it was read, if the newest thing in it is
   * no longer before that than its usual gaps; else until that newest thing.
   *
   * @param times the newest things in it, newest first, none after it was read
   * @param read when it was read
   */
  public static Instant end(List<Instant> times, Instant read) {
    if (times.isEmpty()) return read;
    Duration slack = RECENT;
    for (int i = 1; i < times.size(); i++) {
      Duration gap = Duration.between(times.get(i), times.get(i - 1)).multipliedBy(2);
      if (gap.compareTo(slack) > 0) slack = gap;
    }
    Instant newest = times.getFirst();
    return newest.plus(slack).isBefore(read) ? newest : read;
  }

  /** Until when all is known of a channel; never after now. */
  public Instant of(Channel channel, Instant now) {
    Instant end = until.getOrDefault(channel, now);
    return end.isBefore(now) ? end : now;
  }

  /**
   * Until when all is known of two people, and at least until their latest contact. O(contacts).
   *
   * @param past what happened until now
   */
  public Instant of(Timeline past, Instant now) {
    Instant known = reach(past, now);
    Instant last = past.isEmpty() ? known : past.contacts().getLast().at();
    return last.isAfter(known) ? last : known;
  }

  /**
   * As far as every channel that makes a fifth of two people's contacts reaches, though one contact
   * may be known that was later. O(contacts).
   *
   * @param past what happened until now
   */
  public Instant reach(Timeline past, Instant now) {
    List<Contact> contacts = past.contacts();
    if (until.isEmpty() || contacts.isEmpty()) return now;
    int[] counts = new int[Channel.values().length];
    for (Contact contact : contacts) counts[contact.channel().rung()]++;
    Instant known = now;
    for (Channel channel : until.keySet()) {
      boolean used = counts[channel.rung()] * PART >= contacts.size();
      Instant end = of(channel, now);
      if (used && end.isBefore(known)) known = end;
    }
    return known;
  }
}
