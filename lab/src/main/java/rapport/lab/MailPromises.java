package rapport.lab;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.phrases.FoundPromise;
import rapport.phrases.FoundPromises;
import rapport.phrases.Writing;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.Sink;

/** Looks for promises in every message that a person wrote, and keeps nothing of it. */
final class MailPromises implements Sink {

  private final Set<String> owners = new TreeSet<>();
  private final boolean sentOnly;
  private final ZonedDateTime undated;
  private final Consumer<Map<String, @Nullable Object>> found;
  private final Set<String> seen = new TreeSet<>();

  MailPromises(
      List<String> owners,
      boolean sentOnly,
      ZonedDateTime undated,
      Consumer<Map<String, @Nullable Object>> found) {
    for (String owner : owners) this.owners.add(owner.toLowerCase(Locale.ROOT));
    this.sentOnly = sentOnly;
    this.undated = undated;
    this.found = found;
  }

  @Override
  public void item(Item item) {}

  @Override
  public boolean wantsText(Item.Mail mail) {
    if (mail.from() == null || mail.automatic() || mail.leftOut() != null) return false;
    return (mine(mail) || !sentOnly) && seen.add(mail.id());
  }

  @Override
  public void text(Item.Mail mail, String text) {
    if (mail.from() == null) return;
    List<Handle> readers = new ArrayList<>();
    for (Party party : mail.to()) readers.add(party.handle());
    for (Party party : mail.cc()) readers.add(party.handle());
    Instant at = mail.at() != null ? mail.at() : mail.received();
    ZonedDateTime written = at == null ? undated : at.atZone(undated.getZone());
    Writing letter = new Writing(mine(mail), mail.from().handle(), readers, written, text);
    for (FoundPromise one : FoundPromises.in(letter)) found.accept(shape(mail, at, one));
  }

  private boolean mine(Item.Mail mail) {
    if (mail.from() == null) return false;
    return owners.isEmpty() ? mail.sent() : owners.contains(mail.from().handle().value());
  }

  private static Map<String, @Nullable Object> shape(
      Item.Mail mail, @Nullable Instant at, FoundPromise one) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("message", mail.id());
    shape.put("at", at == null ? null : at.toString());
    shape.put("mine", one.mine());
    shape.put("owes", one.owes().value());
    shape.put("to", one.to().stream().map(Handle::value).toList());
    shape.put("what", one.what());
    shape.put("due", LabPromises.day(one.due()));
    shape.put("chance", LabPromises.rounded(one.chance()));
    shape.put("place", one.place());
    shape.put("sentence", one.sentence());
    return shape;
  }
}
