package rapport.cast;

import java.util.List;

/** What people of the office write about: a subject and sentences that fit it. */
final class Topics {

  /** A subject with things said and asked about it. */
  record Topic(String subject, List<String> said, List<String> asked) {}

  static final List<Topic> WORK =
      List.of(
          of(
              "Incident review, checkout outage",
              "The timeline is complete now; the first alert came eleven minutes before anybody looked.",
              "The retry storm made a small fault large.",
              "I would like the review to stay free of blame.",
              "?",
              "Who should present the timeline?",
              "Do we have the graphs from the second region?"),
          of(
              "Hiring loop for the platform team",
              "Two candidates are through the second round.",
              "The take-home task is too long, three people said so.",
              "We agreed to drop the whiteboard part.",
              "?",
              "Could you sit in on Thursday's panel?",
              "Which of the two would you rather work with?"),
          of(
              "Observability rollout",
              "Traces from the gateway arrive now, sampled at one in ten.",
              "The storage bill is half of what we feared.",
              "Two services still log the whole request.",
              "?",
              "Do you see the traces in your region?",
              "What would you drop first?"),
          of(
              "Build times",
              "The slow half of the build is the browser tests.",
              "Caching the container layers saved four minutes.",
              "Main was red twice last week, both times from the same flaky test.",
              "?",
              "Would your team try the new runners for a week?",
              "Is the flaky test yours?"),
          of(
              "On-call handover",
              "The week was quiet except for Tuesday night.",
              "Three pages, two of them the same disk.",
              "The runbook for the queue is out of date.",
              "?",
              "Can you swap the weekend of the 14th?",
              "Who knows the queue best?"),
          of(
              "Architecture decision: event store",
              "The draft compares three ways and argues for the simplest.",
              "We can change our minds until the schema is public.",
              "The weak point is replay after a migration.",
              "?",
              "What did you think of the second option?",
              "Have you run anything like this in anger?"),
          of(
              "Quarterly goals",
              "I cut the list from nine goals to four.",
              "The first goal is the only one I would fight for.",
              "Reliability is written as a promise to customers now.",
              "?",
              "Which of the four would you drop?",
              "Does your team recognise itself in them?"),
          of(
              "Engineering ladder",
              "The senior level reads like a job advert; it should read like a person.",
              "Feedback from the pilot group was kinder than I expected.",
              "The new text has one page per level.",
              "?",
              "Could you read the staff level once more?",
              "What is missing for people who mentor?"),
          of(
              "Search relevance",
              "The new ranking wins on long queries and loses on short ones.",
              "We should not ship it on the strength of one week.",
              "The labelled set is too small for the tail.",
              "?",
              "Can you share the queries that got worse?",
              "How did you label yours?"),
          of(
              "Schema migration",
              "The dry run took six hours, we have four.",
              "Splitting the table by year brings it down to three.",
              "Nobody has tested the way back.",
              "?",
              "Could we borrow your staging cluster on Sunday?",
              "Who signs off the way back?"),
          of(
              "Security review",
              "Two findings are real, the third is a misunderstanding.",
              "Secrets in the old pipeline are rotated.",
              "The report goes to the customer next week.",
              "?",
              "Do you have an hour for the threat model?",
              "Is the staging data really synthetic?"),
          of(
              "Design review: notifications",
              "The prototype sends one digest instead of nine mails.",
              "Users in the test asked for less, not for more control.",
              "I like the quiet hours most.",
              "?",
              "What would make you turn it off?",
              "Does the mobile team agree?"),
          of(
              "Mentoring circle",
              "Six people signed up, four of them new this year.",
              "The second session was the best one so far.",
              "Nobody wanted slides, everybody wanted stories.",
              "?",
              "Would you tell the story of your first rewrite?",
              "Shall we open it to the labs?"),
          of(
              "Customer visit",
              "They use the export far more than we thought.",
              "Their biggest worry is the audit log.",
              "The visit was worth the train ride.",
              "?",
              "Can you join the follow-up?",
              "Who owns the audit log now?"),
          of(
              "Capacity for the winter season",
              "Load doubles in the second week of December.",
              "We are fine up to three times the usual load.",
              "The database is the first to give.",
              "?",
              "Have you a number for last year's peak?",
              "Would you rehearse the failover with us?"),
          of(
              "Team offsite",
              "The house by the lake is free in June.",
              "Half a day of plans, a day of walking, that is my wish.",
              "Everybody prefers the train.",
              "?",
              "Any food we should know about?",
              "Would you run the retrospective?"),
          of(
              "Open source policy",
              "Legal is fine with the second draft.",
              "Contributions in working time need no permission any more.",
              "The scheduler is the best candidate to publish.",
              "?",
              "Who would maintain it with us?",
              "Which licence do you use?"),
          of(
              "Data contract between teams",
              "The contract lists eleven fields, we use seven.",
              "Breaking changes get thirty days from now on.",
              "The nightly check found two surprises.",
              "?",
              "Could you own the field for the time zone?",
              "Is thirty days enough for you?"),
          of(
              "Conference talk",
              "The abstract was accepted, twenty-five minutes.",
              "I want to show one failure in full instead of five in passing.",
              "The slides need your migration picture.",
              "?",
              "Would you listen to a dry run?",
              "May I name your team?"),
          of(
              "Test data",
              "The generator makes a week of orders in a minute.",
              "Names and addresses are all invented.",
              "It found a bug in the tax rounding on its first day.",
              "?",
              "Can it make returns too?",
              "Where does your team keep its fixtures?"));

