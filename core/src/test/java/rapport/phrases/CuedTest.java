package rapport.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Patterns tried at their cues and at the end of a text find what a search from its beginning
 * finds.
 */
class CuedTest {

  private static final List<String> PIECES =
      List.of(
          ("i I we We you YOU they he she and but then or so if when please which as because once unless will shall ’ll 'll"
                  + " 'm ’re 'd am are is going to plan intend promise hope would should must copy cc him everybody Tom Chris"
                  + " think guess that also just now not let me us know see tell find out ask early late bright very soon no"
                  + " later than by on before until at in for held dated sent from since need want get have input comments"
                  + " answer back your thoughts appreciate like sending call calling ill yes ok sure though anyway é ſend"
                  + " w'e 12 _ , . ; ! ? - -- ( ( ) < … \u0085 \u2028 let~me i~think~we"
                  + " you~will will~copy~him i'm~calling i~guess~i~will~go")
              .split(" "));
  private static final List<String> GAPS = List.of(" ", " ", " ", " ", "", "  ", "\t", "\n", ", ");

  private final Random random = new Random(11);

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(9); i > 0; i--)
      text.append(PIECES.get(random.nextInt(PIECES.size())).replace('~', ' '))
          .append(GAPS.get(random.nextInt(GAPS.size())));
    return text.toString();
  }

  @Test
  void cuesMissNothing() {
    List<Cued> all = new ArrayList<>(PromisedDeed.STARTS);
    all.addAll(List.of(PromisedDeed.END, PromisedDeed.LAST_END, PromisedDeed.OTHERS));
    all.addAll(List.of(Undertaking.BEING_DONE, Undertaking.COPIED, Undertaking.GUESSED));
    for (Cued cued : all) {
      int found = 0;
      for (int i = 0; i < 40_000; i++) {
        String text = text();
        int from = random.nextInt(3) == 0 ? random.nextInt(text.length()) : 0;
        Matcher slow = cued.pattern().matcher(text);
        boolean any = slow.find(from);
        assertEquals(place(any ? slow : null), place(cued.find(text, from)), text);
        if (any) found++;
      }
      assertTrue(found > 20, cued.pattern() + " was found " + found + " times");
    }
  }

  private static String place(@Nullable Matcher found) {
    return found == null ? "none" : found.start() + "-" + found.end();
  }

  @Test
  void endsMissNothing() {
    for (Ending ending :
        List.of(
            PromisedDeed.ASKS_BEFORE,
            PromisedDeed.BEFORE_DAY,
            PromisedDeed.DANGLING,
            PromisedDeed.DUE,
            PromisedDeed.PAST,
            PromisedDeed.TRAILING)) {
      int found = 0;
      for (int i = 0; i < 40_000; i++) {
        String text = text();
        boolean any = ending.pattern().matcher(text).find();
        assertEquals(any, ending.in(text), text);
        assertEquals(ending.pattern().matcher(text).replaceFirst(""), ending.off(text), text);
        if (any) found++;
      }
      assertTrue(found > 20, ending.pattern() + " was found " + found + " times");
    }
  }
}
