package rapport.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A4 pages of running text: headings, paragraphs, lines with a value at the right. The font is
 * embedded, so that a name from anywhere in Europe prints; a letter it lacks becomes a question
 * mark.
 */
final class Paper implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 64;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float[] INK = {0.11f, 0.14f, 0.125f};
  private static final float[] FAINT = {0.36f, 0.41f, 0.38f};
  private static final float[] ACCENT = {0.06f, 0.37f, 0.31f};
  private static final float LEADING = 1.45f;

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream stream;
  private float y;

  Paper(String title, Instant at) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      if (in == null) throw new IOException("no font " + FONT);
      font = PDType0Font.load(document, in, true);
    }
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setProducer("Rapport");
    information.setCreationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage("en");
    stream = page();
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  void title(String words) throws IOException {
    paragraph(words, 22, INK);
    gap(4);
  }

  void heading(String words) throws IOException {
    gap(16);
    room(48);
    paragraph(words, 14, ACCENT);
    stream.setStrokingColor(0.89f, 0.87f, 0.82f);
    stream.setLineWidth(0.6f);
    stream.moveTo(MARGIN, y - 3);
    stream.lineTo(MARGIN + WIDTH, y - 3);
    stream.stroke();
    gap(8);
  }

  void text(String words) throws IOException {
    paragraph(words, 10.5f, INK);
    gap(3);
  }

  void faint(String words) throws IOException {
    paragraph(words, 9, FAINT);
    gap(3);
  }

  void gap(float height) {
    y -= height;
  }

  private void paragraph(String words, float size, float[] colour) throws IOException {
    for (String line : wrapped(words, size)) {
      room(size * LEADING);
      y -= size * LEADING;
      stream.beginText();
      stream.setFont(font, size);
      stream.setNonStrokingColor(colour[0], colour[1], colour[2]);
      stream.newLineAtOffset(MARGIN, y + size * 0.3f);
      stream.showText(line);
      stream.endText();
    }
  }

  private void room(float height) throws IOException {
    if (y - height > MARGIN) return;
    stream.close();
    stream = page();
  }

  private List<String> wrapped(String words, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(words).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private String printable(String words) {
    StringBuilder text = new StringBuilder();
    words
        .replaceAll("[\\s\\u202f\\u00a0]+", " ")
        .codePoints()
        .forEach(c -> text.append(known(c) ? Character.toString(c) : "?"));
    return text.toString();
  }

  private boolean known(int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IllegalArgumentException | IOException lacking) {
      return false;
    }
  }

  /** The finished file, with a number on each page. */
  byte[] bytes(String foot) throws IOException {
    stream.close();
    for (int n = 0; n < pages.size(); n++) {
      try (PDPageContentStream last =
          new PDPageContentStream(
              document, pages.get(n), PDPageContentStream.AppendMode.APPEND, true, true)) {
        last.beginText();
        last.setFont(font, 8);
        last.setNonStrokingColor(FAINT[0], FAINT[1], FAINT[2]);
        last.newLineAtOffset(MARGIN, MARGIN / 2);
        last.showText(printable(foot + " · page " + (n + 1) + " of " + pages.size()));
        last.endText();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
