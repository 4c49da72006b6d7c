package rapport.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words around a name that are no part of it: titles before, degrees and credentials behind;
 * and those that are: Jr., III, particles. It is a list of words and their shapes, not of people.
 */
final class Credentials {

  private static final Set<String> DEGREES =
      words(
          """
          phd dphil edd md do dds dmd dvm pharmd psyd jd llm llb mba emba mpa mph mfa msc
          msw meng med ma ms mres mphil bsc ba bs bfa beng bed bcom mcom bba btech mtech
          dba dnp dpt msn bsn aprn rn lpn pa-c np fnp-bc mbbs mrcp frcs facs lcsw lmft
          lmhc otr ccc-slp pmp capm csm cspo cfa cpa cma cia cfp chfc clu frm acca fcca
          aca fca cima acma cgma cisa cism cissp crisc cgeit ceh oscp ccie ccnp ccna mcse
          itil togaf spc psm pspo shrm-cp shrm-scp phr sphr gphr mcipd fcipd cipd
          mcips cscp cpim cpsm pe peng ceng ieng fiet miet fice mice riba aia faia
          fasla mrics frics frsa frs fba fbcs mbcs cbap ccba lssbb cssbb
          crcm cams cfe cpcu asa fsa fia maaa esq kc qc mp mbe obe cbe kbe dbe acc pcc
          mcc cpcc cptd cplp mag mmag bakk diplom dipling dipl-ing dipl-kfm dipl-kffr
          dipl-inf dipl-phys dipl-vw dipl-bw fh ing ir drs mr msce csc
          drsc mudr mvdr judr phdr rndr paed mgr bc inz hab prof dr
          """);

  private static final Set<String> SUFFIXES =
      words(
          """
          jr sr ii iii iv v filho neto junior sobrinho
          """);

  private static final Set<String> TITLES =
      words(
          """
          dr prof professor doctor mr mrs ms miss mx sir dame lord lady rev fr hon herr
          frau hr m mme mlle me monsieur madame sr sra srta don doña dom dona dott dottssa
          sig sigra ing avv arch geom mag dipl-ing dipl dhr mevr mw pan pani mgr bc judr
          mudr ir drs eng engr capt col lt maj gen sgt shri smt sri ustad haji hj tuan
          datuk dato rabbi imam univ-prof priv-doz pd ra rain г-н г-жа д-р проф
          """);

  private static final Set<String> PARTICLES =
      words(
          """
          van von vom zu zum zur der den de del della delle di da das do dos du des la le
          les el al bin ibn bint ben ter ten te 't af av y e i und degli dalla dal san
          santa mac mc st st. op in het ap o'
          """);

  /** Those of the degrees that are somebody's name when they are not shouted. */
  private static final Set<String> NAMES = words("mag med ing hab bed asa cia ira ice mice fia");

  /** Legal forms that are nobody's name, however they are written. */
  private static final Set<String> FORMS =
      words(
          """
          inc ltd llc llp plc gmbh mbh corp corporation incorporated limited srl spa sarl sas bv nv oyj aps
          pty kft zrt sro doo ltda eirl gmbh&co 株式会社 有限会社 有限公司 ооо зао оао
          ug ohg gbr ev lp pllc co vof bvba sprl eurl sccl asa ehf hf spzoo eood tov uab pvt bhd sa ag
          kk yk 주식회사 유한회사 股份有限公司 тов
          """);

  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}{1,5}\\.-?){2,6}\\p{L}{0,5}\\.?");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){1,4}");
  private static final Pattern SHOUTED =
      Pattern.compile("\\p{Lu}[\\p{Lu}0-9]{1,7}(?:[-/][\\p{Lu}0-9]{1,6}){0,2}[®™]?");

  /** Firms that are called after several people. */
  private static final Pattern PARTNERS =
      Pattern.compile(
          "(?iu).*(?:&|\\b(?:and|und|et|y|e|og|och|en)\\b) ?(?:partners?|associates|assoc\\.?|sons?|co\\.?|company|cie\\.?"
              + "|söhne|sohn|kollegen|fils|figli|hijos|filhos|bro(?:ther)?s\\.?|partner(?:e|in)?|zonen|sønner|söner)");

  private Credentials() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Whether a part after a comma holds nothing but credentials. */
  static boolean all(String part, boolean nameOfSeveralWords, boolean alone) {
    for (String word : part.split("\\s+")) if (!one(word, nameOfSeveralWords, alone)) return false;
    return true;
  }

  /**
   * @param severalWords whether the name before the comma has several words, so that no given name
   *     is missing
   * @param alone whether nothing else could be the given name
   */
  private static boolean one(String word, boolean severalWords, boolean alone) {
    if (alone && INITIALS.matcher(word).matches()) return false;
    if (surely(word, true)) return true;
    return severalWords && (SHOUTED.matcher(word).matches() || DOTTED.matcher(word).matches());
  }

  /**
   * Whether the word is a credential whatever stands around it. One that looks like a name when it
   * is not written in capitals (Ma, Do, Ms) must be.
   *
   * @param afterComma whether a comma stands before it, which allows other spellings
   */
  static boolean surely(String word, boolean afterComma) {
    String bare = bare(word);
    if (!DEGREES.contains(bare)) return false;
    boolean small = word.equals(word.toLowerCase(Locale.ROOT));
    boolean name = Character.isUpperCase(word.charAt(0)) && small(word.substring(1));
    if (!small && !name) return true;
    return afterComma && bare.length() > 2 && !NAMES.contains(bare);
  }

  private static boolean small(String rest) {
    return rest.equals(rest.toLowerCase(Locale.ROOT)) && rest.indexOf('.') < 0;
  }

  private static String bare(String word) {
    String plain = AroundName.any(word, ".®™") ? word.replaceAll("[.®™]", "") : word;
    return plain.toLowerCase(Locale.ROOT);
  }

  /** Whether these words end in the legal form of a company, which may be written apart. */
  static boolean company(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return FORMS.contains(bare(last))
        ? !ambiguous(last)
        : FORMS.contains(bare(words.replace(" ", "")));
  }

  /** Forms of few letters are credentials and names as well; with their dots they are none. */
  private static boolean ambiguous(String form) {
    String bare = bare(form);
    return SHORT.contains(bare) && form.indexOf('.') != 1;
  }

  private static final Set<String> SHORT = words("ug ev lp co asa hf tov kk yk sa ag");

  /** Whether these words end a firm's name that is made of people's ("Lee & Partners"). */
  static boolean partners(String words) {
    return PARTNERS.matcher(words).matches();
  }

  static boolean suffix(String word) {
    String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return word.length() > 1 && SUFFIXES.contains(plain.toLowerCase(Locale.ROOT));
  }

  /** Whether it is a title before a name, such as Dr., Prof. or Frau. */
  static boolean title(String word) {
    String bare = bare(word);
    return TITLES.contains(bare) && (bare.length() > 2 || word.endsWith(".") || TWO.contains(bare));
  }

  /** Titles of two letters that are no given names. */
  private static final Set<String> TWO = Set.of("dr", "mr", "ms", "mx");

  /** Whether the word belongs to the family name behind it. */
  static boolean particle(String word) {
    return PARTICLES.contains(word) || PARTICLES.contains(lowered(word));
  }

  /** Whether the word joins two family names, as in Ortega y Gasset. */
  static boolean joins(String word) {
    return JOINING.contains(word);
  }

  private static final Set<String> JOINING = words("y e i und og");

  /** Particles are written with a capital too, but the short ones then are initials. */
  private static String lowered(String word) {
    return word.length() > 1 ? word.toLowerCase(Locale.ROOT) : word;
  }
}
