package rapport.sources.outlook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.mail.MessageReader;
import rapport.sources.outlook.OutlookLetter.Mailbox;

/**
 * Reads single messages that somebody dragged out of Outlook (.msg; MS-OXMSG). One that is a
 * meeting is read as one; a contact or a task is told as unreadable with the way out, and one over
 * 64 MB likewise. Its folder is not known.
 */
public final class Msg implements Source {

  private static final int LARGEST = 64 << 20;
  private static final int MOST_RECIPIENTS = 5_000;
  private static final int UNSENT = 8;
  private static final int CC = 2;
  private static final int BCC = 3;

  /** It has no state. */
  public Msg() {}

  @Override
  public String format() {
    return "msg";
  }

  /** A compound file may also be an old Office document; the ending tells them apart. */
  @Override
  public boolean reads(String fileName, byte[] head) {
    return CompoundFile.is(head) && fileName.toLowerCase(Locale.ROOT).endsWith(".msg");
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    if (sink.skip() > 0) return;
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    Item meeting = meeting(content.name(), bytes, window, sink);
    if (meeting != null) sink.item(meeting);
    else if (!given(content.name(), bytes, sink))
      sink.item(new Item.Unreadable(content.name(), why(bytes)));
    sink.progress(bytes.length);
  }

  /** The meeting in a file, or null where there is none. */
  private static @Nullable Item meeting(String name, byte[] bytes, Window window, Sink sink)
      throws IOException {
    if (bytes.length > LARGEST) return null;
    WrittenLines lines;
    try {
      CompoundFile file = new CompoundFile(bytes);
      MsgProperties it = MsgProperties.message(file);
      if (!kind(it).startsWith("IPM.APPOINTMENT")) return null;
      lines = new MsgMeeting(file, it).entry();
    } catch (Repeating.Refused refused) {
      return new Item.Unreadable(name, refused.why() + "; save it as .ics");
    } catch (RuntimeException e) {
      return new Item.Unreadable(name, "the meeting is damaged");
    }
    return lines.read(new Calendars(), name, window, sink);
  }

  private static String why(byte[] bytes) {
    if (bytes.length > LARGEST) return "the message is larger than 64 MB";
    try {
      String kind = kind(MsgProperties.message(new CompoundFile(bytes)));
      if (kind.startsWith("IPM.CONTACT")) return "a contact of Outlook; save it as vCard";
      return kind.isEmpty() ? "the message is damaged" : "no letter: a task, note or the like";
    } catch (RuntimeException e) {
      return "the message is damaged";
    }
  }

  private static String kind(MsgProperties it) {
    String kind = it.text(0x001A);
    return kind == null ? "" : kind.toUpperCase(Locale.ROOT);
  }

  /** Gives the letter in a file; false where there is none. */
  private static boolean given(String name, byte[] bytes, Sink sink) throws IOException {
    if (bytes.length > LARGEST) return false;
    OutlookLetter letter;
    boolean unsent;
    try {
      CompoundFile file = new CompoundFile(bytes);
      MsgProperties it = MsgProperties.message(file);
      String kind = kind(it);
      boolean is =
          kind.startsWith("IPM.NOTE")
              || kind.startsWith("IPM.SCHEDULE.")
              || kind.startsWith("REPORT.");
      if (!is) return false;
      letter = letter(name, file, it);
      unsent = (it.number(0x0E07) & UNSENT) != 0;
    } catch (RuntimeException e) {
      return false;
    }
    new MessageReader().read(letter, "", unsent ? Set.of("\\draft") : Set.of(), sink);
    return true;
  }

  private static OutlookLetter letter(String name, CompoundFile file, MsgProperties it) {
    List<Mailbox> to = new ArrayList<>();
    List<Mailbox> cc = new ArrayList<>();
    List<Mailbox> bcc = new ArrayList<>();
    for (int n = 0; n < MOST_RECIPIENTS; n++) {
      String path = String.format(Locale.ROOT, "__recip_version1.0_#%08X/", n);
      if (!file.has(path)) break;
      MsgProperties one = it.recipient(path);
      Mailbox mailbox = new Mailbox(one.text(0x3001), address(one, 0x39FE, 0x3003));
      switch (one.number(0x0C15)) {
        case CC -> cc.add(mailbox);
        case BCC -> bcc.add(mailbox);
        default -> to.add(mailbox);
      }
    }
    Instant sent = it.time(0x0039);
    return new OutlookLetter(
        name,
        it.text(0x007D),
        author(it),
        to,
        cc,
        bcc,
        it.text(0x0037),
        sent == null ? it.time(0x0E06) : sent,
        it.text(0x1035),
        it.text(0x1042),
        it.text(0x1039),
        () -> body(it));
  }

  private static Mailbox author(MsgProperties it) {
    String behalf = address(it, 0x5D02, 0x0065);
    return behalf == null
        ? new Mailbox(it.text(0x0C1A), address(it, 0x5D01, 0x0C1F))
        : new Mailbox(it.text(0x0042), behalf);
  }

  /** The address of the internet where there is one, else that of Exchange. */
  private static @Nullable String address(MsgProperties it, int smtp, int any) {
    String first = it.text(smtp);
    return first != null && first.contains("@") ? first : it.text(any);
  }

  private static String body(MsgProperties it) {
    String text = it.text(0x1000);
    byte[] html = text == null ? it.bytes(0x1013, 0x0102) : null;
    return text != null ? text : html == null ? "" : new String(html, StandardCharsets.UTF_8);
  }
}
