package rapport.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.AddressListFieldLenientImpl;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The peer that reads headers and does nothing else: Apache mime4j on every message of an mbox, its
 * From, To, Cc, Date and Subject understood, addresses counted in memory. Usage: {@code MimeHeaders
 * FILE.mbox}.
 */
public final class MimeHeaders {

  private final Map<String, Integer> addresses = new HashMap<>();
  private long dated;
  private long messages;

  private MimeHeaders() {}

  /** Reads one file of at most 2 GB and prints what it counted. */
  public static void main(String[] words) throws IOException, MimeException {
    MimeHeaders headers = new MimeHeaders();
    try (FileChannel channel = FileChannel.open(Path.of(words[0]))) {
      headers.file(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
    System.out.println(
        headers.messages
            + " messages, "
            + headers.dated
            + " dated, "
            + headers.addresses.size()
            + " addresses");
  }

  /**
   * A message starts at every line that starts with "From " after an empty one; its header ends at
   * the next empty line.
   */
  private void file(MappedByteBuffer bytes) throws IOException, MimeException {
    int at = 0;
    while (at < bytes.limit()) {
      int from = after(bytes, at, "\n");
      int to = after(bytes, from, "\n\n");
      byte[] head = new byte[to - from];
      bytes.get(from, head);
      message(head);
      at = after(bytes, to - 2, "\n\nFrom ");
    }
  }

  private static int after(MappedByteBuffer bytes, int from, String wanted) {
    int last = bytes.limit() - wanted.length();
    for (int i = from; i <= last; i++)
      if (bytes.get(i) == '\n' && stands(bytes, i, wanted)) return i + wanted.length();
    return bytes.limit();
  }

  private static boolean stands(MappedByteBuffer bytes, int at, String wanted) {
    for (int i = 1; i < wanted.length(); i++)
      if (bytes.get(at + i) != wanted.charAt(i)) return false;
    return true;
  }

  private void message(byte[] head) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(head));
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && state != EntityState.T_BODY;
        state = stream.next()) {
      if (state == EntityState.T_FIELD) field(stream.getField());
    }
    messages++;
  }

  private void field(Field field) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "from", "to", "cc" -> {
        for (Mailbox mailbox :
            AddressListFieldLenientImpl.PARSER.parse(field, null).getAddressList().flatten())
          addresses.merge(mailbox.getAddress(), 1, Integer::sum);
      }
      case "date" ->
          dated += DateTimeFieldLenientImpl.PARSER.parse(field, null).getDate() == null ? 0 : 1;
      case "subject" ->
          addresses.merge(
              DecoderUtil.decodeEncodedWords(field.getBody(), StandardCharsets.UTF_8),
              0,
              Integer::sum);
      default -> {}
    }
  }
}
