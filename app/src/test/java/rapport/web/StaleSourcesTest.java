package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Landscape;
import rapport.desk.nurture.Digests;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.desk.ties.Forecasts;
import rapport.interactions.Channel;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.shapes.Json;
import rapport.ties.Persistence;
import tools.jackson.databind.JsonNode;

/** A month after the last import: what is not known is not said. */
class StaleSourcesTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private String today() throws IOException {
    return wire.get("/").session(rooms.session()).send().body();
  }

  @Test
  void nobodyGoesQuietWhileNothingIsRead() throws IOException {
    assertFalse(today().contains("Your mail ends"));
    assertTrue(rooms.look().fresh().until().isEmpty());
    Map<PersonId, Boolean> overdue = new HashMap<>();
    for (Standing one : rooms.look().everybody())
      overdue.put(one.person().id(), one.overdue(rooms.look().today()));
    rooms.pass(Duration.ofDays(31));
    assertTrue(today().contains("Your mail ends on 23 Nov"), "once, and when");
    assertTrue(today().contains("31 days ago. <a href=\"/sources\">Bring it up to date</a>"));
    assertEquals(Rooms.NOW, rooms.look().fresh().of(Channel.MAIL, rooms.look().now()));
    int compared = 0;
    for (Standing one : rooms.look().everybody()) {
      if (one.latest() == null || one.latest().at().isAfter(Rooms.NOW)) continue;
      compared++;
      if (one.overdue(rooms.look().today()))
        assertTrue(overdue.getOrDefault(one.person().id(), false), one.person().name());
    }
    assertTrue(compared > 50);
  }

  @Test
  void eachImportSaysUntilWhenItSpeaks() throws IOException {
    String sources = page("/sources");
    assertTrue(sources.contains("until 22 Nov · read 23 Nov, "), "the mailbox");
    JsonNode receipts = Json.mapper().readTree(page("/api/receipts")).get("receipts");
    int known = 0;
    for (JsonNode one : receipts) if (one.get("newest").isString()) known++;
    assertEquals(2, known, "mail and messages, no calendar and no cards");
    rooms.pass(Duration.ofDays(31));
    assertTrue(page("/sources").contains("until 22 Nov · read 23 Nov, "), "for ever");
  }

  @Test
  void everyPlaceSaysOnceUntilWhenTheSourcesSpeak() throws IOException {
    String end = "Your mail ends on 23 Nov, 31 days ago.";
    assertFalse(page("/map").contains("ends on"));
    assertFalse(Digests.of(rooms.look()).words().plain("").contains("ends on"));
    rooms.pass(Duration.ofDays(31));
    assertEquals(2, page("/map").split(end, -1).length, "the map, once");
    assertEquals(2, Digests.of(rooms.look()).words().plain("").split(end, -1).length);
    JsonNode today = Json.mapper().readTree(page("/api/today"));
    JsonNode mail = today.get("sources").get(0);
    assertEquals("mail", mail.get("kind").asString());
    assertEquals(Rooms.NOW.toString(), mail.get("until").asString());
    assertTrue(mail.get("ended").asBoolean());
    int ended = 0;
    for (JsonNode one : Json.mapper().readTree(page("/api/people")))
      if (one.get("knownUntil").isString()) ended++;
    assertTrue(ended > 50, ended + " ties ended");
  }

  @Test
  void tiesOfOthersAndChancesAreAsOfTheEnd() throws IOException {
    Map<String, Double> ties = between(rooms.look());
    Map<PersonId, Persistence.Estimate> chances = Forecasts.of(rooms.look()).all(rooms.look());
    Standing one = strongest(rooms.look());
    double strength = rooms.look().strength(one.person().id()).value();
    rooms.pass(Duration.ofDays(31));
    Look later = rooms.look();
    Map<String, Double> then = between(later);
    assertTrue(ties.size() > 50);
    ties.forEach((pair, weight) ->
        assertTrue(
            then.getOrDefault(pair, 0.0) > weight - 1e-9,
            pair + " faded from " + weight + " to " + then.get(pair)));
    PersonId id = one.person().id();
    assertEquals(strength, later.strength(id).value(), 1e-9);
    PersonPage page = Portrait.of(later).person(id, 0, 1).orElseThrow();
    assertEquals(page.standing().tie().strength(), page.strength().value(), 1e-9);
    assertEquals(Rooms.NOW, Forecasts.from(id, later));
    double before = chance(chances, id);
    assertEquals(before, chance(Forecasts.of(later).all(later), id), 1e-9);
    assertTrue(page("/people/" + id + "/strength").contains("These 60 days begin on 23 Nov"));
  }

  @Test
  void theLastQuarterOfYourMailIsNotCalledThisOne() throws IOException {
    assertTrue(page("/goals").contains(" this quarter"));
    assertFalse(page("/grow/stretch").contains("of your mail"));
    rooms.pass(Duration.ofDays(31));
    String goals = page("/goals");
    assertFalse(goals.contains("this quarter"));
    assertTrue(goals.contains("in the last 90 days of your mail"));
    assertFalse(goals.contains("Fewer new ties than usual"));
    assertTrue(page("/grow/stretch").contains("Last three months of your mail"));
    assertFalse(today().contains("new people this quarter"));
    assertTrue(today().contains("in the last 90 days of your mail"));
  }

  @Test
  void whereTheNetworkIsNotThinNothingIsSaidOfIt() {
    int known = 0;
    int outside = 0;
    for (Standing one : rooms.look().everybody()) {
      if (one.tie().strength() < 0.1) continue;
      if (one.person().scope().side() != Scope.Side.UNKNOWN) known++;
      if (one.person().scope().side() == Scope.Side.OUTSIDE) outside++;
    }
    String said = Today.of(rooms.look()).thin().toString();
    assertTrue(outside > 0 && 3 * outside < known, outside + " of " + known);
    assertTrue(said.contains("(" + outside + " of " + known + ")"), said);
    assertFalse(said.contains("Beyond"), "the part of a house that is not called so is no other");
  }

  private static double chance(Map<PersonId, Persistence.Estimate> all, PersonId id) {
    return Objects.requireNonNull(all.get(id)).chance();
  }

  /** Somebody the owner writes with, whom no meeting awaits. */
  private static Standing strongest(Look look) {
    for (Standing one : look.everybody()) {
      Timeline all = look.timeline(one.person().id());
      if (all.until(look.now()).contacts().size() == all.contacts().size()) return one;
    }
    throw new AssertionError("everybody has a meeting ahead");
  }

  /** The ties that others have with each other, by their two numbers. */
  private static Map<String, Double> between(Look look) {
    Landscape all = Landscape.of(look);
    Map<String, Double> ties = new HashMap<>();
    for (Landscape.Line line : all.lines()) {
      Person one = all.spots().get(line.one()).person();
      Person other = all.spots().get(line.other()).person();
      if (one == null || other == null || line.last() == 0) continue;
      long first = Math.min(one.id().value(), other.id().value());
      long second = Math.max(one.id().value(), other.id().value());
      ties.put(first + " and " + second, line.weight());
    }
    return ties;
  }
}
