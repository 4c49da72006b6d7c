package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Under which names a batch has seen handles, and whose mailbox its letters lay in. */
final class Sightings {

  private static final int LONGEST_NAME = 200;

  private final Map<Sighting, Integer> names = new TreeMap<>();
  private final Map<Long, int[]> deliveries = new TreeMap<>();

  private record Sighting(long handle, String name) implements Comparable<Sighting> {
    @Override
    public int compareTo(Sighting other) {
      int byHandle = Long.compare(handle, other.handle);
      return byHandle != 0 ? byHandle : name.compareTo(other.name);
    }
  }

  void named(long handle, @Nullable String name) {
    if (name == null || name.isBlank()) return;
    String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    names.merge(new Sighting(handle, kept), 1, Integer::sum);
  }

  void delivered(long handle) {
    deliveries.computeIfAbsent(handle, h -> new int[2])[0]++;
  }

  void sent(long handle) {
    deliveries.computeIfAbsent(handle, h -> new int[2])[1]++;
  }

  void save(Connection connection, long owner, long receipt) throws SQLException {
    try (PreparedStatement name =
            connection.prepareStatement(
                """
                insert into name_seen (owner_id, receipt_id, handle_id, name, times) values (?, ?, ?, ?, ?)
                on conflict (owner_id, receipt_id, handle_id, name) do update
                set times = name_seen.times + excluded.times\
                """);
        PreparedStatement delivery =
            connection.prepareStatement(
                """
                insert into delivery (owner_id, receipt_id, handle_id, delivered, sent) values (?, ?, ?, ?, ?)
                on conflict (owner_id, receipt_id, handle_id) do update
                set delivered = delivery.delivered + excluded.delivered, sent = delivery.sent + excluded.sent\
                """)) {
      for (Map.Entry<Sighting, Integer> seen : names.entrySet()) {
        name.setLong(1, owner);
        name.setLong(2, receipt);
        name.setLong(3, seen.getKey().handle());
        name.setString(4, seen.getKey().name());
        name.setLong(5, seen.getValue());
        name.executeUpdate();
      }
      for (Map.Entry<Long, int[]> seen : deliveries.entrySet()) {
        delivery.setLong(1, owner);
        delivery.setLong(2, receipt);
        delivery.setLong(3, seen.getKey());
        delivery.setLong(4, seen.getValue()[0]);
        delivery.setLong(5, seen.getValue()[1]);
        delivery.executeUpdate();
      }
    }
  }
}
