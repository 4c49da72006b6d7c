package rapport.sources.outlook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Sample files of Outlook, out of the test files that Apache Tika publishes. */
public final class Samples {

  private Samples() {}

  public static byte[] bytes(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("/test-documents/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
