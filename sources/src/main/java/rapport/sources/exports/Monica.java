package rapport.sources.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * The JSON that Monica, a personal CRM, exports of an account (its version 4; the resources of
 * {@code app/ExportResources} in its repository are the format's description): contacts, calls,
 * messages of conversations, and activities with whom they were done. Notes, gifts, debts, pets,
 * tasks, reminders, relationships and whatever else it says of somebody are told as left alone, by
 * their number. The whole file is held, without what is long in it, such as pictures.
 */
public final class Monica implements Source {

  private static final Pattern START =
      Pattern.compile("\\ufeff?\\s*\\{(?s:.){0,1000}?\"account\"\\s*:\\s*\\{");
  private static final Pattern ITS_OWN =
      Pattern.compile(
          "\"(?:app_version|exported_by|number_of_invitations_sent|first_name|is_partial)\"");
  private static final int FIRST = 32_768;

  /** It has no state. */
  public Monica() {}

  @Override
  public String format() {
    return "monica";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String text = new String(head, 0, Math.min(head.length, FIRST), StandardCharsets.UTF_8);
    return START.matcher(text).lookingAt() && ITS_OWN.matcher(text).find();
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    JsonTree.Tree tree = JsonTree.read(content.open());
    MonicaAccount account = new MonicaAccount(content.name(), JsonTree.at(tree.root(), "account"));
    long skip = sink.skip();
    for (Item item : account.items()) {
      if (skip-- > 0) continue;
      if (sink.stopped()) return;
      sink.item(item);
    }
    sink.progress(Math.max(0, content.size()));
    if (account.owner() != null) sink.seen(account.owner().handle(), Mark.OWN);
    List<@Nullable String> told = new java.util.ArrayList<>(account.leftAlone());
    told.add(tree.damage());
    for (String one : told) if (one != null && !sink.stopped()) sink.problem(content.name(), one);
  }
}
