package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapport.interactions.Story;
import rapport.interactions.Subject;

/** Drafts that read well whatever they are made of. */
class DraftTest {

  private static final int SITUATIONS = 2_000;
  private static final List<String> TOPICS =
      List.of(
          "",
          "Team topology",
          "Re: California Update p.2; 5/29/01",
          "Fwd: RE: legislative package",
          "FYI",
          "[platform] Reading list",
          "Staff engineers and their time, second round",
          "Budget (draft)  for   spring",
          "What do you think?",
          "Weekly digest",
          "He said \"no\" to the offer!",
          "a\tsubject over\nlines",
          "the very long subject of a letter that somebody wrote without an end ".repeat(3));
  private static final List<String> MATERIALS =
      List.of(
          "",
          "your advice",
          "Introduction to Inês",
          "send the figures.",
          "an introduction to Tomás Ribeiro, about hiring",
          "[what it is]",
          "The report (2nd edition), worth it?");
  private static final List<String> MEETINGS =
      List.of(
          "",
          "\u201cEngineering leads\u201d",
          "\u201cSync #12 (weekly)\u201d",
          "one of the regular meetings at Brightwater");
  private static final List<String> NAMES = List.of("Ada", "[your name]", "", "Mei-Lin");
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Etc/UTC", "UTC", "+02:00", "America/Argentina/Buenos_Aires");

  @Test
  void noDraftHasABracketAGapOrASubjectOutsideQuotationMarks() {
    Random random = new Random(20261128);
    for (int i = 0; i < SITUATIONS; i++) {
      Draft.Matter it = matter(random);
      Play play = one(random, List.of(Play.values()));
      check(Draft.of(play, one(random, List.of(Draft.Tone.values())), it), it);
    }
  }

  private static void check(Draft draft, Draft.Matter it) {
    String all = draft.subject() + "\n" + draft.text();
    assertFalse(all.matches("(?s).*[\\[\\](){}<>].*"), all);
    assertFalse(all.matches("(?s).* [.,;:!?].*"), all);
    assertFalse(all.contains("  ") || all.contains("Etc/") || all.contains("UTC"), all);
    String bare = Subject.bare(it.topic());
    String outside = all.replaceAll("\u201c[^\u201d]*\u201d", "");
    assertFalse(!bare.isEmpty() && outside.contains(bare), all);
    assertFalse(outside.contains("\u201c") || outside.contains("\u201d"), all);
    String[] parts = draft.text().split("\n\n");
    assertTrue(parts[0].endsWith(","), all);
    for (int i = 1; i < parts.length; i++) {
      boolean name = i == parts.length - 1 && NAMES.contains(parts[i]);
      boolean free = name || parts[i].equals(it.link()) || parts[i].equals("All the best,");
      assertTrue(free || parts[i].matches("(?s)\\p{Lu}.*[.?]"), all);
    }
  }

  private static Draft.Matter matter(Random random) {
    List<Slots.Span> slots =
        random.nextBoolean()
            ? List.of()
            : List.of(span(random.nextInt(20) + 1), span(random.nextInt(20) + 21));
    return new Draft.Matter(
        one(random, NAMES),
        one(random, NAMES),
        one(random, TOPICS),
        random.nextBoolean()
            ? null
            : new Draft.Touched(
                one(random, List.of(Draft.Touched.How.values())),
                "12 November 2025",
                random.nextInt(400)),
        one(random, MATERIALS),
        random.nextInt(3) == 0 ? "https://northwind.example/paper" : null,
        one(random, MEETINGS),
        slots,
        ZoneId.of(one(random, ZONES)),
        random.nextInt(4) == 0);
  }

  private static Slots.Span span(int days) {
    Instant from = Story.NOW.plusSeconds(days * 86_400L);
    return new Slots.Span(from, from.plusSeconds(1_800));
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Team topology | \u201cTeam topology\u201d",
        "Re: Fwd: Team topology? | \u201cTeam topology\u201d",
        "California Update p.2; 5/29/01 | ''",
        "California Power Crisis Update (No. 10) | ''",
        "[platform] Reading list | ''",
        "FYI | ''",
        "news/updates | ''",
        "Status update | ''",
        "Re: | ''",
        "re | ''",
        "Northwind Mentions | ''",
      })
  void aSubjectIsNamedWithinQuotationMarksOrNotAtAll(String subject, String named) {
    assertEquals(named, Subject.named(subject));
  }
}
