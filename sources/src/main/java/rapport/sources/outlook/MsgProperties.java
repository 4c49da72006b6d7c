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
import java.util.UUID;
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

  /** The set of properties of meetings (MS-OXPROPS §1.3.2). */
  static final UUID APPOINTMENT = UUID.fromString("00062002-0000-0000-c000-000000000046");

  /** The set of properties of what belongs to one meeting. */
  static final UUID MEETING = UUID.fromString("6ed8da90-450b-101b-98da-00aa003f1305");

  /**
   * The number under which this file keeps a property that is known by a set and an identity
   * (MS-OXMSG §2.2.3), or −1.
   */
  int named(UUID set, int identity) {
    byte[] sets = file.stream("__nameid_version1.0/__substg1.0_00020102");
    byte[] entries = file.stream("__nameid_version1.0/__substg1.0_00030102");
    if (sets == null || entries == null) return -1;
    ByteBuffer guids = ByteBuffer.wrap(sets).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer in = ByteBuffer.wrap(entries).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 8 <= entries.length; at += 8) {
      int kind = in.getShort(at + 4) & 0xffff;
      int guid = ((kind >> 1) - 3) * 16;
      boolean text = (kind & 1) != 0;
      if (text || in.getInt(at) != identity || guid < 0 || guid + 16 > sets.length) continue;
      if (uuid(guids, guid).equals(set)) return 0x8000 + (in.getShort(at + 6) & 0xffff);
    }
    return -1;
  }

  /** The first three parts of an identity stand in the order of the machine. */
  private static UUID uuid(ByteBuffer in, int at) {
    long most =
        (in.getInt(at) & 0xffffffffL) << 32
            | (in.getShort(at + 4) & 0xffffL) << 16
            | (in.getShort(at + 6) & 0xffffL);
    return new UUID(most, Long.reverseBytes(in.getLong(at + 8)));
  }

  /** Whether something is said to be so. */
  boolean flag(int number) {
    return (fixed.getOrDefault(number << 16 | 0x000B, 0L) & 0xff) != 0;
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
