package rapport.sources.chats;

import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;

/**
 * Backups of an Android telephone in the XML of SMS Backup &amp; Restore: short messages, picture
 * messages and calls. It resolves no entity and loads nothing from outside (XML 1.0 §4.2.2); words
 * and pictures of messages are not kept. Two passes over the file, since numbers without a country
 * are read by the others; O(length).
 */
public final class SmsBackup implements Source {

  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:<\\?[^>]{0,500}\\?>\\s*|<!--.{0,2000}?-->\\s*|<!DOCTYPE[^>\\[]{0,200}>\\s*){0,8}"
              + "<(?:smses|calls)[\\s>]",
          Pattern.DOTALL);
  private static final int FIRST = 8_192;

  /** It has no state. */
  public SmsBackup() {}

  @Override
  public String format() {
    return "sms-backup";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String text = new String(head, 0, Math.min(head.length, FIRST), StandardCharsets.UTF_8);
    return START.matcher(text.startsWith("\ufeff") ? text.substring(1) : text).lookingAt();
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Telephone telephone = new Telephone();
    pass(content, (xml, _) -> see(xml, telephone));
    Reading reading = new Reading(content, sink, telephone);
    String damage = pass(content, reading::element);
    reading.end();
    if (damage != null && !sink.stopped()) sink.problem(content.name(), damage);
    if (reading.owner) sink.seen(Telephone.OWNER.handle(), Mark.OWN);
  }

  private static boolean see(XMLStreamReader xml, Telephone telephone) {
    String address = xml.getAttributeValue(null, "address");
    telephone.see(address == null ? xml.getAttributeValue(null, "number") : address);
    return true;
  }

  /** Takes the start of one element; false ends the pass. */
  private interface Elements {
    boolean start(XMLStreamReader xml, long letters);
  }

  /** Goes through all elements; what is wrong with the file, or null. */
  private static @Nullable String pass(Content content, Elements elements) throws IOException {
    try (Mended letters =
        new Mended(
            new BufferedReader(
                new InputStreamReader(content.open(), StandardCharsets.UTF_8), 1 << 16))) {
      XMLStreamReader xml = factory().createXMLStreamReader(letters);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
        if (!elements.start(xml, letters.letters())) return null;
      }
      return null;
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException disk
          && !(disk instanceof CharConversionException)) throw disk;
      return "the XML breaks off here; what follows is not read";
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private static final class Reading {
    private final Content content;
    private final Sink sink;
    private final Telephone telephone;
    private final Records records;
    private long skip;
    private long number;
    private boolean owner;

    Reading(Content content, Sink sink, Telephone telephone) {
      this.content = content;
      this.sink = sink;
      this.telephone = telephone;
      records = new Records(this.telephone);
      skip = sink.skip();
    }

    boolean element(XMLStreamReader xml, long letters) {
      String name = xml.getLocalName();
      if (name.equals("addr")) records.address(xml);
      if (!name.equals("sms") && !name.equals("mms") && !name.equals("call")) return true;
      boolean more = end();
      if (more) records.start(content.name() + ":" + name + " " + ++number, xml);
      if (more) sink.progress(letters);
      return more;
    }

    /** Tells the record that was open; false if the user wants no more. */
    boolean end() {
      Item item = records.end();
      if (item == null) return !sink.stopped();
      owner |= !(item instanceof Item.Unreadable);
      if (skip-- > 0) return true;
      if (sink.stopped()) return false;
      sink.item(item);
      return !sink.stopped();
    }
  }
}
