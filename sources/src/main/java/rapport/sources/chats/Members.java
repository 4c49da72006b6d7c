package rapport.sources.chats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Party;
import rapport.sources.cards.Phones;

/**
 * Who wrote in one exported chat. Whom the telephone knew only by number has that number as a
 * handle; the others have the name under which the telephone's address book keeps them, within
 * WhatsApp. It is no list of members: who never wrote is not in it.
 */
final class Members {

  private static final int MOST = 2_000;

  private final Phones phones = new Phones();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Map<String, Integer> marked = new LinkedHashMap<>();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, List<Party>> others = new LinkedHashMap<>();
  private @Nullable String titled;

  /** Looks at one more line, before anything else is asked. */
  void see(ChatLine line) {
    String sender = line.sender();
    if (sender == null || (lines.size() >= MOST && !lines.containsKey(sender))) return;
    if (lines.isEmpty() && line.bracketed() && line.marked()) titled = sender;
    lines.merge(sender, 1, Integer::sum);
    if (line.marked()) marked.merge(sender, 1, Integer::sum);
  }

  /** The chat's name as the first notice of iOS bears it, or null. */
  @Nullable String title() {
    return titled;
  }

  /** Whether a name stands for the chat itself: only notices bear it. */
  boolean chatItself(String sender) {
    return sender.equals(titled) && lines.getOrDefault(sender, 0).equals(marked.get(sender));
  }

  /**
   * The one who is not the chat's namesake, in a chat of two: the owner of the export. Null where
   * that cannot be told, as in a group.
   */
  @Nullable Party owner(@Nullable String chat, String conversation) {
    List<String> names = names();
    if (chat == null || names.size() > 2) return null;
    boolean two = names.contains(chat) || (chat.equals(titled) && lines.containsKey(chat));
    names.remove(chat);
    return two && names.size() == 1 ? party(names.getFirst(), conversation) : null;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(lines.keySet());
    names.removeIf(this::chatItself);
    return names;
  }

  /** Everybody who wrote in it but this one. */
  List<Party> others(String sender, String conversation) {
    List<Party> known = others.get(sender);
    if (known != null) return known;
    List<Party> all = new ArrayList<>();
    for (String name : names()) if (!name.equals(sender)) all.add(party(name, conversation));
    List<Party> found = List.copyOf(all);
    if (others.size() < MOST) others.put(sender, found);
    return found;
  }

  /** The party of this name. */
  Party party(String name, String conversation) {
    Party known = parties.get(name);
    if (known != null) return known;
    Party party = found(name, conversation);
    if (parties.size() < MOST) parties.put(name, party);
    return party;
  }

  private Party found(String name, String conversation) {
    String number = name.startsWith("+") ? phones.e164(name) : null;
    if (number != null) return new Party(Handle.phone(number), null);
    boolean own = name.startsWith("~");
    String shown = own ? name.substring(1).strip() : name;
    String known = "whatsapp:" + name + (own ? " " + conversation : "");
    return new Party(new Handle(Handle.Kind.CARD, known), shown.isEmpty() ? null : shown);
  }
}
