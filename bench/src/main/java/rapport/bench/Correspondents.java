package rapport.bench;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;

/**
 * Everybody who appears in a generated mailbox; number 0 owns it. Names and domains are invented.
 */
final class Correspondents {

  private static final String[] GIVEN =
      ("Alva Bram Celia Dario Edda Fenn Gita Hollis Imke Jory Kerstin Leif Mara Nilo Oda Pavel Quill Runa Sefa Tilo Una Vito Wanda Xaver"
              + " Yara Zeno Birgit Caspar Delphine Emre Fiona Goran Hedda Ilka Jonas Kaya Lorenz Mila Noor Otto Petra Remo Silvia Timo")
          .split(" ");
  private static final String[] ACCENTED =
      "Anaïs Björn Çağla Dörte Étienne Göran Jürgen Łucja Søren Zoë".split(" ");
  private static final String[] FIRST =
      ("Ash Birch Cobble Dun Elm Fern Gold Hazel Iron Juniper Kest Lark Marl North Oaken Pine Quarr Rook Silver Thorn Under Vale Wether"
              + " Yarrow Brei Lind Stein")
          .split(" ");
  private static final String[] LAST =
      "grove ley field mark holt wick brook stad ridge moor well bury dale gate ham mere ton vik bach hof"
          .split(" ");
  private static final String[] WORDS =
      "helio terra nimbus copper lumen orchard delta quartz saffron tundra velvet willow"
          .split(" ");
  private static final String[] TRADES =
      "works labs freight studio press foods energy bank".split(" ");

  final String[] names;
  final String[] addresses;

  Correspondents(Random random, int count) {
    names = new String[count];
    addresses = new String[count];
    for (int i = 0; i < count; i++) {
      String[] choice = i % 14 == 9 ? ACCENTED : GIVEN;
      String given = choice[random.nextInt(choice.length)];
      String family = FIRST[random.nextInt(FIRST.length)] + LAST[random.nextInt(LAST.length)];
      names[i] = given + " " + family;
      addresses[i] = plain(given) + "." + plain(family) + (i % 5 == 0 ? "" : i) + "@" + domain(i);
    }
    names[0] = "Robin Ashgrove";
    addresses[0] = "robin.ashgrove@helio-works.example";
  }

  /**
   * A tenth are colleagues of the owner, a sixth have a free mailbox, the others work at 84 firms.
   */
  private static String domain(int person) {
    if (person % 10 == 3) return "helio-works.example";
    if (person % 6 == 1) return person % 4 == 1 ? "freepost.example" : "mailhut.example";
    int firm = 1 + person % 84;
    return WORDS[firm % WORDS.length] + "-" + TRADES[firm / WORDS.length] + ".example";
  }

  int count() {
    return names.length;
  }

  String domainOf(int person) {
    return addresses[person].substring(addresses[person].indexOf('@') + 1);
  }

  private static String plain(String name) {
    String apart = name.replace("ø", "o").replace("Ł", "L").replace("ł", "l");
    return Normalizer.normalize(apart, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }
}
