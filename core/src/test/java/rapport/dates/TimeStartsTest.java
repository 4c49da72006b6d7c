package rapport.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Trying the grammars only where an expression may begin finds what trying them everywhere finds.
 */
class TimeStartsTest {

  private static final ZonedDateTime AT =
      ZonedDateTime.parse("2026-11-23T09:00:00+01:00[Europe/Berlin]");
  private static final List<String> WORDS =
      List.of(
          ("the a an of in on at by to for from and or - – . , : / ( ) ' \" # & @ + before after until till ago back hence"
                  + " later now right just present moment time today todays tomorrow tmrw yesterday tonight this that next"
                  + " last previous past following coming upcoming current early late mid end beginning middle start close"
                  + " business working work fiscal calendar iso day days week weeks week's weekend month mo months quarter"
                  + " quarters qtr year years yr hour hours hrs minutes min sec second first third fourth fifth tenth one two"
                  + " three four twelve twenty forty-three hundred thousand nineteen eighty half couple few several dozen"
                  + " pair more full whole entire less than another under about around approximately exactly within during"
                  + " between since Monday Tue tues Wednesday Fri Saturdays sun January Feb mar March April May Sept Dec"
                  + " ides 2027 1999 28 3 7 15 31 24 0 12 09 30 1230 20270303 am pm a.m. noon noonish midnight midday"
                  + " o'clock sharp ish h d m w y q q3 cw wk no nr number st nd rd th morning afternoon evening night lunch"
                  + " GMT UTC EST CET Z T ET pt eastern london new york standard spring summer fall winter autumn christmas"
                  + " xmas easter eve good world international national mother's father labor memorial independence"
                  + " thanksgiving martin luther king jr saint patrick all saints souls boxing black yom kippur super bowl"
                  + " fortnight decade century eow eom eoy eod cob penultimate but closest nearest each every weekday"
                  + " workday workdays ad ce bc through thru send you figures will the data set")
              .split(" "));

  @Test
  void nothingBeginsWhereNothingMayBegin() {
    Random random = new Random(5);
    int found = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 2 + random.nextInt(9); word > 0; word--)
        text.append(WORDS.get(random.nextInt(WORDS.size())))
            .append(random.nextInt(10) == 0 ? "" : " ");
      List<DateWords.Found> slow = DateWords.everywhere(text.toString(), AT);
      assertEquals(slow, DateWords.in(text.toString(), AT), text::toString);
      found += slow.size();
    }
    assertTrue(found > 20_000, found + " expressions");
  }

  @Test
  void nothingBeginsAtMostWords() {
    Tokens words = Tokens.of("I will send you the draft of the agreement by Friday");
    int kinds = 0;
    for (int at = 0; at < words.count(); at++) if (words.may(at, TimeStarts.ANY)) kinds++;
    assertEquals(1, kinds);
    assertTrue(words.may(10, TimeStarts.NAMED));
  }
}
