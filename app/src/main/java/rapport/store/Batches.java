package rapport.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.store.Entry.Carded;
import rapport.store.Entry.Happened;
import rapport.store.Entry.Part;

/**
 * Writes entries of one import in large transactions. Numbers are given out in the order of the
 * entries, so that an import that was interrupted and went on ends in the same rows as one that was
 * not.
 */
public final class Batches {

  private static final int KNOWN_HANDLES = 400_000;

  private final Database database;
  private final long owner;
  private final Map<Handle, Long> handles = new HashMap<>();

  /** For one owner over an open store. */
  public Batches(Database database, long owner) {
    this.database = database;
    this.owner = owner;
  }

  /** What became of one entry. */
  public enum Outcome {
    /** It is new. */
    NEW,
    /** The store had it. */
    KNOWN,
    /** The store had it from another import, which now shares it. */
    SHARED
  }

  /** Says, from the outcomes of a batch, how the account is to be saved in the same transaction. */
  public interface Ending {
    /** The account to save, or null if nothing is to be remembered of this import. */
    Receipts.@Nullable Saved of(List<Outcome> outcomes);
  }

  /**
   * Writes a batch in one transaction.
   *
   * @param receipt the import's number
   * @param share whether known entries of other imports are remembered as shared
   */
  public List<Outcome> write(List<Entry> entries, long receipt, boolean share, Ending ending) {
    try {
      return database.bulk(
          owner,
          (connection, changed) -> batch(connection, entries, receipt, share, ending, changed));
    } catch (RuntimeException e) {
      handles.clear();
      throw e;
    }
  }

  private List<Outcome> batch(
      Connection connection,
      List<Entry> entries,
      long receipt,
      boolean share,
      Ending ending,
      Runnable changed)
      throws SQLException {
    if (handles.size() > KNOWN_HANDLES) handles.clear();
    List<Outcome> outcomes = new ArrayList<>(entries.size());
    try (Writer writer = new Writer(connection, receipt, share)) {
      for (Entry entry : entries) outcomes.add(writer.write(entry));
      writer.flush();
      Receipts.Saved saved = ending.of(outcomes);
      if (saved != null) {
        Receipts.save(connection, owner, saved);
        changed.run();
      }
    }
    return outcomes;
  }

  private record Sighting(long handle, String name) implements Comparable<Sighting> {
    @Override
    public int compareTo(Sighting other) {
      int byHandle = Long.compare(handle, other.handle);
      return byHandle != 0 ? byHandle : name.compareTo(other.name);
    }
  }

  /** The prepared statements of one transaction. */
  private final class Writer implements AutoCloseable {

    private final Connection connection;
    private final long receipt;
    private final boolean share;
    private final PreparedStatement interaction;
    private final PreparedStatement findHandle;
    private final PreparedStatement newHandle;
    private final PreparedStatement card;
    private final PreparedStatement cardHandle;
    private final PreparedStatement whose;
    private final PreparedStatement shared;
    private final Map<Sighting, Integer> names = new HashMap<>();
    private final Map<Long, int[]> deliveries = new TreeMap<>();
    private long nextInteraction;
    private long nextHandle;
    private long nextCard;

    Writer(Connection connection, long receipt, boolean share) throws SQLException {
      this.connection = connection;
      this.receipt = receipt;
      this.share = share;
      nextInteraction = next("interaction");
      nextHandle = next("handle");
      nextCard = next("card");
      interaction =
          connection.prepareStatement(
              """
              insert into interaction (owner_id, id, receipt_id, kind, key, at, until, day, channel, subject, note, people,
                opens, mark, answers, thread, left_out, parties)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
              """);
      findHandle =
          connection.prepareStatement(
              "select id from handle where owner_id = ? and value = ? and kind = ?");
      newHandle =
          connection.prepareStatement(
              "insert into handle (owner_id, id, kind, value, person_id) values (?, ?, ?, ?, ?)");
      card =
          connection.prepareStatement(
              """
              insert into card (owner_id, id, receipt_id, key, name, organisation, title, since)
              values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
              """);
      cardHandle =
          connection.prepareStatement(
              "insert into card_handle (owner_id, card_id, handle_id) values (?, ?, ?) on conflict do nothing");
      whose =
          connection.prepareStatement(
              "select id, receipt_id from interaction where owner_id = ? and key = ? and kind = ?");
      shared =
          connection.prepareStatement(
              """
              insert into also_seen (owner_id, receipt_id, interaction_id) values (?, ?, ?)
              on conflict do nothing\
              """);
    }

    private long next(String table) throws SQLException {
      try (PreparedStatement max =
          connection.prepareStatement(
              "select coalesce(max(id), 0) from " + table + " where owner_id = ?")) {
        max.setLong(1, owner);
        try (ResultSet row = max.executeQuery()) {
          row.next();
          return row.getLong(1) + 1;
        }
      }
    }

