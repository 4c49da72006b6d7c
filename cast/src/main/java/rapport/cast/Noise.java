package rapport.cast;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is in every mailbox and no relationship: newsletters, list traffic, robots, spam, drafts,
 * announcements, notes to oneself, and a few letters that are broken.
 */
final class Noise {

  private static final Mailbox OWNER = People.ADA.mailbox();
  private static final String[][] NEWSLETTERS = {
    {"Paved Road Weekly", "letters@pavedroad.example", "What the best platforms leave out"},
    {"The Quiet Engineer", "hello@quietengineer.example", "Slow mornings, fast builds"},
    {"Cobalt Product News", "news@cobalt.example", "New this month"},
    {"Berlin Systems Meetup", "events@systems-meetup.example", "Talks in your city"},
    {"Ladders and Levels", "editor@ladders.example", "How levels are written"}
  };
  private static final String[][] ROBOTS = {
    {"Build", "builds@helix.example", "Build %d failed on main"},
    {"Tickets", "tickets@helix.example", "[HELIX-%d] was moved to In review"},
    {"Calendar", "calendar-robot@helix.example", "Accepted: meeting %d"},
    {"Access", "no-reply@access.helix.example", "Your access request %d was granted"},
    {"Travel", "noreply@rail.example", "Your booking %d"}
  };
  private static final String[] SPAM = {
    "Your parcel is waiting",
    "Leads, leads, leads",
    "We buy your company",
    "Unlimited cloud for 1 euro",
    "Re: your invoice"
  };

  private final Post post;
  private final People people;
  private final Random random = new Random(4711);

  Noise(Post post, People people) {
    this.post = post;
    this.people = people;
  }

  void make() {
    for (int i = 0; i < 168; i++) newsletter(day(i, 168), NEWSLETTERS[i % NEWSLETTERS.length]);
    for (int i = 0; i < 186; i++) list(day(i, 186));
    for (int i = 0; i < 240; i++) robot(day(i, 240), ROBOTS[i % ROBOTS.length]);
    for (int i = 0; i < 14; i++) absence(day(i, 14));
    for (int i = 0; i < 3; i++) bounce(day(i, 3));
    for (int i = 0; i < 62; i++) spam(day(i, 62), SPAM[i % SPAM.length]);
    for (int i = 0; i < 11; i++) draft(day(i, 11));
    for (int i = 0; i < 15; i++) broadcast(day(i, 15));
    for (int i = 0; i < 5; i++) noteToSelf(day(i, 5));
    broken();
  }

  private static LocalDate day(int i, int count) {
    long days = ChronoUnit.DAYS.between(Hours.FIRST, Hours.NOW.toLocalDate()) - 4;
    return Hours.FIRST.plusDays(1 + days * i / count);
  }

  private void newsletter(LocalDate day, String[] house) {
    Map<String, String> fields =
        Map.of(
            "List-Unsubscribe", "<https://" + domain(house[1]) + "/leave>", "Precedence", "bulk");
    String text =
        "In this issue: "
            + house[2].toLowerCase(java.util.Locale.ROOT)
            + ", three short reads, and one long one.\n\nYou get this because you asked for it.\n";
    add(
        new Mailbox(house[0], house[1]),
        List.of(OWNER),
        at(day),
        house[2] + ", no. " + issue(day),
        text,
        fields,
        List.of("Inbox"),
        "newsletter");
  }

  private static long issue(LocalDate day) {
    return ChronoUnit.WEEKS.between(Hours.FIRST, day) + 1;
  }

  private void list(LocalDate day) {
    Person author = people.crowd().get(65 + random.nextInt(44));
    Mailbox to = new Mailbox("Platform people", "platform@lists.guild.example");
    Topics.Topic topic = Topics.OUTSIDE.get(random.nextInt(Topics.OUTSIDE.size()));
    Map<String, String> fields =
        Map.of(
            "List-Id",
            "Platform people <platform.lists.guild.example>",
            "List-Post",
            "<mailto:platform@lists.guild.example>",
            "Precedence",
            "list");
    String text =
        "Hello list,\n\n"
            + topic.said().getFirst()
            + " "
            + topic.asked().getFirst()
            + "\n\n"
            + author.given()
            + "\n";
    add(
        author.mailbox(),
        List.of(to),
        at(day),
        "[platform] " + topic.subject(),
        text,
        fields,
        List.of("Inbox", "Lists"),
        "list");
  }

  private void robot(LocalDate day, String[] robot) {
    String subject = robot[2].replace("%d", String.valueOf(1000 + random.nextInt(9000)));
    Map<String, String> fields =
        robot[1].startsWith("no") ? Map.of() : Map.of("Auto-Submitted", "auto-generated");
    add(
        new Mailbox(robot[0], robot[1]),
        List.of(OWNER),
        at(day),
        subject,
        subject + ".\n\nThis letter was written by a program.\n",
        fields,
        List.of("Inbox"),
        "automatic");
  }

