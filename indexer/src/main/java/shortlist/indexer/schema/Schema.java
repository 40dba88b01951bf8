package shortlist.indexer.schema;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.document.ReadingTime;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.level.Level;
import shortlist.indexer.level.LevelGauge;
import shortlist.indexer.level.TextSigns;
import shortlist.indexer.tone.ToneRules;

/** The fields of the index, and a document in them. */
public final class Schema {

  /** Raised with every change of fields or analysis. */
  public static final String VERSION = "4";
  /** The key of {@link #VERSION} in the user data of each commit. */
  public static final String VERSION_KEY = "schema";

  /** The document's id; the key of updates. */
  public static final String ID = "id";
  /** The canonical address, stored. */
  public static final String URL = "url";
  /** The title, searched and stored. */
  public static final String TITLE = "title";
  /** The main text, searched and stored. */
  public static final String BODY = "body";
  /**
   * The words of all that a document says, those of the title counted {@value #TITLE_WEIGHT} times,
   * those of headings once more, and those of the description and the address, to rank by: BM25 on
   * it is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted
   * fields", 2004), at the price of one list of documents a word.
   */
  public static final String ALL = "all";
  /** How often the words of the title count in {@link #ALL}. */
  public static final int TITLE_WEIGHT = 3;
  /** The words of the main text's blocks of code, searched; neither counts nor places are kept. */
  public static final String CODE = "code";
  /** The main text as Markdown, stored. */
  public static final String MARKDOWN = "markdown";
  /** Each author, searched and stored. */
  public static final String AUTHOR = "author";
  /** The host and each domain above it, searched; the host without {@code www.}, counted. */
  public static final String SITE = "site";
  /** How the site calls itself, searched by its words, counted and stored. */
  public static final String ORGANISATION = "organisation";
  /** The id of the source that it came from, searched. */
  public static final String SOURCE = "source";
  /** When it came, in milliseconds since 1970, searched by ranges and sorted by. */
  public static final String ARRIVED = "arrived";
  /** The kind's label, searched, counted and stored. */
  public static final String KIND = "kind";
  /** The label of the {@link Level}, searched and counted. */
  public static final String LEVEL = "level";
  /** The {@link TextSigns} in one number, a doc value. */
  public static final String SIGNS = "signs";
  /** The ISO 639-1 code, searched, counted and stored. */
  public static final String LANGUAGE = "language";
  /** The day of publication in days since 1970, searched by ranges, counted by years and stored. */
  public static final String PUBLISHED = "published";
  /** How many seconds a talk or an episode takes, stored. */
  public static final String DURATION = "duration";
  /** How many minutes it takes to read, hear or see, searched by ranges. */
  public static final String MINUTES = "minutes";
  /** The page's own description, stored. */
  public static final String SUMMARY = "summary";
  /** The names of what it has: {@link #HAS_CODE} and so on; searched. */
  public static final String HAS = "has";

  /**
   * The words of title, description and main text as people write them ({@link WordAnalyzer}): to
   * complete, to correct, and for what a stem would break, such as prefixes. Searched; neither
   * counts nor places are kept.
   */
  public static final String WORDS = "words";
  /** The words of the title, likewise. */
  public static final String TITLE_WORDS = "titleWords";
  /** The 64 bits of the text's fingerprint, a doc value; 0 for a text too short to tell. */
  public static final String FINGERPRINT = "fingerprint";

  /** Has a block of code. */
  public static final String HAS_CODE = "code";
  /** Has a table. */
  public static final String HAS_TABLE = "table";
  /** Has a formula. */
  public static final String HAS_FORMULA = "formula";
  /** Names an author. */
  public static final String HAS_AUTHOR = "author";
  /** Tells its day of publication. */
  public static final String HAS_DATE = "date";

  private static final int MAX_VALUE = 1_000;
  private static final FieldType HIGHLIGHTED = highlighted();
  private static final FieldType COUNTED = counted();
  private static final FieldType WORD_LIST = wordList();
  private static final LevelGauge LEVELS = new LevelGauge(ToneRules.builtIn());

  private Schema() {}

  /** What cuts the text of each field into terms. Safe for use by several threads. */
  public static Analyzer analyzer() {
    Analyzer words = new WordAnalyzer();
    Analyzer names = new NameAnalyzer();
    return new PerFieldAnalyzerWrapper(new TextAnalyzer(), Map.of(WORDS, words, TITLE_WORDS,
        words, AUTHOR, names, ORGANISATION, names, CODE, names));
  }

