package rapport.sources.calendar;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;

/**
 * Meetings that were called off without saying so in STATUS: Exchange leaves that as it was, writes
 * a word before the title, in the language of whoever called it off, and makes the time free.
 * People who do it by hand put a dash behind the word, or write nothing else. A meeting that keeps
 * its time busy was held, whatever its title.
 */
final class CalledOff {

  private static final Set<String> WORDS =
      Set.of(
          """
          canceled cancelled canceledevent cancelledevent cancellation abgesagt storniert entfällt
          annulé annulée annulation cancelado cancelada anulado anulada suspendido annullato annullata
          annullamento geannuleerd afgelast vervallen aflyst avlyst annulleret inställd inställt
          inställda inställdmöte avbokad avbokat avbokade annullert utgår peruttu peruttiin peruutettu
          peruutus odwołana odwołany anulowana anulowany lemondott visszavonva odwołane odwołano
          anulowane anulowano zrušeno zrušené zrušená zrušený törölve lemondva elmarad anulat anulată
          отменено отменён отменен отменена скасовано скасована скасоване анулирано отказано отложено
          otkazano otkazan otkazana preklicano preklicana отказан отменены скасований suspendida
          suspenso suspensa odpovedano поништено отказана ακυρώθηκε ακυρωμένο ακυρωμένη ακύρωση
          iptaledildi iptaledilmiştir iptal tühistatud atcelts atcelta atšaukta atšauktas cancel·lat
          cancel·lada bertanbehera aflýst cuireadhargceal wedi'iganslo dibatalkan batal hủy đãhủy
          đãhuỷ ยกเลิก ยกเลิกแล้ว キャンセル済み キャンセル済 キャンセルされました キャンセル 取り消し 中止 已取消 取消 취소됨 취소 בוטל מבוטל
          ملغى ملغي ملغاة تمالإلغاء إلغاء لغوشده لغو रद्द रद्दकियागया বাতিল ரத்துசெய்யப்பட்டது
          """
              .strip()
              .split("\\s+"));
  private static final Pattern BEFORE =
      Pattern.compile(
          "^[\\s\\p{Z}]*(?:([^:：\\[\\]]{2,40}?)[\\s\\p{Z}]*[:：]|[\\[【(]\\s*([^\\[\\]【】()]{2,40}?)\\s*[\\]】)]"
              + "|([^:：\\[\\]]{2,40}?)(?:[\\s\\p{Z}]+[-–—][\\s\\p{Z}].*|[\\s\\p{Z}]*$))");

  private CalledOff() {}

  /** Whether title and busy time together say that it was called off. */
  static boolean byTitle(EventProperties entry) {
    String title = entry.text("SUMMARY");
    if (title == null || busy(entry)) return false;
    Matcher before = BEFORE.matcher(title);
    if (!before.find()) return false;
    for (int group = 1; group <= before.groupCount(); group++)
      if (WORDS.contains(word(before.group(group)))) return true;
    return false;
  }

  private static boolean busy(EventProperties entry) {
    ContentLine transparent = entry.first("TRANSP");
    ContentLine busy = entry.first("X-MICROSOFT-CDO-BUSYSTATUS");
    if (busy != null) return !says(busy, "FREE");
    return transparent != null && !says(transparent, "TRANSPARENT");
  }

  private static boolean says(ContentLine line, String value) {
    return line.value().strip().equalsIgnoreCase(value);
  }

  private static String word(@Nullable String written) {
    String text = written == null ? "" : Normalizer.normalize(written, Normalizer.Form.NFC);
    return text.toLowerCase(Locale.ROOT).replace("\u0307", "").replaceAll("[\\s\\p{Z}!*-]+", "");
  }
}
