package rapport.growth;

import java.util.Set;

/**
 * Sorts of words by which {@link SlipSigns} generalises: what people are called to make them small,
 * what they are blamed for being, what is said in mockery, and what somebody feels. No rule of its
 * own; a word in it is no slip by itself.
 */
final class SlipLexicon {

  private static final Set<String> NAMES =
      ListeningSigns.set(
          """
          amateur ape ass asshole attention-seeker baby backstabber bastard beast beggar bigmouth blabbermouth blockhead bonehead bore brat
          brute buffoon bully bum bureaucrat burden charlatan cheat chicken child clod clown coward crank creep creature crook crybaby cynic
          deadbeat deserter dictator dimwit dinosaur diva dog dolt donkey doormat dope dork dreamer drama-queen dud dumbass dummy dunce egoist
          egomaniac embarrassment failure fake faker fool fossil fraud freak garbage goody-goody goof goose gossip grump hack halfwit has-been
          horror hothead hypocrite idiot ignoramus imbecile imposter impostor joke jerk killjoy kid kiddie klutz know-it-all lackey laggard
          lapdog laughing-stock layabout lazybones leech liar lightweight loafer loner loser loudmouth lowlife lunatic maggot martyr
          mediocrity meddler mess misery monkey monster moron mouse mule nag narcissist nerd nitwit nobody nonentity novice nuisance
          nuthead nutcase oaf outsider outcast parasite parrot peacock peasant pest phoney phony pig princess prick prima-donna puppet puppy
          pushover rabbit rat robot rubbish sadist saint scapegoat scum sheep shirker show-off sissy slacker slave slob sloth slowcoach
          smartass snail snake snob snowflake softie sourpuss spoilsport stooge sucker sulker swindler sycophant thief toad toddler toady
          traitor trash tyrant twat twit upstart vermin victim villain vulture waste weakling weasel weirdo whiner whinger wimp windbag witch
          workaholic worm wreck yes-man zombie zero leper failure-in-chief slug hanger-on blowhard pedant
          """);
  private static final Set<String> TRAITS =
      ListeningSigns.set(
          """
          absurd aggressive annoying anti-social antisocial arrogant awful awkward backward bad bigoted bitter boastful boring bossy brainless
          calculating callous careless cheap childish clingy closed-minded clueless clumsy cold complacent conceited condescending confrontational
          contemptible controlling cowardly crazy cruel cynical deceitful defensive delusional demanding dense difficult dim dirty dishonest
          disloyal disgusting disorganised disorganized disrespectful domineering dramatic dreadful dreary dull dumb egocentric egoistic
          egotistical embarrassing entitled envious evasive faithless false fat fickle filthy foolish forgetful frivolous fussy greedy gullible
          half-baked harsh heartless helpless hideous hopeless hostile humourless humorless hypocritical hysterical idiotic ignorant
          ill-mannered immature immodest impatient impolite impossible impulsive incapable incompetent inconsiderate indecisive indifferent
          ineffective inept inferior inflexible insecure insensitive insincere insufferable intolerant irrational irresponsible irritating
          jealous judgemental lame laughable lazy limited loud lousy malicious manipulative mean mediocre meek melodramatic messy mindless
          miserable moody naive narcissistic narrow-minded nasty needy negative negligent neurotic nosy nuts obnoxious obsessive obstinate
          old-fashioned opinionated oversensitive overpaid overrated paranoid passive pathetic pedantic petty pitiful pompous poor pretentious
          primitive proud pushy ridiculous rigid rotten rude ruthless sad-sack sarcastic scatterbrained self-absorbed self-centered
          self-centred self-important self-pitying self-righteous selfish senseless sentimental shallow shameless shaky silly slow sloppy slimy
          sneaky snobbish snooty soft sour spineless spiteful spoiled spoilt square stiff stingy stubborn stupid submissive superficial
          suspicious tactless talentless tasteless thick thick-skinned thin-skinned thoughtless tiresome touchy trembling two-faced ugly
          unbearable uncaring uncooperative uncultured undisciplined uneducated unfair unfit ungrateful unhelpful unimaginative unkind
          unlikeable unlikable unmotivated unpleasant unprepared unprofessional unqualified unrealistic unreasonable unreliable unsociable
          unstable unwanted unworthy useless vain vindictive vulgar weak weird whiny wicked wimpy worthless wrong
          long-winded scruffy inadequate senile unimportant replaceable dispensable forgettable unlovable pitiable
          """);
  private static final Set<String> MOCKING =
      ListeningSigns.set(
          """
          aww bravo congratulations boohoo boo genius hero einstein sweetheart darling honey medal cookie applause superstar visionary champion
          sherlock mastermind cute adorable precious violin tissue tissues nanny babysitter diaper diapers kindergarten mummy mommy daddy
          lol haha yawn duh poor cry crying whine whining tears clap buddy pal congrats clever generous brewery
          """);
  private static final Set<String> FAULTS =
      ListeningSigns.set(
          """
          ego vanity greed envy jealousy pride attitude arrogance laziness self-pity fault blame excuse excuses manners respect discipline
          backbone spine courage talent brain brains sense humour humor dignity shame decency taste charm honesty character guts conscience
          entitlement moods temper problem trouble homework effort mirror garbage drivel nonsense misery ambition performance blind lying lie
          lied pretend pretending sulk sulking exaggerate exaggerating overreact overreacting provoke provoked manipulate manipulated
          isolate isolated hide hides failed fail wasted waste ruined deserve deserved deserves earned hopeless
          """);
  private static final Set<String> FEELING =
      ListeningSigns.set(
          """
          feel feels felt feeling afraid fear fears feared worried worry worries wonder wondering ask asking asks doubt doubting believe
          believed called calls call said says told tell seen see sees treated treat think thought thinks hear heard dread dreading
          """);

