package rapport.sources.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rapport.sources.BytesContent;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.cards.Cards;
import rapport.sources.databases.SqliteFile;

/**
 * An address book of Evolution's data server, which GNOME's own contacts use, too: one of this
 * machine ({@code contacts.db}) or what is held of one on a server ({@code cache.db}). Each row is
 * a whole vCard; together they are read as a file of cards, lists of contacts being groups of those
 * who stand in them, and the place of a card is its line in that file. Pictures that lie in files
 * beside are not read. The file is read from a copy with its log, and all its rows are held.
 */
public final class EvolutionCards implements Source {

  private static final String WORDS = "address book of Evolution";
  private static final LocalDatabase BOOK =
      new LocalDatabase("folder_id", "\\s*\\([^)]{0,4000}\\bvcard", WORDS);
  private static final LocalDatabase CACHE =
      new LocalDatabase(EvolutionRows.CACHE, "\\s*\\([^)]{0,4000}\\bfile_as", WORDS);

  /** It has no state. */
  public EvolutionCards() {}

  @Override
  public String format() {
    return "evolution-cards";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return BOOK.begins(head) || CACHE.begins(head);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    LocalDatabase.read(
        content,
        WORDS,
        List.of("folders", EvolutionRows.CACHE),
        sink,
        file -> read(content.name(), file, window, sink));
  }

  private static void read(String name, SqliteFile file, Window window, Sink sink)
      throws IOException {
    EvolutionRows rows = new EvolutionRows(file);
    List<String> whole = rows.texts().stream().filter(EvolutionCards::card).toList();
    StringBuilder text = new StringBuilder();
    for (String card : whole) text.append(card.strip()).append("\r\n");
    Content cards =
        new BytesContent(name + ":cards", text.toString().getBytes(StandardCharsets.UTF_8));
    new Cards().read(cards, window, sink);
    if (sink.stopped() || (rows.damaged() == 0 && whole.size() == rows.texts().size())) return;
    int[] given = new int[1];
    new Cards().read(cards, window, _ -> given[0]++);
    for (int n = whole.size(); n < rows.texts().size(); n++)
      LocalDatabase.lost(name, "a row without a card", sink, given[0]++);
    if (rows.damaged() > 0)
      LocalDatabase.lost(name, "the file is damaged; not all its cards are read", sink, given[0]);
  }

  private static boolean card(String text) {
    return text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
  }
}
