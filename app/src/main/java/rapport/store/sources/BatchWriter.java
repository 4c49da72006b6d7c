package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.people.Handle;
import rapport.store.Counters;
import rapport.store.Rows;
import rapport.store.StoreFailure;
import rapport.store.StoredItem;
import rapport.store.StoredItem.Carded;
import rapport.store.StoredItem.Happened;
import rapport.store.StoredItem.Part;
import rapport.store.StoredItem.Series;
import rapport.store.sources.Batches.Marked;
import rapport.store.sources.Batches.Outcome;

/** Writes the entries of one batch within one transaction. */
final class BatchWriter implements AutoCloseable {

  private final Connection connection;
  private final long owner;
  private final Map<Handle, Long> handles;
  private final long receipt;
  private final boolean share;
  private final PreparedStatement interaction;
  private final PreparedStatement findHandle;
  private final PreparedStatement newHandle;
  private final PreparedStatement card;
  private final PreparedStatement cardHandle;
  private final PreparedStatement whose;
  private final PreparedStatement shared;
  private final PreparedStatement whoseCard;
  private final PreparedStatement sharedCard;
  private final PreparedStatement counted;
  private final boolean live;
  private final List<PreparedStatement> open = new ArrayList<>();
  private final Spared spared;
  private final Sightings sightings = new Sightings();
  private final Tellings tellings;
  private long gone;
  private long nextInteraction;
  private long nextHandle;
  private long nextCard;

  BatchWriter(
      Connection connection,
      long owner,
      long receipt,
      boolean share,
      boolean live,
      Map<Handle, Long> handles)
      throws SQLException {
    this.live = live;
    this.connection = connection;
    this.owner = owner;
    this.handles = handles;
    this.receipt = receipt;
    this.share = share;
    nextInteraction = Counters.last(connection, owner, "interaction") + 1;
    nextHandle = Counters.last(connection, owner, "handle") + 1;
    nextCard = Counters.last(connection, owner, "card") + 1;
    spared = Spared.of(connection, owner);
    tellings = new Tellings(connection, owner);
    interaction =
        prepare(
            """
            insert into interaction (owner_id, id, receipt_id, kind, key, at, until, day, channel, subject, note, people,
              opens, mark, answers, thread, left_out, parties, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """);
    findHandle = prepare("select id from handle where owner_id = ? and value = ? and kind = ?");
    newHandle =
        prepare("insert into handle (owner_id, id, kind, value, person_id) values (?, ?, ?, ?, ?)");
    card =
        prepare(
            """
            insert into card (owner_id, id, receipt_id, key, name, organisation, title, since, uid, revised)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
            """);
    cardHandle =
        prepare(
            "insert into card_handle (owner_id, card_id, handle_id) values (?, ?, ?) on conflict do nothing");
    whose =
        prepare(
            "select id, receipt_id from interaction where owner_id = ? and key = ? and kind = ?");
    shared =
        prepare(
            """
            insert into also_seen (owner_id, receipt_id, interaction_id) values (?, ?, ?)
            on conflict do nothing\
            """);
    whoseCard = prepare("select id, receipt_id from card where owner_id = ? and key = ?");
    counted =
        prepare(
            "insert into counted (owner_id, kind, key, rule) values (?, ?, ?, ?) on conflict do nothing");
    sharedCard =
        prepare(
            """
            insert into card_also_seen (owner_id, receipt_id, card_id) values (?, ?, ?)
            on conflict do nothing\
            """);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    open.add(statement);
    return statement;
  }

  /** Writes an entry or leaves everything as it was before it. */
  Outcome spare(StoredItem entry) throws SQLException {
    Savepoint before = connection.setSavepoint();
    long[] next = {nextInteraction, nextHandle, nextCard};
    try {
      Outcome outcome = write(entry);
      connection.releaseSavepoint(before);
      return outcome;
    } catch (SQLException | RuntimeException e) {
      if (!StoreFailure.of(e).ofTheValue()) throw e;
      connection.rollback(before);
      nextInteraction = next[0];
      nextHandle = next[1];
      nextCard = next[2];
      handles.values().removeIf(id -> id >= nextHandle);
      return Outcome.REFUSED;
    }
  }