    Outcome write(Entry entry) throws SQLException {
      return switch (entry) {
        case Happened happened -> write(happened);
        case Carded carded -> write(carded);
      };
    }

    private Outcome write(Happened it) throws SQLException {
      long id = nextInteraction;
      interaction.setLong(1, owner);
      interaction.setLong(2, id);
      interaction.setLong(3, receipt);
      interaction.setInt(4, it.kind());
      interaction.setString(5, it.key());
      interaction.setLong(6, it.at());
      number(interaction, 7, it.until());
      interaction.setString(8, it.day());
      interaction.setInt(9, it.channel());
      interaction.setString(10, it.subject());
      interaction.setString(11, it.note());
      interaction.setInt(12, it.people());
      interaction.setInt(13, it.opens() ? 1 : 0);
      interaction.setLong(14, it.mark());
      number(interaction, 15, it.answers());
      number(interaction, 16, it.thread());
      interaction.setString(17, it.leftOut());
      interaction.setString(18, parties(it.parts()));
      if (interaction.executeUpdate() == 0) return known(it);
      nextInteraction++;
      if (it.leftOut() == null)
        for (Part part : it.parts()) seen(handle(part.handle()), part.name());
      delivered(it);
      return Outcome.NEW;
    }

    private String parties(List<Part> parts) throws SQLException {
      StringBuilder parties = new StringBuilder(parts.size() * 8);
      for (Part part : parts) {
        if (!parties.isEmpty()) parties.append(' ');
        parties.append(Entry.Role.letter(part.role())).append(handle(part.handle()));
      }
      return parties.toString();
    }

    private void delivered(Happened it) throws SQLException {
      if (it.owner() != null)
        deliveries.computeIfAbsent(handle(Handle.email(it.owner())), h -> new int[2])[0]++;
      if (!it.sent()) return;
      for (Part part : it.parts()) {
        if (part.role() == Entry.Role.AUTHOR)
          deliveries.computeIfAbsent(handle(part.handle()), h -> new int[2])[1]++;
      }
    }

    private Outcome known(Happened it) throws SQLException {
      if (!share) return Outcome.KNOWN;
      whose.setLong(1, owner);
      whose.setString(2, it.key());
      whose.setInt(3, it.kind());
      try (ResultSet row = whose.executeQuery()) {
        if (!row.next() || row.getLong(2) == receipt) return Outcome.KNOWN;
        shared.setLong(1, owner);
        shared.setLong(2, receipt);
        shared.setLong(3, row.getLong(1));
        return shared.executeUpdate() == 0 ? Outcome.KNOWN : Outcome.SHARED;
      }
    }

    private Outcome write(Carded it) throws SQLException {
      long id = nextCard;
      card.setLong(1, owner);
      card.setLong(2, id);
      card.setLong(3, receipt);
      card.setString(4, it.key());
      card.setString(5, it.name());
      card.setString(6, it.organisation());
      card.setString(7, it.title());
      card.setString(8, it.since());
      if (card.executeUpdate() == 0) return Outcome.KNOWN;
      nextCard++;
      for (Part part : it.parts()) {
        cardHandle.setLong(1, owner);
        cardHandle.setLong(2, id);
        cardHandle.setLong(3, handle(part.handle()));
        cardHandle.executeUpdate();
      }
      return Outcome.NEW;
    }

    private void seen(long handle, @Nullable String name) {
      if (name == null || name.isBlank()) return;
      names.merge(
          new Sighting(handle, name.length() > 200 ? name.substring(0, 200) : name),
          1,
          Integer::sum);
    }

    private long handle(Handle handle) throws SQLException {
      Long id = handles.get(handle);
      if (id != null) return id;
      findHandle.setLong(1, owner);
      findHandle.setString(2, handle.value());
      findHandle.setString(3, handle.kind().name());
      try (ResultSet row = findHandle.executeQuery()) {
        if (row.next()) {
          handles.put(handle, row.getLong(1));
          return row.getLong(1);
        }
      }
      long fresh = nextHandle++;
      newHandle.setLong(1, owner);
      newHandle.setLong(2, fresh);
      newHandle.setString(3, handle.kind().name());
      newHandle.setString(4, handle.value());
      newHandle.setLong(5, fresh);
      newHandle.executeUpdate();
      handles.put(handle, fresh);
      return fresh;
    }

    void flush() throws SQLException {
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
        for (Map.Entry<Sighting, Integer> seen : new TreeMap<>(names).entrySet()) {
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

    private static void number(PreparedStatement statement, int index, @Nullable Long value)
        throws SQLException {
      if (value == null) statement.setNull(index, Types.BIGINT);
      else statement.setLong(index, value);
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement statement :
          List.of(interaction, findHandle, newHandle, card, cardHandle, whose, shared))
        statement.close();
    }
  }
}
