package rapport.people.match;

import java.util.HashMap;
import java.util.Map;

/**
 * How common words in names are among the people whom one working person meets, before any entry is
 * seen. It is a rough scale and no census: one name in about sixty, two hundred or eight hundred
 * people; every other word is taken to be rarer. Written for Rapport from common knowledge.
 */
final class CommonNames {

  private static final double UNKNOWN = 1.0 / 12_000;
  private static final double GIVEN = 1.0 / 1_500;
  private static final double SHORT = 1.0 / 2_000;

  private static final String OFTEN =
      """
      john james robert michael david mary william richard thomas maria jose mohammed muhammad
      mohamed ali daniel paul mark peter andrew chris christopher alexander alex anna martin thomas
      smith kumar singh wang li zhang chen kim lee nguyen garcia sharma
      """;

  private static final String USUAL =
      """
      joseph charles matthew anthony steven stephen andreas michel jean pierre juan carlos luis jan
      hans stefan christian sebastian julia laura sarah susan jennifer patricia linda elizabeth
      barbara jessica karen nancy lisa sandra ashley emily kevin brian george kenneth edward jason
      jeff ryan eric nicholas jonathan larry justin scott brandon ben benjamin samuel gregory frank
      patrick jack tom tim mike steve dave jim joe bob sam nick matt rob adam simon philipp marco
      antonio francisco manuel pedro miguel javier giuseppe giovanni ivan sergey dmitry andrey
      vladimir yuki wei ming amit rahul anil sunil vijay raj abhishek aditya ayush shubham akash
      ahmed hassan hussein fatima aisha
      johnson williams brown jones miller davis rodriguez martinez hernandez lopez gonzalez wilson
      anderson taylor moore jackson thompson white harris clark lewis robinson walker young allen
      king wright scott hill green adams nelson baker hall campbell mitchell carter roberts mueller
      muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann bauer koch klein
      wolf schroeder neumann schwarz braun martin bernard dubois durand moreau laurent simon rossi
      russo ferrari silva santos pereira oliveira costa ivanov petrov tanaka suzuki sato watanabe
      ito yamamoto park choi jung liu yang huang zhao wu zhou xu sun ma zhu lin he guo patel gupta
      verma jain agarwal mishra khan ahmad das shah reddy rao yadav tran pham le hansen jensen
      nielsen larsen johansson andersson karlsson nilsson jansen bakker visser de van der von den
      """;

  private static final String SOMETIMES =
      """
      emma olivia sophia isabella mia charlotte amelia harper evelyn rachel kate katherine hannah
      claire helen alice jane ann anne christine nicole stephanie rebecca michelle angela melissa
      amanda dorothy sharon kathleen amy shirley donna carol ruth brenda pamela catherine samantha
      debra janet carolyn maggie victor oscar max leo felix jonas lukas tobias florian daniela
      claudia monika petra ursula sabine martina andrea markus jens lars anders erik henrik niklas
      mats johan karl gustav olaf bjorn pavel jakub tomas ondrej jiri petr marek piotr tomasz
      krzysztof igor oleg alexey nikolay mikhail konstantin anton roman denis olga elena natalia
      tatiana irina ekaterina svetlana nathan aaron henry douglas zachary kyle walter harold jeremy
      ethan carl keith roger gerald terry sean austin arthur lawrence jesse dylan bryan jordan billy
      bruce albert willie gabriel logan alan juan wayne ralph roy eugene randy vincent russell louis
      philip bobby johnny bradley ankit nikhil rohit sachin sandeep sanjay manish deepak arun ashish
      gaurav harsh himanshu karan kunal mohit naman prateek rishabh saurabh shivam siddharth varun
      vikas vishal yash mayank priya neha pooja omar ibrahim yusuf khalid hiroshi takashi kenji jun
      evans turner torres parker collins edwards stewart flores morris murphy rivera cook rogers
      morgan peterson cooper reed bailey bell gomez kelly howard ward cox diaz richardson wood
      watson brooks bennett gray reyes cruz hughes price myers long foster sanders ross morales
      powell sullivan russell ortiz jenkins perry butler barnes fisher krause lehmann maier huber
      kaiser fuchs vogel keller lang berger winkler roth lorenz petit roux leroy fournier girard
      morel bianchi romano colombo ricci marino greco novak svoboda kowalski nowak popov smirnov
      kuznetsov sokolov volkov nakamura kobayashi kato yoshida yamada sasaki saito hu gao luo zheng
      liang xie tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang du ye cheng wei
      mehta joshi chopra malhotra kapoor bose sen ghosh banerjee mukherjee chatterjee nair menon
      iyer pillai pandey tiwari dubey srivastava saxena bhat chauhan thakur roy hussain siddiqui
      hossain rahman islam olsen pedersen christensen eriksson persson svensson gustafsson virtanen
      korhonen smit vos dijk berg
      """;

  private static final Map<String, Double> SHARE = shares();

  private CommonNames() {}

  /** The share of people whose name has this plain word, above 0 and below 1. */
  static double share(String plain) {
    Double share = SHARE.get(plain);
    if (share != null) return share;
    if (Nicknames.lines(plain).length > 0) return GIVEN;
    return plain.length() <= 3 ? SHORT : UNKNOWN;
  }

  /** The share of people who have this word as a name, 0 for a word that is no common name. */
  static double known(String plain) {
    return SHARE.getOrDefault(plain, 0.0);
  }

  private static Map<String, Double> shares() {
    Map<String, Double> shares = new HashMap<>();
    for (String word : SOMETIMES.strip().split("\\s+")) shares.put(word, 1.0 / 800);
    for (String word : USUAL.strip().split("\\s+")) shares.put(word, 1.0 / 200);
    for (String word : OFTEN.strip().split("\\s+")) shares.put(word, 1.0 / 60);
    return Map.copyOf(shares);
  }
}