  Outcome write(StoredItem entry) throws SQLException {
    return switch (entry) {
      case Happened happened -> write(happened);
      case Series series -> write(series);
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
    Rows.number(interaction, 7, it.until());
    interaction.setString(8, it.day());
    interaction.setInt(9, it.channel());
    interaction.setString(10, it.subject());
    interaction.setString(11, it.note());
    interaction.setInt(12, it.people());
    interaction.setInt(13, it.opens() ? 1 : 0);
    interaction.setLong(14, it.mark());
    Rows.number(interaction, 15, it.answers());
    Rows.number(interaction, 16, it.thread());
    interaction.setString(17, counts(it) ? null : it.leftOut());
    long fresh = nextHandle;
    String parties = parties(it.parts());
    Long rank = rank(it);
    interaction.setString(18, parties);
    Rows.number(interaction, 19, rank);
    if (interaction.executeUpdate() == 0) return again(it, parties, rank, fresh);
    nextInteraction++;
    if (it.leftOut() != null && counts(it)) spare(it);
    if (it.owner() != null) handle(sightings.mailbox(it.owner()));
    evidence(it);
    return Outcome.NEW;
  }

  /** Of copies of a message, the sent one says most, then the one addressed to the owner. */
  private static @Nullable Long rank(Happened it) {
    if (it.kind() != StoredItem.Kind.MAIL) return null;
    if (it.leftOut() == null) return it.sent() ? 4L : 3L;
    return switch (it.leftOut()) {
      case "spam" -> 0L;
      case "draft" -> 1L;
      default -> 2L;
    };
  }

  /** One more copy of what the store has. */
  private Outcome again(Happened it, String parties, @Nullable Long rank, long fresh)
      throws SQLException {
    if (it.kind() == StoredItem.Kind.MEETING) {
      forget(fresh);
      return known(it);
    }
    Tellings.Effect effect =
        tellings.copy(it.kind(), Facts.of(it, parties, rank), receipt, share, live);
    Outcome outcome =
        effect.replaced() ? Outcome.UPDATED : effect.stored() ? Outcome.SHARED : known(it);
    if (outcome != Outcome.KNOWN) evidence(it);
    return outcome;
  }

  private Outcome write(Series it) throws SQLException {
    List<Facts> facts = new ArrayList<>(it.occurrences().size());
    String parties = parties(it.parts());
    for (Happened one : it.occurrences())
      facts.add(Facts.of(one, parties, null).placed(!it.unplaced()));
    Tellings.Effect effect = tellings.series(it, facts, receipt, share, () -> nextInteraction++);
    gone += effect.gone();
    if (!effect.stored()) return effect.counted() ? Outcome.COUNTED : Outcome.KNOWN;
    if (!it.occurrences().isEmpty()) evidence(it.occurrences().getFirst());
    if (effect.fresh())
      for (Happened one : it.occurrences()) if (one.leftOut() != null && counts(one)) spare(one);
    return effect.replaced() ? Outcome.UPDATED : effect.fresh() ? Outcome.NEW : Outcome.SHARED;
  }

  /** Withdraws what this calendar's newest export lacks; whether anything stands otherwise now. */
  boolean whole(WholeCalendar calendar) throws SQLException {
    Tellings.Effect effect = tellings.whole(receipt, calendar, () -> nextInteraction++);
    gone += effect.gone();
    Counters.save(connection, owner, "interaction", nextInteraction - 1);
    return effect.fresh() || effect.replaced();
  }

  long gone() {
    return gone;
  }

  void mark(Collection<Marked> marks) throws SQLException {
    PreparedStatement mark =
        prepare(
            """
            insert into address_mark (owner_id, receipt_id, handle_id, mark) values (?, ?, ?, ?)
            on conflict do nothing\
            """);
    for (Marked one : marks) {
      mark.setLong(1, owner);
      mark.setLong(2, receipt);
      mark.setLong(3, handle(one.handle()));
      mark.setString(4, one.mark());
      mark.executeUpdate();
    }
    Counters.save(connection, owner, "handle", nextHandle - 1);
  }

  /** Under which names those in it were seen, and whose mailbox it lay in; brings nobody new. */
  private void evidence(Happened it) throws SQLException {
    for (Part part : it.parts()) {
      Long handle = find(part.handle());
      if (handle == null) continue;
      if (counts(it)) sightings.named(handle, part.name());
      if (it.sent() && part.role() == StoredItem.Role.AUTHOR) sightings.sent(handle);
    }
    Long mailbox = it.owner() == null ? null : find(sightings.mailbox(it.owner()));
    if (mailbox != null) sightings.delivered(mailbox);
  }

  /** Handles that only an entry named which turned out to be known: nobody has them. */
  private void forget(long fresh) throws SQLException {
    if (nextHandle == fresh) return;
    try (PreparedStatement unnamed =
        connection.prepareStatement("delete from handle where owner_id = ? and id >= ?")) {
      unnamed.setLong(1, owner);
      unnamed.setLong(2, fresh);
      unnamed.executeUpdate();
    }
    handles.values().removeIf(id -> id >= fresh);
    nextHandle = fresh;
  }

  private boolean counts(Happened it) {
    return it.leftOut() == null || spared.as(it) != null;
  }

  /** Remembers which rule would have left it out, for when that is to hold again. */
  private void spare(Happened it) throws SQLException {
    counted.setLong(1, owner);
    counted.setInt(2, it.kind());
    counted.setString(3, it.key());
    counted.setString(4, spared.as(it));
    counted.executeUpdate();
  }

  private String parties(List<Part> parts) throws SQLException {
    StringBuilder parties = new StringBuilder(parts.size() * 8);
    for (Part part : parts) {
      if (!parties.isEmpty()) parties.append(' ');
      parties.append(StoredItem.Role.letter(part.role())).append(handle(part.handle()));
    }
    return parties.toString();
  }

  private Outcome known(Happened it) throws SQLException {
    if (!share) return Outcome.KNOWN;
    whose.setLong(1, owner);
    whose.setString(2, it.key());
    whose.setInt(3, it.kind());
    return share(whose, shared);
  }

  private Outcome known(Carded it) throws SQLException {
    if (live && CardAgain.said(connection, owner, receipt, it)) return Outcome.UPDATED;
    if (!share) return Outcome.KNOWN;
    whoseCard.setLong(1, owner);
    whoseCard.setString(2, it.key());
    return share(whoseCard, sharedCard);
  }

  private Outcome share(PreparedStatement whose, PreparedStatement shared) throws SQLException {
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
    card.setString(9, it.uid());
    Rows.number(card, 10, it.revised());
    if (card.executeUpdate() == 0) return known(it);
    boolean newer = it.uid() != null && before(it, id);
    nextCard++;
    for (Part part : it.parts()) {
      cardHandle.setLong(1, owner);
      cardHandle.setLong(2, id);
      cardHandle.setLong(3, handle(part.handle()));
      cardHandle.executeUpdate();
    }
    CardDetailRows.put(connection, owner, id, it);
    return newer ? Outcome.UPDATED : Outcome.NEW;
  }

  /** Whether the store has another telling of the same card. */
  private boolean before(Carded it, long id) throws SQLException {
    PreparedStatement other =
        prepare("select 1 from card where owner_id = ? and uid = ? and id <> ? limit 1");
    other.setLong(1, owner);
    other.setString(2, it.uid());
    other.setLong(3, id);
    try (ResultSet row = other.executeQuery()) {
      return row.next();
    }
  }

  private @Nullable Long find(Handle handle) throws SQLException {
    Long id = handles.get(handle);
    if (id != null) return id;
    findHandle.setLong(1, owner);
    findHandle.setString(2, handle.value());
    findHandle.setString(3, handle.kind().name());
    try (ResultSet row = findHandle.executeQuery()) {
      if (!row.next()) return null;
      handles.put(handle, row.getLong(1));
      return row.getLong(1);
    }
  }

  private long handle(Handle handle) throws SQLException {
    Long id = find(handle);
    if (id != null) return id;
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
    sightings.save(connection, owner, receipt);
    Counters.save(connection, owner, "interaction", nextInteraction - 1);
    Counters.save(connection, owner, "handle", nextHandle - 1);
    Counters.save(connection, owner, "card", nextCard - 1);
  }

  @Override
  public void close() throws SQLException {
    tellings.close();
    for (PreparedStatement statement : open) statement.close();
  }
}
