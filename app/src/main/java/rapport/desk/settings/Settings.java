package rapport.desk.settings;

import java.util.Map;
import rapport.look.Look;
import rapport.store.nurture.TripRows;

/** The choices the owner made by name. */
public final class Settings {

  /** Whether single keys do anything on pages: off, or anything else. */
  public static final String SINGLE_KEYS = "single-keys";

  private final Map<String, String> all;

  private Settings(Map<String, String> all) {
    this.all = all;
  }

  /** As they stand for a look. */
  public static Settings of(Look look) {
    return new Settings(
        look.written("setting", () -> new TripRows(look.database).settings(look.owner)));
  }

  /** A choice by name, or empty words. */
  public String words(String name) {
    return words(name, "");
  }

  /** A choice by name, or other words if none was made. */
  public String words(String name, String otherwise) {
    return all.getOrDefault(name, otherwise);
  }
}
