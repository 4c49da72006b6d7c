package rapport.intake;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import rapport.store.sources.RuleRows;

/**
 * What it depends on how something is read, beside its bytes: what the owner has said and chosen.
 * Equal terms read the same bytes to the same items.
 *
 * @param mine the owner's addresses
 * @param off rules that are switched off
 * @param counted items that count though a rule would leave them out
 * @param alike senders and lists of which all counts
 * @param read what of mail may be read for promises
 * @param folders which folders besides
 * @param share the folder of what is worth sharing
 */
record ReadingTerms(
    SortedSet<String> mine,
    SortedSet<String> off,
    SortedSet<String> counted,
    SortedSet<String> alike,
    ZoneId zone,
    String read,
    String folders,
    String share) {

  /**
   * As an owner has it now.
   *
   * @param settings what is chosen, by name
   */
  static ReadingTerms of(
      Collection<String> mine,
      RuleRows rules,
      long owner,
      ZoneId zone,
      Map<String, String> settings) {
    return new ReadingTerms(
        new TreeSet<>(mine),
        new TreeSet<>(rules.off(owner)),
        new TreeSet<>(rules.counted(owner)),
        new TreeSet<>(rules.alike(owner)),
        zone,
        settings.getOrDefault(Intake.READ, ""),
        settings.getOrDefault(Intake.FOLDERS, ""),
        settings.getOrDefault(Intake.SHARE, Intake.TO_SHARE));
  }

  Translation translation() {
    return new Translation(
        Set.copyOf(mine), Set.copyOf(off), Set.copyOf(counted), Set.copyOf(alike), zone);
  }

  Wording wording() {
    return new Wording(
        Wording.Allowed.of(read),
        Folders.of(folders),
        new ToShare(share, Set.copyOf(mine)),
        Set.copyOf(mine),
        zone);
  }
}
