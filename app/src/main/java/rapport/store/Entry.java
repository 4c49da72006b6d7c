package rapport.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;

/** One item of a source in the form in which it is stored. */
public sealed interface Entry {

  /** The item's identity within its kind. */
  String key();

  /** Those named in it. */
  List<Part> parts();

  /** One who is named in an item, in a role; a card's handles have the role 0. */
  record Part(Handle handle, @Nullable String name, int role) {}

  /** The roles of {@link Part}. */
  final class Role {
    /** Wrote it. */
    public static final int AUTHOR = 0;

    /** Was written to. */
    public static final int TO = 1;

    /** Got a copy. */
    public static final int COPY = 2;

    /** Called the meeting. */
    public static final int ORGANIZER = 3;

    /** Was asked to the meeting. */
    public static final int ATTENDEE = 4;

    /** Declined it. */
    public static final int DECLINED = 5;

    private static final String LETTERS = "atcopd";

    private Role() {}

    /** The letter under which a role is stored. */
    static char letter(int role) {
      return LETTERS.charAt(role);
    }

    /** The role of a letter. */
    static int of(char letter) {
      return LETTERS.indexOf(letter);
    }
  }

  /** The kinds of {@link Happened}. */
  final class Kind {
    /** A mail message. */
    public static final int MAIL = 1;

    /** A meeting. */
    public static final int MEETING = 2;

    /** A chat message. */
    public static final int CHAT = 3;

    /** A conversation the user wrote down. */
    public static final int CONVERSATION = 4;

    private static final List<String> WORDS =
        List.of("", "mail", "meeting", "chat", "conversation");

    private Kind() {}

    /** The word for a kind. */
    public static String words(int kind) {
      return WORDS.get(kind);
    }
  }

  /**
   * An interaction.
   *
   * @param at seconds since 1970
   * @param channel the place of the channel on the ladder, from 0
   * @param mark digest of its identity
   * @param answers digest of the identity of what it replies to, or null
   * @param thread digest of its conversation, or null
   * @param leftOut the rule's name, or null
   * @param owner the mailbox it was delivered to, or null
   * @param sent whether it lies among sent mail
   */
  record Happened(
      int kind,
      String key,
      long at,
      @Nullable Long until,
      @Nullable String day,
      int channel,
      @Nullable String subject,
      @Nullable String note,
      int people,
      boolean opens,
      long mark,
      @Nullable Long answers,
      @Nullable Long thread,
      @Nullable String leftOut,
      List<Part> parts,
      @Nullable String owner,
      boolean sent)
      implements Entry {}

  /** A card. */
  record Carded(
      String key,
      String name,
      @Nullable String organisation,
      @Nullable String title,
      @Nullable String since,
      List<Part> parts)
      implements Entry {}
}
