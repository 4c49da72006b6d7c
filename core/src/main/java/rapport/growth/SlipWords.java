package rapport.growth;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and turns of phrase by which {@link Slip} knows its kinds. No rule of its own. */
final class SlipWords {

  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)?");

  /** What may stand before a question without changing it. */
  static final Pattern LOOSE =
      Pattern.compile("^(?:(?:well|so|and|but|oh|ok|okay|hm+|mm+|look|listen|honestly)[,.]?\\s+)+");

  /** What makes the words after it somebody's feeling, fear or saying. */
  static final Pattern REPORTED =
      Pattern.compile(
          "\\b(?:feel|feels|felt|feeling|think|thinks|thought|believe|believes|believed|fear|fears|feared"
              + "|afraid|scared|worried|worry|called|calls|calling|says|said|saying|tell|tells|told|hear|heard"
              + "|as if|as though|wonder|wondering|ask yourself|asking yourself|seems? to (?:them|him|her)"
              + "|they see|he sees|she sees|taken for|see yourself|treat(?:s|ed)? you)\\b");

  /** What turns a judgement into its contrary, or into a feeling. */
  static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:not|no longer|hardly) (?!cut out|exactly|good|paying|up to|ready|made|fit|easy|worth)");

  private static final String SOFTER =
      "(?:(?:just|so|too|being|really|such|simply|a bit|a little|only|clearly|obviously|probably|again|always|such a|a|an"
          + "|the|very|quite|pretty|rather|like|acting|behaving|totally|completely|\\w+ly)\\s+){0,3}";

  private static final String INSULT =
      "(?:idiots?|morons?|fools?|stupid|dumb|dumm(?:y|ies)|dopes?|losers?|clowns?|slobs?|whiners?|bab(?:y|ies)|snowflakes?|pathetic"
          + "|hopeless|worthless|useless|rubbish|garbage|trash|crap|crybab(?:y|ies)|doormats?|blabbermouths?|ridiculous|laughable"
          + "|laughing stock|jokes?|jerks?|imbeciles?|thick|gullible|disgusting|boring|incompetent|dimwits?|nobody|disgrace"
          + "|embarrassment|dense|clueless|old news|wimps?|brats?|pigs?|donkeys?|ass(?:hole)?s?|twits?|suckers?|nuisance"
          + "|failures?|waste of (?:time|space)|divas?|frauds?|chickens?|miserable|mediocre|pitiful|weirdos?|freaks?|creeps?"
          + "|liars?|cheats?|hypocrites?|bums?|dinosaurs?|princess(?:es)?|drama queens?|know-it-alls?|parasites?|rats?|snakes?"
          + "|sheep|muppets?|nutcases?|psychos?|lunatics?|insane|crazy|brainless|spineless|talentless|ugly|fat|filthy"
          + "|contemptible|insufferable|unbearable|impossible|annoying|dead weight|dead wood|burden|amateurs?|imposters?"
          + "|impostors?|wreck|mess|cowards?|egos?|bores?|prima donnas?|dreamers?|sissy|softies?|softy)";

  private static final String TRAIT =
      "(?:lazy|hiding|jealous|greedy|petty|naive|weak|selfish|childish|oversensitive|sensitive|sentimental|bitter|pushy"
          + "|arrogant|badly organi[sz]ed|disorgani[sz]ed|spoil(?:ed|t)|ungrateful|difficult|stubborn|negative|dramatic"
          + "|paranoid|immature|unprofessional|irresponsible|careless|rude|cold|soft|cowards?|exaggerating|overreacting"
          + "|complaining|whining|making a (?:drama|fuss)|playing the|vain|needy|aggressive|defensive|emotional"
          + "|impatient|slow|incapable|dishonest|unreasonable|hysterical|envious|clingy|bossy|unfair|unreliable"
          + "|not paying attention|not cut out|not up to|not exactly easy|the problem|to blame|wrong about|thin-skinned|touchy|moody|rigid|narrow-minded|closed-minded|pedantic|picky|cynical|ignorant"
          + "|inconsiderate|thoughtless|tactless|entitled|demanding|controlling|manipulative|passive|unmotivated|sloppy"
          + "|messy|clumsy|forgetful|unprepared|disloyal|resentful|vindictive|nosy|loud|inflexible|uncooperative|unfriendly"
          + "|conceited|full of yourself|self-centred|self-centered|egoistic|out of touch|in the wrong|mistaken|wrong|guilty"
          + "|always \\w+ing|too \\w+ (?:for|to)\\b|much too|not ready|not good|not made|not fit|not easy|no leader|no good)";

  /** What somebody is in a moment: to say it back is to reflect, not to judge. */
  static final String STATES =
      "(?:afraid|alone|angry|anxious|annoyed|ashamed|awake|aware|betrayed|bored|burnt|burned|busy|calm|certain|close|confused"
          + "|cross|curious|determined|disappointed|done|doubtful|drained|eager|embarrassed|empty|envied|excited|excluded"
          + "|exhausted|exposed|fed|fond|free|frightened|frustrated|furious|glad|grateful|happy|here|hopeful|hurt|ignored"
          + "|impressed|in|interested|invisible|left|lonely|lost|mad|missing|moved|nervous|new|of|okay|on|open|out|overlooked"
          + "|overwhelmed|pleased|proud|puzzled|ready|relieved|right|sad|safe|scared|sceptical|shaken|shocked|sick|sorry|stuck"
          + "|sure|surprised|tense|thankful|the one|there|tired|torn|touched|trapped|uncertain|under|undecided|uneasy|unhappy"
          + "|unsettled|unsure|up|upset|used|welcome|well|willing|worn|worried|between|at|by|with|without|not$|not[.!]|not (?:sure|alone|\\w+ed|\\w+ing)|no|like|keen|desperate|helpless|powerless"
          + "|speechless|homesick|heartbroken|numb|weary|restless|low|down|cautious|careful|loyal|honest|patient|strong|brave|good"
          + "|great|kind|wonderful|amazing|smart|clever|generous|capable|important|valuable|able|about|never|always|still|back|home"
          + "|away|absolutely|completely|really|perfectly|probably|clear|fine|content|hesitant|reluctant|responsible|nobody|somebody"
          + "|one|two|both|more|less|most|only|also|somewhere|nowhere|far|near|beside|behind|among|worth|due|used"
          + "|\\w+ed|\\w+ing)";

  /** What shows that an answer speaks of how it is for the other, or of what happened to them. */
  static final Pattern TAKEN_UP =
      Pattern.compile(
          "\\b(?:feel|feels|felt|feeling|sounds|sound|seems|seem|hurts?|stings?|bothers|matters|miss|missed|misses|wish|wished|hope"
              + "|hoped|want|wanted|need|needed|fear|feared|worry|worries|doubt|wonder|care|cared|mean|means|trust|trusted|must be"
              + "|must have|part of you|something in you|remind(?:s|ed) you|courage|for you|to you|on you|with you|beside you|left you|asks? yourself|asking yourself|don't know"
              + "|do not know|would have|would like|would rather|lose|losing|lost|hard|painful|unfair|lonely|alone|silence"
              + "|you had|you got|you did|you came|you went|you found|you gave|you made|you put|you saw|you heard|you told|you said"
              + "|you tried|you took|you stood|you spoke|you thought|you lie|you stand|they|he|she|nobody|somebody|it is|it was"
              + "|you \\w+ed|you were|you are (?:"
              + STATES
              + ")|you're (?:"
              + STATES
              + "))\\b");

  static final List<Pattern> CONTEMPT =
      patterns(
          "\\byou are " + SOFTER + "(?:\\w+ )?" + INSULT + "\\b",
          "\\byou (?:look|looked|sound|sounded) (?:like )?" + SOFTER + INSULT + "\\b",
          "\\byour (?:\\w+ )?(?:own )?\\w+ (?:are|is|looks?|sounds?) " + SOFTER + INSULT + "\\b",
          "\\bwhat an? (?:\\w+ ){0,2}" + INSULT + "\\b",
          "\\bhow (?:stupid|dumb|gullible|thick|pathetic|embarrassing|dense)\\b",
          "[,!] ?(?:you )?(?:\\w+ )?(?:" + INSULT + "|sweetheart|genius|einstein)[.!?]*$",
          "\\byou (?:\\w+ ){0,2}(?:idiot|moron|fool|loser|clown|baby|whiner|dope|dummy|coward|chicken|liar|fraud)[.!?]*$",
          "\\b(?!sounds|seems|feels|looks|feel|felt|sound|seem|look|more|just|is|was|it|that|almost|much)\\w+ like you\\b(?! (?:are|were|had|have|do|did|want|need|feel|felt|can|cannot))",
          "^(?:oh,? |well,? |ha,? )*what an? (?:\\w+ ){1,3}you are\\b",
          "^no wonder,? your\\b",
          "\\byour \\w+ (?:was|were) (?:\\w+ )?" + INSULT + "\\b",
          "\\bare you (?:too |so |that |really )*(?:stupid|dumb|thick|blind|deaf|dense)\\b",
          "\\b(?:boo hoo|cry me a river|get over it|serves you right|you deserve it|take a hint|deal with it"
              + "|get used to it|suck it up|shut up|stop (?:whining|crying|moaning)|no wonder,? (?:you|he|she|they|nobody)"
              + "|poor you|who cares|get lost|stinks?|face it|who would want|bad one|better off without you"
              + "|make a fool of yourself|everybody would be happier|can't stand your|not good enough|walk over you|toughen up|man up|you will never make it|what does that tell you|like a rabbit|right to expose you|rabbit"
              + "|look at you|laughing at you|get a life|go cry|grow a spine|spare me|give me a break|as if anybody"
              + "|don't make me laugh|last person anybody|make me laugh|pack your things|would hang up on you|no surprise,? you|little princess|isn't worth|grandpa|grandma|you of all people|what did you expect|you had it coming|your own fault, (?:idiot|stupid))\\b",
          "\\bnobody (?:likes|cares|wants|needs|loves)\\b.{0,24}\\byour?\\b",
          "^grow up\\b",
          "\\bnobody (?:likes|cares about|wants|needs) you\\b",
          "^(?:and |so |but )?nobody cares\\b",
          "\\byou cannot even\\b",
          "\\byou are not (?:worth|even)\\b",
          "\\b(?:smarter|cleverer|better|faster) than you\\b",
          "\\b(?:despises?|hates?|detests?|pit(?:y|ies)|mocks?|laughs? at|looks? down on) you\\b",
          "\\b(?:smarter|cleverer|better|faster|funnier|stronger|nicer|brighter|(?:more|less) (?!money|pay|time|hours|often|work|tired)\\w+)"
              + " than you(?: (?:are|do|will ever|ever will|ever were))?[.!]?$",
          "\\b(?:as|for) (?:somebody|someone|a person|people) like you\\b|\\bpeople like you\\b",
          "\\bso you should\\b|\\bhow low can\\b|\\brings around you\\b|\\bi would(?: have)? (?:given you|too|run away|fire you)\\b",
          "\\b(?:and )?i can see why\\b|\\bonly because they (?:felt sorry|pity|pitied)\\b",
          "\\b(?:more|better) than you deserve\\b|\\byou should hear yourself\\b|\\brevolting\\b",
          "\\byou only got\\b",
          "\\bonly an? " + INSULT + "\\b",
          "\\b(?:overtook you|laugh(?:s|ing)? at you)\\b");

  static final List<Pattern> JUDGEMENT =
      patterns(
          "\\byou are " + SOFTER + TRAIT + "\\b",
          "^(?:and |so |but |oh,? |well,? )*you are (?!a (?:bit|lot|little|part|member)\\b)(?:just |such |really )?an? (?:\\w+ ){0,2}\\w+[.!]?$",
          "^(?:and |so |but |oh,? |well,? )*you are (?:just |much |far |way |so |such |too |really |very |simply |clearly |rather |quite ){0,3}(?!(?:a|an|the|my|your)\\b|"
              + STATES
              + "\\b)\\w[\\w-]*(?: (?:for|to|about|when|with|by|in|at|of) [^,]*)?[.!]?$",
          "\\byou (?:blow|let yourself be treated|think the world|think you are (?:better|special|so)|want to be liked|got what you|make a mountain|dramatise|dramatize|probably have something|owe|show off|look down on|have an attitude)\\b",
          "\\byou will never\\b",
          "\\byou are (?:obsessed|inflated|blinded|possessed)\\b",
          "\\byou \\w+ (?:for )?the wrong (?:thing|way|people|person|place)\\b",
          "\\byou should be (?:more|less|ashamed|grateful|happy)\\b",
          "\\b(?:envy|pride|anger|jealousy|that attitude) (?:doesn't|does not) suit you\\b",
          "\\byou are stuck in (?:the past|your ways)\\b",
          "\\byou were (?:never a|just|too|not paying)\\b",
          "^you were (?!"
              + STATES
              + "\\b)(?!(?:a|an|the|my|your)\\b)\\w+[,.!]? ?(?:as usual|as always|again)?[.!]?$",
          "^you are (?:never|not|no) (?:an? )?(?:\\w+ )?\\w+[.!]?$",
          "\\byou (?:think only of|only think of|overestimate|underestimate|overrate|talk for too|talk too|want too|belong)\\b",
          "\\byou always (?:find|make|complain|exaggerate|need to|want|blame|overreact|take|forget|have to|talk|interrupt|play|think only|know better)\\b",
          "\\byou never (?:listen|read|learn|think|pay|ask|help|say anything|give|admit|try|share|apologi[sz]e|thank|prepare|do your)\\b",
          "\\b(?:typical of you|that is so you|like you always do|as you often do|you should be ashamed|shame on you)\\b",
          "\\byou(?:r own)? have no (?:backbone|idea|manners|spine|sense|patience)\\b",
          "\\byou (?:push people|pester|gossip|exaggerate|overreact|give up too|care more about|like to play"
              + "|make yourself|take everything|only see|only think|only care|use it as|just want (?:the|money|attention|applause)|just like|want everything|want applause"
              + "|want attention|see \\w+ everywhere|write too much|talk too much|ask too much|expect too much|let people)\\b",
          "\\byou can't (?:deal|stand|bear|take|handle|cope|keep|lead|listen|accept|lose|share|admit)\\b",
          "\\byour (?:own )?(?:pride|ego|fault|attitude|temper|vanity)\\b",
          "\\byour \\w+ (?:is|are) (?:bad|half-baked|poor|weak|sloppy|terrible|awful)\\b",
          "\\b(?:is|was) (?:a |so |very |really )*(?:childish|unprofessional|selfish|immature|petty|weak|silly|wrong of you)\\b",
          "^(?:and |so |but )*(?:you think|you seem to think) (?:that )?(?:the (?:whole |entire )?\\w+|everybody|everyone|people|nobody|rules?) "
              + "(?:has to|have to|should|must|owes?|revolves?|turns?|are there|is there|do not apply|don't apply|shouldn't)\\b",
          "\\byou would rather be (?:liked|popular|right|rich|admired|famous|safe)\\b.{0,12}\\bthan\\b",
          "\\byou want to be (?:worshipped|admired|praised|adored|celebrated|rewarded|pitied|carried|famous|the centre|the center)\\b",
          "\\b(?:is|are) (?:not|n't|hardly|not exactly) your (?:strong|strength|thing|gift|talent|forte|hobby)\\b",
          "\\byou (?:haven't|have not|didn't|did not) (?:tried?|work(?:ed)?|do|done) (?:hard )?enough\\b|\\byou (?:haven't|have not) tried hard enough\\b",
          "\\b(?:is|are) more important to you than\\b|\\bmeans? more to you than\\b|\\byou care (?:more )?about \\w+ more than\\b",
          "\\bbecause you (?:don't|do not) care\\b|\\byou (?:never|hardly) really \\w+(?:ed|en|t)\\b",
          "\\ba chip on (?:the|your) shoulder\\b|\\byou (?:can't|cannot) stomach\\b|\\byou (?:like|love|enjoy) (?:to suffer|suffering|playing|being pitied)\\b",
          "\\byou (?:hide behind|cling to|are holding on to the past|look for things to|read too much into|see \\w+ everywhere)\\b",
          "\\byou let (?:him|her|them|people|everybody|everyone) (?:do (?:whatever|what)|walk over|get away|dance|treat)\\b",
          "\\byou use (?:the |your |that )?\\w+ to (?:run away|hide|avoid|escape|get out|get away)\\b",
          "\\byou make it (?:harder|worse|bigger|more \\w+) than it is\\b|\\byou (?:have|had) something to hide\\b",
          "\\byou put your own \\w+ (?:above|before|over)\\b|\\byou only (?:work|help|listen|come|call|notice|say it|said it) (?:when|because|to|if)\\b",
          "\\byou misunderstood\\b|\\byou probably (?:misunderstood|got it wrong|did)\\b",
          "\\bhe was right\\b|\\bthat is your problem\\b|\\bis the problem\\b");

  static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:maybe|perhaps) (?:you should|you could|it is time).*\\b(?:no|right|don't you think)\\?"
              + "|why (?:don't|didn't|can't|won't|wouldn't) you\\b|why (?:do|did) you not\\b|why not\\b"
              + "|why would you (?:tell|do|say|go|want)\\b|have you (?:ever |not |never |already )?(?:thought|considered|tried|told)\\b"
              + "|did you (?:ever )?(?:consider|think of|think about|try)\\b|what about (?!you\\b|it\\b|that\\b)"
              + "|how about (?!you\\b|that\\b)|what if (?:next time )?you\\b|(?:did|has|does) it (?:ever |never |not )?(?:occur|occurred|cross|crossed)\\b|shouldn't (?:you|we|that|one)\\b|should you not\\b"
              + "|couldn't (?:you|your|he|she|they|somebody)\\b|could you not\\b|can't you\\b|can you not (?:just|simply)?\\b"
              + "|wouldn't (?:it|you|a|an|that|the)\\b|would it not\\b|would it be (?:so|better|wiser|an option|worth)\\b"
              + "|would you not\\b|isn't (?:it|a|an|that|the|there)\\b|is it not (?:better|time)\\b"
              + "|don't you (?:think|want|need|have to)\\b|aren't you (?:better|supposed)\\b|do you not think\\b"
              + "|have you asked (?:for|whether|if)\\b|why would you let\\b|would it help to\\b|is there a reason you (?:don't|didn't))");

  /** Words that may be said over and over. */
  static final Set<String> NODS =
      Set.of(
          ("mm hm hmm mhm uh huh oh ah aha ok okay yes yeah yep no right sure ha haha well wow really i see true ouch"
                  + " thanks thank you go on")
              .split(" "));

  /** Words that carry a sentence; an answer of three words has at least one of them. */
  static final Set<String> COMMON =
      new java.util.HashSet<>(
          List.of(
              """
              a an the this that these those my your his her its our their me you him it us them i he she we they who whom
              what which when where why how if because so but and or nor for of to in on at by with from about into over
              after before under between without within up down out off again than then as not no never always often
              sometimes only just very too also still even is are was were be been being am do does did have has had will
              would can could should must may might let make made get got go goes went come came say said says tell told
              ask asked talk talked speak know knew think thought feel felt feels sound sounds seem seems look looks want
              wants wanted need needs needed like likes try take took give gave keep leave left call write show see saw
              hear heard find found help send put set stop start stay work works wait use there here now today tomorrow
              yesterday next last first more most much many some any all every each both other another one's good bad
              hard tough sad sorry great thanks thank please maybe perhaps really yes myself yourself himself herself
              yourselves themselves ourselves something nothing anything everything somebody nobody anybody everybody
              someone everyone anyone everyone i'm you're it's that's don't didn't can't isn't wasn't won't i'd you'd he's
              she's they're we're what's let's well alone lonely angry tired afraid worried hurt left enough away back\
              """
                  .split("\\s+")));

  /** Words that hold a sentence together. */
  static final Set<String> SMALL =
      Set.of(
          ("a an the this that my your his her its our their in on at by with from to of for and or but is are was were"
                  + " be you i he she we they it me him us them not")
              .split(" "));

  /**
   * Words of number and time and for what is whose; they carry a sentence as the common ones do.
   */
  static final Set<String> COUNTED =
      Set.of(
          ("mine yours hers ours theirs one two three four five six seven eight nine ten day days week weeks month months"
                  + " year years hour hours minute minutes once twice ago")
              .split(" "));

  /**
   * The commonest little words of German, French, Spanish, Italian, Portuguese and Dutch that are
   * no English words.
   */
  static final Set<String> FOREIGN =
      Set.of(
          ("das ist dich dir du nicht und ein eine einen einem der dem sich sehr muss wie wenn auch mit für zu ich mich mir sie"
                  + " wir euch haben hast bist sind deine dein noch schon tu toi vous êtes est n'es qu'un les des une dans avec"
                  + " que qui ce c'est n'est très el los las una por qué te estás eres muy pero il gli di che non sei ti stato"
                  + " molto tutti della davanti sono você não uma foi muito isso seu sua het een niet je jij ben heb hebt zijn"
                  + " dat voor heel maar")
              .split(" "));

  private SlipWords() {}

  /** Whether letters stand there as a hand falls on a keyboard: no vowel, one letter, or a row. */
  static boolean mashed(String word) {
    if (word.chars().allMatch(Character::isDigit)) return true;
    if (NODS.contains(word) || COMMON.contains(word)) return false;
    if (word.codePointCount(0, word.length()) == 1) return true;
    if (word.matches(".*(\\p{L})\\1{3,}.*")) return true;
    if (word.matches("(?:\\p{L}{1,3})(?:asdf|qwer|hjkl|jkl|wxyz|yxcv|dfgh|sdf)?")
        && word.matches("[a-z]*(?:asdf|qwer|hjkl|jkl|wxyz|sdf)[a-z]*")) return true;
    if (word.matches("(?:asdf|qwer|hjkl|jkl|wxyz|yxcv|dfgh|sdf|uiop|zxcv|fghj)\\w*")) return true;
    return word.length() > 3 && word.matches("[a-z]+") && !word.matches(".*[aeiouy].*");
  }

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "my", "your", "our", "their");
  private static final Set<String> NO_NOUN =
      Set.of(
          ("of to and but is are was were be been has have had i he she they we i'm i've i'd from than or because if the a an"
                  + " my your our their me him us them at by with into over who what which does did do don't it's that's")
              .split(" "));
  private static final Set<String> NO_END =
      Set.of("the a an and but or because my our their i've i'm i'd than".split(" "));

  /**
   * What people are called only to make them small; what may be said of a thing is not among it.
   */
  static final Set<String> NAMES =
      Set.of(
          ("backstabber bigmouth blockhead buffoon charlatan crybaby deadbeat dimwit dolt dork dunce egoist egomaniac fraudster"
                  + " halfwit has-been hothead ignoramus killjoy layabout lazybones lowlife loudmouth moaner narcissist nitwit"
                  + " nonentity oaf pushover shirker simpleton slacker slob sloth slowcoach smartass sourpuss spoilsport sycophant"
                  + " toady traitor twit weakling weasel whiner whinger wimp windbag wretch yes-man miser sucker climber junkie"
                  + " beggar thief crook barbarian brute vermin parasite hypocrite coward nincompoop scatterbrain sissy brat pest"
                  + " disgrace liar cheat imposter impostor fool clown puppet worm snake spineless brainless talentless gutless"
                  + " toothless unlikeable unlikable weak-willed")
              .split(" "));

  /** Whether such a name is given to the other: "you" before it, and no feeling, fear or saying. */
  static boolean named(String sentence) {
    Matcher word = Pattern.compile("[\\p{L}]+(?:['-]\\p{L}+)*").matcher(sentence);
    while (word.find()) {
      if (!NAMES.contains(word.group())) continue;
      String before = sentence.substring(0, word.start());
      if (!YOU_BEFORE.matcher(before).find()) continue;
      boolean reported = REPORTED.matcher(SOUNDING.matcher(before).replaceAll(" ")).find();
      boolean verily =
          Pattern.compile("^ (?:that )?you (?:are|were)\\b")
              .matcher(sentence.substring(word.end()))
              .find();
      if (verily
          || (!reported
              && !before.matches(".*\\b(?:not|never|no longer) (?:a |an |the |such a )?$")))
        return true;
    }
    return false;
  }

  private static final Pattern YOU_BEFORE =
      Pattern.compile("\\b(?:you|your|such a|such an|what a|like a|like an|like the)\\b");

  /** What only opens an answer, though it speaks of hearing or thinking. */
  private static final Pattern SOUNDING =
      Pattern.compile(
          "^(?:and |so |but )*(?:what i(?: am|'m)? hear(?:ing)?(?: is)?|i hear(?: you)?(?: saying)?(?: that)?|i think|i sense)\\b");

  /** Whether words stand in an order that no sentence has: "the over", "my is", an end on "and". */
  static boolean jumbled(List<String> words) {
    int broken = NO_END.contains(words.getLast()) ? 1 : 0;
    for (int i = 0; i + 1 < words.size(); i++)
      if (ARTICLES.contains(words.get(i)) && NO_NOUN.contains(words.get(i + 1))) broken++;
    if (words.size() > 1
        && words.getLast().equals("but")
        && words.get(words.size() - 2).equals("a")) return false;
    return words.size() >= 4 && broken > 0 && (broken > 1 || words.size() < 12);
  }

  private static List<Pattern> patterns(String... words) {
    return java.util.Arrays.stream(words).map(Pattern::compile).toList();
  }
}
