package rapport.sources.chats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Party;
import rapport.sources.cards.Phones;

/**
 * Who stands at the other end, by what a telephone keeps as address. A number that can be
 * understood is a handle; another one is known by its digits within telephones. It knows no address
 * book.
 */
final class Telephone {

  /** The telephone's owner, whose own number the backup does not say. */
  static final Party OWNER = new Party(new Handle(Handle.Kind.CARD, "phone:owner"), null);

  private static final int LONGEST_NAME = 200;
  private static final Pattern SHORT = Pattern.compile("\\d{1,6}");
  private static final Pattern DIALLED = Pattern.compile("\\+?[0-9() ./\u00a0-]{3,40}");

  private final Phones phones = new Phones();

  /** Looks at one more address, before anything else is asked. */
  void see(@Nullable String address) {
    for (String each : parts(address)) phones.note(each);
  }

  /** The addresses of one message, without the owner's own; empty for a hidden number. */
  static List<String> parts(@Nullable String address) {
    if (address == null) return List.of();
    List<String> parts = new ArrayList<>();
    for (String each : address.split("~")) {
      String part = each.strip();
      boolean nobody = part.isEmpty() || part.matches("-\\d|null|(?i)unknown|private");
      if (!nobody && !part.equals("insert-address-token")) parts.add(part);
    }
    return parts;
  }

  /** The party of an address. */
  Party party(String address, @Nullable String name) {
    String shown = name(name);
    if (address.indexOf('@') > 0) return new Party(Handle.email(address), shown);
    String number = number(address) ? phones.e164(address) : null;
    if (number != null) return new Party(Handle.phone(number), shown);
    String known = number(address) ? address.replaceAll("[^+0-9]", "") : address;
    return new Party(
        new Handle(Handle.Kind.CARD, "phone:" + known), shown == null ? address : shown);
  }

  private static boolean number(String address) {
    return DIALLED.matcher(address).matches() && !SHORT.matcher(address).matches();
  }

  /** Whether only a program sends from such an address: a word or a short code. */
  static boolean program(String address) {
    return address.indexOf('@') < 0 && !number(address);
  }

  private static @Nullable String name(@Nullable String written) {
    if (written == null) return null;
    String name = written.strip();
    boolean nobody = name.isEmpty() || name.equals("(Unknown)") || name.equals("null");
    if (nobody || name.indexOf('~') >= 0 || name.indexOf('@') >= 0) return null;
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
