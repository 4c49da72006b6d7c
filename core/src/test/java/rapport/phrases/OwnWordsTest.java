package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a letter when everything that others or programs wrote is taken out. */
class OwnWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, Nov 2, 2026 at 10:12 AM Maya Lind <maya@northwind.example> wrote:",
        "Am 02.11.2026 um 10:12 schrieb Maya Lind:",
        "Am Montag, den 02.11.2026, 10:12 +0100 schrieb Maya Lind:",
        "Le lun. 2 nov. 2026 à 10:12, Maya Lind <maya@northwind.example> a écrit :",
        "El lun, 2 nov 2026 a las 10:12, Maya Lind escribió:",
        "Il giorno lun 2 nov 2026 alle ore 10:12 Maya Lind ha scritto:",
        "Op ma 2 nov. 2026 om 10:12 schreef Maya Lind:",
        "Em seg., 2 de nov. de 2026 às 10:12, Maya Lind escreveu:",
        "Den mån 2 nov. 2026 kl 10:12 skrev Maya Lind:",
        "2026-11-02 10:12 GMT+01:00 Maya Lind <maya@northwind.example>:",
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "---------- Forwarded message ---------",
        "---------------------- Forwarded by Maya Lind on 11/02/2026 10:12 AM",
        "Begin forwarded message:",
        "________________________________",
        "From: Maya Lind\nSent: Monday",
        "*From:* Maya Lind\n*Sent:* Monday",
        "Von: Maya Lind\nGesendet: Montag",
        "De : Maya Lind\nEnvoyé : lundi",
        "De: Maya Lind\nEnviado el: lunes",
        "Da: Maya Lind\nInviato: lunedì",
        "Maya Lind@NORTHWIND\n11/02/2026 10:12 AM\nTo:\tAda\ncc:\t"
      })
  void everythingFromTheQuotedLetterOnIsLeftOut(String mark) {
    check("Yes.\n\n" + mark + "\n\nI will send it.", "Yes.");
  }

  @Test
  void answersBetweenQuotedLinesAreKept() {
    check("On Monday, Maya wrote:\n> Shall we?\nYes.\n> When?\nAt ten.", "Yes.", "At ten.");
  }

  @Test
  void anAttributionOverSeveralLinesIsOne() {
    check(
        "Yes.\nOn Monday at 10:12 AM, Maya Lind\n<maya@northwind.example>\nwrote:\n> So?", "Yes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- \nMaya",
        "Sent from my iPhone",
        "Von meinem Telefon gesendet",
        "Best regards,\nMaya Lind\nNorthwind",
        "This e-mail and any attachments are confidential and may be privileged.",
        "CONFIDENTIALITY NOTICE: read no further.",
        "To unsubscribe, write to the list."
      })
  void signaturesAndNotesAreLeftOut(String end) {
    check("Yes.\n\n" + end, "Yes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On your machine you can run:",
        "From here: left.",
        "Sent from my desk, which is easier than my telephone.",
        "To: be or not to be",
        "A note -- and this is no signature.",
        "On Tuesday I wrote to Ada."
      })
  void ordinaryLinesStay(String line) {
    check(line + "\nYes.", line, "Yes.");
  }

  @Test
  void hostileBodiesAreBounded() {
    for (String part :
        List.of("On 1 ", "a ", ">", "From:\n", "wrote:", "On a\n", "This e-mail ", "\""))
      assertTimeout(Duration.ofSeconds(5), () -> OwnWords.of(part.repeat(200_000)));
  }

  private static void check(String body, String... expected) {
    List<String> lines = OwnWords.of(body).stream().filter(line -> !line.isBlank()).toList();
    assertEquals(List.of(expected), lines);
  }
}
