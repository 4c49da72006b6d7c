package rapport.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.people.Handle;

/** One item of a source in the form in which it is stored. */
public sealed interface StoredItem {

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
    public static char letter(int role) {
      return LETTERS.charAt(role);
    }

    /** The role of a letter. */
    public static int of(char letter) {
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
      implements StoredItem {}

  /**
   * One calendar entry with its occurrences inside the window.
   *
   * @param thing the entry's UID
   * @param key the UID, or for an entry of one occurrence of a series that occurrence's key
   * @param version grows with what is newer
   * @param whole whether it speaks for all occurrences of the UID
   * @param unplaced whether it says nothing of where it is: no place, no link, no number
   */
  record Series(
      String thing,
      String key,
      long version,
      boolean whole,
      boolean unplaced,
      List<Happened> occurrences)
      implements StoredItem {
    /** One that says where it is. */
    public Series(
        String thing, String key, long version, boolean whole, List<Happened> occurrences) {
      this(thing, key, version, whole, false, occurrences);
    }

    /** Copies the list. */
    public Series {
      occurrences = List.copyOf(occurrences);
    }

    @Override
    public List<Part> parts() {
      return occurrences.isEmpty() ? List.of() : occurrences.getFirst().parts();
    }
  }

  /**
   * A card.
   *
   * @param uid the source's own identity of it, or null
   * @param revised when it was changed last, in seconds since 1970, or null
   * @param details what it says beside name, address and work
   * @param photo a small JPEG in base64, or null
   */
  record Carded(
      String key,
      String name,
      @Nullable String organisation,
      @Nullable String title,
      @Nullable String since,
      List<Part> parts,
      @Nullable String uid,
      @Nullable Long revised,
      List<Detail> details,
      @Nullable String photo)
      implements StoredItem {
    /** Copies the list. */
    public Carded {
      details = List.copyOf(details);
    }

    /** A card that says nothing beside. */
    public Carded(
        String key,
        String name,
        @Nullable String organisation,
        @Nullable String title,
        @Nullable String since,
        List<Part> parts,
        @Nullable String uid,
        @Nullable Long revised) {
      this(key, name, organisation, title, since, parts, uid, revised, List.of(), null);
    }

    /** A card without an identity of its own. */
    public Carded(
        String key,
        String name,
        @Nullable String organisation,
        @Nullable String title,
        @Nullable String since,
        List<Part> parts) {
      this(key, name, organisation, title, since, parts, null, null);
    }
  }
}
