package rapport.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * English sentences drawn by a seed: promises as people write them, with and without a day, and
 * salads of words that promises and dates are made of, which nobody would write. They are made to
 * hold two readings against each other, not to measure how well either of them understands.
 */
final class SeededSentences {

  private static final List<String> SELVES =
      words(
          "I'll|I will|I’ll|We'll|We will|I am going to|I'm going to|We are going to|I plan to|I intend to|I promise to|I hope to|I shall|Let me|You'll have it when I|I'm|We're|I can|I would|Will|ok, will|Yes, I will|I'll try to|I will do my best to|I'll also|We will certainly|I will not|I won't|I think I'll|You will|Please|Ill|im going to|and will|we should|If you agree, I will|Once it is signed, we will|By %t, I will|As agreed, I'll|Tom will|I said I will|(I will|\"We will|> I will");
  private static final List<String> VERBS =
      words(
          "send|call|write|forward|give|check|draft|finish|review|prepare|look at|look into|get back to|follow up with|talk to|speak with|copy|update|book|arrange|fix|pay|bring|ask|let|see if I can find|find out when Ruth sees|have|be|try|meet|attend|join|do|make|take|put together|work on|sending|calling|get getting|leave a message for|tell|confirm|revise|sign|return");
  private static final List<String> WHOM =
      words("you|you |you the|him|her|them|Tom|Ruth|the board|everybody|us|it|Mr. Ashgrove|Chris|");
  private static final List<String> THINGS =
      words(
          "the figures|the draft agreement|a copy of the letter|the slides|our comments|the signed contract|an answer|my notes on pricing|the plans for the roof|two tickets|the invoice no. 4711|$12,000|version 2.0|the 2nd floor plan|the second draft|page 12|the Houston office|a quarter of it|the May report|the list, which is long|it|that|some numbers|all 24/7 lines|the day rate|the minutes|the market|the spring collection|a few ideas|half of them|the phone number 650-650-1212|ann@brightwater.example|http://brightwater.example/list|");
  private static final List<String> TAILS =
      words(
          "| if that suits you| but not before it is signed| and let you know| so that you can decide|, and would like your answer by %t|, please call me| when I am back| because you asked| unless Ruth objects|, though| (see below)| - thanks|; that is all| as soon as it is here| and will call you %t|, if I can| before the meeting held on %t| with the report dated %t| to you Chris| once we know more| as promised|, attached is the deck| since %t");
  private static final List<String> ENDS = words(".|.|.|!|?|...| :-)||;|).|.\"");
  private static final List<String> LEADS =
      words(
          "by|on|before|until|at|in|no later than|this|next|for|after|around|from|late|early|over the|within|sometime|");
  private static final List<String> DAYS =
      words(
          "Friday|Monday|tomorrow|today|tonight|next week|the end of the month|end of day|COB|EOD|noon|3pm|3 pm|15:30|9.30|at 3|March 3rd|14 April|4/15|2027-03-03|12.03.|the 15th|Q3|two weeks|in 3 days|an hour|half an hour|a couple of days|the weekend|Thanksgiving|Christmas Eve|New Year's Day|Easter|the first Monday of May|the last Friday in June|week 12|October|May|Friday morning|tomorrow at 5pm EST|Monday to Wednesday|12-14 January|between 3 and 5pm|this afternoon|the day after tomorrow|the week of October 7th|summer|the coming two weeks|Tuesday, March 16, 2027 at 10:00 GMT|now|a week from Tuesday|three working days|year end|quarter past four|six forty-three|1h30|'28|the ides of March|early next year|mother's day|St. Patrick's Day|the 4th of July|two Sundays from now|second to last day of the year|Friday week|10 31 1974");
  private static final List<String> SALAD =
      words(
          "the|a|an|of|in|on|at|by|to|for|from|and|or|-|–|.|,|:|/|(|)|'|\"|#|&|@|+|before|after|until|till|ago|back|hence|later|now|right|just|present|moment|time|today|tomorrow|tmrw|yesterday|tonight|this|that|next|last|previous|past|following|coming|upcoming|current|early|late|mid|end|beginning|middle|start|close|business|working|work|fiscal|calendar|day|days|week|weeks|weekend|month|months|quarter|year|years|hour|hours|minutes|min|sec|second|first|third|fourth|fifth|tenth|one|two|three|four|five|twelve|twenty|thirty|forty-three|hundred|thousand|nineteen|eighty|half|couple|few|several|dozen|pair|more|full|less|than|about|around|Monday|Tue|tues|Wednesday|Thursday|Fri|Saturdays|sun|January|Feb|mar|March|April|May|june|Sept|Dec|2027|1999|28|3|7|15|31|24|0|12|09|30|1230|20270303|am|pm|a.m.|p.m|noon|midnight|midday|o'clock|sharp|ish|h|d|m|w|y|q|q3|cw|iso|wk|no|nr|number|st|nd|rd|th|morning|afternoon|evening|night|lunch|GMT|UTC|EST|CET|Z|T|ET|pt|eastern|london|new|york|standard|t|spring|summer|fall|winter|autumn|christmas|xmas|easter|eve|good|world|international|national|mother|father|labor|memorial|independence|thanksgiving|martin|luther|king|jr|saint|patrick|all|saints|souls|boxing|earth|flag|black|cyber|national|holi|diwali|ramadan|eid|yom|kippur|rosh|hashanah|hanukkah|super|bowl|ides|fortnight|decade|century|eow|eom|eoy|eod|cob|penultimate|but|closest|nearest|each|every|weekday|workday|ad|ce|bc|since|during|between|through|thru|I|will|send|it|you|we|I'll|let|me|know|see|if|call|please|is|was|held|dated|sent");

