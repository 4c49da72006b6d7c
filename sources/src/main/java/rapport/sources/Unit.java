package rapport.sources;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One thing to read that gets one receipt: a file, an entry of a zip, a Maildir, a folder of
 * message files. It holds no bytes and no open file; {@link #read} opens and closes what it needs
 * and uses constant memory whatever the size, except where the format has to be held (one card, one
 * calendar).
 */
public interface Unit {

  /**
   * The path as the user wrote it; for an entry of an archive followed by {@code !} and the entry's
   * name.
   */
  String name();

  /** The file or folder on disk. */
  Path path();

  /**
   * The format's name: mbox, eml, emlx, maildir, eml-folder, ics, vcard, linkedin-connections,
   * linkedin-messages, linkedin-invitations, linkedin-recommendations, linkedin-owner,
   * contacts-csv, whatsapp, sms-backup, monica, nametag, slack, pst, msg, thunderbird-cards,
   * thunderbird-calendar, thunderbird-settings, evolution-mail, evolution-cards,
   * evolution-calendar, evolution-settings, teams-attendance, zoom-attendance, table,
   * table-unnamed, or unknown.
   */
  String format();

  /**
   * Bytes on disk that reading will go through, for progress; for an archive's entry its share of
   * the archive.
   */
  long size();

  /**
   * Reads everything into the sink. Broken content never throws: it becomes an {@link
   * Item.Unreadable} or a problem.
   *
   * @throws IOException if the disk fails or the file is gone
   */
  void read(Window window, Sink sink) throws IOException;
}
