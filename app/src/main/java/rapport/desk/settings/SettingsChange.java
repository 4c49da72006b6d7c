package rapport.desk.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.PeopleChange;
import rapport.look.Act;
import rapport.look.Change;
import rapport.people.Handle;
import rapport.store.nurture.TripRows;
import rapport.store.settings.Owners;

/** What the owner can set. */
public sealed interface SettingsChange extends Change {

  /**
   * Sets how the owner is called, in which zone the day begins, and light or dark.
   *
   * @param title the owner's own title, or null to leave it
   */
  record SetOwner(String called, ZoneId zone, String theme, @Nullable String title)
      implements SettingsChange {
    @Override
    public long make(Act act) {
      new Owners(act.store()).settings(act.owner(), called, zone.getId(), theme);
      if (title != null) new PeopleChange.SetTitle(title).make(act);
      return 0;
    }
  }

  /** Adds an address of the owner's own. */
  record AddAddress(String address) implements SettingsChange {
    /** Checks the address. */
    public AddAddress {
      address = Handle.written(address).value();
    }

    @Override
    public long make(Act act) {
      new Owners(act.store()).addAddress(act.owner(), address, false);
      return 0;
    }
  }

  /** Removes an address of the owner's own. */
  record RemoveAddress(String address) implements SettingsChange {
    /** Checks the address. */
    public RemoveAddress {
      address = Handle.written(address).value();
    }

    @Override
    public long make(Act act) {
      new Owners(act.store()).removeAddress(act.owner(), address);
      return 0;
    }
  }

  /**
   * Confirms the addresses that were found.
   *
   * @param others those of them that are somebody else's; they are the owner's no longer, and what
   *     was only likely is not asked about again
   * @param more others' addresses till now that are the owner's, too
   */
  record ConfirmAddresses(List<String> others, List<String> more) implements SettingsChange {
    /** Checks the addresses. */
    public ConfirmAddresses {
      others = written(others);
      more = written(more);
    }

    private static List<String> written(@Nullable List<String> addresses) {
      return Objects.requireNonNullElse(addresses, List.<String>of()).stream()
          .map(one -> Handle.written(one).value())
          .toList();
    }

    /** Nobody else's is the owner's. */
    public ConfirmAddresses(List<String> others) {
      this(others, List.of());
    }

    /** All of them are the owner's. */
    public ConfirmAddresses() {
      this(List.of());
    }

    @Override
    public long make(Act act) {
      Owners owners = new Owners(act.store());
      for (String one : others) {
        owners.removeAddress(act.owner(), one);
        owners.other(act.owner(), one);
      }
      for (String one : more) owners.addAddress(act.owner(), one, false);
      owners.confirm(act.owner());
      return 0;
    }
  }

  /** Makes choices by name. */
  record Choose(Map<String, String> choices) implements SettingsChange {
    /** Copies the map. */
    public Choose {
      choices = Map.copyOf(choices);
    }

    /** One choice. */
    public Choose(String setting, String words) {
      this(Map.of(setting, words));
    }

    @Override
    public long make(Act act) {
      TripRows trips = new TripRows(act.store());
      new TreeMap<>(choices).forEach((setting, words) -> trips.set(act.owner(), setting, words));
      return 0;
    }
  }

  /**
   * Notes what Rapport itself has to remember, such as when the digest went; no journal keeps it.
   */
  record Note(Map<String, String> notes) implements SettingsChange {
    /** Copies the map. */
    public Note {
      notes = Map.copyOf(notes);
    }

    @Override
    public boolean journaled() {
      return false;
    }

    @Override
    public long make(Act act) {
      return new Choose(notes).make(act);
    }
  }
}