  /** A document in the form of the index. */
  public static Document of(shortlist.corpus.document.Document document, Arrival arrival) {
    Metadata metadata = document.metadata();
    Document fields = new Document();
    fields.add(new StringField(ID, document.id(), Field.Store.YES));
    fields.add(new BinaryDocValuesField(ID, new BytesRef(document.id())));
    fields.add(new Field(TITLE, metadata.title(), HIGHLIGHTED));
    fields.add(new Field(BODY, document.content().text(), HIGHLIGHTED));
    for (int i = 0; i < TITLE_WEIGHT; i++) {
      fields.add(new Field(ALL, metadata.title(), COUNTED));
    }
    fields.add(new Field(ALL, metadata.summary(), COUNTED));
    fields.add(new Field(ALL, document.content().text(), COUNTED));
    fields.add(new StoredField(MARKDOWN, document.content().markdown()));
    fields.add(new StoredField(SUMMARY, metadata.summary()));
    words(fields, document);
    fields.add(new NumericDocValuesField(FINGERPRINT, document.fingerprint().bits()));
    counted(fields, KIND, metadata.kind().label(), Field.Store.YES);
    if (metadata.language() != null) {
      counted(fields, LANGUAGE, metadata.language(), Field.Store.YES);
    }
    if (metadata.published() != null) {
      fields.add(new LongField(PUBLISHED, metadata.published().toEpochDay(), Field.Store.YES));
      has(fields, HAS_DATE);
    }
    if (metadata.duration() != null) {
      fields.add(new StoredField(DURATION, metadata.duration().toSeconds()));
    }
    if (arrival.source() != null) {
      fields.add(new StringField(SOURCE, arrival.source().toString(), Field.Store.NO));
    }
    fields.add(new LongField(ARRIVED, arrival.at().toEpochMilli(), Field.Store.NO));
    people(fields, metadata);
    structure(fields, document);
    address(fields, document.url());
    return fields;
  }

  private static void words(Document fields, shortlist.corpus.document.Document document) {
    Metadata metadata = document.metadata();
    fields.add(new Field(TITLE_WORDS, metadata.title(), WORD_LIST));
    fields.add(new Field(WORDS, metadata.title(), WORD_LIST));
    fields.add(new Field(WORDS, metadata.summary(), WORD_LIST));
    fields.add(new Field(WORDS, document.content().text(), WORD_LIST));
  }

  private static void people(Document fields, Metadata metadata) {
    for (String author : metadata.authors()) {
      fields.add(new TextField(AUTHOR, author, Field.Store.YES));
    }
    if (!metadata.authors().isEmpty()) {
      has(fields, HAS_AUTHOR);
    }
    if (!metadata.siteName().isEmpty()) {
      fields.add(new TextField(ORGANISATION, metadata.siteName(), Field.Store.YES));
      fields.add(new SortedDocValuesField(ORGANISATION, value(metadata.siteName())));
    }
  }

  private static void structure(Document fields, shortlist.corpus.document.Document document) {
    Metadata metadata = document.metadata();
    Structure structure = Structure.of(document.content().markdown());
    fields.add(new Field(ALL, structure.headings(), COUNTED));
    if (!structure.code().isEmpty()) {
      fields.add(new Field(CODE, structure.code(), WORD_LIST));
      has(fields, HAS_CODE);
    }
    if (structure.hasTable()) {
      has(fields, HAS_TABLE);
    }
    if (structure.formulas() > 0) {
      has(fields, HAS_FORMULA);
    }
    int words = document.content().words();
    fields.add(new IntPoint(MINUTES, minutes(metadata.duration(), words)));
    TextSigns signs = TextSigns.of(document.content().text(), structure.wordsOfCode(),
        structure.formulas());
    fields.add(new NumericDocValuesField(SIGNS, signs.packed()));
    counted(fields, LEVEL, Level.of(LEVELS.of(metadata, signs)).label(), Field.Store.NO);
  }

  private static int minutes(@Nullable Duration duration, int words) {
    return duration == null
        ? ReadingTime.minutes(words)
        : (int) Math.min(Integer.MAX_VALUE, Math.ceilDiv(duration.toSeconds(), 60L));
  }

  private static void address(Document fields, @Nullable WebUrl url) {
    if (url == null) {
      return;
    }
    fields.add(new StoredField(URL, url.text()));
    fields.add(new Field(ALL, AddressWords.of(url), COUNTED));
    String host = url.host().toLowerCase(Locale.ROOT);
    String site = host.startsWith("www.") ? host.substring("www.".length()) : host;
    fields.add(new SortedDocValuesField(SITE, value(site)));
    for (String domain = site; !domain.isEmpty();) {
      fields.add(new StringField(SITE, domain, Field.Store.NO));
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
    }
  }

  private static void has(Document fields, String what) {
    fields.add(new StringField(HAS, what, Field.Store.NO));
  }

  private static void counted(Document fields, String name, String value, Field.Store store) {
    fields.add(new StringField(name, value, store));
    fields.add(new SortedDocValuesField(name, value(value)));
  }

  /** A value to count; so long a name is cut, as Lucene takes none of 32 kB. */
  private static BytesRef value(String text) {
    return new BytesRef(text.substring(0, Math.min(text.length(), MAX_VALUE)));
  }

  private static FieldType highlighted() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  private static FieldType counted() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static FieldType wordList() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
