package rapport.desk.nurture;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Promise;
import rapport.look.Look;
import rapport.nurture.Move;
import rapport.people.Names;
import rapport.people.Person;

/**
 * Holds what moves say against what is stored, by other ways than those on which they were made. A
 * claim that cannot be found in the data is false.
 */
final class Claims {

  private static final Pattern MATCH = Pattern.compile("“([^”]*)” in ([a-z ]+)\\.");

  private final Look look;

  Claims(Look look) {
    this.look = look;
  }

  /** Adds what is false. */
  void check(List<Move> moves, List<String> wrong) {
    for (Move move : moves) {
      List<String> claims = new ArrayList<>();
      if (look.matters().rests(move.person().id(), look.now())) claims.add("rests");
      switch (move.cause()) {
        case ANSWER -> waits(move, claims);
        case RHYTHM, DORMANT -> quiet(move, claims);
        case PROMISE -> promised(move, claims);
        case NEED -> need(move, claims);
        case INITIATIVE -> initiative(move, claims);
        case GOAL -> {
          if (Initiatives.of(look).shared(move.person().id()).stream()
              .noneMatch(
                  one -> one.doneOn() == null && (move.why() + move.what()).contains(one.what())))
            claims.add("no such goal");
        }
        default -> {}
      }
      for (String claim : claims)
        wrong.add(
            look.today()
                + " "
                + move.cause()
                + " "
                + move.what()
                + " "
                + move.why()
                + " → "
                + claim);
    }
  }

  private List<Contact> past(Move move) {
    Instant now = look.now();
    return look.timeline(move.person().id()).contacts().stream()
        .filter(one -> !one.at().isAfter(now))
        .toList();
  }

  private void waits(Move move, List<String> claims) {
    if (move.evidence().isEmpty()) {
      claims.add("no letter");
      return;
    }
    Contact letter = null;
    for (Contact one : past(move)) {
      if (one.interaction() == move.evidence().getFirst()) letter = one;
      else if (letter != null && one.direction() == Direction.SENT && !meetingOfMany(one))
        claims.add("was answered");
    }
    if (letter == null || letter.direction() != Direction.RECEIVED) claims.add("not received");
  }

  /** Nobody is answered by being called to a meeting with others. */
  private static boolean meetingOfMany(Contact one) {
    return one.channel().spoken() && one.people() > 3;
  }

  private void quiet(Move move, List<String> claims) {
    Matcher days = Pattern.compile("^([0-9\u202f]+) days quiet").matcher(move.why());
    if (!days.find()) return;
    ZoneId zone = look.zone();
    long since = Long.parseLong(days.group(1).replace("\u202f", ""));
    for (Contact one : past(move)) {
      long ago = ChronoUnit.DAYS.between(one.at().atZone(zone).toLocalDate(), look.today());
      boolean alone = one.people() <= 2 && one.direction() != Direction.RECEIVED;
      if (alone && ago < since - 1) claims.add("contact " + ago + " days ago");
    }
  }

  private void promised(Move move, List<String> claims) {
    Promise promise = null;
    for (Promise one : look.matters().promises()) if (one.id() == move.promise()) promise = one;
    if (promise == null || !promise.open() || !promise.mine()) claims.add("no open promise");
    else if (!move.why().contains(promise.what())) claims.add("other words");
  }

  private void need(Move move, List<String> claims) {
    boolean open =
        Goals.of(look).needs().stream()
            .anyMatch(one ->
                move.about().equals("need:" + one.id())
                    && (move.why().contains(one.what()) || move.what().contains(one.what())));
    if (!open) claims.add("no such open need");
    known(move, claims);
    introduces(move, claims);
  }

  /** Each word that is said to stand somewhere stands there. */
  private void known(Move move, List<String> claims) {
    known(move.person(), move.why(), claims);
  }

  /** The same of any sentence about somebody. */
  void known(Person person, String sentence, List<String> claims) {
    Matcher said = MATCH.matcher(sentence);
    while (said.find()) {
      String known = known(person, said.group(2)).toLowerCase(Locale.ROOT);
      for (String word : said.group(1).split(",\\s*"))
        if (!known.contains(stem(word))) claims.add(word + " is not in " + said.group(2));
    }
  }

  private static String stem(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return plain.substring(0, Math.max(3, Math.min(plain.length(), plain.length() - 2)));
  }

  private String known(Person person, String where) {
    if (where.startsWith("title")) return String.valueOf(person.title());
    if (where.startsWith("organisation")) return String.valueOf(person.organisation());
    StringBuilder known = new StringBuilder(person.title() + " " + person.organisation());
    for (var remark : look.remarks()) known.append(' ').append(remark.words());
    for (Contact one : look.timeline(person.id()).contacts())
      known.append(' ').append(Happenings.of(look).subject(one.interaction()).orElse(""));
    return known.toString();
  }

  /** Who shall introduce two was in a letter or a meeting with the other. */
  private void introduces(Move move, List<String> claims) {
    if (move.through() == null) return;
    Person through = look.person(move.through()).orElseThrow();
    if (!move.what().contains(Names.given(through.name())) && !move.what().startsWith("Is “"))
      claims.add("another introducer");
    boolean together = false;
    for (Contact one : look.timeline(move.through()).contacts()) {
      Happening found = Happenings.of(look).find(one.interaction()).orElse(null);
      if (found != null && found.with().contains(move.person().name())) together = true;
      if (together) return;
    }
    for (Contact one : look.timeline(move.person().id()).contacts()) {
      Happening found = Happenings.of(look).find(one.interaction()).orElse(null);
      if (found != null && found.with().contains(through.name())) return;
    }
    claims.add("never in the same letter");
  }

  private void initiative(Move move, List<String> claims) {
    boolean open =
        Initiatives.of(look).all().stream()
            .filter(one -> move.wish() != null && move.wish().id() == one.id())
            .flatMap(one -> one.stakeholders().stream())
            .anyMatch(one ->
                one.stands() != Initiatives.Stance.WITH
                    && (one.person() == null || one.person().id().equals(move.person().id())));
    if (!open) claims.add("no such role");
    known(move, claims);
  }
}
