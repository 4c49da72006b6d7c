package rapport.live;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.outside.Unreached;
import rapport.outside.imap.Imap;
import rapport.outside.imap.Mailbox;
import rapport.sources.mail.MessageReader;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * One look at a mailbox. A folder whose state is the one before holds the same messages, and is not
 * opened, but for once a day. Of any other the numbers of all its messages are compared with what
 * is held: what is new is read, what is gone is closed, and what was left out as a draft and is
 * none any more, or is marked otherwise about spam than when it was read, is read again. Speed
 * rests on the state; that nothing is missing rests on the comparison alone.
 */
final class MailLook {

  /** Stands for sent mail among the folders whose words may be read. */
  static final String SENT = "\\sent";

  private final Holdings holdings;
  private final Intake intake;
  private final long owner;
  private final Connections.Row connection;
  private final Difference difference;

  MailLook(
      Holdings holdings,
      Intake intake,
      long owner,
      Connections.Row connection,
      Difference difference) {
    this.holdings = holdings;
    this.intake = intake;
    this.owner = owner;
    this.connection = connection;
    this.difference = difference;
  }

  /** A folder that may hold something else than before. */
  private record Changed(Mailbox folder, Holdings.Place place, Set<String> there, boolean whole) {}

  /**
   * Looks.
   *
   * @param source how the account of the connection is called
   */
  void run(Imap imap, String source, Instant now, Intake.Watcher watcher) throws IOException {
    Map<String, Holdings.Place> before = holdings.places(owner, connection.id());
    List<Changed> changed = new ArrayList<>();
    List<MailUnit.Fresh> fresh = new ArrayList<>();
    Map<String, Holdings.Place> vanished = new HashMap<>(before);
    for (Mailbox folder : folders(imap)) {
      vanished.remove(folder.name());
      Changed one = compared(imap, folder, before.get(folder.name()), fresh, now);
      if (one != null) changed.add(one);
    }
    MailUnit unit = new MailUnit(connection.called(), imap, fresh, bodies());
    if (!fresh.isEmpty()) intake.live(unit, connection.id(), source, now, watcher);
    Unreached trouble = unit.trouble();
    if (trouble != null) throw trouble;
    if (watcher.stopped()) return;
    for (Changed one : changed) {
      // A state that no server has: what is missing is asked for again at the next look.
      boolean torn = !one.whole() || unit.torn().contains(one.folder().name());
      Holdings.Place place = one.place();
      if (torn)
        place =
            new Holdings.Place(
                place.place(), place.validity(), 0, -1, null, compared(before, place), 0);
      else if (!flagged(one.folder())) place = place.without();
      difference.close(place, shown(one.folder().path()), one.there());
    }
    for (Holdings.Place gone : vanished.values())
      if (gone.messages() != 0)
        difference.close(
            new Holdings.Place(gone.place(), 0, 0, 0, null), shown(gone.place()), Set.of());
    if (!unit.torn().isEmpty()) throw new Unreached(Unreached.Why.WITHHELD);
  }

  /** When all in a place was compared last: not now, where not all of it was given. */
  private static long compared(Map<String, Holdings.Place> before, Holdings.Place now) {
    Holdings.Place was = before.get(now.place());
    return was == null ? 0 : was.comparedAt();
  }

  /** Whether flags of messages in a folder matter at each look, not only when it is opened. */
  private boolean flagged(Mailbox folder) {
    return MailUnit.spam(folder)
        || holdings.any(owner, connection.id(), folder.name(), MailUnit.MARKED)
        || holdings.any(owner, connection.id(), folder.name(), MailUnit.JUDGED);
  }

  /** Sent mail first, because it says who the owner is; what holds all mail once more last. */
  private static List<Mailbox> folders(Imap imap) throws Unreached {
    Map<String, Mailbox> once = new LinkedHashMap<>();
    for (Mailbox folder : imap.folders()) if (folder.opens()) once.put(folder.name(), folder);
    List<Mailbox> folders = new ArrayList<>(once.values());
    folders.sort(
        Comparator.<Mailbox>comparingInt(folder -> sent(folder) ? 0 : folder.is("\\All") ? 2 : 1)
            .thenComparing(Mailbox::name));
    return folders;
  }

  static boolean sent(Mailbox folder) {
    return folder.is("\\Sent") || MessageReader.sent(folder.path());
  }

