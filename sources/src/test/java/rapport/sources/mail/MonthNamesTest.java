package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MonthNamesTest {

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.SHORT, TextStyle.FULL, TextStyle.SHORT_STANDALONE, TextStyle.FULL_STANDALONE);

  private static final List<String> LANGUAGES =
      List.of(
          "ru uk el bg hu ro hr sr sl sk cs pl lt lv et fi tr he ar fa hi th vi ka hy is"
              .split(" "));

  @Test
  void aNameIsTheMonthThatTheLocaleDataHaveOrNone() {
    int known = 0;
    for (String language : LANGUAGES)
      for (Month month : Month.values())
        for (TextStyle style : STYLES) {
          String name = month.getDisplayName(style, Locale.forLanguageTag(language));
          int read = MonthNames.month(name);
          assertTrue(read == 0 || read == month.getValue(), language + " " + name + " is " + read);
          if (read > 0) known++;
        }
    assertTrue(known > 900, known + " of " + 4 * 12 * LANGUAGES.size());
  }

  @Test
  void aDayOfTheWeekIsNoMonth() {
    for (Locale locale : Locale.getAvailableLocales())
      for (DayOfWeek day : DayOfWeek.values())
        for (TextStyle style : STYLES)
          assertEquals(0, MonthNames.month(day.getDisplayName(style, locale)), locale + " " + day);
  }

  @Test
  void whatTwoLanguagesReadDifferentlyIsNone() {
    for (String name : List.of("listopad", "lipa", "srp", ""))
      assertEquals(0, MonthNames.month(name), name);
    assertEquals(1, MonthNames.month("Января"));
    assertEquals(8, MonthNames.month("Août"));
  }
}
