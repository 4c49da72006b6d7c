package rapport.desk.interactions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rapport.interactions.Contact;
import rapport.interactions.Subject;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.people.Names;
import rapport.people.Person;

/**
 * Something to talk about that lay between the owner and somebody: the newest subject the two wrote
 * or met about alone or in small company; no forward, no FYI, no number of a series, no word from
 * one to the other. One that says it in several words goes before one of a single word.
 *
 * @param words the subject without marks and tags
 * @param contact the letter or the meeting
 */
public record SharedTopic(String words, Contact contact) {

  private static final Duration LATELY = Duration.ofDays(500);
  private static final int FEW_PEOPLE = 3;
  private static final int LOOKED_AT = 60;

  /** Words that two say to each other, or of themselves or their leisure, or of a date alone. */
  private static final Pattern NO_MATTER =
      Pattern.compile(
          "(?iu)\\b(hi|hello|hey|dear|dad|daddy|mom|mommy|mum|love|i|you|your|yours|my|mine|me|we|us|our|coffee|lunch|dinner|breakfast|drinks?|birthday|congratulations|congrats|good luck|golf|tennis|football|soccer|climbing|hiking|skiing|concert|party|picnic|vacation|holidays?|weekend|jokes?|humou?r|cheer|funn(?:y|ies)|photos?|pictures?|reminder|reservations?|itinerary|directions|visits?|conversation with|call with|meeting with|invitation|farewell|goodbye|welcome|resume|cv|needed|urgent|asap)\\b");

  /** Words of which any letter could be full. */
  private static final Pattern SAYS_LITTLE =
      Pattern.compile(
          "(?iu)(?:[^\\p{L}]*(?:more|great|good|some|new|another|other|last|latest|next|various|general|press|news|articles?|clippings?|lists?|info|information|issues?|questions?|items?|things?|stuff|updates?|details?|documents?|files?|attachments?|comments?|thoughts?|ideas?|follow|up|status|the|a|an|and|of|for|on|to|with|from|this|these|that)(?!\\p{L}))+[^\\p{L}]*");

  /** Two words of some length, or as much in a script that parts no words. */
  private static final Pattern TELLING =
      Pattern.compile(
          "\\p{L}{4,}.*[^\\p{L}]\\p{L}{4,}|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]{4}");

  /** With somebody; empty where no subject of the last months names a matter. */
  public static Optional<SharedTopic> of(Look look, Person person) {
    Timeline timeline = look.all.timelines.get(person.id().value());
    if (timeline == null) return Optional.empty();
    SharedTopic first = null;
    int looked = 0;
    for (Contact contact : timeline.until(look.now).contacts().reversed()) {
      if (contact.at().isBefore(look.now.minus(LATELY)) || ++looked > LOOKED_AT) break;
      if (contact.people() > FEW_PEOPLE || !contact.addressed()) continue;
      String subject = Happenings.of(look).subject(contact.interaction()).orElse("");
      if (!names(subject, person)) continue;
      SharedTopic one = new SharedTopic(Subject.bare(subject), contact);
      if (TELLING.matcher(one.words).find()) return Optional.of(one);
      if (first == null) first = one;
    }
    return Optional.ofNullable(first);
  }

  /** Whether a subject names a matter to somebody in more than one word. */
  public static boolean telling(String subject, Person person) {
    return names(subject, person) && TELLING.matcher(Subject.bare(subject)).find();
  }

  /** Whether a subject names a matter: no word from one to the other, no name, no coffee. */
  public static boolean names(String subject, Person person) {
    String bare = Subject.bare(subject);
    String given = person.name().indexOf('@') >= 0 ? "" : Names.given(person.name());
    String named = Subject.named(subject);
    return !named.isEmpty()
        && !named.endsWith("…”") // a headline, not a matter
        && !SAYS_LITTLE.matcher(bare).matches()
        && !Subject.asksNothing(subject)
        && !NO_MATTER.matcher(bare).find()
        && (given.isEmpty() || !List.of(bare.split("[^\\p{L}]+")).contains(given));
  }
}
