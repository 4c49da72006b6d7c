package rapport.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.nurture.Move.Cause;
import rapport.web.MoveTruths.Moved;

/** The checkers of what a plan's practices, check-ins, days that come back and sharing say. */
final class ExerciseTruths {

  private ExerciseTruths() {}

  /** Adds them to the others. */
  static void all() {
    MoveTruths.kind(
        Cause.PRACTICE,
        "From your plan: (?<practice>[^.?!]+[.?!])(?<rest>.*)",
        (of, said) -> practised(of, said.group("practice")) && practice(said.group("rest"), of));
    MoveTruths.kind(
        Cause.BRIDGE,
        "For another view\\.(?<rest>.+)",
        (of, said) -> practice(said.group("rest"), of));
    MoveTruths.kind(
        Cause.GAP,
        "In your check-in you and .+? answered this differently \\((\\d) and (\\d) of 5\\): “.+”",
        (of, said) -> {
          List<String> mine = of.words().of(of.person(), "mine", "check_in", "theirs is not null");
          List<String> theirs =
              of.words().of(of.person(), "theirs", "check_in", "theirs is not null");
          for (int row = 0; row < mine.size(); row++) {
            String one = mine.get(row).replaceAll("\\D", "");
            String other = theirs.get(row).replaceAll("\\D", "");
            for (int item = 0; item < Math.min(one.length(), other.length()); item++)
              if (one.charAt(item) == said.group(1).charAt(0)
                  && other.charAt(item) == said.group(2).charAt(0)) return true;
          }
          return false;
        });
    MoveTruths.kind(
        Cause.DATE,
        "A day that comes back: “(.+)”\\.",
        (of, said) ->
            of
                .words()
                .of(
                    of.person(),
                    "recurs",
                    "told",
                    "recurs is not null and words = ?",
                    said.group(1))
                .stream()
                .anyMatch(day -> soon(day, of.words().today)));
    MoveTruths.kind(
        Cause.OUTCOME,
        "You took that step about .+? on (\\d+ \\p{L}+)\\. With you, leaning or against: the next step follows from it\\.",
        (of, said) ->
            of.words()
                .at(
                    of.words()
                        .of(of.person(), "at", "answer", "cause = 'INITIATIVE' and reply = 'DONE'"),
                    said.group(1)));
    MoveTruths.kind(
        Cause.OUTCOME,
        "You talked on (\\d+ \\p{L}+) about what you answered differently: “.+”\\.",
        (of, said) ->
            of.words()
                .at(
                    of.words().of(of.person(), "at", "answer", "cause = 'GAP' and reply = 'DONE'"),
                    said.group(1)));
    MoveTruths.kind(
        Cause.DATE,
        "You are in “(.+)” from (\\d+ \\p{L}+) to (\\d+ \\p{L}+), and .+ is there by your word or their card\\.",
        (of, said) ->
            of
                    .words()
                    .rows(
                        "select from_day || ' ' || until_day from trip where place = ?",
                        said.group(1))
                    .stream()
                    .anyMatch(days ->
                        RawWords.words(LocalDate.parse(days.substring(0, 10))).equals(said.group(2))
                            && RawWords.words(LocalDate.parse(days.substring(11)))
                                .equals(said.group(3)))
                && there(of, said.group(1)));
    MoveTruths.kind(
        Cause.SHARE,
        "“(.+)” is in it and in what is known of .+\\.",
        (of, said) -> {
          List<String> open =
              of.words().rows("select lower(what) from material where done_at is null");
          for (String word : said.group(1).toLowerCase(Locale.ROOT).split(", ")) {
            String stem = word.substring(0, Math.min(4, word.length()));
            if (open.stream().noneMatch(what -> what.contains(stem))) return false;
            if (!of.network().known(of.person(), word)) return false;
          }
          return true;
        });
  }

  /** Whether the owner, or a card, says that somebody is at a place. */
  private static boolean there(Moved of, String place) {
    String city = place.toLowerCase(Locale.ROOT).split(",")[0].strip();
    List<String> said = new ArrayList<>();
    said.addAll(of.words().of(of.person(), "lower(words)", "remark", "aspect = 'place'"));
    said.addAll(
        of.words()
            .rows(
                "select lower(d.value) from card_detail d join card_handle c on c.card_id = d.card_id join handle h on h.id = c.handle_id where h.person_id = ?",
                of.person()));
    return said.stream().anyMatch(one -> one.replace('_', ' ').contains(city));
  }

  /** Whether a day that comes back is within three days. */
  private static boolean soon(String recurs, LocalDate today) {
    String end = recurs.substring(recurs.length() - 5);
    for (int ahead = 0; ahead <= 3; ahead++)
      if (today.plusDays(ahead).toString().endsWith(end)) return true;
    return false;
  }

  /** Whether the running plan has a practice of these words. */
  private static boolean practised(Moved of, String words) {
    for (String practices : of.words().rows("select practices from plan where closed_on is null"))
      for (rapport.growth.Practice one : rapport.growth.Practice.values())
        if (one.words().equalsIgnoreCase(words)
            && (" " + practices.replaceAll("[^A-Z_]+", " ") + " ").contains(" " + one.name() + " "))
          return true;
    return false;
  }

  private static final Pattern MEET =
      Pattern.compile(" You meet on (\\d+ \\p{L}+)(?:, “(.+)”)?\\.", Pattern.DOTALL);
  private static final Pattern GAVE =
      Pattern.compile(" On (\\d+ \\p{L}+) .+? gave you [^:.]+(?:\\.|: “(.+)”\\.)", Pattern.DOTALL);
  private static final Pattern ASLEEP =
      Pattern.compile(" You have not heard of each other for (\\d+) months\\.");
  private static final Pattern BEYOND = Pattern.compile(" [^:]+: .+\\.", Pattern.DOTALL);

  private static boolean practice(String rest, Moved of) {
    Matcher meet = MEET.matcher(rest);
    if (meet.matches())
      return of.words()
          .at(
              MoveTruths.meetings(of.words(), meet.group(2) == null ? "" : meet.group(2)),
              meet.group(1));
    Matcher gave = GAVE.matcher(rest);
    if (gave.matches()) return MoveTruths.received(of, gave.group(1), gave.group(2));
    Matcher asleep = ASLEEP.matcher(rest);
    if (asleep.matches())
      return (of.happened().silence() + 1) * 48 / 1461 == Long.parseLong(asleep.group(1))
          && !of.happened().heardSince();
    return rest.isEmpty() || (BEYOND.matcher(rest).matches() && of.happened().others().isEmpty());
  }
}
