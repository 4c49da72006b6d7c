package rapport.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns of phrase that English speakers use to say back, to advise, to lead away, to praise. A cue
 * is a hint with a weight and never decides alone.
 */
final class ListeningCues {

  private static final Map<String, List<String>> ALL =
      new TreeMap<>(
          Map.of(
              "back",
              cues(
                  """
                  sounds like|sounds as|it sounds|it seems|seems like|seems to me you|feels like|feel like|you feel|
                  you are feeling|you felt|so you|and you are|it is like|in other words|part of you|one hand|
                  other hand|you would like|you want|you are saying|what i am hearing|what i hear|i hear you|i get the sense|i sense|
                  you have been|you are not|you do not|you did not|you are worried|you are wondering|for you|to you|
                  makes you|made you|bothers you|matters to you|important to you|it must|that must|must be|
                  must have been|it is hard|it is not|you are looking|you wish|you think|you know that|you have got|
                  you have|you are|you were|you really|you are kind of|kind of|leaves you\
                  """),
              "feeling-back",
              cues(
                  "it is frustrating|it is scary|you are afraid|you are scared|you are tired|you are proud|"
                      + "you are torn|you miss|you care|you hope|you would rather|you love|you hate|you like"),
              "tell",
              cues(
                  """
                  you should|you need to|you have to|you have got to|you must|you ought|you had better|you could|you might|you can|
                  why do not you|if i were you|i would|i think you|i suggest|i would suggest|i would recommend|
                  i recommend|what about|how about|make sure|it is important|one thing|the best|you will need|you do not want to|
                  it helps|it would help|a good idea|i want you to|i would like you to|my advice|it is best|
                  let us|try to|you may want|do not\
                  """),
              "inform",
              cues(
                  """
                  we know|people who|most people|a lot of people|some people|research|studies|percent|per cent|
                  it can|they can|can cause|there is a|there are|we have|we can|the reason|that is because|it is called|
                  what happens is|the risk|usually|it means|which means|i can|i will|we will|actually|the other thing\
                  """),
              "away",
              cues(
                  """
                  do not worry|at least|it could be worse|could have been worse|anyway|by the way|me too|
                  when i was|i remember|that reminds|speaking of|happens to|it happens|everybody|everyone|we all|
                  not that bad|no big deal|forget it|come on|cheer up|look on|you think that is|my wife|my husband|
                  my mother|my father|my brother|my son|my cousin|my boss|my own|i had|i once|i know someone|
                  welcome to|that is life|that is how|who knows|whatever|i am sure|i bet|tell me about it|it will be fine|
                  you will be fine|be glad|lucky|ha|on another|before i forget|did you see|did you hear\
                  """),
              "praise",
              cues(
                  """
                  well done|good for you|good job|great job|that is great|that is good|that is wonderful|
                  that is fantastic|that is awesome|congratulations|proud of you|thank you|thanks|i appreciate|
                  nice to|glad|good luck|i am sorry|sorry|of course|no problem|take your time|you are welcome|
                  i see|fair enough|sounds good|sounds great|that is right|that is fine|that is true\
                  """),
              "order",
              cues(
                  """
                  see you|next week|next time|today|my name|have a seat|come in|come on in|sit down|
                  take care|bye|hi|hello|good morning|nice to meet|let me|before we|so we have|we have got|we will|
                  i am going to|let us start|to start|all right\
                  """),
              "ask",
              cues(
                  """
                  tell me|can you tell|could you tell|i wonder|i am wondering|wondering if|i am curious|what do you|
                  how do you|do you|did you|have you|would you|are you|is there|what else|how about you|what would|
                  what is|how is|how was|what was|would it be okay|is it okay|do you mind|would you mind|
                  on a scale|scale of|scale from|why do|why did|what are|how long|how many|how much|how often|which\
                  """)));

  static final List<String> KINDS = List.copyOf(ALL.keySet());

  private static final int LONGEST = 5;
  private static final Map<String, List<String>> KINDS_OF = kinds();

  private ListeningCues() {}

  /** The cues among the tokens by kind, each once. O(tokens). */
  static Map<String, Set<String>> in(List<String> tokens) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (int from = 0; from < tokens.size(); from++) {
      StringBuilder cue = new StringBuilder();
      for (int to = from; to < Math.min(tokens.size(), from + LONGEST); to++) {
        if (to > from) cue.append(' ');
        String words = cue.append(tokens.get(to)).toString();
        for (String kind : KINDS_OF.getOrDefault(words, List.of()))
          found.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(words);
      }
    }
    return found;
  }

  private static Map<String, List<String>> kinds() {
    Map<String, List<String>> kinds = new HashMap<>();
    ALL.forEach((kind, cues) ->
        cues.forEach(cue -> kinds.computeIfAbsent(cue, c -> new ArrayList<>()).add(kind)));
    return kinds;
  }

  private static List<String> cues(String list) {
    return List.of(list.replace("\n", "").split("\\|"));
  }
}
