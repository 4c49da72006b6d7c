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
 * none any more is read again. Speed rests on the state; that nothing is missing rests on the
 * comparison alone.
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
  private record Changed(Mailbox folder, Holdings.Place place, Set<String> there) {}

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
      boolean torn = unit.torn().contains(one.folder().name());
      Holdings.Place place = one.place();
      if (torn)
        place =
            new Holdings.Place(
                place.place(), place.validity(), 0, -1, null, place.comparedAt(), place.differed());
      else if (!holdings.any(owner, connection.id(), place.place(), MailUnit.MARKED))
        place = place.without();
      difference.close(place, shown(one.folder().path()), one.there());
    }
    for (Holdings.Place gone : vanished.values())
      if (gone.messages() != 0)
        difference.close(
            new Holdings.Place(gone.place(), 0, 0, 0, null), shown(gone.place()), Set.of());
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
    long validity = opened.validity();
    Map<String, @Nullable String> held = holdings.items(owner, connection.id(), folder.name());
    Set<String> there = new HashSet<>();
    List<Long> wanted = new ArrayList<>();
    List<Long> marked = new ArrayList<>();
    for (long uid : opened.uids()) {
      String item = MailUnit.item(validity, uid);
      there.add(item);
      if (!held.containsKey(item)) wanted.add(uid);
      if (MailUnit.MARKED.equals(held.get(item))) marked.add(uid);
    }
    long differed =
        wanted.size() + held.keySet().stream().filter(item -> !there.contains(item)).count();
    if (!same(before, state)) differed = 0;
    // What came or went while the folder was read is no untruth of the server's.
    else if (differed > 0 && !same(before, imap.state(folder).orElse(null))) differed = 0;
    if (!marked.isEmpty()) marked.removeAll(new HashSet<>(imap.drafts()));
    wanted.addAll(marked);
    if (!wanted.isEmpty())
      fresh.add(new MailUnit.Fresh(folder, validity, wanted.stream().sorted().toList()));
    Holdings.Place place =
        state != null && state.validity() == validity
            ? new Holdings.Place(
                folder.name(),
                validity,
                state.next(),
                state.messages(),
                Long.toString(state.change()),
                now.getEpochSecond(),
                differed)
            : new Holdings.Place(
                folder.name(), validity, 0, -1, null, now.getEpochSecond(), differed);
    return new Changed(folder, place, there);
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
