package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Until when sources speak, and so until when silence means something. */
class FreshnessTest {

  private static final Instant NOW = Instant.parse("2026-12-23T09:00:00Z");
  private static final Freshness STALE = new Freshness(Map.of(Channel.MAIL, day(31)));

  private static Instant day(long ago) {
    return NOW.minus(Duration.ofDays(ago));
  }

  private static Timeline contacts(Object... channelsAndDays) {
    List<Contact> all = new ArrayList<>();
    for (int i = 0; i < channelsAndDays.length; i += 2)
      all.add(
          new Contact(
              i,
              day((int) channelsAndDays[i + 1]),
              (Channel) channelsAndDays[i],
              Direction.SENT,
              1,
              0,
              true,
              0));
    return new Timeline(all);
  }

  @Test
  void aSourceThatWasReadJustAfterItsNewestMailSpeaksUntilItWasRead() {
    assertEquals(day(0), Freshness.end(List.of(day(2), day(3)), day(0)));
  }

  @Test
  void anEndLongAgoIsSaidInMonthsAndYears() {
    LocalDate today = NOW.atZone(ZoneOffset.UTC).toLocalDate();
    assertTrue(ends(today).endsWith(", 31 days ago."), ends(today));
    assertTrue(ends(today.plusDays(60)).endsWith(", 3 months ago."), ends(today.plusDays(60)));
    assertTrue(ends(today.plusYears(25)).endsWith(", 25 years ago."), ends(today.plusYears(25)));
  }

  @Test
  void mailThatEndedAMonthAgoHasALastDayAndOtherSourcesHaveNone() {
    LocalDate then = day(31).atZone(ZoneOffset.UTC).toLocalDate();
    assertEquals(Optional.of(then), STALE.lastDay(ZoneOffset.UTC, NOW));
    assertEquals(Optional.empty(), STALE.lastDay(ZoneOffset.UTC, day(1)));
    Freshness chats = new Freshness(Map.of(Channel.CHAT, day(400)));
    assertEquals(Optional.empty(), chats.lastDay(ZoneOffset.UTC, NOW));
    assertEquals(Optional.empty(), Freshness.NOW.lastDay(ZoneOffset.UTC, NOW));
  }

  private static String ends(LocalDate today) {
    return STALE.sentences(ZoneOffset.UTC, today).getFirst();
  }

  @Test
  void anOldArchiveSpeaksUntilItsNewestMail() {
    assertEquals(day(300), Freshness.end(List.of(day(300), day(301)), day(0)));
  }

  @Test
  void whereMailIsRareALongerGapIsNoEnd() {
    assertEquals(day(0), Freshness.end(List.of(day(50), day(80), day(90)), day(0)));
    assertEquals(day(70), Freshness.end(List.of(day(70), day(100)), day(0)));
  }

  @Test
  void ofPeopleWhoWriteSilenceIsKnownUntilTheMailEnds() {
    assertEquals(day(31), STALE.of(contacts(Channel.MAIL, 90, Channel.MAIL, 60), NOW));
  }

  @Test
  void whatIsKnownLaterCounts() {
    assertEquals(day(10), STALE.of(contacts(Channel.MAIL, 90, Channel.PHONE, 10), NOW));
  }

  @Test
  void whoHardlyEverWritesIsNotMeasuredByMail() {
    Object[] many = new Object[22];
    for (int i = 0; i < 22; i += 2) {
      many[i] = i == 0 ? Channel.MAIL : Channel.FACE_TO_FACE;
      many[i + 1] = 200 - 3 * i;
    }
    assertEquals(NOW, STALE.of(contacts(many), NOW));
  }

  @Test
  void nothingOldIsNow() {
    assertEquals(NOW, Freshness.NOW.of(contacts(Channel.MAIL, 90), NOW));
    assertEquals(NOW, Freshness.NOW.of(Channel.MAIL, NOW));
    assertEquals(day(31), STALE.of(Channel.MAIL, NOW));
  }
}
