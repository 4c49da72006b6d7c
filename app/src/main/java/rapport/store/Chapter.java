package rapport.store;

/**
 * A part of the store that changes for itself: whatever is derived from one part stays true while
 * only others change.
 */
public enum Chapter {
  /** Who there is: handles, cards, own addresses, the user's names for people. */
  PEOPLE,
  /** What happened: interactions, and the rules that leave some out. */
  INTERACTIONS,
  /** What the user said: promises, rhythms, notes and everything else of the kind. */
  SAID,
  /** Choices: zone, theme, what may be read. */
  SETTINGS,
  /** The accounts of imports. */
  RECEIPTS;

  /** The part that a table belongs to. */
  public static Chapter of(String table) {
    return switch (table) {
      case "handle",
          "name_seen",
          "delivery",
          "card",
          "card_also_seen",
          "card_handle",
          "card_detail",
          "card_photo",
          "description",
          "owner_address",
          "address_mark",
          "same_person",
          "sure_pair",
          "set_aside" ->
          PEOPLE;
      case "interaction", "telling", "calendar_export", "also_seen", "counted", "rule_off" ->
          INTERACTIONS;
      case "receipt",
          "receipt_left_out",
          "receipt_problem",
          "read_before",
          "receipt_updated",
          "connection",
          "connection_state",
          "connection_place",
          "connection_item",
          "card_write" ->
          RECEIPTS;
      case "owner", "setting" -> SETTINGS;
      default -> SAID;
    };
  }
}
