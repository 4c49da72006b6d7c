package rapport.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * What is known of people, to be searched by words: BM25 (Robertson &amp; Zaragoza 2009) over
 * English words in their plain form, the best aspect counting for each word. Held in memory and
 * never changed; whoever holds it makes a new one when the store changed.
 */
public final class Index {

  private static final float SATURATION = 0.4f;
  private static final float LENGTH = 0.3f;
  private static final int MOST_TERMS = 24;
  private static final BM25Similarity SIMILARITY = new BM25Similarity(SATURATION, LENGTH);
  private static final String PERSON = "person";

  private static final String NUMBER = "number";

  private final Directory directory;

  /** Words that are about nothing: Lucene's, and whatever only says where or when. */
  private static final CharArraySet SMALLEST = smallest();

  private final IndexSearcher searcher;
  private final Analyzer analyzer;

  private Index(Directory directory, Analyzer analyzer) throws IOException {
    this.directory = directory;
    this.analyzer = analyzer;
    this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    this.searcher.setSimilarity(SIMILARITY);
  }

  /** What is known of one person, by aspect. */
  public record Known(long person, Map<Aspect, String> texts) {
    /** Copies the map. */
    public Known {
      texts = Map.copyOf(texts);
    }
  }

  /**
   * Somebody who matches.
   *
   * @param share how much of what the query asks is covered, rare words counting more, in [0, 1]
   * @param aspect the aspect that told most
   * @param words the words of the query found there
   * @param asked how many words the query has
   */
  public record Match(long person, double share, Aspect aspect, List<String> words, int asked) {
    /** Copies the list. */
    public Match {
      words = List.copyOf(words);
    }
  }

  /** An index of what is known. */
  public static Index of(Iterable<Known> all) {
    Analyzer analyzer = english();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(directory, config(analyzer))) {
        for (Known known : all) writer.addDocument(document(known));
      }
      return new Index(directory, analyzer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same index with what is known of some people put in the place of what was. An index that
   * was made another in this way goes on as it was, but is not made another again. Milliseconds,
   * however many others there are.
   *
   * @param people whose former texts go; those who are not among the known are gone for good
   */
  public Index with(Set<Long> people, Iterable<Known> known) {
    try {
      try (IndexWriter writer = new IndexWriter(directory, config(analyzer))) {
        for (long person : people) writer.deleteDocuments(new Term(NUMBER, Long.toString(person)));
        for (Known one : known) writer.addDocument(document(one));
      }
      return new Index(directory, analyzer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * English words without the smallest, in their plain form: an inflection is the same word, a word
   * that was made of another ("production" of "product") is not.
   */
  private static Analyzer english() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        plain = new StopFilter(plain, SMALLEST);
        return new TokenStreamComponents(words, new PlainWords(plain));
      }
    };
  }

  private static CharArraySet smallest() {
    CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), false);
    String besides =
        "about above across after against along among around before behind below beside between"
            + " beyond during from inside near onto outside over since than through toward towards"
            + " under until upon within without";
    words.addAll(List.of(besides.split(" ")));
    return CharArraySet.unmodifiableSet(words);
  }

  private static IndexWriterConfig config(Analyzer analyzer) {
    return new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY);
  }

  private static Document document(Known known) {
    Document document = new Document();
    document.add(new StoredField(PERSON, known.person()));
    document.add(new StringField(NUMBER, Long.toString(known.person()), Field.Store.NO));
    known
        .texts()
        .forEach(
            (aspect, text) -> document.add(new TextField(aspect.field(), text, Field.Store.YES)));
    return document;
  }

  /** Who matches some words best, best first. */
  public List<Match> find(String words, int limit) {
    List<String> terms = terms(words);
    if (terms.isEmpty() || limit < 1) return List.of();
    try {
      double most = 0;
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String term : terms) {
        List<Query> aspects = new ArrayList<>();
        long documents = 0;
        for (Aspect aspect : Aspect.values()) {
          Term one = new Term(aspect.field(), term);
          documents = Math.max(documents, searcher.getIndexReader().docFreq(one));
          aspects.add(new BoostQuery(new TermQuery(one), aspect.weight()));
        }
        query.add(new DisjunctionMaxQuery(aspects, 0), BooleanClause.Occur.SHOULD);
        most += rarity(documents);
      }
      List<Match> matches = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), limit).scoreDocs)
        matches.add(match(hit, terms, Math.max(most, 1e-9)));
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The inverse document frequency as BM25 has it; a word nobody has weighs most. */
  private double rarity(long documents) {
    double all = Math.max(1, searcher.getIndexReader().numDocs());
    return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
  }

  private Match match(ScoreDoc hit, List<String> terms, double most) throws IOException {
    Document document = searcher.storedFields().document(hit.doc);
    Aspect best = Aspect.TITLE;
    Set<String> found = Set.of();
    for (Aspect aspect : Aspect.values()) {
      String text = document.get(aspect.field());
      if (text == null) continue;
      Set<String> here = found(text, terms);
      if (here.size() > found.size()) {
        found = here;
        best = aspect;
      }
    }
    long person = document.getField(PERSON).numericValue().longValue();
    return new Match(person, Math.min(1, hit.score / most), best, List.copyOf(found), terms.size());
  }

  /**
   * The words of a text whose stems are among the terms, each stem once, as it is written first.
   */
  private Set<String> found(String text, List<String> terms) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> told = new HashSet<>();
    for (String word : text.split("[^\\p{L}\\p{N}]+", 2_000)) {
      if (found.size() >= 4) break;
      List<String> stems = terms(word);
      if (!stems.isEmpty() && terms.containsAll(stems) && told.addAll(stems))
        found.add(word.toLowerCase(java.util.Locale.ROOT));
    }
    return found;
  }

  private List<String> terms(String words) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(PERSON, new StringReader(words))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && terms.size() < MOST_TERMS) terms.add(term.toString());
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(terms);
  }
}
