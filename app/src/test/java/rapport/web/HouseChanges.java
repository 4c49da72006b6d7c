package rapport.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import rapport.desk.growth.BalanceChange.AnswerBalance;
import rapport.desk.growth.BalanceChange.ForgetBalance;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.EndInitiative;
import rapport.desk.network.NetworkChange.RewriteInitiative;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.desk.settings.SettingsChange.*;
import rapport.desk.sources.CardChange.*;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.ConnectionChange.*;
import rapport.growth.Giving;
import rapport.look.Change;
import rapport.network.Need;
import rapport.outside.Route.Security;
import rapport.people.PersonId;
import rapport.store.people.PeopleRows;
import rapport.store.sources.Holdings;

/** Instances of the changes that are about nobody: sources, initiatives and the settings. */
record HouseChanges(Rooms rooms) {

  private static final AtomicInteger LOGINS = new AtomicInteger();

  /** The same account is among the sources once, so each of them has one of its own. */
  private static String login() {
    return "ada" + LOGINS.incrementAndGet();
  }

  List<Supplier<Change>> connections() {
    List<Supplier<Change>> all = new ArrayList<>();
    all.add(HouseChanges::mailbox);
    all.add(() -> new PauseConnection(rooms.make(mailbox()), true));
    all.add(() -> new ReadBodies(rooms.make(mailbox()), "Sent\nProjects"));
    all.add(() -> new FollowConnection(rooms.make(mailbox())));
    all.add(() -> new RemoveConnection(rooms.make(mailbox())));
    all.add(() -> new WithdrawConnection(rooms.make(mailbox())));
    all.add(() -> new WriteToCards(rooms.make(book()), true));
    all.add(this::write);
    all.add(() -> {
      WriteCard write = write();
      return new TakeCardsWord(write.person(), write.field());
    });
    all.add(() -> {
      WriteCard write = write();
      rooms.make(write);
      return new RestoreCard(write.connection(), write.item(), write.field(), write.said());
    });
    return all;
  }

  List<Supplier<Change>> initiatives() {
    BeginInitiative begin = new BeginInitiative("one launch", "together", 8);
    return List.of(
        () -> begin,
        () -> new RewriteInitiative(rooms.make(begin), "a larger harbour", "sooner", 6),
        () -> new EndInitiative(rooms.make(begin), true));
  }

  private static AddConnection book() {
    return new AddConnection(
        Source.CARDDAV,
        "Office",
        "",
        0,
        Security.TLS,
        login(),
        "https://dav.helix.example/",
        false,
        "");
  }

  /** An address book to which Rapport may write, with a card of which Ada says something else. */
  private WriteCard write() {
    long book = rooms.make(book());
    rooms.make(new WriteToCards(book, true));
    PersonId maya = rooms.person("Maya Okafor");
    rooms.make(new DescribePerson(maya, null, null, "Head of Tides"));
    for (PeopleRows.OnCard card : new PeopleRows(rooms.database).onCards(1))
      if (rooms.look().all.directory.of(card.handle()) == maya.value() && card.uid() != null)
        new Holdings(rooms.database)
            .keep(1, List.of(new Holdings.Held(book, "/a/", "/a/1.vcf", "1", card.uid(), "new")));
    CardDifferences.Difference one = CardDifferences.of(rooms.look()).all().getFirst();
    return new WriteCard(book, maya, one.item(), one.field(), one.seen(), one.said());
  }

  List<Supplier<Change>> settings() {
    List<Supplier<Change>> all = new ArrayList<>();
    all.add(() -> new SetOwner("Ada L.", ZoneId.of("Asia/Tokyo"), "dark", "Lead"));
    all.add(() -> new AddAddress("ada@elsewhere.example"));
    all.add(() -> new RemoveAddress("ada@helix.example"));
    all.add(ConfirmAddresses::new);
    all.add(() -> new AnswerBalance(List.of(1, 2, 3, 4, 5, 0, 0, 0)));
    all.add(
        () -> new ForgetBalance(rooms.make(new AnswerBalance(List.of(1, 1, 1, 1, 1, 1, 1, 1)))));
    all.add(
        () -> new WriteNeed(Need.Category.SUPPORT, "a shoulder", Need.Horizon.NOW, Giving.SUPPORT));
    all.add(() -> new Choose("read", "nothing"));
    all.add(() -> new Note(Map.of("digest-sent", "2026-11-23T07:00:00Z")));
    return all;
  }

  private static AddConnection mailbox() {
    return new AddConnection(
        Source.IMAP, "Work", "imap.helix.example", 993, Security.TLS, login(), "", false, "\\Sent");
  }
}
