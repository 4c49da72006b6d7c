package rapport.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import rapport.desk.settings.SettingsChange.*;
import rapport.desk.sources.ConnectionChange.*;
import rapport.look.Change;
import rapport.outside.Route.Security;

/** Instances of the changes that are about nobody: where mail comes from, and the settings. */
record HouseChanges(Rooms rooms) {

  List<Supplier<Change>> connections() {
    List<Supplier<Change>> all = new ArrayList<>();
    all.add(HouseChanges::mailbox);
    all.add(() -> new PauseConnection(rooms.make(mailbox()), true));
    all.add(() -> new ReadBodies(rooms.make(mailbox()), "Sent\nProjects"));
    all.add(() -> new FollowConnection(rooms.make(mailbox())));
    all.add(() -> new RemoveConnection(rooms.make(mailbox())));
    all.add(() -> new WithdrawConnection(rooms.make(mailbox())));
    return all;
  }

  List<Supplier<Change>> settings() {
    List<Supplier<Change>> all = new ArrayList<>();
    all.add(() -> new SetOwner("Ada L.", ZoneId.of("Asia/Tokyo"), "dark", "Lead"));
    all.add(() -> new AddAddress("ada@elsewhere.example"));
    all.add(() -> new RemoveAddress("ada@helix.example"));
    all.add(ConfirmAddresses::new);
    all.add(() -> new Choose("read", "nothing"));
    all.add(() -> new Note(Map.of("digest-sent", "2026-11-23T07:00:00Z")));
    return all;
  }

  private static AddConnection mailbox() {
    return new AddConnection(
        Source.IMAP, "Work", "imap.helix.example", 993, Security.TLS, "ada", "", false, "\\Sent");
  }
}
