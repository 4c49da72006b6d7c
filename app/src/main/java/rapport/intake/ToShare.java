package rapport.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Subject;
import rapport.sources.Item;
import rapport.sources.Party;

/**
 * Things worth sharing that the owner mailed to himself: a message from the owner to nobody else,
 * in the folder or with the label that he named for it. Its subject and its first link are taken,
 * nothing else of it (R4).
 */
final class ToShare {

  private static final int LONGEST = 300;
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]{4,2000}");
  private static final Pattern END = Pattern.compile("[.,;:!?]+$");

  private final String folder;
  private final Set<String> mine;
  private final List<Found> found = new ArrayList<>();

  /** One thing: the message it was in, what it is, its link or null, and when (epoch seconds). */
  record Found(String key, String what, @Nullable String link, long at) {}

  /**
   * What one mailbox holds.
   *
   * @param folder the name of the folder or label; with an empty one nothing is taken
   */
  ToShare(String folder, Set<String> mine) {
    this.folder = folder.strip().toLowerCase(Locale.ROOT);
    this.mine = mine;
  }

  boolean wants(Item.Mail mail) {
    if (folder.isEmpty() || mail.at() == null || mail.from() == null) return false;
    return Folders.has(mail, Set.of(folder))
        && mine.contains(mail.from().handle().value())
        && mail.to().stream().allMatch(this::own)
        && mail.cc().stream().allMatch(this::own);
  }

  private boolean own(Party party) {
    return mine.contains(party.handle().value());
  }

  void text(Item.Mail mail, String text) {
    if (!wants(mail) || mail.at() == null) return;
    Matcher found = LINK.matcher(text);
    String link = found.find() ? END.matcher(found.group()).replaceFirst("") : null;
    String subject = mail.subject() == null ? "" : Subject.bare(mail.subject());
    String what = subject.isBlank() ? link : subject.strip();
    if (what == null) return;
    this.found.add(
        new Found(
            mail.id(),
            what.substring(0, Math.min(what.length(), LONGEST)),
            link,
            mail.at().getEpochSecond()));
  }

  /** What was found since it was last taken. */
  List<Found> take() {
    List<Found> taken = List.copyOf(found);
    found.clear();
    return taken;
  }
}