  private final Random random;

  SeededSentences(long seed) {
    random = new Random(seed);
  }

  /** A sentence that promises something in most cases. */
  String promise() {
    String said =
        one(SELVES)
            + " "
            + one(VERBS)
            + " "
            + one(WHOM)
            + " "
            + one(THINGS)
            + (random.nextInt(5) < 3 ? " " + one(LEADS) + " " + time() : "")
            + one(TAILS)
            + one(ENDS);
    return filled(said).replaceAll(" +", " ");
  }

  /** A promise that stands to be asked about, different from all others by its numbers. */
  String plainPromise(int number) {
    String self = random.nextInt(2) == 0 ? "I'll " : "I will ";
    String what = one(List.of("send you ", "forward ", "review ", "prepare ", "draft "));
    String thing = one(List.of("the contract ", "the report ", "our offer ", "the slides "));
    String due = random.nextInt(3) == 0 ? "" : " " + one(List.of("by ", "on ")) + plainDay();
    return self + what + thing + number + " for " + one(List.of("Ruth", "the board")) + due + ".";
  }

  private String plainDay() {
    return one(
        List.of(
            "Friday",
            "next Monday",
            "March " + (1 + random.nextInt(28)),
            "the " + (4 + random.nextInt(16)) + "th",
            "the end of the week"));
  }

  /** Words in no order: what stands beside what in them stands so nowhere else. */
  String salad() {
    StringBuilder text = new StringBuilder();
    int count = 2 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      String word = random.nextInt(12) == 0 ? one(DAYS) : one(SALAD);
      if (random.nextInt(9) == 0) word = word.toUpperCase(Locale.ROOT);
      text.append(i == 0 || random.nextInt(12) == 0 ? "" : " ").append(word);
    }
    return text.append(random.nextInt(3) == 0 ? "." : "").toString();
  }

  /** The words of a sentence with some of them changed for words of the salad. */
  String mixed(String sentence) {
    String[] words = sentence.split(" ", -1);
    for (int i = 0; i < words.length; i++)
      if (random.nextInt(5) == 0) words[i] = random.nextInt(3) == 0 ? one(DAYS) : one(SALAD);
    return String.join(" ", words);
  }

  private String time() {
    return random.nextInt(4) == 0 ? one(DAYS) + " " + one(DAYS) : one(DAYS);
  }

  private String filled(String text) {
    String filled = text;
    for (int at = filled.indexOf("%t"); at >= 0; at = filled.indexOf("%t"))
      filled = filled.substring(0, at) + time() + filled.substring(at + 2);
    return filled;
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> words(String list) {
    return List.of(list.split("\\|", -1));
  }
}
