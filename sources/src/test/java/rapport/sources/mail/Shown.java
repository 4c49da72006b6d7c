package rapport.sources.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.sources.Item;
import rapport.sources.Party;

/** An item as lines that can be read and compared; what is not there has no line. */
final class Shown {

  private final StringBuilder lines = new StringBuilder();

  static String of(Item item) {
    return switch (item) {
      case Item.Mail mail -> new Shown().mail(mail);
      case Item.Unreadable unreadable -> "unreadable: " + unreadable.what() + "\n";
      default -> item + "\n";
    };
  }

  private String mail(Item.Mail mail) {
    line("id", mail.id());
    line("at", mail.at());
    line("received", mail.received());
    if (mail.from() != null) line("from", party(mail.from()));
    parties("to", mail.to());
    parties("cc", mail.cc());
    parties("bcc", mail.bcc());
    line("owner", mail.owner());
    if (mail.sent()) line("sent", true);
    line("subject", mail.subject());
    line("in reply to", mail.inReplyTo());
    for (String id : mail.references()) line("reference", id);
    line("list", mail.listId());
    if (mail.automatic()) line("automatic", true);
    line("left out", mail.leftOut());
    if (!mail.folders().isEmpty())
      line("folders", mail.folders().stream().collect(Collectors.joining(" | ")));
    return lines.toString();
  }

  private void parties(String name, List<Party> parties) {
    for (Party party : parties) line(name, party(party));
  }

  private void line(String name, @Nullable Object value) {
    if (value != null) lines.append(name).append(": ").append(value).append('\n');
  }

  private static String party(Party party) {
    String address = party.handle().value();
    return party.name() == null ? address : party.name() + " <" + address + ">";
  }
}
