package rapport.web.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import rapport.growth.Listening;
import rapport.growth.Manner;

/**
 * A manner of listening as pages show it.
 *
 * @param tone the chip's colour
 */
public record MannerChip(String words, String tone) {

  private static final double LEAST = 0.1;

  public static MannerChip of(Manner manner, double chance) {
    return new MannerChip(sure(chance) + " " + word(manner), tone(manner));
  }

  /** How sure it is, in a word: the figure stays with the command line. */
  private static String sure(double chance) {
    return chance >= 0.8 ? "surely" : chance >= 0.5 ? "probably" : "perhaps";
  }

  public static MannerChip of(Listening listening) {
    return of(listening.manner(), listening.confidence());
  }

  /** The manners that are not unlikely, likeliest first. */
  public static List<MannerChip> all(Listening listening) {
    List<Manner> order = new ArrayList<>(List.of(Manner.values()));
    order.sort(Comparator.comparingDouble(listening::chance).reversed());
    return order.stream()
        .filter(manner -> listening.chance(manner) >= LEAST)
        .map(manner -> of(manner, listening.chance(manner)))
        .toList();
  }

  public static String word(Manner manner) {
    return manner.name().toLowerCase(Locale.ROOT);
  }

  static String tone(Manner manner) {
    return switch (manner) {
      case REFLECTING -> "good";
      case ASKING -> "blue";
      case ADVISING -> "gold";
      case DEFLECTING -> "warm";
      case OTHER -> "plain";
    };
  }
}
