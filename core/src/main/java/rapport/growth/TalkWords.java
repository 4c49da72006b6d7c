package rapport.growth;

import java.util.Set;

/** The small words of spoken English, sorted for {@link ListeningSigns}; no dictionary. */
final class TalkWords {

  static final Set<String> LOOSE =
      ListeningSigns.set(
          """
          okay so and but well yeah yes right mm mm-hmm hm oh ah no now then sure also all because or i_see alright
          great good like just , NOISE - actually anyway\
          """);
  static final Set<String> NODS =
      ListeningSigns.set(
          """
          okay yeah yes right mm mm-hmm hm oh ah sure no alright great good wow exactly absolutely really fine cool
          perfect gosh aw ouch huh ha uh-huh of course i see all hey excellent wonderful fantastic brilliant sorry
          , . - ? NOISE definitely indeed true\
          """);
  static final Set<String> FRAME =
      ListeningSigns.set(
          """
          i we you me us he she they it my our your will would can could shall should may might must not let if like
          want need to be are is was were have has had do does did ? what when where who which why how feel think
          sounds seems try because but and so that there going got\
          """);
  static final Set<String> AUXILIARIES =
      ListeningSigns.set(
          "do does did are is was were have has had can could will would should shall may might am");
  static final Set<String> ASKING =
      ListeningSigns.set("what when where who whom whose which why how");
  static final Set<String> MODALS =
      ListeningSigns.set("should could might must can will would may shall");
  static final Set<String> FEELINGS =
      ListeningSigns.set(
          """
          afraid alone angry annoyed anxious ashamed bad betrayed bored confident confused curious difficult
          disappointed discouraged embarrassed excited exhausted fed frightened frustrated frustrating glad guilty
          happy hard helpless hopeful hopeless humiliated hurt hurts important invisible lonely lost mad miserable
          nervous overwhelmed overwhelming painful proud ready relieved sad safe scared scary shocked sick stressed
          strange stuck surprised terrible terrified tired torn tough trapped unfair unsure upset weird worried worries
          worth\
          """);
  static final Set<String> ORDERS =
      ListeningSigns.set(
          """
          ask avoid be bring build buy call check choose come consider cut do drink eat find get give go have imagine
          join keep leave let listen look make maybe move never notice pick practise practice put read remember say
          see send set show sit sleep speak start stay stop take talk tell think throw try turn use wait walk watch
          write block count drop follow hang hold learn pay plan relax stick switch save\
          """);
  private static final Set<String> DETERMINERS =
      ListeningSigns.set("a an the this that these those some any every each another");
  private static final Set<String> LINKS =
      ListeningSigns.set("of to in on at for with from by about into up out off over after before");

  private TalkWords() {}

  /** A coarse sort of word, so that phrases alike in build are alike. */
  static String sort(String token) {
    return switch (token) {
      case "i", "me", "my", "myself" -> "I";
      case "we", "us", "our" -> "WE";
      case "you", "your", "yours", "yourself" -> "YOU";
      case "he", "she", "they", "him", "her", "them", "his", "their" -> "THEY";
      case "it", "there" -> "IT";
      case "is", "are", "was", "were", "am", "be", "been" -> "BE";
      case "do", "does", "did" -> "DO";
      case "have", "has", "had" -> "HAVE";
      case "?", ".", ",", "-", "#", "$", "NOISE" -> token;
      case "not", "never", "no" -> "NOT";
      case "and", "but", "so", "or", "because", "if", "then" -> token;
      default -> open(token);
    };
  }

  private static String open(String token) {
    if (MODALS.contains(token)) return "MODAL";
    if (ASKING.contains(token)) return "WH";
    if (FEELINGS.contains(token)) return "FEELING";
    if (DETERMINERS.contains(token)) return "THE";
    if (LINKS.contains(token)) return "OF";
    if (token.length() > 4 && token.endsWith("ing")) return "ING";
    if (token.length() > 4 && token.endsWith("ed")) return "ED";
    if (token.length() > 4 && token.endsWith("ly")) return "LY";
    return "x";
  }

  /** How a sentence opens. */
  static String opening(String one, String two) {
    if (ASKING.contains(one)) return "asking";
    if (AUXILIARIES.contains(one) && !sort(two).equals("x")) return "inverted";
    if (sort(one).equals("YOU")) return MODALS.contains(two) ? "you-modal" : "you";
    if (ORDERS.contains(one)) return "order";
    return sort(one);
  }
}
