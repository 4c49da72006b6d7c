package rapport.desk.settings;

import java.util.ArrayList;
import java.util.List;
import rapport.intake.OwnReasons;
import rapport.look.Look;

/** The owner's own addresses, each with what speaks for its being the owner's. */
public final class OwnAddresses {

  private OwnAddresses() {}

  /** All of them, and behind them those that are only likely. */
  public static List<OwnReasons.Own> all(Look look) {
    List<OwnReasons.Own> all = new ArrayList<>(taken(look));
    all.addAll(SecondAddress.of(look).asked());
    return all;
  }

  private static List<OwnReasons.Own> taken(Look look) {
    return look.written(
        "owner_address delivery address_mark name_seen",
        () -> new OwnReasons(look.database, look.owner).of(look.me().addresses()));
  }

  /**
   * Those that wait for a word: what was found, until it is confirmed, and what is only likely,
   * until it is answered.
   */
  public static List<OwnReasons.Own> asked(Look look) {
    List<OwnReasons.Own> asked = new ArrayList<>();
    if (!look.me().asked().isEmpty()) asked.addAll(taken(look));
    asked.addAll(SecondAddress.of(look).asked());
    return asked;
  }
}
