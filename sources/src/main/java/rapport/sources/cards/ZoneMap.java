package rapport.sources.cards;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * In which time zone a place lies, by a map of the world in squares of 7.5/128 of a degree, some
 * six and a half kilometres (decision 0131). It is no exact border: where a square that is nearer
 * than five kilometres has other clocks, or two of them, it says nothing, nor at sea, at the poles,
 * and where zones were parted after the map was drawn. 3,072 rows of runs, read once; a question
 * walks nine of them.
 */
final class ZoneMap {

  private static final int WIDTH = 6144;
  private static final int HEIGHT = 3072;
  private static final int SEA = 0;
  private static final int UNSAID = 1;
  private static final int FIRST = 2;

  /** How far to look around a place, in degrees of latitude: five and a half kilometres. */
  private static final double MARGIN = .05;

  private static final double NARROWEST = .01;

  /** The first days of 2025 and of 2027, between which clocks are compared. */
  private static final long FROM = 20_089;

  private static final long TO = 20_819;

  private static final class Held {
    static final ZoneMap MAP = read();
  }

  private final String[] names;
  private final byte[] runs;
  private final int[] rows;

  private ZoneMap(String[] names, byte[] runs, int[] rows) {
    this.names = names;
    this.runs = runs;
    this.rows = rows;
  }

  /** The zone of a place, an identifier of the IANA database, or null where it is not certain. */
  static @Nullable String zone(Position place) {
    return Held.MAP.at(place.latitude(), place.longitude());
  }

  private @Nullable String at(double latitude, double longitude) {
    int zone = square(latitude, longitude);
    if (zone < FIRST) return null;
    double east = MARGIN / Math.max(Math.cos(Math.toRadians(latitude)), NARROWEST);
    for (int up = -1; up <= 1; up++)
      for (int right = -1; right <= 1; right++) {
        int near = square(latitude + up * MARGIN, longitude + right * east);
        if (near == UNSAID || (near != SEA && near != zone && differ(zone, near))) return null;
      }
    return names[zone - FIRST];
  }

  /** Whether clocks there show another time, now or in summer. */
  private boolean differ(int zone, int other) {
    ZoneRules rules = rules(zone);
    ZoneRules there = rules(other);
    if (rules.equals(there)) return false;
    for (long day = FROM; day < TO; day += 7) {
      Instant noon = Instant.ofEpochSecond(day * 86_400 + 43_200);
      if (!rules.getOffset(noon).equals(there.getOffset(noon))) return true;
    }
    return false;
  }

  private ZoneRules rules(int zone) {
    return ZoneId.of(names[zone - FIRST]).getRules();
  }

  /** What stands in the square of a place; degrees go on beyond the date line. */
  private int square(double latitude, double longitude) {
    int row = Math.clamp((int) ((90 - latitude) * HEIGHT / 180), 0, HEIGHT - 1);
    int column = Math.floorMod((int) Math.floor((longitude + 180) * WIDTH / 360), WIDTH);
    int[] at = {rows[row]};
    int before = 0;
    while (true) {
      before += number(runs, at);
      int zone = number(runs, at);
      if (before > column) return zone;
    }
  }

  private static int number(byte[] bytes, int[] at) {
    int number = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes[at[0]++];
      number |= (part & 127) << shift;
      shift += 7;
    } while (part < 0);
    return number;
  }

  private static ZoneMap read() {
    try (InputStream file =
            Objects.requireNonNull(ZoneMap.class.getResourceAsStream("zone-map.gz"));
        InputStream unpacked = new GZIPInputStream(new BufferedInputStream(file))) {
      byte[] bytes = unpacked.readAllBytes();
      int[] at = {0};
      String[] names = new String[number(bytes, at)];
      for (int i = 0; i < names.length; i++) {
        int end = at[0];
        while (bytes[end] != '\n') end++;
        names[i] = new String(bytes, at[0], end - at[0], StandardCharsets.US_ASCII);
        at[0] = end + 1;
      }
      byte[] runs = Arrays.copyOfRange(bytes, at[0], bytes.length);
      return new ZoneMap(names, runs, rows(runs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int[] rows(byte[] runs) {
    int[] rows = new int[HEIGHT];
    int[] at = {0};
    for (int row = 0; row < HEIGHT; row++) {
      rows[row] = at[0];
      for (int column = 0; column < WIDTH; ) {
        column += number(runs, at);
        number(runs, at);
      }
    }
    return rows;
  }
}
