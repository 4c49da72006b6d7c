package rapport.sources.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import rapport.sources.Addresses;

/**
 * Guesses what the columns of a table hold, for the owner to look at: by their names in some twenty
 * languages, and by the values of the first rows. What the values show counts more than a name: a
 * column called "Contact" that holds addresses is one of addresses, and one called "E-mail" that
 * holds none is left alone. It never decides by itself.
 */
public final class ColumnGuess {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()./-]{6,24}");
  private static final Pattern DATE = Pattern.compile("[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}.*");
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{L}[\\p{L}'’.-]*){0,3} \\p{Lu}[\\p{L}'’.-]*");
  private static final int FEW = 3;
  private static final Map<String, Column> WORDS = words();

  private ColumnGuess() {}

  /** What each column probably holds; one for each, in order. */
  public static List<Column> of(TableHead head) {
    List<Column> guess = new ArrayList<>();
    for (int n = 0; n < head.columns().size(); n++) guess.add(one(head, n));
    boolean called = guess.contains(Column.GIVEN) || guess.contains(Column.FAMILY);
    if (!called && !guess.contains(Column.NAME)) name(head, guess);
    if (called && !guess.contains(Column.GIVEN)) // "Name" beside "Vorname" and the like
    swap(guess, Column.NAME, Column.GIVEN);
    else if (called && !guess.contains(Column.FAMILY)) swap(guess, Column.NAME, Column.FAMILY);
    return List.copyOf(guess);
  }

  private static void swap(List<Column> guess, Column from, Column to) {
    int at = guess.indexOf(from);
    if (at >= 0) guess.set(at, to);
  }

  /** Where no column is named for names, the first that holds words like names. */
  private static void name(TableHead head, List<Column> guess) {
    for (int n = 0; n < guess.size(); n++)
      if (guess.get(n) == Column.IGNORE && most(values(head, n), PERSON)) {
        guess.set(n, Column.NAME);
        return;
      }
  }

  private static Column one(TableHead head, int n) {
    List<String> values = values(head, n);
    Column named = head.named() ? named(head.columns().get(n)) : Column.IGNORE;
    long mail = values.stream().filter(value -> !Addresses.in(value).isEmpty()).count();
    boolean mostly = mail * 2 > values.size();
    if (named == Column.EMAIL && mail == 0 && values.size() >= FEW) return Column.IGNORE;
    if (named == Column.NOTE) return named;
    if (mostly) return Column.EMAIL;
    if (values.stream().filter(ColumnGuess::profile).count() * 2 > values.size())
      return Column.PROFILE;
    if (named != Column.IGNORE) return named;
    boolean dates = most(values, DATE);
    return !dates && !head.named() && most(values, NUMBER) ? Column.PHONE : Column.IGNORE;
  }

  private static boolean profile(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.contains("linkedin.") && lower.contains("/in/");
  }

  private static boolean most(List<String> values, Pattern pattern) {
    return !values.isEmpty()
        && values.stream().filter(value -> pattern.matcher(value).matches()).count() * 10
            >= values.size() * 6L;
  }

  private static List<String> values(TableHead head, int n) {
    return head.rows().stream().map(row -> row.get(n).strip()).filter(v -> !v.isEmpty()).toList();
  }

  /** What a name of a column says: as a whole, or without a number at its end ("Phone 2"). */
  static Column named(String name) {
    String plain = plain(name);
    Column whole = WORDS.get(plain);
    if (whole != null) return whole;
    String bare =
        plain.replaceAll("\\b[0-9]+\\b", "").replaceAll(" (value|wert|valeur|valor)$", "");
    return WORDS.getOrDefault(bare.replaceAll(" +", " ").strip(), Column.IGNORE);
  }

  private static String plain(String name) {
    String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String bare = MARKS.matcher(apart).replaceAll("");
    String known = bare.replace("ø", "o").replace("ł", "l").replace("ı", "i").replace("æ", "ae");
    String one = SIGNS.matcher(known).replaceAll(" ").strip();
    return Normalizer.normalize(one, Normalizer.Form.NFC);
  }

  private static Map<String, Column> words() {
    Map<String, Column> words = new HashMap<>();
    try (InputStream in = ColumnGuess.class.getResourceAsStream("column-names.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
        int colon = line.indexOf(':');
        Column column = Column.of(line.substring(0, colon));
        for (String name : line.substring(colon + 1).split(","))
          words.putIfAbsent(plain(name), column);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}
