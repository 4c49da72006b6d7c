package rapport.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fifty items of the self-assessment, ten for each trait, in the words of the International
 * Personality Item Pool (Goldberg and others 2006, Journal of Research in Personality 40(1); the
 * items are in the public domain). Twenty of them others can answer as well, in the third person.
 * The traits take turns, and so do the keys, so that no run of answers scores by itself.
 *
 * <p>Where each scale, its key and its reliability come from stands in docs/instruments.md.
 */
public final class Inventory {

  /** How many items there are. */
  public static final int ITEMS = 50;

  /** How many of them others answer. */
  public static final int OTHERS = 20;

  /** The answers, from 1 to 5. */
  public static final List<String> ANSWERS =
      List.of(
          "very inaccurate",
          "moderately inaccurate",
          "neither inaccurate nor accurate",
          "moderately accurate",
          "very accurate");

  /** Ten lines for each trait: the key, the item, and what others are asked or nothing. */
  private static final Map<Trait, String> SCALES =
      Map.of(
          Trait.SELF_AWARENESS,
          """
          +Am usually aware of the way that I'm feeling.|Is usually aware of the way they are feeling.
          -Rarely think about how I feel.
          +Notice my emotions.|Notices their own emotions.
          -Am not in touch with my feelings.|Is not in touch with their feelings.
          +Think about the causes of my emotions.
          -Often ignore my feelings.|Often ignores their own feelings.
          +Pay a lot of attention to my feelings.
          -Rarely analyze my emotions.
          +Often stop to analyze how I'm feeling.
          -Rarely notice my emotional reactions.
          """,
          Trait.SELF_REGULATION,
          """
          -Get angry easily.|Gets angry easily.
          +Rarely get irritated.
          -Get upset easily.|Gets upset easily.
          +Keep my emotions under control.|Keeps their emotions under control.
          -Change my mood a lot.
          +Rarely lose my composure.|Rarely loses their composure.
          -Get easily agitated.
          +Am not easily annoyed.
          -Can be stirred up easily.
          -Am a person whose moods go up and down easily.
          """,
          Trait.MOTIVATION,
          """
          +Do more than what's expected of me.|Does more than what is expected of them.
          -Am not highly motivated to succeed.
          +Plunge into tasks with all my heart.|Plunges into tasks with all their heart.
          -Do just enough work to get by.|Does just enough work to get by.
          +Go straight for the goal.
          -Put little time and effort into my work.|Puts little time and effort into their work.
          +Work hard.
          +Turn plans into actions.
          +Set high standards for myself and others.
          +Demand quality.
          """,
          Trait.EMPATHY,
          """
          -Am indifferent to the feelings of others.|Is indifferent to the feelings of others.
          +Feel others' emotions.
          -Take no time for others.|Takes no time for others.
          +Take an interest in other people's lives.|Takes an interest in other people's lives.
          -Am not interested in other people's problems.
          +Sympathize with others' feelings.|Sympathizes with others' feelings.
          -Can't be bothered with other's needs.
          +Inquire about others' well-being.
          -Don't have a soft side.
          +Like to do things for others.
          """,
          Trait.SOCIAL_SKILL,
          """
          +Am skilled in handling social situations.|Is skilled in handling social situations.
          -Have little to say.
          +Start conversations.|Starts conversations.
          -Find it difficult to approach others.|Finds it difficult to approach others.
          +Feel comfortable around people.
          -Often feel uncomfortable around others.|Often feels uncomfortable around others.
          +Act comfortably with others.
          -Have difficulty expressing my feelings.
          +Talk to a lot of different people at parties.
          -Only feel comfortable with friends.
          """);

  private static final List<Item> ALL = all();

  private Inventory() {}

  /**
   * One item.
   *
   * @param number its place on the sheet, from 1
   * @param words what the owner is asked about himself
   * @param about what others are asked about him, or empty
   * @param reversed whether agreeing speaks against the trait
   */
  public record Item(int number, Trait trait, String words, String about, boolean reversed) {

    /** Whether others are asked, too. */
    public boolean seen() {
      return !about.isEmpty();
    }

    /** An answer from 1 to 5 as it counts for the trait. */
    public int keyed(int answer) {
      return reversed ? 6 - answer : answer;
    }
  }

  /** All items in the order of the sheet. */
  public static List<Item> items() {
    return ALL;
  }

  /** The items that others are asked, in the order of the sheet. */
  public static List<Item> seen() {
    return ALL.stream().filter(Item::seen).toList();
  }

  private static List<Item> all() {
    List<Item> items = new ArrayList<>();
    for (int turn = 0; turn < ITEMS / Trait.values().length; turn++)
      for (Trait trait : Trait.values()) {
        String line = SCALES.getOrDefault(trait, "").lines().skip(turn).findFirst().orElseThrow();
        int bar = line.indexOf('|');
        String words = line.substring(1, bar < 0 ? line.length() : bar);
        String about = bar < 0 ? "" : line.substring(bar + 1);
        items.add(new Item(items.size() + 1, trait, words, about, line.charAt(0) == '-'));
      }
    return List.copyOf(items);
  }
}
