package rapport.sources;

import java.io.IOException;
import java.time.Instant;

/** Any bytes as a file of one format, named by the property {@code format}: nothing is thrown. */
public final class FuzzSource {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final Source SOURCE =
      Sources.ALL.stream()
          .filter(one -> one.format().equals(System.getProperty("format")))
          .findFirst()
          .orElseThrow();

  private FuzzSource() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    SOURCE.reads("file", bytes);
    SOURCE.read(
        new BytesContent("folder/file", bytes),
        WINDOW,
        new Sink() {
          @Override
          public void item(Item item) {}

          @Override
          public void problem(String where, String what) {}

          @Override
          public boolean wantsText(Item.Mail mail) {
            return true;
          }
        });
  }
}
