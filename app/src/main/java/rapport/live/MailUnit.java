package rapport.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;
import rapport.outside.imap.Imap;
import rapport.outside.imap.Letterhead;
import rapport.outside.imap.Mailbox;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Through;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.mail.MessageReader;
import rapport.sources.mail.SpamWord;

/**
 * The messages of a mailbox that are not held yet, folder by folder, as one unit to read: their
 * headers, and the words of those folders whose words may be read.
 */
final class MailUnit implements Unit {

  /** Headers that are asked for at once. */
  private static final int CHUNK = 1_000;

  /** The bytes of a message that are asked for to read its words. */
  private static final int WORDS = 512 * 1024;

  private static final List<String> FIELDS = MessageReader.fields();

  /** The version of a message that was left out because it was a draft. */
  static final String MARKED = "draft";

  /** The version of a message that a key word made spam, or kept from being it. */
  static final String JUDGED = "judged";

  /** What is new in one folder. */
  record Fresh(Mailbox folder, long validity, List<Long> uids) {}

  private final String name;
  private final Imap imap;
  private final List<Fresh> fresh;
  private final Set<String> bodies;
  private final MessageReader reader = new MessageReader();
  private final Set<String> torn = new HashSet<>();
  private @Nullable Unreached trouble;

  /**
   * For one look.
   *
   * @param bodies names of folders, in lower case, whose words may be read; {@code \sent} for sent
   *     mail
   */
  MailUnit(String name, Imap imap, List<Fresh> fresh, Set<String> bodies) {
    this.name = name;
    this.imap = imap;
    this.fresh = fresh;
    this.bodies = bodies;
  }

  /**
   * How a message is called among those that are held: numbers mean nothing without the validity.
   */
  static String item(long validity, long uid) {
    return validity + "." + uid;
  }

  /** What broke the reading, or null. */
  @Nullable Unreached trouble() {
    return trouble;
  }

  /** Folders of which a message was announced and not given. */
  Set<String> torn() {
    return torn;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Path path() {
    return Path.of("");
  }

  @Override
  public String format() {
    return "imap";
  }

  @Override
  public long size() {
    return fresh.stream().mapToLong(one -> one.uids().size()).sum();
  }

  @Override
  public void read(Window window, Sink sink) throws IOException {
    long done = 0;
    try {
      for (Fresh one : fresh) {
        Imap.Opened opened = imap.open(one.folder());
        if (opened == null || opened.validity() != one.validity()) {
          torn.add(one.folder().name());
          continue;
        }
        done = folder(one, sink, done);
        if (sink.stopped()) return;
      }
    } catch (Unreached broken) {
      trouble = broken;
      throw broken;
    }
  }

  private long folder(Fresh one, Sink sink, long before) throws IOException {
    Set<Long> asked = new HashSet<>(one.uids());
    // Words are asked for in between, so that there nothing may be asked ahead.
    boolean ahead = !words(one.folder());
    List<List<Long>> chunks = chunks(one.uids());
    Imap.@Nullable Asked next = null;
    long done = before;
    for (int n = 0; n < chunks.size() && !sink.stopped(); n++) {
      Imap.Asked now = next != null ? next : imap.ask(chunks.get(n), FIELDS);
      next = ahead && n + 1 < chunks.size() ? imap.ask(chunks.get(n + 1), FIELDS) : null;
      for (Letterhead head : imap.headers(now)) {
        message(one, head, sink);
        asked.remove(head.uid());
      }
      done += chunks.get(n).size();
      sink.progress(done);
    }
    if (!asked.isEmpty() && !sink.stopped()) missed(one, asked, sink);
    return before + one.uids().size();
  }

  private static List<List<Long>> chunks(List<Long> uids) {
    List<List<Long>> chunks = new ArrayList<>();
    for (int from = 0; from < uids.size(); from += CHUNK)
      chunks.add(uids.subList(from, Math.min(from + CHUNK, uids.size())));
    return chunks;
  }

  /** What was announced and not given: gone meanwhile, or kept back by the server. */
  private void missed(Fresh one, Set<Long> asked, Sink sink) throws Unreached {
    asked.retainAll(new HashSet<>(imap.numbers()));
    if (asked.isEmpty()) return;
    torn.add(one.folder().name());
    sink.problem(
        one.folder().path(), asked.size() + " messages were announced by the server and not given");
  }

  private void message(Fresh one, Letterhead head, Sink sink) throws IOException {
    String where = one.folder().path() + ", message " + head.uid();
    String version = version(one.folder(), head.flags());
    sink.lies(one.folder().name(), item(one.validity(), head.uid()), version);
    if (head.header().length == 0) {
      sink.item(new Item.Unreadable(where, "the server gave nothing of it"));
      return;
    }
    Set<String> marks = new HashSet<>(one.folder().attributes());
    marks.addAll(head.flags());
    boolean words = words(one.folder());
    reader.read(
        new Letter(where, head, imap),
        one.folder().path(),
        marks,
        words ? sink : new Wordless(sink));
  }

  private static @Nullable String version(Mailbox folder, Set<String> flags) {
    if (flags.contains("\\draft")) return MARKED;
    SpamWord other = spam(folder) ? SpamWord.NO_SPAM : SpamWord.SPAM;
    return SpamWord.of(flags) == other ? JUDGED : null;
  }

  /** Whether what lies in a folder is spam. */
  static boolean spam(Mailbox folder) {
    return MessageReader.spam(folder.path(), folder.attributes());
  }

  private boolean words(Mailbox folder) {
    return bodies.contains(folder.name().toLowerCase(Locale.ROOT))
        || bodies.contains(folder.path().toLowerCase(Locale.ROOT))
        || (bodies.contains(MailLook.SENT) && MailLook.sent(folder));
  }

  /** A message: its header first, and all of it when it is opened again. */
  private static final class Letter implements Content {
    private final String name;
    private final Letterhead head;
    private final Imap imap;
    private boolean opened;

    Letter(String name, Letterhead head, Imap imap) {
      this.name = name;
      this.head = head;
      this.imap = imap;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public long size() {
      return head.header().length;
    }

    @Override
    public @Nullable Instant lastModified() {
      return head.arrived();
    }

    @Override
    public InputStream open() throws IOException {
      byte[] bytes = opened ? imap.message(head.uid(), WORDS) : head.header();
      opened = true;
      return new ByteArrayInputStream(bytes);
    }
  }

  /** A sink that wants no words, whatever it would take elsewhere. */
  static final class Wordless extends Through {
    Wordless(Sink sink) {
      super(sink);
    }

    @Override
    public boolean wantsText(Item.Mail mail) {
      return false;
    }

    @Override
    public boolean wantsText(Item.Meeting meeting) {
      return false;
    }
  }
}