  private void absence(LocalDate day) {
    Person author = people.crowd().get(random.nextInt(109));
    add(
        author.mailbox(),
        List.of(OWNER),
        at(day),
        "Out of office",
        "I am away until Monday and read no mail. In urgent cases my team helps.\n\n"
            + author.given()
            + "\n",
        Map.of("Auto-Submitted", "auto-replied"),
        List.of("Inbox"),
        "automatic");
  }

  private void bounce(LocalDate day) {
    Mailbox from = new Mailbox("Mail Delivery System", "mailer-daemon@helix.example");
    add(
        from,
        List.of(OWNER),
        at(day),
        "Undelivered mail returned to sender",
        "The address does not exist any more.\n",
        Map.of("Return-Path", "<>", "Auto-Submitted", "auto-replied"),
        List.of("Inbox"),
        "automatic");
  }

  private void spam(LocalDate day, String subject) {
    String domain = "offer" + random.nextInt(900) + ".example";
    add(
        new Mailbox("Special Desk", "desk@" + domain),
        List.of(OWNER),
        at(day),
        subject,
        "Act now, tomorrow is too late. Click, pay, be happy.\n",
        Map.of(),
        List.of("Spam"),
        "spam");
  }

  private void draft(LocalDate day) {
    Person to = people.all().get(random.nextInt(60));
    add(
        OWNER,
        List.of(to.mailbox()),
        at(day),
        "Thoughts on next year",
        "Hi " + to.given() + ",\n\nI have been meaning to\n",
        Map.of(),
        List.of("Drafts"),
        "draft");
  }

  private void broadcast(LocalDate day) {
    List<Mailbox> everybody = new ArrayList<>();
    everybody.add(OWNER);
    people.crowd().subList(0, 38 + random.nextInt(18)).forEach(one -> everybody.add(one.mailbox()));
    Person author = random.nextBoolean() ? people.get("samir") : people.get("ines");
    add(
        author.mailbox(),
        everybody,
        at(day),
        "All hands on Thursday",
        "Hello everybody,\n\nwe meet at four in the big room, and on video for the other sites. Bring a question.\n\n"
            + author.given()
            + "\n",
        Map.of(),
        List.of("Inbox"),
        "broadcast");
  }

  private void noteToSelf(LocalDate day) {
    add(
        OWNER,
        List.of(OWNER),
        at(day),
        "Remember",
        "Ask about the runbook. Buy bread.\n",
        Map.of(),
        List.of("Sent", "Inbox"),
        "alone");
  }

  /**
   * Three without a date that means anything, one with an endless field, one without an author, and
   * three that came twice.
   */
  private void broken() {
    Person one = people.crowd().get(3);
    String text =
        "Hi Ada,\n\nthe numbers are in the shared folder.\nFrom here on it is your turn.\n\n"
            + one.given()
            + "\n";
    for (String date : List.of("", "soon", "Mon, 99 Foo 2026 25:61:00 +0000"))
      add(
          one.mailbox(),
          List.of(OWNER),
          at(LocalDate.of(2026, 2, 3)),
          "Numbers",
          text,
          Map.of("Date", date),
          List.of("Inbox"),
          "");
    add(
        one.mailbox(),
        List.of(OWNER),
        at(LocalDate.of(2026, 2, 4)),
        "Trace",
        text,
        Map.of("X-Trace", "0123456789abcdef".repeat(4200)),
        List.of("Inbox"),
        "unreadable");
    add(
        one.mailbox(),
        List.of(OWNER),
        at(LocalDate.of(2026, 2, 5)),
        "Who wrote this?",
        text,
        Map.of("From", ""),
        List.of("Inbox"),
        "");
    List<Letter> letters = post.letters();
    for (int i = 1; i <= 3; i++) {
      Letter again = letters.get(letters.size() * i / 4);
      post.add(again);
    }
  }

  private ZonedDateTime at(LocalDate day) {
    return Hours.on(day, Hours.BERLIN, random);
  }

  private static String domain(String email) {
    return email.replaceFirst(".*@", "");
  }

  private void add(
      Mailbox from,
      List<Mailbox> to,
      ZonedDateTime at,
      String subject,
      String text,
      Map<String, String> fields,
      List<String> labels,
      String rule) {
    @Nullable Letter none = null;
    post.add(
        new Letter(
            post.id(from.email()),
            at,
            from,
            to,
            List.of(),
            subject,
            text,
            none,
            labels,
            fields,
            rule));
  }
}
