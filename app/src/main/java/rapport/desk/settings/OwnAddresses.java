package rapport.desk.settings;

import java.util.List;
import rapport.intake.OwnReasons;
import rapport.look.Look;

/** The owner's own addresses, each with what speaks for its being the owner's. */
public final class OwnAddresses {

  private OwnAddresses() {}

  /** All of them. */
  public static List<OwnReasons.Own> all(Look look) {
    return look.written(
        "owner_address delivery address_mark name_seen",
        () -> new OwnReasons(look.database, look.owner).of(look.me().addresses()));
  }

  /** Those that were found and wait to be confirmed; none afterwards. */
  public static List<OwnReasons.Own> asked(Look look) {
    List<String> asked = look.me().asked();
    return asked.isEmpty() ? List.of() : all(look);
  }
}