  static final List<Topic> OUTSIDE =
      List.of(
          of(
              "Platform as a product",
              "We stopped counting tickets and started asking teams whether they would choose us.",
              "The first survey was humbling.",
              "A paved road helps only if people know where it goes.",
              "?",
              "How do you decide what the platform leaves out?",
              "Do your teams have to use it?"),
          of(
              "Running incidents across companies",
              "Your timeline template works for us with two changes.",
              "A shared vocabulary would help both of us.",
              "We tried the silent ten minutes at the start; it works.",
              "?",
              "Would you compare notes on a call?",
              "How do you keep it free of blame?"),
          of(
              "Staff engineers and their time",
              "Ours spend half of it in meetings, which is too much.",
              "A written brief beats the third meeting.",
              "Sponsorship matters more than the title.",
              "?",
              "How do you protect maker time?",
              "What does your ladder say about influence?"),
          of(
              "Feature stores and who needs them",
              "Most of our models would do with a good table.",
              "The feature store pays off for three of nine teams.",
              "Latency was the reason, not reuse.",
              "?",
              "Who runs yours?",
              "Would you build it again?"),
          of(
              "Reading list",
              "The book on safety culture is better than its cover.",
              "Chapter four describes our last outage.",
              "I have a copy to give away.",
              "?",
              "What did you read last?",
              "Shall I send it over?"),
          of(
              "Panel in spring",
              "The organisers want four voices, not four slide decks.",
              "I would rather argue than agree on stage.",
              "They pay the train.",
              "?",
              "Would you join?",
              "Who should moderate?"));

  static final List<Topic> FRIENDS =
      List.of(
          of(
              "Climbing on Sunday",
              "The hall opens at ten, the good routes are free until noon.",
              "My shoulder is fine again.",
              "Bring the long rope.",
              "?",
              "Shall I pick you up?",
              "Cake afterwards?"),
          of(
              "Concert",
              "There are tickets left for the quartet.",
              "I heard them in spring, they are worth the cold church.",
              "Row nine or the balcony.",
              "?",
              "Are you in?",
              "Does Friday suit you better?"),
          of(
              "The cabin",
              "The stove is repaired, the lake is not yet frozen.",
              "We have the place from Friday to Sunday.",
              "I bring bread and the big pot.",
              "?",
              "Do you bring skates?",
              "Who else is coming?"),
          of(
              "Birthday",
              "Seven o'clock, come as you are.",
              "No presents, but a story.",
              "The neighbours are warned.",
              "?",
              "Can you make a salad?",
              "Will you bring your guitar?"));

  private static final List<String> OPENERS =
      List.of(
          "a quick word on this one.",
          "thank you for yesterday.",
          "I have been thinking about this since last week.",
          "before it gets lost:",
          "this is shorter than it deserves.",
          "good news first.",
          "you asked where this stands.",
          "no hurry with this.",
          "I would value your view here.",
          "coming back to what we said in the corridor.");

  private static final List<String> ANSWERS =
      List.of(
          "That matches what I see.",
          "I am not so sure, and I may be wrong.",
          "Yes, let us do that.",
          "Thank you, that helps a lot.",
          "Good point, I had missed it.",
          "Let me sleep on it.",
          "Agreed on the first half.",
          "I asked around, and people think the same.",
          "That is fair.",
          "I would start with the smallest piece.",
          "You convinced me.",
          "It is harder than it looks, but worth it.");

  private static final List<String> CLOSINGS =
      List.of(
          "Best,",
          "Thanks,",
          "See you,",
          "All the best,",
          "Cheers,",
          "Kind regards,",
          "Until then,",
          "Greetings,");

  private Topics() {}

  private static Topic of(String subject, String... sentences) {
    List<String> all = List.of(sentences);
    int mark = all.indexOf("?");
    return new Topic(subject, all.subList(0, mark), all.subList(mark + 1, all.size()));
  }

  /** How a first letter begins after the greeting. */
  static List<String> openers() {
    return OPENERS;
  }

  /** How an answer begins. */
  static List<String> answers() {
    return ANSWERS;
  }

  static List<String> closings() {
    return CLOSINGS;
  }
}
