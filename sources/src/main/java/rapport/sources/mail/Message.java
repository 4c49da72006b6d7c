package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.people.Handle;
import rapport.people.Nobody;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Party;

/**
 * Makes the item from a header block. It holds no message, only what helps with the next one: the
 * mailboxes and labels seen lately.
 */
final class Message {

  private static final int MOST_ADDRESSES = 5_000;
  private static final int MOST_REFERENCES = 1_000;
  private static final int MOST_PARENTS = 10;
  private static final int LABELS_REMEMBERED = 1_000;

  private final Mailboxes mailboxes = new Mailboxes();
  private final Map<String, Folder> labels = new HashMap<>();
  private final Rules rules = new Rules();

  /**
   * The item that this header says.
   *
   * @param arrived when the file says it arrived, in seconds, or {@link Dates#NONE}
   * @param file the folder that its place says
   */
  Item item(Header header, String where, long arrived, Folder file) {
    if (header.broken != null) return new Item.Unreadable(where, header.broken);
    List<Party> to = mailboxes.of(header, HeaderField.TO);
    List<Party> cc = mailboxes.of(header, HeaderField.CC);
    List<Party> bcc = mailboxes.of(header, HeaderField.BCC);
    if (to.size() + cc.size() + bcc.size() > MOST_ADDRESSES)
      return new Item.Unreadable(where, "the message names more than 5,000 addresses");
    List<Party> authors = mailboxes.of(header, HeaderField.FROM);
    if (authors.isEmpty() && !header.has(HeaderField.FROM))
      authors = mailboxes.of(header, HeaderField.SENDER);
    Party from = authors.isEmpty() ? null : authors.getFirst();
    Folder folder = folder(header, file);
    boolean automatic = rules.automatic(header, from) || invited(header);
    String subject = text(header, HeaderField.SUBJECT);
    long at = header.has(HeaderField.DATE) ? seconds(header, HeaderField.DATE) : Dates.NONE;
    return new Item.Mail(
        where,
        id(header, from, to, cc, at, subject),
        instant(at),
        instant(received(header, arrived)),
        from,
        to,
        cc,
        bcc,
        owner(header),
        folder.sent(),
        subject,
        parent(header, from, to, cc),
        MessageIds.all(header, HeaderField.REFERENCES, MOST_REFERENCES),
        listId(header),
        automatic,
        rule(header, folder, automatic, from, to, cc, subject),
        folder.names());
  }

  /** Whether a calendar sent it in the name of whoever called or answered a meeting. */
  private boolean invited(Header header) {
    if (!header.has(HeaderField.SENDER)) return false;
    return mailboxes.of(header, HeaderField.SENDER).stream()
        .anyMatch(sender -> Nobody.calendarRobot(sender.handle()));
  }

  /**
   * The addresses that this message shows to be a list's: where members write to (List-Post,
   * Mailing-List and their like, the Sender of list programs), and of those it was written to, or
   * came from, the one that List-Id spells.
   */
  void lists(Header header, Item.Mail mail, BiConsumer<Handle, Mark> seen) {
    boolean any =
        header.has(HeaderField.LIST_ID)
            || header.has(HeaderField.LIST_POST)
            || header.has(HeaderField.MAILING_LIST)
            || header.has(HeaderField.X_MAILING_LIST)
            || header.has(HeaderField.BEEN_THERE)
            || header.has(HeaderField.LOOP)
            || header.has(HeaderField.DELIVERED_TO)
            || header.has(HeaderField.SENDER);
    if (!any) return;
    for (Handle post : Lists.named(header)) seen.accept(post, Mark.LIST);
    String id = mail.listId();
    if (id == null) return;
    List<Party> all = new ArrayList<>(mail.to());
    all.addAll(mail.cc());
    if (mail.from() != null) all.add(mail.from());
    for (Party party : all)
      if (Lists.spells(id, party.handle())) seen.accept(party.handle(), Mark.LIST);
  }

  /**
   * The message that this one answers. Before RFC 2822 the field held words as well, with the
   * addresses of people among them ({@code Message from Jane <jane@…> of "Mon, 6 Jan" <id@…>}).
   */
  private static @Nullable String parent(
      Header header, @Nullable Party from, List<Party> to, List<Party> cc) {
    List<String> ids = MessageIds.all(header, HeaderField.IN_REPLY_TO, MOST_PARENTS);
    if (ids.size() < 2) return ids.isEmpty() ? null : ids.getFirst();
    Set<String> people = new HashSet<>();
    if (from != null) people.add(from.handle().value());
    for (Party party : to) people.add(party.handle().value());
    for (Party party : cc) people.add(party.handle().value());
    for (String id : ids) {
      Handle handle = AddressParser.handle(id.substring(1, id.length() - 1));
      if (handle == null || !people.contains(handle.value())) return id;
    }
    return null;
  }

  private static String id(
      Header header,
      @Nullable Party from,
      List<Party> to,
      List<Party> cc,
      long at,
      @Nullable String subject) {
    String written = MessageIds.own(header);
    return written != null ? written : MessageIds.digest(from, to, cc, at, subject);
  }

