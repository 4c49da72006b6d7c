package rapport.cast;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import rapport.cast.Threads.Pace;

/**
 * The stories that are planted in the mail, one method each; {@link Expected} tells their truths.
 */
final class Plots {

  static final LocalDate MAYA_WROTE_LAST = LocalDate.of(2026, 10, 7);
  static final LocalDate SOREN_LAST = LocalDate.of(2025, 4, 11);

  private static final LocalDate TODAY = Hours.NOW.toLocalDate();

  private final Post post;
  private final People people;
  private final Threads threads;

  Plots(Post post, People people, Threads threads) {
    this.post = post;
    this.people = people;
    this.threads = threads;
  }

  void tell() {
    colleagues();
    quiet();
    quarrel();
    oneSided();
    dormant();
    manyAddresses();
    introductions();
    wholePersons();
  }

  private void colleagues() {
    threads.between(people.get("priya"), new Pace(16, 0.5, 3), Hours.FIRST, TODAY);
    threads.between(people.get("jonas"), new Pace(15, 0.5, 4), Hours.FIRST, TODAY);
    threads.between(people.get("samir"), new Pace(12, 0.45, 6), Hours.FIRST, TODAY);
    threads.between(people.get("ines"), new Pace(10, 0.55, 5), Hours.FIRST, TODAY);
    threads.between(people.get("meilin"), new Pace(3, 0.4, 7), Hours.FIRST, TODAY);
    threads.between(people.get("olu"), new Pace(3, 0.4, 7), Hours.FIRST, TODAY);
    threads.between(people.get("bjorn"), new Pace(7, 0.5, 6), Hours.FIRST, TODAY);
    threads.between(people.get("katrin"), new Pace(7, 0.5, 4), Hours.FIRST, TODAY);
    threads.between(people.get("dan"), new Pace(4, 0.5, 20), Hours.FIRST, TODAY);
  }

  /** A strong tie, quiet for 47 days where 21 were the rule; she wrote last. */
  private void quiet() {
    Person maya = people.get("maya");
    threads.every(
        maya, 21, new Pace(0, 0.42, 3), LocalDate.of(2023, 12, 6), LocalDate.of(2026, 9, 10));
    Letter first =
        say(
            People.ADA,
            maya,
            "2026-09-30T14:10",
            "Team topology",
            "we are about to split the platform team in two, along the stream of orders. You did this last year. What would you do differently?");
    Letter second =
        answer(
            maya,
            first,
            "2026-10-01T13:25",
            "Gladly. Draw the boundaries where people already talk, not where the boxes are. And keep one team whole for comparison.");
    Letter third =
        answer(
            People.ADA,
            second,
            "2026-10-02T10:40",
            "That is wise, and uncomfortable. I drew three cuts, the second is the one I would dare.");
    answer(
        maya,
        third,
        "2026-10-07T15:48",
        "The second cut is the brave one. Before I say more: who loses a friend in the next room? Tell me how you see it, I would really like to know.");
    for (String at :
        List.of("2025-11-12T13:30", "2026-03-04T14:10", "2026-05-20T13:05", "2026-09-03T15:15"))
      post.write(
          maya,
          List.of(People.ADA),
          List.of(people.get("lena")),
          at(at, maya),
          "Model rollout at Kite",
          "Lena, whom you find in copy, runs machine-learning operations at Kite and solved what we talked about. We compared notes again this week. Her rollout takes an afternoon.");
  }

  /** A week that went wrong. */
  private void quarrel() {
    Person tomas = people.get("tomas");
    threads.between(tomas, new Pace(13, 0.5, 4), Hours.FIRST, LocalDate.of(2026, 11, 6));
    Letter one =
        say(
            People.ADA,
            tomas,
            "2026-11-16T17:20",
            "Launch date",
            "the launch stays on the first of December. I told the customer so today.");
    Letter two =
        answer(
            tomas,
            one,
            "2026-11-17T08:35",
            "You told the customer before you told me? The migration is my team's work, and nobody asked us.");
    Letter three =
        answer(
            People.ADA,
            two,
            "2026-11-17T09:10",
            "The date was in the plan since September. I do not understand why this is a surprise.");
    Letter four =
        answer(
            tomas,
            three,
            "2026-11-18T18:55",
            "It was a wish in September, not a plan. I am not going to burn out four people for a wish. This is not acceptable.");
    Letter five =
        answer(
            People.ADA,
            four,
            "2026-11-19T12:05",
            "That is not fair. I asked twice for the migration plan and got nothing.");
    Letter six =
        answer(
            tomas,
            five,
            "2026-11-20T10:15",
            "You got nothing because you decided alone. I disagree with the date, and I said so in the meeting on Friday in front of everybody because you left me no other place.");
    Letter seven =
        answer(
            People.ADA,
            six,
            "2026-11-20T16:30",
            "I was hurt by how that went. Let us not do this by mail.");
    answer(
        tomas,
        seven,
        "2026-11-22T16:40",
        "Then by what? I am frustrated, and I would rather you heard it from me. One launch date, yes. But one we both believe in.");
  }

  /** Two ties that lean, one to each side. */
  private void oneSided() {
    threads.between(people.get("jurgen"), new Pace(6, 1, 40), Hours.FIRST, TODAY.minusDays(9));
    threads.between(people.get("ruth"), new Pace(6, 0, 6), Hours.FIRST, TODAY.minusDays(12));
  }

