package rapport.desk.settings;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each kind of change is in the words of whoever made it, for “What I did”. A change that may
 * go either way, such as a promise kept or open again, is named so that both are true.
 */
public final class ChangeWords {

  private static final String ALL =
      """
      undo = took a change back
      add-person = added a person
      describe-person = said what somebody is called and where they work
      write-note = wrote a note
      forget-note = forgot a note
      read-subjects = said whether subjects may be read
      set-scope = said whether somebody is inside or outside
      set-level = said what level somebody has
      set-field = said what field somebody works in
      set-since = said since when somebody is where they work
      set-title = said your own title
      tell = wrote down what was told
      forget-told = forgot something that was told
      say-style = said how somebody likes to work
      make-group = made a group or set its rhythm
      dissolve-group = ended a group
      join-group = put somebody into a group
      leave-group = took somebody out of a group
      group-people = put people into a group or took them out
      keep-list = kept a list of people
      forget-list = forgot a list of people
      relate = said what somebody is to somebody else
      forget-relation = forgot what somebody is to somebody else
      join-people = joined cards as one person
      keep-apart = said that these are different people
      part-person = parted cards that were joined
      set-aside = set somebody aside
      bring-back = brought somebody back
      that-is-me = said that somebody is you
      log-conversation = logged a conversation
      remove-conversation = removed a conversation
      count-interaction = said whether something counts
      count-alike = said whether a sender or a list counts
      write-promise = wrote a promise down
      keep-promise = said whether a promise is kept
      drop-promise = removed a promise
      accept-promise = said yes to a promise that was found
      refuse-promise = said no to a promise that was found
      refuse-older-promises = said no to all older promises that were found
      give-exchange = wrote down something given or received
      forget-exchange = forgot something given or received
      pass-exchange = said that a letter tells of no exchange
      write-feedback = wrote feedback down
      answer-feedback = said what followed from feedback
      forget-feedback = forgot feedback
      capture = wrote down what stayed of a meeting
      say-kind = said what kind of relationship it is
      unsay-kind = took back what kind of relationship it is
      plan-contact = planned how to communicate
      make-step = said whether a step of a plan was made
      end-contact-plan = ended a plan for communicating
      check-in-with = answered a check-in
      answer-check-in = answered a check-in by link
      forget-check-in = forgot a check-in
      write-need = wrote a need down
      begin = said who you are and what must go right
      close-need = closed or reopened a need
      answer-need = said what came of asking about a need
      begin-initiative = began an initiative
      rewrite-initiative = said an initiative anew
      end-initiative = ended or resumed an initiative
      add-stakeholder = added a role to an initiative
      fill-role = said who fills a role
      board-stakeholder = said whether somebody is on board
      describe-stakeholder = wrote down why somebody would join an initiative
      say-moved = wrote down what moved in an initiative
      forget-moved = forgot what moved in an initiative
      remove-stakeholder = removed a role from an initiative
      share-goal = wrote a shared goal down
      reach-goal = said whether a shared goal is reached
      forget-goal = forgot a shared goal
      try-situation = answered a listening situation
      rehearse-talk = practised a talk
      follow-path = began or ended the path of steps
      answer-step = answered a step about yourself
      forget-try = forgot an answer to a situation
      tally-talk = counted how you listened
      forget-tally = forgot a count of how you listened
      assess-self = answered the fifty sentences about yourself
      forget-assessment = forgot answers about yourself
      check-biases = answered six questions about your habits
      forget-check = forgot answers about your habits
      answer-balance = looked at what your relationships give
      forget-balance = forgot what you said of what your relationships give
      change-mind = wrote down a change of mind
      forget-mind-change = forgot a change of mind
      write-outcome = wrote down what your network gave you
      pass-outcome = said that something given was no outcome
      forget-outcome = forgot what your network gave you
      begin-plan = began a plan of ninety days
      end-plan = ended or resumed a plan of ninety days
      forget-plan = forgot a plan of ninety days
      review-plan = reviewed a week of your plan
      forget-review = forgot a review of your plan
      pass-stretch = asked for somebody else to reach out to
      open-round = asked how others see you
      close-round = closed a round of how others see you
      leave-round = took answers about you back
      answer-move = answered a move
      set-rhythm = set a rhythm
      pause = paused what is asked of you
      end-pause = ended a pause
      take-play = took the lead
      play-outcome = said what came of taking the lead
      forget-play = forgot that you took the lead
      drop-material = kept something worth sharing
      put-away = put something worth sharing away or took it out
      begin-tension = said that it became difficult
      write-sheet = wrote on a private worksheet
      repair-tension = said that you made a step to mend it
      close-tension = said how something difficult ended
      reopen-tension = said that something difficult is not over
      forget-tension = forgot that it was difficult
      hold-tie = said whether you hold a relationship through hard times
      plan-trip = planned a trip
      forget-trip = forgot a trip
      open-hours = opened a room that others may join
      close-hours = closed or reopened an open room
      attend = said whether somebody came to an open room
      give-link = made a link for somebody
      end-links = ended links
      answer-style = said by link how they like to work
      switch-rule = switched a rule of what is left out
      undo-import = took an import back
      add-connection = added a source
      pause-connection = paused or resumed a source
      read-bodies = said whose words may be read
      remove-connection = removed a source
      write-to-cards = said whether Rapport may write to an address book
      write-card = wrote into a card
      take-cards-word = took what a card says
      restore-card = put a card back as it was
      set-owner = said how you are called and where your day begins
      add-address = added an address of your own
      remove-address = removed an address of your own
      confirm-addresses = confirmed your own addresses
      choose = changed a setting
      """;

  private static final Map<String, String> WORDS = new TreeMap<>();

  static {
    for (String line : ALL.lines().toList())
      WORDS.put(
          line.substring(0, line.indexOf(" = ")), capital(line.substring(line.indexOf(" = ") + 3)));
  }

  private ChangeWords() {}

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * The words for a kind of change; its name where it has none, which no kind lacks that a journal
   * keeps.
   */
  public static String of(String name) {
    return WORDS.getOrDefault(name, name);
  }
}
