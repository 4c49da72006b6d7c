package rapport.sources.exports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.people.Handle;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sha256;
import rapport.sources.Sink;
import rapport.sources.Unit;
import rapport.sources.Window;

/**
 * What Slack exports of a workspace, as the archive or unpacked to a folder (slack.com, “How to
 * read Slack data exports”): who is who in {@code users.json}, the conversations in {@code
 * channels.json}, {@code groups.json}, {@code dms.json} and {@code mpims.json}, and a folder for
 * each with a file a day. A message in a conversation of a few goes to all its members; one in a
 * larger channel goes to those it names and to whom it answers, and to nobody when it names nobody.
 * Words are not kept. One day is held at a time.
 */
public final class SlackExport implements Unit {

  private static final int FEW = 8;
  private static final Pattern DAY = Pattern.compile("([^/]+)/\\d{4}-\\d{2}-\\d{2}\\.json");
  private static final Pattern NAMED = Pattern.compile("<@([UW][A-Z0-9]{2,20})(?:\\|[^>]*)?>");
  private static final Set<String> SAID =
      Set.of("", "thread_broadcast", "file_share", "me_message");

  private final Path path;
  private final Map<String, Party> people = new TreeMap<>();
  private final Set<String> programs = new LinkedHashSet<>();
  private final Map<String, Room> rooms = new TreeMap<>();
  private long skip;

  private SlackExport(Path path) {
    this.path = path;
  }

  /** One conversation: what identifies it, and who is in it. */
  private record Room(String id, List<String> members) {}

  /** The export that an archive is, or a folder it was unpacked to; empty for any other. */
  public static Optional<Unit> in(Path path) {
    try (ExportFiles files = ExportFiles.of(path)) {
      boolean users = files.size("users.json") > 0 || files.size("org_users.json") > 0;
      boolean rooms = files.size("channels.json") > 0 || files.size("dms.json") > 0;
      return users && rooms ? Optional.of(new SlackExport(path)) : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String format() {
    return "slack";
  }

  @Override
  public long size() {
    try (ExportFiles files = ExportFiles.of(path)) {
      if (!Files.isDirectory(path)) return Files.size(path);
      long all = 0;
      for (String day : days(files)) all += files.size(day);
      return all;
    } catch (IOException _) {
      return 0;
    }
  }

  @Override
  public void read(Window window, Sink sink) throws IOException {
    skip = sink.skip();
    long done = 0;
    try (ExportFiles files = ExportFiles.of(path)) {
      for (String file : List.of("users.json", "org_users.json"))
        for (Object user : list(files, file, sink)) user(user);
      for (String file : List.of("channels.json", "groups.json", "dms.json", "mpims.json"))
        for (Object room : list(files, file, sink)) room(room);
      for (String day : days(files)) {
        if (sink.stopped()) return;
        day(day, list(files, day, sink), sink);
        sink.progress(done += files.size(day));
      }
    } catch (ZipException | IllegalArgumentException _) {
      sink.problem(name(), "the archive is damaged");
    }
  }

  private static List<String> days(ExportFiles files) throws IOException {
    return files.names().stream().filter(name -> DAY.matcher(name).matches()).toList();
  }

  private List<?> list(ExportFiles files, String file, Sink sink) throws IOException {
    try (InputStream in = files.open(file)) {
      if (in == null) return List.of();
      JsonTree.Tree tree = JsonTree.read(in);
      if (tree.damage() != null) sink.problem(name() + "!" + file, tree.damage());
      return JsonTree.list(tree.root());
    } catch (ZipException _) {
      sink.problem(name() + "!" + file, "the archive is damaged");
      return List.of();
    }
  }

  private void user(Object user) {
    String id = JsonTree.text(user, "id");
    if (id.isEmpty()) return;
    if (Boolean.TRUE.equals(JsonTree.at(user, "is_bot"))) programs.add(id);
    String address = JsonTree.text(user, "profile", "email");
    String shown = "";
    for (String[] each :
        List.of(
            new String[] {"profile", "real_name"},
            new String[] {"real_name"},
            new String[] {"name"})) if (shown.isEmpty()) shown = JsonTree.text(user, each);
    Handle handle = address.indexOf('@') > 0 ? Handle.email(address) : unknown(id);
    people.put(id, new Party(handle, shown.isEmpty() ? null : shown));
  }

  private static Handle unknown(String id) {
    return new Handle(Handle.Kind.CARD, "slack:" + id);
  }

  private Party party(String id) {
    return people.getOrDefault(id, new Party(unknown(id), null));
  }

  private void room(Object room) {
    String id = JsonTree.text(room, "id");
    String name = JsonTree.text(room, "name");
    List<String> members = new ArrayList<>();
    for (Object member : JsonTree.list(room, "members"))
      if (member instanceof String one) members.add(one);
    Room read = new Room(id, members);
    rooms.put(id, read);
    if (!name.isEmpty()) rooms.put(name, read);
  }

  private void day(String file, List<?> messages, Sink sink) {
    Matcher folder = DAY.matcher(file);
    String name = folder.matches() ? folder.group(1) : "";
    Room room = rooms.getOrDefault(name, new Room(name, List.of()));
    int number = 0;
    for (Object message : messages) {
      String where = name() + "!" + file + ":" + ++number;
      if (skip-- > 0) continue;
      if (sink.stopped()) return;
      sink.item(Item.at(where, () -> message(message, room, where)));
    }
  }

  private Item message(Object message, Room room, String where) {
    Instant at = instant(JsonTree.text(message, "ts"));
    if (at == null) return new Item.Unreadable(where, "no time that means something");
    String user = JsonTree.text(message, "user");
    String kind = JsonTree.text(message, "subtype");
    boolean program =
        !SAID.contains(kind)
            || user.isEmpty()
            || programs.contains(user)
            || !JsonTree.text(message, "bot_id").isEmpty();
    String writer = user.isEmpty() ? "program" : user;
    List<Party> to = new ArrayList<>();
    for (String one : addressed(message, room, user)) to.add(party(one));
    return new Item.Chat(
        where,
        "sha256:"
            + Sha256.hex("slack\n" + room.id() + "\n" + JsonTree.text(message, "ts") + writer),
        "slack:" + room.id(),
        at,
        party(writer),
        to,
        null,
        program ? LeftOut.AUTOMATIC : to.isEmpty() ? LeftOut.BROADCAST : null);
  }

  /** Whom a message is for. */
  private static Set<String> addressed(Object message, Room room, String user) {
    Set<String> all = new LinkedHashSet<>();
    if (room.members().size() <= FEW) all.addAll(room.members());
    else {
      String answered = JsonTree.text(message, "parent_user_id");
      if (!answered.isEmpty()) all.add(answered);
      Matcher named = NAMED.matcher(JsonTree.text(message, "text"));
      while (named.find() && all.size() < FEW) all.add(named.group(1));
    }
    all.remove(user);
    return all;
  }

  /** Seconds since 1970 with a fraction that tells messages of one second apart. */
  private static @Nullable Instant instant(String ts) {
    if (!ts.matches("\\d{9,10}(\\.\\d{1,9})?")) return null;
    return Instant.ofEpochSecond(new BigDecimal(ts).longValue());
  }
}
