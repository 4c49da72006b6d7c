package rapport.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.store.StoredItem.Carded;
import rapport.store.StoredItem.Happened;
import rapport.store.StoredItem.Part;
import rapport.store.growth.GrowthRows;
import rapport.store.growth.ListeningRows;
import rapport.store.growth.StepRows;
import rapport.store.growth.ViewRows;
import rapport.store.interactions.ExchangeRows;
import rapport.store.interactions.FoundPromiseRows;
import rapport.store.network.GoalRows;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.PlayRows;
import rapport.store.nurture.RhythmRows;
import rapport.store.nurture.TensionRows;
import rapport.store.nurture.TripRows;
import rapport.store.people.GroupRows;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;
import rapport.store.people.RelationRows;
import rapport.store.people.Remarks;
import rapport.store.people.Told;
import rapport.store.settings.Owners;
import rapport.store.sources.Batches;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;
import rapport.store.sources.ReadBeforeRows;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;
import rapport.store.ties.CheckInRows;
import rapport.store.ties.ContactPlanRows;

/** Small imports of a fictional office, and a store in which every table has a row. */
final class Filled {

  static final long AT = 1_795_000_000L;
  static final Part ADA =
      new Part(Handle.email("ada@helix.example"), "Ada Lindqvist", StoredItem.Role.AUTHOR);
  static final Part MAYA =
      new Part(Handle.email("maya@northwind.example"), "Maya Okafor", StoredItem.Role.TO);

  private Filled() {}

  /** A mail from Ada to Maya. */
  static Happened mail(String key, long at, @Nullable String leftOut) {
    return new Happened(
        StoredItem.Kind.MAIL,
        key,
        at,
        null,
        null,
        4,
        "Harbour budget",
        null,
        1,
        true,
        key.hashCode(),
        null,
        77L,
        leftOut,
        List.of(ADA, MAYA),
        "ada@helix.example",
        true);
  }

  /** A mail from Ada to somebody. */
  static Happened mailTo(String key, String address) {
    return mailTo(key, address, null);
  }

  static Happened mailTo(String key, String address, @Nullable String leftOut) {
    Part to = new Part(Handle.email(address), null, StoredItem.Role.TO);
    Happened it = mail(key, AT, null);
    return new Happened(
        it.kind(),
        key,
        AT,
        null,
        null,
        4,
        null,
        null,
        1,
        true,
        it.mark(),
        null,
        77L,
        leftOut,
        List.of(ADA, to),
        null,
        false);
  }

  /** A meeting of both. */
  static Happened meeting(String key, long at) {
    return new Happened(
        StoredItem.Kind.MEETING,
        key,
        at,
        at + 3600,
        "2026-11-23",
        0,
        "Site visit",
        null,
        1,
        true,
        key.hashCode(),
        5L,
        6L,
        null,
        List.of(
            new Part(ADA.handle(), "Ada Lindqvist", StoredItem.Role.ORGANIZER),
            new Part(MAYA.handle(), "Maya Okafor", StoredItem.Role.DECLINED)),
        null,
        false);
  }

