package rapport.outside.web;

import java.net.URI;
import javax.xml.stream.XMLStreamException;
import rapport.outside.Unreached;

/** Any bytes as a server's list of cards or entries: it is one, or it is refused. */
public final class FuzzMultistatus {

  private static final URI AT = URI.create("https://dav.example/ada/");

  private FuzzMultistatus() {}

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      Multistatus.read(AT, bytes);
    } catch (XMLStreamException | Unreached | IllegalArgumentException _) {
      // Refused, as Dav expects it.
    }
  }
}
