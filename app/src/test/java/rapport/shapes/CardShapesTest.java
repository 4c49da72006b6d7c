package rapport.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.people.Detail;
import rapport.shapes.CardShapes.CardDetailShape;

class CardShapesTest {

  @Test
  void whatACardSaysStandsInItsWords() {
    assertEquals(
        List.of(
            new CardDetailShape("birthday", "--12-02"), new CardDetailShape("group", "Mentors")),
        CardShapes.of(
            List.of(
                new Detail(Detail.Kind.BIRTHDAY, "--12-02"),
                new Detail(Detail.Kind.GROUP, "Mentors"))));
  }
}
