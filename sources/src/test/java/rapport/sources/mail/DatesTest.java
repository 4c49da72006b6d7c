package rapport.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 2 Mar 2026 09:15:02 +0100 | 2026-03-02T08:15:02Z",
        "Mon, 02 Mar 2026 09:15 -0330 (NST) | 2026-03-02T12:45:00Z",
        "Tue, 2 Mar 2026 09:15:02 GMT | 2026-03-02T09:15:02Z",
        "2 mar 26 09:15:02 EST | 2026-03-02T14:15:02Z",
        "2 Mar 96 09:15:02 Z | 1996-03-02T09:15:02Z",
        "2 Mar 126 09:15:02 A | 2026-03-02T09:15:02Z",
        "Mon (first), 2 (second) Mar 2026 09:15:02 +0000 | 2026-03-02T09:15:02Z",
        "Monday, 02-Mar-26 09:15:02 CET | 2026-03-02T08:15:02Z",
        "Mon Mar  2 09:15:02 2026 | 2026-03-02T09:15:02Z",
        "Mon Mar  2 09:15:02 PST 2026 | 2026-03-02T17:15:02Z",
        "Mon Mar 02 09:15:02 +0200 2026 | 2026-03-02T07:15:02Z",
        "2026-03-02T09:15:02+01:00 | 2026-03-02T08:15:02Z",
        "2026-03-02T09:15:02.123Z | 2026-03-02T09:15:02Z",
        "2026-03-02 09:15:02 | 2026-03-02T09:15:02Z",
        "March 2, 2026 9:15 PM | 2026-03-02T21:15:00Z",
        "Mon, 2 Mar 2026 09:15:02 GMT+0100 | 2026-03-02T08:15:02Z",
        "Mon, 2 Mar 2026 09:15:02+0100 | 2026-03-02T08:15:02Z",
        "Thu, 29 Feb 2024 00:00:60 +0000 | 2024-02-29T00:01:00Z",
        "Sun, 29 Feb 2026 00:00:00 +0000 | ",
        "Mon, 2 Mar 2026 25:15:02 +0100 | ",
        "03/02/2026 09:15 | ",
        "ons, 26 maj 1999 11:00:34 +0200 (CEST) | 1999-05-26T09:00:34Z",
        "mar., 07 janv. 2025 11:00:00 +0100 | 2025-01-07T10:00:00Z",
        "lun, 06 ene 2025 11:00:00 +0100 | 2025-01-06T10:00:00Z",
        "Fr, 6 Dez 2024 11:00:00 +0100 | 2024-12-06T10:00:00Z",
        "Di, 17 Mai 2005 12:31:00 0200 | 2005-05-17T10:31:00Z",
        "6 M\u00e4rz 2024 11:00:00 +0100 | 2024-03-06T10:00:00Z",
        "6 Moon 2024 11:00:00 +0100 | ",
        "yesterday | ",
        "12345678901234567890 | ",
        "'' | "
      })
  void aDateIsReadOrMeansNothing(String written, String instant) {
    byte[] bytes = written.getBytes(StandardCharsets.ISO_8859_1);
    long seconds = Dates.seconds(bytes, 0, bytes.length);
    String found = seconds == Dates.NONE ? null : Instant.ofEpochSecond(seconds).toString();
    assertEquals(instant, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Пн, 2 мар 2026 09:15:02 +0300 | 2026-03-02T06:15:02Z",
        "пн, 02 марта 2026 09:15:02 +0300 | 2026-03-02T06:15:02Z",
        "Δευ, 2 Μαρ 2026 09:15:02 +0200 | 2026-03-02T07:15:02Z",
        "周一, 2 3月 2026 09:15:02 +0800 | 2026-03-02T01:15:02Z",
        "星期一, 2 三月 2026 09:15:02 +0800 | 2026-03-02T01:15:02Z",
        "2026年3月2日 09:15:02 +0900 | 2026-03-02T00:15:02Z",
        "2026년 3월 2일 09:15:02 +0900 | 2026-03-02T00:15:02Z",
        "02/Mar/2026 09:15:02 +0000 | 2026-03-02T09:15:02Z",
        "Пн, 2 лишка 2026 09:15:02 +0300 | ",
        "2026年13月2日 09:15:02 +0900 | "
      })
  void aMonthInAnotherLanguageIsReadOrMeansNothing(String written, String instant) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    long seconds = Dates.seconds(bytes, 0, bytes.length);
    String found = seconds == Dates.NONE ? null : Instant.ofEpochSecond(seconds).toString();
    assertEquals(instant, found);
  }
}