  private @Nullable Changed compared(
      Imap imap,
      Mailbox folder,
      Holdings.@Nullable Place before,
      List<MailUnit.Fresh> fresh,
      Instant now)
      throws Unreached {
    Mailbox.State state = imap.state(folder).orElse(null);
    boolean word =
        before != null && now.getEpochSecond() - before.comparedAt() < Live.WORD.toSeconds();
    boolean flags =
        state == null
            || before == null
            || before.token() == null
            || before.token().equals(Long.toString(state.change()));
    if (word && flags && same(before, state)) return null;
    // Numbers only grow (RFC 3501 §2.3.1.1). Where they do not, an old copy was brought back, and
    // a number may stand for another message than the one that is held under it.
    if (state != null && before != null && before.validity() == state.validity())
      if (state.next() < before.next()) brought(folder, before, state);
    Imap.Opened opened = imap.open(folder);
    if (opened == null) return null;
    Listed listed = listed(folder, opened);
    // What came or went while the folder was read is no untruth of the server's.
    boolean still =
        listed.differs() == 0
            || (same(before, state) && same(before, imap.state(folder).orElse(null)));
    List<Long> wanted = new ArrayList<>(listed.fresh());
    wanted.addAll(finished(imap, listed.drafts()));
    if (listed.held()) wanted.addAll(judged(imap, folder, opened));
    wanted.sort(null);
    if (!wanted.isEmpty()) fresh.add(new MailUnit.Fresh(folder, opened.validity(), wanted));
    boolean known = state != null && state.validity() == opened.validity();
    Holdings.Place place =
        new Holdings.Place(
            folder.name(),
            opened.validity(),
            known && state != null ? state.next() : 0,
            known && state != null ? state.messages() : -1,
            known && state != null ? Long.toString(state.change()) : null,
            opened.whole() ? now.getEpochSecond() : before == null ? 0 : before.comparedAt(),
            opened.whole() && still ? listed.differs() : 0);
    return new Changed(folder, place, listed.there(), opened.whole());
  }

  /**
   * The messages of a folder beside those that are held.
   *
   * @param there what counts as being there
   * @param fresh numbers that are not held
   * @param drafts numbers that were drafts when they were read
   * @param held whether any are held
   * @param differs how many are there and not held, or the other way round
   */
  private record Listed(
      Set<String> there, List<Long> fresh, List<Long> drafts, boolean held, long differs) {}

  private Listed listed(Mailbox folder, Imap.Opened opened) {
    Map<String, @Nullable String> held = holdings.items(owner, connection.id(), folder.name());
    Set<String> there = new HashSet<>();
    List<Long> fresh = new ArrayList<>();
    List<Long> drafts = new ArrayList<>();
    for (long uid : opened.uids()) {
      String item = MailUnit.item(opened.validity(), uid);
      there.add(item);
      if (!held.containsKey(item)) fresh.add(uid);
      if (MailUnit.MARKED.equals(held.get(item))) drafts.add(uid);
    }
    long gone = held.keySet().stream().filter(item -> !there.contains(item)).count();
    // Of a list that is shorter than the server's own count nothing is gone.
    if (!opened.whole()) there.addAll(held.keySet());
    return new Listed(there, fresh, drafts, !held.isEmpty(), fresh.size() + gone);
  }

  /** Those of some drafts that are none any more. */
  private static Set<Long> finished(Imap imap, List<Long> drafts) throws Unreached {
    if (drafts.isEmpty()) return Set.of();
    Set<Long> finished = new HashSet<>(drafts);
    finished.removeAll(new HashSet<>(imap.drafts()));
    return finished;
  }

  /**
   * Those that are marked otherwise about spam than when they were read. What was spam by such a
   * mark, or by its folder against it, is no more; another copy in a folder of spam still says so.
   */
  private Set<Long> judged(Imap imap, Mailbox folder, Imap.Opened opened) throws Unreached {
    Set<Long> now = imap.judged(MailUnit.spam(folder)).orElse(null);
    if (now == null) return Set.of();
    Set<Long> changed = new HashSet<>();
    Set<String> lifted = new HashSet<>();
    Map<String, @Nullable String> held = holdings.items(owner, connection.id(), folder.name());
    for (long uid : opened.uids()) {
      String item = MailUnit.item(opened.validity(), uid);
      if (!held.containsKey(item) || MailUnit.MARKED.equals(held.get(item))) continue;
      boolean marked = now.contains(uid);
      if (marked == MailUnit.JUDGED.equals(held.get(item))) continue;
      changed.add(uid);
      if (marked == MailUnit.spam(folder)) lifted.add(item);
    }
    if (!lifted.isEmpty()) difference.lifted(folder.name(), lifted);
    return changed;
  }

  /** Whether the server says that a folder holds the same messages as before. */
  private static boolean same(Holdings.@Nullable Place before, Mailbox.@Nullable State now) {
    return before != null
        && now != null
        && before.validity() == now.validity()
        && before.next() == now.next()
        && before.messages() == now.messages();
  }

  /** All that is held of a folder is known again by what it says, as after a new validity. */
  private void brought(Mailbox folder, Holdings.Place before, Mailbox.State state) {
    holdings.setAside(owner, connection.id(), folder.name());
    holdings.close(
        owner,
        connection.id(),
        new Holdings.Place(before.place(), before.validity(), state.next(), -1, null),
        Set.of());
  }

  private Set<String> bodies() {
    return Arrays.stream(connection.bodies().split("\n", -1))
        .map(line -> line.strip().toLowerCase(Locale.ROOT))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String shown(String path) {
    return path.equalsIgnoreCase("INBOX") ? "The inbox" : "The folder " + MessageReader.shown(path);
  }
}
