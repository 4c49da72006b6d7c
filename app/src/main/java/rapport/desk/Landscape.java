package rapport.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.network.Network;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;

/**
 * The whole network as it stands at an instant: everybody with a tie, the circles they form, where
 * each stands and is drawn. The owner is number 0.
 */
public final class Landscape {

  final Network network;
  final Network others;
  final Geography geography;
  private final List<Spot> spots;
  private final List<Circle> circles;
  private final long[] lastOfSlot;

  Landscape(
      Network network,
      Network others,
      Geography geography,
      List<Spot> spots,
      List<Circle> circles,
      long[] lastOfSlot) {
    this.network = network;
    this.others = others;
    this.geography = geography;
    this.spots = List.copyOf(spots);
    this.circles = List.copyOf(circles);
    this.lastOfSlot = lastOfSlot;
  }

  /**
   * One person on the map.
   *
   * @param person who, or null for the owner
   * @param circle the number of the circle, or −1 for none
   * @param strength of the owner's tie, 1 for the owner
   * @param brokerage the share of people whom fewer shortest ways between others run through
   * @param constraint Burt's constraint among the others, or NaN without ties to them
   * @param last the owner's latest contact, or null
   */
  public record Spot(
      @Nullable Person person,
      String name,
      int circle,
      double strength,
      double brokerage,
      double constraint,
      Field field,
      Level level,
      @Nullable Instant last,
      boolean care,
      double x,
      double y) {}

  /**
   * A circle.
   *
   * @param name what its people share
   * @param reason where the name comes from
   */
  public record Circle(int number, String name, String reason, int people, int strong) {}

  /** A tie between two numbers. */
  public record Line(int one, int other, double weight, long last) {}

  /** Everybody; the owner first. */
  public List<Spot> spots() {
    return spots;
  }

  /** The circles, largest first. */
  public List<Circle> circles() {
    return circles;
  }

  /** How many ties there are. */
  public int ties() {
    return network.ties();
  }

  /** Every tie once. */
  public List<Line> lines() {
    List<Line> lines = new java.util.ArrayList<>(network.ties());
    for (int person = 0; person < network.people(); person++)
      for (int slot = network.start(person); slot < network.end(person); slot++)
        if (network.alter(slot) > person)
          lines.add(
              new Line(person, network.alter(slot), network.weight(slot), lastOfSlot[slot]));
    return lines;
  }
}
