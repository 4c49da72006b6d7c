package rapport.sources.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.databases.SqliteFile;
import rapport.sources.databases.TakenCopy;

/**
 * A database that a program keeps here, as address books and calendars are: known by the table that
 * only this kind has, read from a copy with its log. What is no such database, or could not be
 * copied, is one unreadable item with its reason.
 *
 * @param table the table that only this kind of file has
 * @param columns how the words that made the table go on behind its name, as a pattern
 * @param words what the file is and of which program, in words
 */
record LocalDatabase(String table, String columns, String words) {

  /** What is made of an open file. */
  interface Reading {
    void of(SqliteFile file) throws IOException;
  }

  /** Whether a file that begins so is of this kind. O(length of the beginning). */
  boolean begins(byte[] head) {
    Pattern made =
        Pattern.compile(
            "CREATE TABLE (?:IF NOT EXISTS )?[\"']?" + table + "[\"']?" + columns + "\\b");
    return SqliteFile.begins(head)
        && made.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
  }

  /** Opens the file and has it read. */
  void read(Content content, Sink sink, Reading reading) throws IOException {
    read(content, words, List.of(table), sink, reading);
  }

  /** Opens a file that has one of these tables, and has it read. */
  static void read(Content content, String words, List<String> tables, Sink sink, Reading reading)
      throws IOException {
    try {
      SqliteFile file = new SqliteFile(TakenCopy.of(content));
      if (tables.stream().anyMatch(file::has)) reading.of(file);
      else lost(content.name(), "no " + words, sink, 0);
    } catch (TakenCopy.NotTaken | SqliteFile.NoDatabase e) {
      lost(content.name(), String.valueOf(e.getMessage()), sink, 0);
    }
    sink.progress(Math.max(0, content.size()));
  }

  /** Gives the item that says why something could not be read, behind so many others. */
  static void lost(String where, String why, Sink sink, int before) {
    if (sink.skip() <= before && !sink.stopped()) sink.item(new Item.Unreadable(where, why));
  }
}