  /** A valuable tie asleep since spring 2025. */
  private void dormant() {
    Person soren = people.get("soren");
    threads.between(soren, new Pace(22, 0.5, 4), Hours.FIRST, SOREN_LAST.minusDays(20));
    Letter last =
        say(
            People.ADA,
            soren,
            "2025-04-10T16:20",
            "Thank you for everything",
            "without your hour before the board meeting we would not have the platform team today. I owe you a dinner.");
    answer(
        soren,
        last,
        SOREN_LAST + "T18:05",
        "You owe me nothing, but I will take the dinner. Let us speak after the summer.");
  }

  private void manyAddresses() {
    threads.between(people.get("farid"), new Pace(9, 0.5, 5), Hours.FIRST, TODAY.minusDays(5));
    threads.between(people.get("nadia"), new Pace(9, 0.5, 7), Hours.FIRST, TODAY.minusDays(15));
    threads.few(people.get("alexh"), 9, 0.5, 4);
    threads.few(people.get("alexm"), 7, 0.4, 9);
  }

  /**
   * Three introductions: by a colleague to the owner, by the owner, and by the owner's superior.
   */
  private void introductions() {
    Person jonas = people.get("jonas");
    Person maya = people.get("maya");
    Letter first =
        introduce(
            jonas,
            maya,
            People.ADA,
            "2023-11-28T10:05",
            "you two should know each other: Maya builds the platform at Northwind, Ada leads engineering here, and you ask the same questions. I leave you to it.");
    Letter thanks =
        reply(
            maya,
            List.of(People.ADA),
            List.of(jonas),
            first,
            "2023-11-28T15:30",
            "Thank you, Jonas. Ada, I read your note on ladders twice. Shall we talk?");
    reply(
        People.ADA,
        List.of(maya),
        List.of(),
        thanks,
        "2023-11-29T09:15",
        "With pleasure. Tuesday afternoon is yours.");

    Person bjorn = people.get("bjorn");
    Person nadia = people.get("nadia");
    Letter second =
        introduce(
            People.ADA,
            nadia,
            bjorn,
            "2026-03-10T11:20",
            "Nadia runs the infrastructure at Quanta, Björn leads research in our labs. You both fight with the same accelerators. Please take it from here.");
    Letter hello =
        reply(
            nadia,
            List.of(bjorn),
            List.of(People.ADA),
            second,
            "2026-03-10T16:45",
            "Thank you, Ada. Björn, which of the two schedulers did you settle on?");
    Letter back =
        reply(
            bjorn,
            List.of(nadia),
            List.of(People.ADA),
            hello,
            "2026-03-11T10:30",
            "The simpler one, and I would do it again. Have you an hour next week?");
    reply(
        nadia,
        List.of(bjorn),
        List.of(People.ADA),
        back,
        "2026-03-12T09:05",
        "Wednesday at three, I will call.");

    Person samir = people.get("samir");
    Person hannah = people.get("hannah");
    Letter third =
        introduce(
            samir,
            hannah,
            People.ADA,
            "2026-05-12T13:15",
            "Hannah is building at Ostwind what you built here. I told her you would not mince words.");
    Letter glad =
        reply(
            hannah,
            List.of(People.ADA),
            List.of(samir),
            third,
            "2026-05-13T09:40",
            "Thank you, Samir. Ada, may I steal half an hour of your time next week?");
    reply(
        People.ADA,
        List.of(hannah),
        List.of(),
        glad,
        "2026-05-13T14:00",
        "Of course. Bring the ugly questions first.");
    threads.between(hannah, new Pace(14, 0.5, 5), LocalDate.of(2026, 6, 1), TODAY.minusDays(8));
  }

  private Letter introduce(Person by, Person one, Person other, String at, String text) {
    return Objects.requireNonNull(
        post.write(
            by,
            List.of(one, other),
            List.of(),
            at(at, by),
            "Introduction: " + one.given() + ", meet " + other.given(),
            text));
  }

  /** What people told about themselves, in their own words. */
  private void wholePersons() {
    say(
        people.get("priya"),
        People.ADA,
        "2026-11-06T16:30",
        "Out on Sunday",
        "Sunday is my first marathon, so Monday I may take the lift. Wish me luck.");
    say(
        people.get("maya"),
        People.ADA,
        "2026-09-02T14:40",
        "News from here",
        "my daughter started university this week, and I have the evenings to myself. I spend them at the CodeClub, and on the boat when the wind is kind.");
    say(
        People.ADA,
        people.get("jonas"),
        "2026-08-24T09:20",
        "My mistake on Friday",
        "I interrupted you three times in the review, and I was wrong on the substance too. I am sorry. Thank you for staying calm.");
    say(
        People.ADA,
        people.get("samir"),
        "2026-10-26T10:10",
        "I need your help",
        "I do not know how to tell the customer about the delay. Could you help me find the words?");
    say(
        people.get("meilin"),
        People.ADA,
        "2026-08-11T10:15",
        "Meeting times",
        "the leads' meeting is at nine in the evening here. I miss most of it. Could we alternate?");
  }

  private Letter say(Person from, Person to, String at, String subject, String text) {
    return Objects.requireNonNull(post.write(from, to, at(at, from), subject, text));
  }

  private Letter answer(Person from, Letter letter, String at, String text) {
    Person to = from.equals(People.ADA) ? sender(letter) : People.ADA;
    return reply(from, List.of(to), List.of(), letter, at, text);
  }

  private Person sender(Letter letter) {
    return people.all().stream()
        .filter(one -> one.name().equals(letter.from().name()))
        .findFirst()
        .orElseThrow();
  }

  private Letter reply(
      Person from, List<Person> to, List<Person> cc, Letter letter, String at, String text) {
    return Objects.requireNonNull(post.reply(from, to, cc, at(at, from), letter, text));
  }

  private static ZonedDateTime at(String local, Person author) {
    return LocalDateTime.parse(local).atZone(author.zone());
  }
}
