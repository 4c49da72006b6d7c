package rapport.sources.mail;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The header fields that Rapport looks at; all others are stepped over without being understood.
 */
enum HeaderField {
  FROM("from"),
  SENDER("sender"),
  TO("to"),
  CC("cc"),
  BCC("bcc"),
  DATE("date"),
  RECEIVED("received"),
  SUBJECT("subject"),
  MESSAGE_ID("message-id"),
  IN_REPLY_TO("in-reply-to"),
  REFERENCES("references"),
  LIST_ID("list-id"),
  LIST_POST("list-post"),
  LIST_HELP("list-help"),
  LIST_UNSUBSCRIBE("list-unsubscribe"),
  PRECEDENCE("precedence"),
  MAILING_LIST("mailing-list"),
  X_MAILING_LIST("x-mailing-list"),
  BEEN_THERE("x-beenthere"),
  LOOP("x-loop"),
  AUTO_SUBMITTED("auto-submitted"),
  AUTO_RESPONSE_SUPPRESS("x-auto-response-suppress"),
  AUTOREPLY("x-autoreply"),
  AUTORESPOND("x-autorespond"),
  RETURN_PATH("return-path"),
  DELIVERED_TO("delivered-to"),
  ORIGINAL_TO("x-original-to"),
  ENVELOPE_TO("envelope-to"),
  GMAIL_LABELS("x-gmail-labels"),
  FOLDER("x-folder"),
  STATUS_FLAGS("x-status"),
  KEYWORDS("x-keywords"),
  MOZILLA_KEYS("x-mozilla-keys"),
  MOZILLA_DRAFT("x-mozilla-draft-info"),
  UNSENT("x-unsent"),
  SPAM_FLAG("x-spam-flag"),
  SPAM_STATUS("x-spam-status"),
  SPAM("x-spam"),
  BOGOSITY("x-bogosity"),
  CONTENT_TYPE("content-type"),
  CONTENT_LENGTH("content-length"),
  CONTENT_TRANSFER_ENCODING("content-transfer-encoding"),
  CONTENT_DISPOSITION("content-disposition");

  static final int COUNT = values().length;

  private static final HeaderField[][] BY_LETTER = byLetter();

  final String lower;

  /** Where arrays that live no longer than the enum keep what belongs to this field. */
  final int place;

  @SuppressWarnings("EnumOrdinal")
  HeaderField(String lower) {
    this.lower = lower;
    this.place = ordinal();
  }

  /** The field whose name, in any case and followed by a colon, starts at this place, or null. */
  static @Nullable HeaderField at(byte[] bytes, int from, int to) {
    for (HeaderField field : BY_LETTER[bytes[from] & 31])
      if (field.follows(bytes, from, to)) return field;
    return null;
  }

  /** RFC 5322 §4.5 allows space before the colon. */
  private boolean follows(byte[] bytes, int from, int to) {
    int at = from + lower.length();
    if (at >= to || bytes[at] > ':' || !Scan.startsWith(bytes, from, to, lower)) return false;
    while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) at++;
    return at < to && bytes[at] == ':';
  }

  private static HeaderField[][] byLetter() {
    HeaderField[][] table = new HeaderField[32][];
    for (int letter = 0; letter < 32; letter++) {
      int wanted = letter;
      table[letter] =
          Arrays.stream(values())
              .filter(field -> (field.lower.charAt(0) & 31) == wanted)
              .toArray(HeaderField[]::new);
    }
    return table;
  }
}
