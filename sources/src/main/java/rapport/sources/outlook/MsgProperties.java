package rapport.sources.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a message file (MS-OXMSG), or of one of its recipients, by their numbers
 * (MS-OXPROPS). Words are found in either of their two forms.
 */
final class MsgProperties {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int ENTRY = 16;
  private static final int UTF_8 = 65001;
  private static final long SINCE_1601 = 11_644_473_600L;
  private static final long LONGEST = 4L << 20;

  private final CompoundFile file;
  private final String path;
  private final Charset narrow;
  private final Map<Integer, Long> fixed = new HashMap<>();

  /**
   * Those that lie at a path.
   *
   * @param header the bytes before the first property: 32 for a message, 8 for a recipient
   * @param narrow the character set of words that are not in Unicode
   */
  private MsgProperties(CompoundFile file, String path, int header, Charset narrow) {
    this.narrow = narrow;
    this.file = file;
    this.path = path;
    byte[] bytes = file.stream(path + "__properties_version1.0");
    if (bytes == null) return;
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = header; at + ENTRY <= bytes.length; at += ENTRY)
      fixed.putIfAbsent(in.getInt(at), in.getLong(at + 8));
  }

  /** Those of a message, with the character set that it names (PidTagMessageCodepage). */
  static MsgProperties message(CompoundFile file) {
    MsgProperties first = new MsgProperties(file, "", 32, WESTERN);
    int page = first.number(0x3FFD) > 0 ? first.number(0x3FFD) : first.number(0x3FDE);
    return new MsgProperties(file, "", 32, charset(page));
  }

  /** Those of a recipient of the same message. */
  MsgProperties recipient(String at) {
    return new MsgProperties(file, at, 8, narrow);
  }

  private static Charset charset(int page) {
    if (page == UTF_8) return StandardCharsets.UTF_8;
    for (String name : new String[] {"windows-" + page, "x-windows-" + page, "MS" + page})
      if (page > 0 && Charset.isSupported(name)) return Charset.forName(name);
    return WESTERN;
  }

  /** The words of a property, or null. */
  @Nullable String text(int number) {
    byte[] wide = bytes(number, 0x001F);
    if (wide != null) return new String(wide, StandardCharsets.UTF_16LE);
    byte[] bytes = bytes(number, 0x001E);
    return bytes == null ? null : new String(bytes, narrow);
  }

  /** The bytes of a property of that type, or null. */
  byte @Nullable [] bytes(int number, int type) {
    String name = String.format(Locale.ROOT, "__substg1.0_%04X%04X", number, type);
    byte[] bytes = file.stream(path + name);
    return bytes == null || bytes.length > LONGEST ? null : bytes;
  }

  /** A whole number, or 0. */
  int number(int number) {
    return (int) fixed.getOrDefault(number << 16 | 0x0003, 0L).longValue();
  }

  /** A time, or null. */
  @Nullable Instant time(int number) {
    Long ticks = fixed.get(number << 16 | 0x0040);
    if (ticks == null || ticks <= 0) return null;
    try {
      return Instant.ofEpochSecond(ticks / 10_000_000 - SINCE_1601);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
