package rapport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rapport.desk.nurture.Shelf;
import rapport.intake.Receipt;
import rapport.shapes.Json;

/** Looks whether all is well. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    header = "Check the store, the disk, permissions, Java, and imports that were not finished.",
    footer = {
      "",
      "Example:",
      "  rapport doctor",
      "  rapport doctor --digest     prove that two stores hold the same"
    })
public final class DoctorCommand extends HomeCommand {

  @Option(names = "--digest", description = "Also print a digest of every table.")
  boolean digest;

  private record Check(String name, boolean well, String detail) {}

  @Override
  public int answer(House house) throws IOException {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("java", Runtime.version().feature() >= 25, Runtime.version().toString()));
    List<String> broken = house.broken();
    checks.add(
        new Check(
            "store",
            broken.isEmpty(),
            broken.isEmpty() ? house.place() : String.join("; ", broken)));
    Path folder = Path.of(house.place());
    if (Files.isDirectory(folder)) {
      long free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
      checks.add(new Check("disk", free > 500, String.format(Locale.ROOT, "%,d MB free", free)));
      checks.add(new Check("permissions", true, "only you can read it"));
    }
    Map<String, Long> rows = Map.of();
    try {
      checks.addAll(receipts(Shelf.receipts(house.desk().look(now())), folder.resolve("uploads")));
      rows = house.counts();
    } catch (RuntimeException unreadable) {
      checks.add(new Check("receipts", false, String.valueOf(unreadable.getMessage())));
    }
    boolean well = checks.stream().allMatch(Check::well);
    if (json) Json.write(System.out, shape(house, checks, rows, well));
    else print(house, checks, rows);
    return well ? 0 : 3;
  }

  private static List<Check> receipts(List<Receipt> receipts, Path uploads) {
    List<Receipt> open =
        receipts.stream()
            .filter(receipt -> !receipt.complete() && !gone(receipt, uploads))
            .toList();
    long gone =
        receipts.stream().filter(receipt -> !receipt.complete() && gone(receipt, uploads)).count();
    String pending =
        open.isEmpty()
            ? gone == 0 ? "none" : "none; " + gone + " uploads were not read to their end"
            : open.size() + " imports not finished; run them again: " + open.getFirst().source();
    boolean sums = receipts.stream().allMatch(Receipt::adds);
    return List.of(
        new Check("pending work", open.isEmpty(), pending),
        new Check("receipts", sums, sums ? "all add up" : "one does not add up"));
  }

  /** An upload is a copy that Rapport removes; the owner has to upload it again. */
  private static boolean gone(Receipt receipt, Path uploads) {
    String source = receipt.source();
    int inside = source.indexOf('!');
    Path file = Path.of(inside < 0 ? source : source.substring(0, inside));
    return file.startsWith(uploads) && Files.notExists(file);
  }

  private Map<String, Object> shape(
      House house, List<Check> checks, Map<String, Long> rows, boolean well) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("version", 1);
    shape.put("well", well);
    shape.put("checks", checks);
    shape.put("rows", rows);
    if (digest) shape.put("digests", house.digests());
    return shape;
  }

  private void print(House house, List<Check> checks, Map<String, Long> counts) {
    for (Check check : checks)
      System.out.println(
          (check.well() ? "ok    " : "WRONG ") + Terminal.fit(check.name(), 14) + check.detail());
    StringBuilder rows = new StringBuilder("      ");
    counts.forEach((table, count) -> {
      if (count > 0) rows.append(table).append(' ').append(count).append("  ");
    });
    System.out.println(rows);
    if (digest)
      house
          .digests()
          .forEach(
              (table, value) -> System.out.println("      " + Terminal.fit(table, 18) + value));
  }
}
