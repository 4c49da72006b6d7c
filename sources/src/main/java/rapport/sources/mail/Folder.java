package rapport.sources.mail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders and labels a message lies in, and what their names say about it. It is not a place on
 * disk. What a name means is in {@link FolderNames}.
 *
 * @param names as a person knows them
 */
record Folder(List<String> names, boolean sent, boolean spam, boolean draft) {

  private static final Pattern GMAIL = Pattern.compile("(?i)\\[(?:gmail|google mail)\\]");

  static final Folder NONE = new Folder(List.of(), false, false, false);

  /** No folder, but a mark that says so. */
  static final Folder DRAFT = new Folder(List.of(), false, false, true);

  /** No folder, but a mark that says so. */
  static final Folder SPAM = new Folder(List.of(), false, true, false);

  /** Copies the list. */
  Folder {
    names = List.copyOf(names);
  }

  /**
   * The folder or label of this name, whose parts may be divided by slashes, or by dots as
   * Maildir++ and many servers do; names in modified UTF-7 (RFC 3501 §5.1.3) are decoded.
   */
  static Folder of(String name) {
    return of(name, false);
  }

  /**
   * The same; where it is Gmail's, or lies in the folder that Gmail shows over IMAP, its own words
   * count.
   */
  private static Folder of(String name, boolean label) {
    String whole = plain(FolderNames.decoded(name.strip()));
    if (whole.isEmpty()) return NONE;
    Set<FolderNames.Meaning> found = EnumSet.noneOf(FolderNames.Meaning.class);
    for (String part : (whole + "/" + whole).split("[/\\\\]")) found.addAll(meanings(part));
    if (found.contains(FolderNames.Meaning.GMAIL))
      found.add(
          label || GMAIL.matcher(whole).lookingAt()
              ? FolderNames.Meaning.SENT
              : FolderNames.Meaning.DRAFTS);
    return new Folder(
        List.of(whole),
        found.contains(FolderNames.Meaning.SENT),
        found.contains(FolderNames.Meaning.JUNK),
        found.contains(FolderNames.Meaning.DRAFTS)
            || found.contains(FolderNames.Meaning.TEMPLATES));
  }

  /**
   * Whether all that says it was never sent is the name of a folder for templates; people also keep
   * there what others wrote.
   */
  boolean template() {
    boolean any = false;
    for (String name : names) {
      Set<FolderNames.Meaning> said = EnumSet.noneOf(FolderNames.Meaning.class);
      for (String part : (name + "/" + name).split("[/\\\\]")) said.addAll(meanings(part));
      if (said.contains(FolderNames.Meaning.DRAFTS)) return false;
      any |= said.contains(FolderNames.Meaning.TEMPLATES);
    }
    return any;
  }

  /** The same, but as something that was sent. */
  Folder withoutDraft() {
    return new Folder(names, sent, spam, false);
  }

  private static Set<FolderNames.Meaning> meanings(String part) {
    Set<FolderNames.Meaning> found = FolderNames.of(part);
    if (!found.isEmpty() || part.indexOf('.') < 0) return found;
    Set<FolderNames.Meaning> all = EnumSet.noneOf(FolderNames.Meaning.class);
    for (String each : part.split("\\.")) all.addAll(FolderNames.of(each));
    return all;
  }

  /** The labels of Gmail, divided by commas, quoted where they hold one (X-Gmail-Labels). */
  static Folder labels(String text) {
    Folder all = NONE;
    StringBuilder label = new StringBuilder();
    boolean quote = false;
    for (int i = 0; i <= text.length(); i++) {
      char letter = i < text.length() ? text.charAt(i) : ',';
      if (letter == '"') quote = !quote;
      else if (i == text.length() || (letter == ',' && !quote)) {
        all = all.and(of(label.toString(), true));
        label.setLength(0);
      } else label.append(letter);
    }
    return all;
  }

  /** In both. */
  Folder and(Folder other) {
    if (other.equals(NONE)) return this;
    if (equals(NONE)) return other;
    List<String> all = new ArrayList<>(names);
    for (String name : other.names) if (!all.contains(name)) all.add(name);
    return new Folder(all, sent || other.sent, spam || other.spam, draft || other.draft);
  }

  /**
   * The folder that a file of messages is, by its name: {@code Sent.mbox}, {@code Inbox.sbd/Sent},
   * {@code Sent.mbox/mbox}.
   */
  static Folder ofFile(String name) {
    String[] parts = name.split("[/\\\\!]+");
    String file = withoutEnding(parts[parts.length - 1]);
    boolean inside = parts.length > 1 && file.equalsIgnoreCase("mbox");
    int last = inside ? parts.length - 2 : parts.length - 1;
    return of(above(parts, last) + withoutEnding(parts[last]));
  }

  /** The folders that a folder of Thunderbird lies in, each with a slash behind it. */
  private static String above(String[] parts, int last) {
    int first = last;
    while (first > 0 && parts[first - 1].matches("(?i).+\\.sbd")) first--;
    StringBuilder above = new StringBuilder();
    for (int at = first; at < last; at++) above.append(withoutEnding(parts[at])).append('/');
    return above.toString();
  }

  /** The name of the folder that a message file lies in; in a Maildir not {@code cur}. */
  static String around(String name) {
    String[] parts = name.split("[/\\\\!]+");
    int folder = parts.length - 2;
    if (folder > 0 && (parts[folder].equals("cur") || parts[folder].equals("new"))) folder--;
    return folder < 0 ? "" : withoutEnding(parts[folder]);
  }

  /** Maildir++ writes {@code Sent/2019} as {@code .Sent.2019}. */
  private static String plain(String directory) {
    return directory.startsWith(".") ? directory.substring(1).replace('.', '/') : directory;
  }

  /**
   * What the flags at the end of a Maildir file's name say: {@code :2,DS} is a draft. Where a colon
   * is not allowed in names, programs write a semicolon or an exclamation mark.
   */
  static Folder flags(String file) {
    int info = -1;
    for (String mark : List.of(":2,", ";2,", "!2,")) info = Math.max(info, file.lastIndexOf(mark));
    boolean draft = info > 0 && file.indexOf('D', info) > 0;
    return draft ? DRAFT : NONE;
  }

  /** The same, but no spam. */
  Folder withoutSpam() {
    return spam ? new Folder(names, sent, false, draft) : this;
  }

  /** What a server says of a folder (RFC 6154 §2) and of a message by its flags. */
  static Folder marked(Set<String> marks) {
    boolean spam = marks.contains("\\junk") || SpamWord.of(marks) == SpamWord.SPAM;
    boolean draft = marks.contains("\\drafts") || marks.contains("\\draft");
    return new Folder(List.of(), marks.contains("\\sent"), spam, draft);
  }

  private static String withoutEnding(String file) {
    return file.replaceFirst("(?i)\\.(gz|zip)$", "").replaceFirst("(?i)\\.(mbox|mbx|sbd)$", "");
  }
}