  /** A card of Maya with a number. */
  static Carded card(String key) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(MAYA.handle(), null, 0));
    parts.add(new Part(Handle.phone("+493012345"), null, 0));
    List<Detail> details = List.of(new Detail(Detail.Kind.BIRTHDAY, "--12-02"));
    return new Carded(
        key, "Maya Okafor", "Northwind", "Buyer", "2020-01-31", parts, null, null, details, "AA");
  }

  /** An account that is saved with a batch. */
  static Receipts.Saved account(long id, String source, boolean complete) {
    Receipts.Row row =
        new Receipts.Row(
            id,
            source,
            "mbox",
            "print",
            3,
            4,
            1,
            1,
            1,
            1,
            complete,
            AT,
            complete ? AT + 9 : null,
            0,
            0);
    return new Receipts.Saved(
        row, Map.of("newsletter", 1L), List.of(new Receipts.Problem(1, source + ":7", "cut off")));
  }

  /** Writes some entries under an account that is complete. */
  static List<Batches.Outcome> write(
      Database database, long owner, long receipt, StoredItem... entries) {
    return new Batches(database, owner)
        .write(
            List.of(entries), receipt, true, outcomes -> account(receipt, "file" + receipt, true));
  }

  /** The account of an import that was the whole of a calendar with one entry. */
  private static Batches.Ending whole(String uid) {
    return new Batches.Ending() {
      @Override
      public Receipts.Saved of(List<Batches.Outcome> outcomes) {
        return account(2, "file2", true);
      }

      @Override
      public WholeCalendar whole() {
        Map<String, WholeCalendar.Held> entries = Map.of(uid, new WholeCalendar.Held(AT, false));
        return new WholeCalendar("Ada", "x", AT, null, null, entries);
      }
    };
  }

  /** Puts at least one row of an owner into every table. */
  static void fill(Database database, long owner) {
    Owners owners = new Owners(database);
    owners.get(owner, "Europe/Berlin");
    owners.addAddress(owner, "ada@helix.example", false);
    write(database, owner, 1, mail("a", AT, null), mail("n", AT, "newsletter"), card("c"));
    write(database, owner, 2, mail("a", AT, null), meeting("m", AT + 9), card("c"));
    StoredItem series = new StoredItem.Series("s", "s", 1, true, List.of(meeting("s", AT + 99)));
    new Batches(database, owner)
        .write(
            List.of(series),
            List.of(new Batches.Marked(Handle.email("dev@lists.example"), "list")),
            2,
            true,
            whole("s"));
    new Rows(database).enter(owner, "receipt_updated", "receipt_id kind key", 2, 1, "a");
    PeopleRows people = new PeopleRows(database);
    people.describe(owner, 1, "Maya", "Northwind", "Buyer");
    new Journal(database).add(owner, AT, "owner", "{}", new Trail());
    Nurture nurture = new Nurture(database);
    nurture.draft(owner, new Nurture.DraftRow(2, "RHYTHM", "", "Coffee", "Dear Maya"));
    nurture.rhythm(owner, List.of(2L), 30, null);
    nurture.answer(owner, 2, "RHYTHM", "DONE", AT, "2026-11-30", "need:1");
    nurture.show(owner, new Nurture.ShownRow("2026-11-23", 2, "NEED", "need:1"));
    nurture.promise(owner, 2, true, "send the figures", AT, null, null);
    new ReadBeforeRows(database)
        .keep(
            owner,
            new ReadBeforeRows.Row(
                "mail.mbox", 1, 5_000_000, 9, 6, 1, 1, "newsletter=2", "t", "c"));
    RuleRows rules = new RuleRows(database);
    rules.off(owner, "spam");
    rules.count(owner, 2);
    GoalRows goals = new GoalRows(database);
    goals.need(owner, "SPONSOR", "promotion", "NOW", "2026-11-23", null);
    long launch = goals.initiative(owner, "Launch", "together", 8, "2026-11-23");
    goals.stakeholder(owner, launch, "Finance lead", 2);
    goals.moved(owner, launch, 0, "2026-11-23", "a yes");
    goals.share(owner, 2, "a talk", null, "2026-11-23");
    Remarks remarks = new Remarks(database);
    remarks.remark(owner, 2, Remarks.Heading.KNOWS, "feature stores");
    remarks.kind(owner, 2, AT, "1,1,1", null);
    new CheckInRows(database).begin(owner, 2, AT, "3,3,3,3,3", null, null);
    ContactPlanRows plans = new ContactPlanRows(database);
    plans.plan(
        owner, new ContactPlanRows.PlanRow(0, 2, "2026-11-23", "her view", "MUTUAL", "", "", null));
    plans.step(owner, 2, "2026-11-30", "ask her");
    care(database, owner);
    ListeningRows listening = new ListeningRows(database);
    listening.attempt(
        owner,
        new ListeningRows.TryRow(0, 1, AT, 0.7, 0.2, 0.05, 0.03, 0.02, "You feel left out."));
    listening.tally(owner, new ListeningRows.TallyRow(0, 2, AT, 3, 2, 0, 1, true, false, "eyes"));
    GrowthRows growth = new GrowthRows(database);
    growth.sheet(owner, "2026-11-23", "3".repeat(50));
    growth.balance(owner, "2026-11-23", "33333333");
    growth.check(owner, "2026-11-23", "123321");
    growth.change(owner, 2, "2026-11-23", "planning", "trust");
    growth.outcome(owner, 2, "2026-11-23", "TALENT", "a hire");
    long plan = growth.plan(owner, "one date", "2026-11-23", "NAME_IT");
    growth.review(owner, plan, "2026-11-30", 4, "went well");
    growth.pass(owner, "2026-11-23", 2);
    ViewRows views = new ViewRows(database);
    long first = views.open(owner, "2026-06-01", "2026-06-22", List.of("a" + owner));
    views.close(
        owner,
        first,
        "2026-06-22",
        List.of(new ViewRows.CellRow(first, "EMPATHY", "everybody", 4, 14, 12, 16)));
    views.open(owner, "2026-11-23", "2026-12-14", List.of("b" + owner, "c" + owner));
    views.answer(owner, "b" + owner, "2026-11-24", "own", "PEER", "3".repeat(50), "words", "kind");
    new Secrets(database).add(owner, "abc", "link", AT + 60);
    Connections connections = new Connections(database);
    long mailbox = connections.add(owner, ConnectionsContract.mailbox("Work"));
    connections.seal(owner, mailbox, "1 a b");
    connections.looked(owner, Connections.State.unseen(mailbox));
    ConnectionsContract.keep(
        database, owner, mailbox, new String[] {"INBOX", "1.1", "kept", "new"});
    new Holdings(database)
        .close(owner, mailbox, new Holdings.Place("INBOX", 1, 2, 1, null), List.of());
    new rapport.store.sources.CardWrites(database).ask(owner, ConnectionsContract.wish(mailbox, 2));
  }

  private static void care(Database database, long owner) {
    RhythmRows rhythms = new RhythmRows(database);
    GroupRows groups = new GroupRows(database);
    groups.write(owner, new GroupRows.Member(groups.group(owner, "Mentors", 30, null), 2, false));
    new StepRows(database).answer(owner, "first:same", "DONE", "2026-11-30");
    new RelationRows(database).relate(owner, 2, "PARTNER", 1);
    groups.keep(owner, new GroupRows.Kept(0, "Abroad", "", "outside", "", "NAME"));
    rhythms.pause(owner, 2, "2026-11-23", "2026-11-30", "");
    new ExchangeRows(database).add(owner, 2, true, "HELP", "", AT);
    TensionRows tensions = new TensionRows(database);
    tensions.begin(owner, 2, AT, true);
    tensions.hold(owner, 2, "2026-11-23");
    Told told = new Told(database);
    told.tell(owner, 2, false, "family", "two daughters", null, "2026-11-23");
    told.style(owner, new Told.StyleRow(2, 1, 1, null, "me"));
    told.feedback(owner, 2, "given", false, "clear", AT);
    PlayRows plays = new PlayRows(database);
    plays.take(owner, 2, "OFFER", AT, "");
    plays.drop(owner, "feature stores", null, AT);
    Identities identities = new Identities(database);
    identities.say(owner, "EMAIL a@x.example", "EMAIL b@x.example", true);
    identities.sure(owner, List.of(new Identities.Sure("EMAIL a@x.example", "PHONE +49", "one")));
    identities.setAside(owner, "EMAIL c@x.example", "thing", AT);
    TripRows trips = new TripRows(database);
    trips.trip(owner, "Lisbon", "2026-11-23", "2026-11-24");
    long room = trips.room(owner, "Open desk", "", "2026-11-26T15:00", 45, 1);
    trips.came(owner, new TripRows.Came(room, "2026-11-26", 2));
    trips.invite(owner, "def", new TripRows.Invitation("style", 2), null);
    trips.set(owner, "digest", "off");
    new FoundPromiseRows(database)
        .add(
            owner,
            List.of(
                new FoundPromiseRows.Row(
                    0,
                    1,
                    "a",
                    "maya@northwind.example",
                    true,
                    "I will.",
                    "it",
                    null,
                    AT,
                    1,
                    null,
                    null,
                    null)));
  }
}
