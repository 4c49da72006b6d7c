package rapport.phrases;

import java.util.Set;

/**
 * Verbs in their base form that people are asked to do or promise to do. It is not a dictionary: a
 * word that is mostly something else is left out.
 */
final class IntentVerbs {

  /** The verbs. */
  static final Set<String> ALL =
      words(
          """
          accept access achieve activate add address adjust adopt advise agree allow amend analyze announce answer
          apologize appear apply appoint appreciate approach approve argue arrange arrive ask assess assign assist
          assume attach attend avoid back be become begin believe bill block book boost borrow bring browse build buy
          calculate call cancel capture care carry catch celebrate change charge chat check choose circulate claim
          clarify clean clear click close collect come comment commit communicate compare compile complete comply
          compose conduct confirm connect consider consult contact continue contribute convert convey convince
          coordinate copy correct cover create cut deal debug decide decline delete deliver describe design destroy
          detach determine develop dial disable disclose discover discuss distribute do document donate double download
          draft draw drive drop edit elaborate email employ enable enclose encourage end enforce engage enjoy ensure
          enter establish evaluate examine excuse execute expect explain explore express extend fax feel figure file
          fill find finish fix fly focus follow forget forgive format forward gather get give go grab grant guarantee
          guess guide hand handle hang have hear help hire hit hold hope hurry identify ignore imagine implement import
          improve include increase indicate inform initiate insert install insure invest investigate invite involve
          issue itemize join keep kick know launch learn leave lend let lift like limit link list listen load lock log
          look lower mail maintain make manage mark match mean measure meet mention modify move negotiate note notify
          obtain offer open operate order organize outline pass paste pay perform phone pick place plan play post
          practice prefer prepare present preserve press prevent print proceed process produce promise promote propose
          protect prove provide publish pull purchase push put question quit quote raise read rearrange receive
          recommend record redeem reduce refer refund regard register reinstall release reload remember remind remit
          remove rename renew repair repeat replace reply report request require reschedule research reserve reset
          resolve respond restart restore resubmit retain retry return retweet review revise revisit ring run save say
          scan schedule scroll search see seek select sell send serve set settle share ship shoot shop show sign sit
          solve sort speak specify spend stand start state stay step stick stop store study submit subscribe suggest
          supply support switch take talk tap teach tell test text thank think throw touch track transfer translate
          travel treat try turn type understand unplug unsubscribe update upgrade upload use utilize verify view visit
          vote wait wake walk want warn wash watch wear win wire wish withdraw work worry wrap write\
          """);

  private IntentVerbs() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