  /** A list's archive masks its addresses; who wrote there did not write to the owner. */
  private @Nullable LeftOut rule(
      Header header,
      Folder folder,
      boolean automatic,
      @Nullable Party from,
      List<Party> to,
      List<Party> cc,
      @Nullable String subject) {
    LeftOut rule = rules.of(header, folder, automatic, to, cc, subject);
    if (rule != null) return rule;
    if (mailboxes.masked()) return LeftOut.LIST;
    return from == null && Rules.named(header) ? LeftOut.NO_ADDRESS : null;
  }

  private static @Nullable String text(Header header, HeaderField field) {
    if (!header.has(field)) return null;
    return HeaderText.text(header.bytes, header.from(field), header.to(field), header);
  }

  private static long seconds(Header header, HeaderField field) {
    return Dates.seconds(header.bytes, header.from(field), header.to(field));
  }

  private static @Nullable Instant instant(long seconds) {
    return seconds == Dates.NONE ? null : Instant.ofEpochSecond(seconds);
  }

  /**
   * The topmost Received field is the newest (RFC 5321 §4.4); of those whose date can be read it
   * counts.
   */
  private static long received(Header header, long arrived) {
    long[] received = {Dates.NONE};
    header.each(
        HeaderField.RECEIVED,
        (from, to) -> {
          if (received[0] == Dates.NONE) received[0] = received(header, from, to);
        });
    return received[0] == Dates.NONE ? arrived : received[0];
  }

  /** The date of a trace follows the last semicolon. */
  private static long received(Header header, int from, int to) {
    int start = to;
    while (start > from && header.bytes[start - 1] != ';') start--;
    return start == from ? Dates.NONE : Dates.seconds(header.bytes, start, to);
  }

  private Folder folder(Header header, Folder file) {
    Folder folder = file;
    if (header.has(HeaderField.GMAIL_LABELS)) folder = folder.and(labels(header));
    if (header.has(HeaderField.FOLDER))
      folder = folder.and(Folder.of(orEmpty(text(header, HeaderField.FOLDER))));
    if (folder.draft() && header.has(HeaderField.RECEIVED) && folder.template())
      folder = folder.withoutDraft();
    return folder.and(marks(header, folder));
  }

  /**
   * What mail programs note in the header: mbox keeps flags in X-Status (T for a draft),
   * Thunderbird and Dovecot key words, Thunderbird and Outlook mark what was not sent yet.
   */
  private static Folder marks(Header header, Folder folder) {
    boolean draft =
        !folder.sent()
            && (header.has(HeaderField.MOZILLA_DRAFT)
                || header.starts(HeaderField.UNSENT, "1")
                || holds(header, HeaderField.STATUS_FLAGS, "t"));
    boolean junk = junk(header, HeaderField.KEYWORDS) || junk(header, HeaderField.MOZILLA_KEYS);
    return draft ? Folder.DRAFT : junk ? Folder.SPAM : Folder.NONE;
  }

  private static boolean junk(Header header, HeaderField field) {
    if (!header.has(field)) return false;
    for (String word : orEmpty(text(header, field)).toLowerCase(Locale.ROOT).split("[\\s,]+"))
      if (word.equals("junk") || word.equals("$junk")) return true;
    return false;
  }

  private static boolean holds(Header header, HeaderField field, String letter) {
    return header.has(field)
        && orEmpty(text(header, field)).toLowerCase(Locale.ROOT).contains(letter);
  }

  private Folder labels(Header header) {
    String text = orEmpty(text(header, HeaderField.GMAIL_LABELS));
    if (labels.size() > LABELS_REMEMBERED) labels.clear();
    return labels.computeIfAbsent(text, Folder::labels);
  }

  /** The topmost of the fields that name the mailbox, the strongest first. */
  private static @Nullable String owner(Header header) {
    for (HeaderField field : OWNERS) {
      String owner = header.has(field) ? address(header, field) : null;
      if (owner != null) return owner;
    }
    return null;
  }

  private static final List<HeaderField> OWNERS =
      List.of(HeaderField.DELIVERED_TO, HeaderField.ORIGINAL_TO, HeaderField.ENVELOPE_TO);

  private static @Nullable String address(Header header, HeaderField field) {
    int from = header.from(field);
    int to = header.to(field);
    byte[] bytes = header.bytes;
    boolean angled = to - from > 1 && bytes[from] == '<' && bytes[to - 1] == '>';
    if (angled) from++;
    if (angled) to--;
    int at = Scan.find(bytes, from, to, '@');
    if (at == from || at >= to) return null;
    for (int i = from; i < to; i++)
      if (bytes[i] <= ' ' || bytes[i] == ',' || bytes[i] > 126) return null;
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String listId(Header header) {
    if (!header.has(HeaderField.LIST_ID)) return null;
    String id = Rules.listId(orEmpty(text(header, HeaderField.LIST_ID)));
    return id.isEmpty() ? null : id;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
