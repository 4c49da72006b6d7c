package rapport.sources.chats;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands beside a time of twelve hours, for the half of the day, in the languages that
 * telephones have (Unicode CLDR). It knows words, not times; {@code AM} and {@code PM} with or
 * without dots are its users' own.
 */
final class DayHalves {

  private static final Set<String> FIRST =
      words(
          """
          午前 上午 凌晨 早上 오전 ص π.μ. öö sa to pg ap. de. dop. fm f.h. vm. дп пр.об. претпл. r.n. yb
          prijepodne priešpiet priekšpusdienā ү.ө. ਪੂ.ਦੁ. ก่อนเที่ยง ກ່ອນທ່ຽງ နံနက် قبل‌ازظهر ق.ظ.
          """);

  private static final Set<String> SECOND =
      words(
          """
          午後 下午 中午 晚上 오후 م μ.μ. ös ch tk ptg ip. du. odp. em e.h. nm. пп сл.об. попл. i.n. yh
          popodne popiet pēcpusdienā ү.х. ਬਾ.ਦੁ. pop. หลังเที่ยง ຫຼັງທ່ຽງ ညနေ بعدازظهر ب.ظ.
          """);

  /** Any of them, in upper or lower case. */
  static final String PATTERN =
      Stream.concat(FIRST.stream(), SECOND.stream())
          .sorted((one, other) -> other.length() - one.length())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?iu:", ")"));

  private DayHalves() {}

  /** Whether it is the half from noon on; also PM, however it is written. */
  static boolean second(String half) {
    String word = half.toLowerCase(Locale.ROOT);
    return SECOND.contains(word) || word.matches("p\\.? ?m\\.?");
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
