package rapport.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A message that opens in the owner's own mail program, and that nobody sends by itself. */
public final class Mailto {

  private Mailto() {}

  /** The link of RFC 6068 to at least one address. */
  public static String of(List<String> to, String subject, String text) {
    return "mailto:"
        + to.stream().map(one -> encoded(one).replace("%40", "@")).collect(Collectors.joining(","))
        + "?subject="
        + encoded(subject)
        + "&body="
        + encoded(text.replace("\n", "\r\n"));
  }

  /** RFC 6068 §2 wants percent-encoding, where a plus is a plus. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
