package rapport.sources.outlook;

import com.pff.PSTGlobalObjectId;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity that all copies of a meeting share (PidLidCleanGlobalObjectId, MS-OXOCAL §2.2.1.28),
 * and the UID that programs write for it (MS-OXCICAL §2.1.3.1.1.20.26).
 */
final class GlobalId {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final byte[] OUTLOOKS = HEX.parseHex("040000008200E00074C5B7101A82E008");
  private static final int HEADER = 40;
  private static final int DAY = 16;
  private static final int DAY_ENDS = 20;
  private static final byte[] FOREIGN = "vCal-Uid".getBytes(StandardCharsets.US_ASCII);
  private static final int FOREIGN_HEADER = 12;

  private GlobalId() {}

  /**
   * The UID of an identity: that of another program where one stands in it, else all its bytes in
   * hexadecimal letters, without the day of a single occurrence.
   */
  static @Nullable String uid(byte[] id) {
    if (id.length < HEADER) return null;
    byte[] data = Arrays.copyOfRange(id, HEADER, id.length);
    if (Arrays.equals(Arrays.copyOf(data, FOREIGN.length), FOREIGN)
        && data.length > FOREIGN_HEADER) {
      byte[] uid = Arrays.copyOfRange(data, FOREIGN_HEADER, data.length);
      return new String(uid, StandardCharsets.UTF_8).replaceAll("\\x00.*", "");
    }
    byte[] clean = id.clone();
    Arrays.fill(clean, DAY, DAY_ENDS, (byte) 0);
    return HEX.formatHex(clean);
  }

  /** The same of one that java-libpst has taken apart and does not give back whole. */
  static @Nullable String uid(@Nullable PSTGlobalObjectId id) throws ReflectiveOperationException {
    if (id == null || id.getData() == null) return null;
    byte[] data = id.getData();
    ByteBuffer whole = ByteBuffer.allocate(HEADER + data.length).order(ByteOrder.LITTLE_ENDIAN);
    whole.put(OUTLOOKS).putInt(0);
    whole.putInt((int) number(id, "CreationTimeL")).putInt((int) number(id, "CreationTimeH"));
    whole.putLong(number(id, "X")).putInt(id.getDataSize()).put(data);
    return uid(whole.array());
  }

  private static long number(PSTGlobalObjectId id, String field)
      throws ReflectiveOperationException {
    Field hidden = PSTGlobalObjectId.class.getDeclaredField(field);
    hidden.setAccessible(true);
    return ((Number) hidden.get(id)).longValue();
  }
}