  private static final Set<String> INNER =
      ListeningSigns.set(
          """
          feel feels felt feeling feelings afraid fear fears feared scared frightened worried worry worries worrying dread dreading dreads
          anxious wonder wonders wondering wondered doubt doubts doubting miss misses missed missing wish wishes wished wishing hope hopes
          hoped hoping long longed longing want wanted need needed hurt hurts hurting sting stings stung ache aches pain pains painful burn
          burns burned bother bothers bothered weigh weighs weighed weighing heavy heavily burden carry carries carrying carried trust
          trusted hard lonely loneliness alone sad sadness sorrow grief grieving guilt guilty ashamed shame disappointed disappointment
          disappointing discouraging discouraged angry anger furious frustrated frustrating frustration upset tired tiring exhausted
          exhausting worn weary drained overwhelmed overwhelming helpless powerless unsettling unsettled uneasy unsure uncertain confused
          confusing torn relieved relief joy glad happy grateful proud pride moved touched hopeful excited embarrassed embarrassing
          humiliated humiliating humiliation degrading unfair cold cruel isolated isolating ignored overlooked excluded forgotten invisible
          unseen unheard rejected dropped betrayed cheated abandoned exposed trapped stuck lost adrift empty silence silent quiet loss losing
          lose matter matters mattered means meant courage brave care cared cares loved love difficult tough bitter safe unsafe watched
          judged rushed pressure pressured strain stress stressed stressful restless sleepless regret regrets regretted counted expected
          imagined shaken shocked surprised surprising sick disbelief wounded sore heart hopeless despair desperate
          """);
  private static final Set<String> LOOSE =
      ListeningSigns.set(
          "just really always never only simply clearly obviously still also probably even now already often again so too"
              + " ever actually certainly surely then both all apparently hardly usually not would could should will"
              + " can might may must do did does");
  private static final Set<String> BE = ListeningSigns.set("am is are was were be been being");
  private static final Set<String> HAVE = ListeningSigns.set("have had has having");
  private static final Set<String> PAST =
      ListeningSigns.set(
          "got gave came went did said told saw heard made took put stood spoke thought found lost left knew kept held"
              + " brought built taught caught fought paid sat slept wrote read ran began broke chose fell forgot grew hid led"
              + " let met sent set spent threw understood woke won wore");

  private SlipLexicon() {}

  /** Whether a word tells how something is for somebody. */
  static boolean inner(String token) {
    return INNER.contains(token);
  }

  /** Whether a word may stand between "you" and what they do. */
  static boolean loose(String token) {
    return LOOSE.contains(token);
  }

  /** What follows "you": an inner state, a form of be or have, a deed that is past, or a habit. */
  static String deed(String verb) {
    if (BE.contains(verb)) return "be";
    if (HAVE.contains(verb)) return "have";
    if (INNER.contains(verb)) return "inner";
    if (PAST.contains(verb) || verb.endsWith("ed")) return "past";
    if (TalkWords.FRAME.contains(verb) || verb.length() < 2) return verb;
    return verb.endsWith("ing") ? "doing" : "habit";
  }

  /** A small word as it is; of others their sort or their ending. */
  static String shape(String token) {
    if (INNER.contains(token)) return "INNER";
    String sort = sort(token);
    if (!sort.equals(token)) return sort;
    if (PAST.contains(token)) return "PAST";
    if (TalkWords.FRAME.contains(token) || token.length() < 4) return token;
    for (String end : ENDS) if (token.endsWith(end)) return "-" + end;
    return "~";
  }

  private static final java.util.List<String> ENDS =
      java.util.List.of("less", "ness", "ful", "ous", "ing", "est", "ly", "ed", "er", "s");

  /** The sort of a token, or the token itself where it has none; a plural is as its singular. */
  static String sort(String token) {
    String one =
        token.length() > 4 && token.endsWith("s") && !token.endsWith("ss")
            ? token.substring(0, token.length() - 1)
            : token;
    if (NAMES.contains(token) || NAMES.contains(one)) return "NAME";
    if (TRAITS.contains(token)) return "TRAIT";
    if (MOCKING.contains(token)) return "MOCK";
    if (FAULTS.contains(token)) return "FAULT";
    return token;
  }

  /** Whether a word makes what follows somebody's feeling, fear or saying. */
  static boolean reports(String token) {
    return FEELING.contains(token);
  }
}
