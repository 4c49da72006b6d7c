package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;

/** Under which names a batch has seen handles, and whose mailbox its letters lay in. */
final class Sightings {

  private static final int LONGEST_NAME = 200;

  /** By handle and name; most handles have one name. */
  private final Map<Long, Map<String, int[]>> names = new HashMap<>();

  private final Map<Long, int[]> deliveries = new TreeMap<>();
  private @Nullable String lastAddress;
  private @Nullable Handle lastMailbox;

  void named(long handle, @Nullable String name) {
    if (name == null || name.isBlank()) return;
    String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    names.computeIfAbsent(handle, h -> new HashMap<>(2))
        .computeIfAbsent(kept, n -> new int[1])[0]++;
  }

  /** The handle of a mailbox; letters that follow each other mostly lay in the same one. */
  Handle mailbox(String address) {
    if (lastMailbox == null || !address.equals(lastAddress)) lastMailbox = Handle.email(address);
    lastAddress = address;
    return lastMailbox;
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
      name.setLong(1, owner);
      name.setLong(2, receipt);
      for (Map.Entry<Long, Map<String, int[]>> handle : new TreeMap<>(names).entrySet()) {
        name.setLong(3, handle.getKey());
        for (Map.Entry<String, int[]> seen : new TreeMap<>(handle.getValue()).entrySet()) {
          name.setString(4, seen.getKey());
          name.setLong(5, seen.getValue()[0]);
          name.executeUpdate();
        }
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
