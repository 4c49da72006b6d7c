package rapport.sources.tables;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which profile a name has within one conversation, as far as its senders show it. A name that two
 * profiles share has none. It never reaches beyond the conversation, because a name is nobody's
 * own. At most 200,000 are kept.
 */
final class ConversationProfiles implements Table.Rows {

  private static final int MOST = 200_000;
  private static final String SHARED = "";

  private final Map<String, String> profiles = new HashMap<>();

  /** The profile, or null. */
  @Nullable String of(String conversation, String name) {
    String profile = profiles.get(conversation + "\n" + name);
    return SHARED.equals(profile) ? null : profile;
  }

  @Override
  public boolean row(Row row) {
    String conversation = row.get("CONVERSATION ID");
    String name = row.get("FROM");
    String profile = row.get("SENDER PROFILE URL");
    if (conversation != null && name != null && profile != null && profiles.size() < MOST)
      profiles.merge(conversation + "\n" + name, profile, (a, b) -> a.equals(b) ? a : SHARED);
    return true;
  }

  @Override
  public boolean broken(long line, String why) {
    return true;
  }
}
