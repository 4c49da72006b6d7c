package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final int DAY = 86_400;
  private static final int NOW = 20_000 * DAY;

  private record Contact(int from, int to, int second) {}

  @Test
  void bothDirectionsAreOneTie() {
    check(List.of(contact(1, 0, 90), contact(0, 1, 0)), "0–1 n=2 1.500 1.00 7776000 -1.00");
  }

  @Test
  void withoutATurnThereIsNoReply() {
    check(List.of(contact(0, 1, 90), contact(0, 1, 90)), "0–1 n=2 1.000 0.00 -1 0.00");
  }

  @Test
  void theMedianReplyIsThatOfTheTurns() {
    check(
        List.of(contact(0, 1, 90), contact(1, 0, 89), contact(1, 0, 80), contact(0, 1, 77)),
        "0–1 n=4 2.097 1.00 172800 -0.12");
  }

  @Test
  void laterContactsAndOneselfAreIgnored() {
    check(
        List.of(contact(0, 1, -1), contact(2, 2, 3), contact(0, 2, 90)),
        "0–2 n=1 0.500 0.00 -1 0.00");
  }

  @Test
  void theOrderOfContactsDoesNotMatter() {
    SplittableRandom random = new SplittableRandom(3);
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < 2000; i++)
      contacts.add(contact(random.nextInt(20), random.nextInt(20), random.nextInt(900)));
    List<String> before = read(contacts);
    Collections.shuffle(contacts, new Random(4));
    assertEquals(before, read(contacts));
  }

  @Test
  void whatIsLeftOfAContactIsExact() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1000; i++) {
      int age = random.nextInt(Integer.MAX_VALUE);
      double left = Math.pow(2, -age / (90.0 * DAY));
      assertEquals(left, Ledger.left(age), left * 1e-12);
    }
  }

  @Test
  void everythingCountedIsAdded() {
    Ledger.Counting counting = new Ledger.Counting(2);
    counting.add(0, 1);
    Ledger.Filling filling = counting.filling();
    assertThrows(IllegalStateException.class, filling::done);
  }

  private static Contact contact(int from, int to, int daysAgo) {
    return new Contact(from, to, NOW - daysAgo * DAY);
  }

  private static List<String> read(List<Contact> contacts) {
    Ledger.Counting counting = new Ledger.Counting(20);
    contacts.forEach(one -> counting.add(one.from(), one.to()));
    Ledger.Filling filling = counting.filling();
    contacts.forEach(one -> filling.add(one.from(), one.to(), one.second()));
    List<String> ties = new ArrayList<>();
    filling
        .done()
        .ties(
            0,
            20,
            NOW,
            (one, other, count, decay, reciprocity, reply, burstiness) ->
                ties.add(
                    String.format(
                        Locale.ROOT,
                        "%d–%d n=%d %.3f %.2f %.0f %.2f",
                        one,
                        other,
                        count,
                        decay,
                        reciprocity,
                        reply,
                        burstiness)));
    return ties;
  }

  private static void check(List<Contact> contacts, String... expected) {
    assertEquals(List.of(expected), read(contacts));
  }
}
