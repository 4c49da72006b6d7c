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
 * A4 pages, upright or lying: headings, paragraphs, tables whose cells wrap. The font is embedded,
 * so that a name from anywhere in Europe prints; a letter it lacks becomes a question mark.
 */
final class Paper implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 64;
  private static final float[] INK = {0.11f, 0.14f, 0.125f};
  private static final float[] FAINT = {0.36f, 0.41f, 0.38f};
  private static final float[] ACCENT = {0.06f, 0.37f, 0.31f};
  private static final float[] LINE = {0.89f, 0.87f, 0.82f};
  private static final float LEADING = 1.45f;
  private static final float CELL = 9;
  private static final float BETWEEN = 8;

  /** How a page lies. */
  enum Lie {
    UPRIGHT,
    LYING;

    PDRectangle page() {
      float shorter = PDRectangle.A4.getWidth();
      float longer = PDRectangle.A4.getHeight();
      return this == UPRIGHT
          ? new PDRectangle(shorter, longer)
          : new PDRectangle(/* width= */ longer, /* height= */ shorter);
    }
  }

  /**
   * A column of a table.
   *
   * @param share of the width, against the shares of the others
   */
  record Column(String head, float share) {}

  private final PDDocument document = new PDDocument();
  private final PDRectangle sheet;
  private final float width;
  private final PDType0Font font;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream stream;
  private float y;

  /** Whether a letter stood as a question mark so far. */
  private boolean lacking;

  Paper(String title, Instant at, Lie lie) throws IOException {
    sheet = lie.page();
    width = sheet.getWidth() - 2 * MARGIN;
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
    PDPage page = new PDPage(sheet);
    document.addPage(page);
    pages.add(page);
    y = sheet.getHeight() - MARGIN;
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
    rule();
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

  /** Rows under their heads, which stand again on each further page; a row is never torn. */
  void table(List<Column> columns, List<List<String>> rows) throws IOException {
    List<String> heads = columns.stream().map(Column::head).toList();
    room(4 * CELL * LEADING);
    row(columns, heads, FAINT);
    for (List<String> row : rows) {
      PDPageContentStream before = stream;
      room(height(columns, row));
      if (stream != before) row(columns, heads, FAINT);
      row(columns, row, INK);
    }
  }

  private void row(List<Column> columns, List<String> cells, float[] colour) throws IOException {
    float top = y - 3;
    float lowest = top;
    float x = MARGIN;
    for (int n = 0; n < columns.size(); n++) {
      float wide = wide(columns, n);
      float down = top;
      for (String line : wrapped(cells.get(n), CELL, wide - BETWEEN)) {
        down -= CELL * LEADING;
        show(line, CELL, colour, x, down);
      }
      lowest = Math.min(lowest, down);
      x += wide;
    }
    y = lowest - 2;
    rule();
    gap(4);
  }

  private float height(List<Column> columns, List<String> cells) throws IOException {
    int most = 1;
    for (int n = 0; n < columns.size(); n++)
      most = Math.max(most, wrapped(cells.get(n), CELL, wide(columns, n) - BETWEEN).size());
    return most * CELL * LEADING + 9;
  }

  private float wide(List<Column> columns, int n) {
    float all = 0;
    for (Column one : columns) all += one.share();
    return width * columns.get(n).share() / all;
  }

  private void rule() throws IOException {
    stream.setStrokingColor(LINE[0], LINE[1], LINE[2]);
    stream.setLineWidth(0.6f);
    stream.moveTo(MARGIN, y - 3);
    stream.lineTo(MARGIN + width, y - 3);
    stream.stroke();
  }

  private void paragraph(String words, float size, float[] colour) throws IOException {
    for (String line : wrapped(words, size, width)) {
      room(size * LEADING);
      y -= size * LEADING;
      show(line, size, colour, MARGIN, y);
    }
  }

  private void show(String line, float size, float[] colour, float x, float down)
      throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.setNonStrokingColor(colour[0], colour[1], colour[2]);
    stream.newLineAtOffset(x, down + size * 0.3f);
    stream.showText(line);
    stream.endText();
  }

  private void room(float height) throws IOException {
    if (y - height > MARGIN) return;
    stream.close();
    stream = page();
  }

  /** Lines that fit; a word that is wider than a line by itself is cut. */
  private List<String> wrapped(String words, float size, float wide) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : printable(words).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || fits(longer, size, wide)) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
      while (line.length() > 1 && !fits(line, size, wide)) {
        int most = line.length() - 1;
        while (most > 1 && !fits(line.substring(0, most), size, wide)) most--;
        lines.add(line.substring(0, most));
        line = line.substring(most);
      }
    }
    lines.add(line);
    return lines;
  }

  private boolean fits(String line, float size, float wide) throws IOException {
    return font.getStringWidth(line) / 1000 * size <= wide;
  }

  private String printable(String words) {
    StringBuilder text = new StringBuilder();
    words
        .replaceAll("[\\s\\u202f\\u00a0]+", " ")
        .codePoints()
        .forEach(c -> text.append(known(c) ? Character.toString(c) : "?"));
    lacking |= asked(text.toString()) > asked(words);
    return text.toString();
  }

  private static long asked(String words) {
    return words.codePoints().filter(c -> c == '?').count();
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
    String all = lacking ? foot + " · letters that this font lacks stand as ?" : foot;
    for (int n = 0; n < pages.size(); n++) {
      try (PDPageContentStream last =
          new PDPageContentStream(
              document, pages.get(n), PDPageContentStream.AppendMode.APPEND, true, true)) {
        last.beginText();
        last.setFont(font, 8);
        last.setNonStrokingColor(FAINT[0], FAINT[1], FAINT[2]);
        last.newLineAtOffset(MARGIN, MARGIN / 2);
        last.showText(printable(all + " · page " + (n + 1) + " of " + pages.size()));
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
