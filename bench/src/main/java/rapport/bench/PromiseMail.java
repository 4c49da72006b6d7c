package rapport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import rapport.phrases.Sentences;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

/** The sentences of mailboxes that are not part of the project, known by their digests alone. */
final class PromiseMail {

  private static final Window ANY = Window.around(Instant.EPOCH);
  private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t]*(?:>[ \\t]?)+");

  private PromiseMail() {}

  /**
   * One sentence of a mail.
   *
   * @param file the name of the mailbox
   * @param message 16 hexadecimal digits of the digest of its Message-ID
   * @param index its place among the sentences of the message, of {@code count}
   */
  record Place(String file, String message, int index, int count, String text) {

    /** 16 hexadecimal digits of the digest of the sentence, without case and spacing. */
    String digest() {
      return PromiseMail.digest(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip());
    }
  }

  /** The texts of the messages that are wanted, each once, in the order of the file. */
  static Map<Item.Mail, String> texts(Path file, Predicate<Item.Mail> wanted) {
    Map<String, Map.Entry<Item.Mail, String>> found = new LinkedHashMap<>();
    Sink sink =
        new Sink() {
          @Override
          public void item(Item item) {}

          @Override
          public boolean wantsText(Item.Mail mail) {
            return wanted.test(mail);
          }

          @Override
          public void text(Item.Mail mail, String text) {
            found.putIfAbsent(mail.id(), Map.entry(mail, text));
          }
        };
    try {
      for (Unit unit : Sources.units(List.of(file), false)) unit.read(ANY, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Item.Mail, String> texts = new LinkedHashMap<>();
    for (Map.Entry<Item.Mail, String> one : found.values()) texts.put(one.getKey(), one.getValue());
    return texts;
  }

  /** The digests of the messages that count between people: none of lists, none of programs. */
  static Set<String> counted(Path file) {
    Set<String> counted = new TreeSet<>();
    for (Item.Mail mail : texts(file, mail -> mail.leftOut() == null).keySet())
      counted.add(digest(mail.id()));
    return counted;
  }

  /** Every sentence that the writers of these messages wrote. */
  static List<Place> sentences(Path file, Predicate<Item.Mail> wanted) {
    List<Place> places = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    texts(file, wanted)
        .forEach((mail, text) -> {
          List<String> all = Sentences.of(text);
          String message = digest(mail.id());
          for (int i = 0; i < all.size(); i++)
            places.add(new Place(name, message, i, all.size(), all.get(i)));
        });
    return places;
  }

  /**
   * The sentences of the letters that these messages carry below their own words: what stands after
   * each "Subject:" of a quoted header, read as a letter of its own.
   */
  static List<Place> carried(Path file, Predicate<Item.Mail> wanted) {
    List<Place> places = new ArrayList<>();
    String name = String.valueOf(file.getFileName());
    texts(file, wanted)
        .forEach((mail, text) -> {
          List<String> all = new ArrayList<>();
          String[] letters = QUOTED.matcher(text).replaceAll("").split("(?m)^\\s*Subject:.*$", -1);
          for (int i = 1; i < letters.length; i++) all.addAll(Sentences.of(letters[i]));
          String message = digest(mail.id());
          for (int i = 0; i < all.size(); i++)
            places.add(new Place(name, message, i, all.size(), all.get(i)));
        });
    return places;
  }

  /** The first 16 hexadecimal digits of SHA-256. */
  static String digest(String text) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
