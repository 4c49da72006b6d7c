package rapport.sources.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Transcripts of the office, in every form. */
class TranscriptsTest {

  @Test
  void voicesOfWebVttAreTheSpeakers() {
    check(
        "Maya Okafor: I never hear back. Not once.|Ada Lindqvist: You feel ignored & alone.",
        """
        WEBVTT

        NOTE made in the office
        over two lines

        8d2f0a53-6f3f-4a21-9b7c-0123456789ab/12-0
        00:00:01.000 --> 00:00:03.500
        <v Maya Okafor>I never hear back.</v>

        00:00:04.000 --> 00:00:05.000
        <v Maya Okafor>Not <i>once</i>.</v>

        00:05.000 --> 00:07.000
        <v Ada Lindqvist>You feel ignored &amp; alone.</v>
        """);
  }

  @Test
  void namesOfZoomCaptionsAreTheSpeakers() {
    check(
        "Maya: It's late: nine.|Ada: So it's late for you.",
        """
        WEBVTT

        1
        00:00:01.000 --> 00:00:03.500
        Maya: It's late: nine.

        2
        00:00:04.000 --> 00:00:05.000
        Ada: So it's late for you.
        """);
  }

  @Test
  void subRipIsRead() {
    check(
        "Somebody: Nobody asked me.|Ada: 42|Ada Two: You'd have liked to be asked.",
        """
        1
        00:00:01,000 --> 00:00:03,500
        Nobody asked me.

        2
        00:00:04,000 --> 00:00:05,000
        Ada: 42

        3
        00:00:06,000 --> 00:00:07,000
        [Ada Two] You'd have liked to be asked.
        """);
  }

  @Test
  void theTextOfTeamsIsRead() {
    check(
        "Maya Okafor: I'm tired. So tired.|Ada Lindqvist: Mm-hmm.",
        """
        Maya Okafor   0:03
        I'm tired.
        So tired.

        Ada Lindqvist   1:00:07
        Mm-hmm.
        """);
    check(
        "Maya Okafor: I'm tired.|Ada Lindqvist: Mm-hmm.",
        """
        0:0:0.0 --> 0:0:3.120
        Maya Okafor
        I'm tired.

        0:0:3.120 --> 0:0:4.0
        Ada Lindqvist
        Mm-hmm.
        """);
  }

  @Test
  void theTextOfZoomIsRead() {
    check(
        "Maya Okafor: I'm tired.|Ada: Since when?",
        """
        [Maya Okafor] 15:34:12
        I'm tired.

        15:34:20 From Ada : Since when?
        """);
  }

  @Test
  void whatIsNotUnderstoodIsListedWithItsLine() {
    Transcript read = Transcripts.read("WEBVTT\n\nxx --> yy\nHello there.\n");
    assertEquals(3, read.problems().getFirst().line());
    assertEquals(1, read.talk().turns().size());
    assertFalse(Transcripts.read("").problems().isEmpty());
  }

  @Test
  void turnsAreBounded() {
    String two = "Ada: yes\nMaya: no\n";
    Transcript read = Transcripts.read(two.repeat(Transcripts.MOST));
    assertEquals(Transcripts.MOST, read.talk().turns().size());
    assertFalse(read.problems().isEmpty());
  }

  @Test
  void anyTextIsReadWithoutAnError() {
    Random random = new Random(7);
    String letters = "<v>[]:-\n 0123,.Aé\ud800\0&;/";
    for (int n = 0; n < 2_000; n++) {
      StringBuilder text = new StringBuilder("WEBVTT\n");
      for (int i = 0; i < 200; i++) text.append(letters.charAt(random.nextInt(letters.length())));
      assertTrue(Transcripts.read(text.toString()).talk().turns().size() <= 200);
    }
    Transcripts.read("a".repeat(1_000_000));
    Transcripts.read("A ".repeat(500_000));
    Transcripts.read("<v ".repeat(200_000));
  }

  private static void check(String expected, String text) {
    assertEquals(
        expected,
        Transcripts.read(text).talk().turns().stream()
            .map(turn -> turn.speaker() + ": " + turn.text())
            .collect(Collectors.joining("|")));
  }
}
