package shortlist.indexer.schema;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.link.WebUrl;

/** The fields of the index, and a document in them. */
public final class Schema {

  /** Raised with every change of fields or analysis. */
  public static final String VERSION = "2";
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
   * to rank by: BM25 on it is BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to
   * multiple weighted fields", 2004), at the price of one list of documents a word.
   */
  public static final String ALL = "all";
  /** How often the words of the title count in {@link #ALL}. */
  public static final int TITLE_WEIGHT = 3;
  /** The main text as Markdown, stored. */
  public static final String MARKDOWN = "markdown";
  /** Each author, searched and stored. */
  public static final String AUTHOR = "author";
  /** The host and each domain above it, searched; the host without {@code www.}, counted. */
  public static final String SITE = "site";
  /** How the site calls itself, stored. */
  public static final String SITE_NAME = "siteName";
  /** The kind's label, searched, counted and stored. */
  public static final String KIND = "kind";
  /** The ISO 639-1 code, searched, counted and stored. */
  public static final String LANGUAGE = "language";
  /** The year of publication, searched and counted. */
  public static final String YEAR = "year";
  /** The day of publication, stored. */
  public static final String PUBLISHED = "published";
  /** How many seconds a talk or an episode takes, stored. */
  public static final String DURATION = "duration";
  /** The page's own description, stored. */
  public static final String SUMMARY = "summary";

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

  private static final FieldType HIGHLIGHTED = highlighted();
  private static final FieldType COUNTED = counted();
  private static final FieldType WORD_LIST = wordList();

  private Schema() {}

  /** What cuts the text of each field into terms. Safe for use by several threads. */
  public static Analyzer analyzer() {
    Analyzer words = new WordAnalyzer();
    return new PerFieldAnalyzerWrapper(new TextAnalyzer(),
        Map.of(WORDS, words, TITLE_WORDS, words));
  }

  /** A document in the form of the index. */
  public static Document of(shortlist.corpus.document.Document document) {
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
    metadata.authors()
        .forEach(author -> fields.add(new TextField(AUTHOR, author, Field.Store.YES)));
    fields.add(new StoredField(SITE_NAME, metadata.siteName()));
    fields.add(new StoredField(SUMMARY, metadata.summary()));
    words(fields, document);
    fields.add(new NumericDocValuesField(FINGERPRINT, document.fingerprint().bits()));
    counted(fields, KIND, metadata.kind().label());
    if (metadata.language() != null) {
      counted(fields, LANGUAGE, metadata.language());
    }
    if (metadata.published() != null) {
      fields.add(new StoredField(PUBLISHED, metadata.published().toString()));
      counted(fields, YEAR, String.valueOf(metadata.published().getYear()));
    }
    if (metadata.duration() != null) {
      fields.add(new StoredField(DURATION, metadata.duration().toSeconds()));
    }
    site(fields, document.url());
    return fields;
  }

  private static void words(Document fields, shortlist.corpus.document.Document document) {
    Metadata metadata = document.metadata();
    fields.add(new Field(TITLE_WORDS, metadata.title(), WORD_LIST));
    fields.add(new Field(WORDS, metadata.title(), WORD_LIST));
    fields.add(new Field(WORDS, metadata.summary(), WORD_LIST));
    fields.add(new Field(WORDS, document.content().text(), WORD_LIST));
  }

  private static void site(Document fields, @Nullable WebUrl url) {
    if (url == null) {
      return;
    }
    fields.add(new StoredField(URL, url.text()));
    String host = url.host().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    fields.add(new SortedSetDocValuesField(SITE, new BytesRef(host)));
    for (String domain = host; !domain.isEmpty();) {
      fields.add(new StringField(SITE, domain, Field.Store.NO));
      int dot = domain.indexOf('.');
      domain = dot < 0 ? "" : domain.substring(dot + 1);
    }
  }

  private static void counted(Document fields, String name, String value) {
    fields.add(new StringField(name, value, Field.Store.YES));
    fields.add(new SortedSetDocValuesField(name, new BytesRef(value)));
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
