package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import rapport.phrases.Intent;
import rapport.phrases.IntentSigns;

/**
 * The labelled sentences that {@link FitPromises} reads; nothing of their text leaves this class.
 */
final class PromiseCorpus {

  /**
   * One sentence.
   *
   * @param group sentences of one group are never on both sides of a fold
   * @param quoted whether it is left out before the weights are asked: a quoted line, or one
   *     without the grammar of an undertaking where that is asked for
   * @param votes for promise, request, proposal, meeting in this order
   */
  record Sentence(int[] signs, int[] apart, String group, boolean quoted, int[] votes) {

    /** All that the widest of the models is told. */
    int[] all() {
      return IntStream.concat(Arrays.stream(signs), Arrays.stream(apart)).toArray();
    }
  }

  private static final String[] LABELS = {"cmt", "req", "prop", "meet"};

  private static final int BEGINNING = 25;

  private PromiseCorpus() {}

  /** Lines of Yes or No, a tab, and a sentence; alike beginnings are one group. */
  static List<Sentence> lines(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", 2);
      if (cells.length < 2) continue;
      sentences.add(
          new Sentence(
              IntentSigns.of(cells[1]),
              IntentSigns.apart(cells[1]),
              beginning(cells[1]),
              false,
              new int[] {cells[0].equals("Yes") ? 1 : 0}));
    }
    return sentences;
  }

  static String beginning(String text) {
    String group = text.toLowerCase(Locale.ROOT);
    return group.substring(0, Math.min(BEGINNING, group.length()));
  }

  /** Threads of mail with the votes of three people. */
  static List<Sentence> threads(Path folder) throws IOException {
    Map<String, int[]> votes = votes(folder.resolve("annotation.xml"));
    List<Sentence> sentences = new ArrayList<>();
    for (Element thread : elements(read(folder.resolve("corpus.xml")), "thread")) {
      String name = text(thread, "listno");
      for (Element one : elements(thread, "Sent")) {
        String text = one.getTextContent().replace("&gt;", ">").replace("&lt;", "<");
        text = text.replace("&amp;", "&").strip();
        sentences.add(
            new Sentence(
                IntentSigns.of(text),
                IntentSigns.apart(text),
                name,
                text.isEmpty() || text.startsWith(">"),
                votes.getOrDefault(name + " " + one.getAttribute("id"), new int[4])));
      }
    }
    return sentences;
  }

  /** Sentences that the project wrote itself: labels, a tab, the sentence. */
  static List<Sentence> written(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", 2);
      sentences.add(
          new Sentence(
              IntentSigns.of(cells[1]), IntentSigns.apart(cells[1]), line, false, votes(cells[0])));
    }
    return sentences;
  }

  /** A sentence of a mailbox with the labels of both readings and what they agreed on. */
  record Read(PromiseMail.Place place, int[] first, int[] second, Sentence sentence) {}

  /** The sentences of mailboxes that were labelled, those found again by place and digest. */
  static List<Read> read(Path labels, Path mail) throws IOException {
    List<Read> sentences = new ArrayList<>();
    List<String> lines = Files.readAllLines(labels);
    Map<String, PromiseMail.Place> places = places(lines, mail);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      PromiseMail.Place place = places.get(cells[0] + cells[1] + cells[3]);
      if (place == null) continue;
      Sentence sentence =
          new Sentence(
              IntentSigns.of(place.text()),
              IntentSigns.apart(place.text()),
              cells[1],
              !Intent.undertakes(place.text()),
              votes(cells[6]));
      sentences.add(new Read(place, votes(cells[4]), votes(cells[5]), sentence));
    }
    return sentences;
  }

  /** Every sentence of the mailboxes that these lines name, by mailbox, message and digest. */
  private static Map<String, PromiseMail.Place> places(List<String> lines, Path mail) {
    Map<String, PromiseMail.Place> places = new HashMap<>();
    Set<String> files = new java.util.TreeSet<>();
    for (String line : lines.subList(1, lines.size())) files.add(line.split("\t", 2)[0]);
    for (String file : files) {
      List<PromiseMail.Place> all = PromiseMail.sentences(mail.resolve(file), any -> true);
      all.addAll(PromiseMail.carried(mail.resolve(file), any -> true));
      for (PromiseMail.Place one : all)
        places.putIfAbsent(one.file() + one.message() + one.digest(), one);
    }
    return places;
  }

  /** The sentences of mailboxes that were read once, for promises alone. */
  static List<Sentence> more(Path labels, Path mail) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    List<String> lines = Files.readAllLines(labels);
    Map<String, PromiseMail.Place> places = places(lines, mail);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      PromiseMail.Place place = places.get(cells[0] + cells[1] + cells[3]);
      if (place == null) continue;
      sentences.add(
          new Sentence(
              IntentSigns.of(place.text()),
              IntentSigns.apart(place.text()),
              cells[1],
              !Intent.undertakes(place.text()),
              votes(cells[4])));
    }
    return sentences;
  }

  /** Those of the lines of {@link #lines} that were read for promises, known by their digests. */
  static List<Sentence> promised(Path file, Path labels) throws IOException {
    Map<String, String> known = new HashMap<>();
    for (String line : Files.readAllLines(labels)) {
      String[] cells = line.split("\t", -1);
      known.put(cells[0], cells[1]);
    }
    List<Sentence> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", 2);
      String label = cells.length < 2 ? null : known.get(PromiseMail.digest(cells[1]));
      if (label == null) continue;
      sentences.add(
          new Sentence(
              IntentSigns.of(cells[1]),
              IntentSigns.apart(cells[1]),
              cells[1],
              false,
              votes(label)));
    }
    return sentences;
  }

  private static int[] votes(String letters) {
    int[] votes = new int[LABELS.length];
    for (int i = 0; i < votes.length; i++) votes[i] = letters.indexOf("PRGM".charAt(i)) < 0 ? 0 : 1;
    return votes;
  }

  private static Map<String, int[]> votes(Path file) throws IOException {
    Map<String, int[]> votes = new HashMap<>();
    for (Element thread : elements(read(file), "thread"))
      for (Element labels : elements(thread, "labels"))
        for (int i = 0; i < LABELS.length; i++)
          for (String id :
              new java.util.TreeSet<>(
                  elements(labels, LABELS[i]).stream().map(e -> e.getAttribute("id")).toList()))
            votes.computeIfAbsent(text(thread, "listno") + " " + id, k -> new int[4])[i]++;
    return votes;
  }

  private static Element read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      Document document = factory.newDocumentBuilder().parse(file.toFile());
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not the XML expected", e);
    }
  }

  private static List<Element> elements(Element under, String name) {
    NodeList nodes = under.getElementsByTagName(name);
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) list.add((Element) nodes.item(i));
    return list;
  }

  private static String text(Element under, String name) {
    return elements(under, name).getFirst().getTextContent().strip();
  }
}
