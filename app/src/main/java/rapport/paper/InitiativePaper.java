package rapport.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.desk.people.Relations;
import rapport.look.Look;

/**
 * The stakeholder map of an initiative on a lying page (I9): whom it needs, the next step with its
 * day and who does it. Where people stand, why, what each side gives and who is in touch with whom
 * are for the owner's eyes and stand on it only where that is asked for.
 */
public final class InitiativePaper {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private InitiativePaper() {}

  /** The file. */
  public static byte[] of(Look look, Campaign it, boolean stances) {
    Initiatives.Initiative initiative = it.initiative();
    try (Paper paper = new Paper(initiative.name(), look.now(), Paper.Lie.LYING)) {
      paper.title(initiative.name());
      if (!initiative.purpose().isBlank()) paper.text(initiative.purpose());
      paper.faint(
          "Week "
              + initiative.week()
              + " of "
              + initiative.weeks()
              + " · as of "
              + DAY.format(look.today()));
      paper.gap(8);
      if (initiative.stakeholders().isEmpty()) paper.faint("Nobody is named yet.");
      else paper.table(columns(it.heads(stances)), it.rows(stances, DAY::format));
      bonds(paper, it.bonds(stances));
      if (stances) ties(paper, it.ties());
      String name = look.me().name();
      return paper.bytes(
          (name.isBlank() ? "" : name + " · ")
              + (stances ? "for my own eyes · " : "")
              + "made with Rapport");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Paper.Column> columns(List<String> heads) {
    return heads.stream().map(head -> new Paper.Column(head, share(head))).toList();
  }

  /** How wide a column is against the others: a day and a name are short. */
  private static float share(String head) {
    return switch (head) {
      case "Stands", "When", "Who does it" -> 2;
      case "Next step" -> 4;
      default -> 3;
    };
  }

  private static void bonds(Paper paper, List<Relations.Line> bonds) throws IOException {
    if (bonds.isEmpty()) return;
    paper.heading("Whose word weighs with whom");
    for (Relations.Line one : bonds) paper.text("– " + one.sentence());
  }

  private static void ties(Paper paper, List<Campaign.Tie> ties) throws IOException {
    if (ties.isEmpty()) return;
    paper.heading("Who is in touch with whom, as far as my mail and calendar show");
    for (Campaign.Tie tie : ties)
      if (tie.one().person() != null && tie.other().person() != null)
        paper.text(
            "– "
                + tie.one().person().name()
                + " and "
                + tie.other().person().name()
                + (tie.chance() >= Campaign.OFTEN ? ", often" : "")
                + ", last on "
                + DAY.format(tie.last()));
  }
}
