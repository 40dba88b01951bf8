package shortlist.indexer.search;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.query.Clause;
import shortlist.indexer.query.Field;
import shortlist.indexer.schema.Schema;
import shortlist.indexer.term.Terms;

/** Makes Lucene's queries of the parts that look for words. One object a query. */
final class WordQueries {

  /** As many as Lucene's limit of clauses allows for, with what each of them becomes. */
  private static final int MAX_TERMS = 200;
  private static final int FUZZY_TERMS = 20;
  /** Nobody mistakes the first letter, and it spares most of the words from being compared. */
  private static final int FUZZY_BEGINNING = 1;

  private final boolean required;
  private int terms;

  /** {@code required}: whether of a word with several parts all are needed, or any will do. */
  WordQueries(boolean required) {
    this.required = required;
  }

  /** Whether there were more words than are looked for. */
  boolean wereCut() {
    return terms > MAX_TERMS;
  }

  /** The query; null if nothing of the part is a word that the index knows to look for. */
  @Nullable Query of(Clause.Words words) {
    return switch (words) {
      case Clause.Word(Field in, String text) -> word(in, text);
      case Clause.Phrase(Field in, String text, int slop) -> phrase(in, read(in, text), slop);
      case Clause.Prefix(Field in, String text) -> prefix(in, text);
      case Clause.Fuzzy(Field in, String text, int edits) -> fuzzy(in, text, edits);
    };
  }

  private @Nullable Query word(@Nullable Field in, String text) {
    List<Terms.At> parts = read(in, text);
    if (in == null && !required && parts.size() > 1) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      parts.forEach(part -> any.add(Scoring.word(part.text()), Occur.SHOULD));
      return any.build();
    }
    return phrase(in, parts, 0);
  }

  private @Nullable Query phrase(@Nullable Field in, List<Terms.At> parts, int slop) {
    if (parts.isEmpty()) {
      return null;
    }
    if (in == null) {
      return parts.size() == 1
          ? Scoring.word(parts.getFirst().text())
          : new DisjunctionMaxQuery(List.of(phrase(Schema.TITLE, parts, slop),
              phrase(Schema.BODY, parts, slop)), 0);
    }
    return in == Field.CODE ? all(parts) : phrase(name(in), parts, slop);
  }

  private static Query phrase(String field, List<Terms.At> parts, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = parts.getFirst().position();
    parts.forEach(part -> phrase.add(new Term(field, part.text()), part.position() - first));
    return phrase.setSlop(slop).build();
  }

  /** Of code the index knows which words it has, but not where. */
  private static Query all(List<Terms.At> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(new TermQuery(new Term(Schema.CODE, part.text())), Occur.MUST));
    return all.build();
  }

  private @Nullable Query prefix(@Nullable Field in, String text) {
    if (!isOneTerm(text)) {
      return word(in, text);
    }
    Query begun = new PrefixQuery(
        new Term(unstemmed(in), Terms.normalized(unstemmed(in), text)));
    List<Terms.At> stems = in == null ? read(null, text) : List.of();
    return stems.isEmpty() ? begun : better(begun, Scoring.word(stems.getFirst().text()));
  }

  /** All that begin so are worth the same, but what is about the word itself is worth more. */
  private static Query better(Query begun, Query word) {
    return new BooleanQuery.Builder().add(begun, Occur.MUST).add(word, Occur.SHOULD).build();
  }

  private @Nullable Query fuzzy(@Nullable Field in, String text, int edits) {
    return isOneTerm(text)
        ? new FuzzyQuery(new Term(unstemmed(in), Terms.normalized(unstemmed(in), text)), edits,
            FUZZY_BEGINNING, FUZZY_TERMS, true)
        : word(in, text);
  }

  /** Not so in scripts without spaces, where each character is a term. */
  private static boolean isOneTerm(String text) {
    // Analysed as code is, for nothing is left out there.
    List<Terms.At> cut = Terms.read(Schema.CODE, text, 2);
    return cut.size() < 2 || cut.getFirst().compound();
  }

  private List<Terms.At> read(@Nullable Field in, String text) {
    List<Terms.At> parts = new ArrayList<>(
        Terms.read(in == null ? Schema.BODY : name(in), text, MAX_TERMS));
    parts.removeIf(Terms.At::compound);
    int left = Math.max(0, MAX_TERMS - terms);
    terms += parts.size();
    return parts.size() > left ? parts.subList(0, left) : parts;
  }

  private static String name(Field in) {
    return switch (in) {
      case TITLE -> Schema.TITLE;
      case AUTHOR -> Schema.AUTHOR;
      case ORG -> Schema.ORGANISATION;
      case CODE -> Schema.CODE;
      default -> throw new IllegalArgumentException(in.label() + " has no words");
    };
  }

  /** Where words stand as people write them, for a stem has another beginning and end. */
  private static String unstemmed(@Nullable Field in) {
    return in == null ? Schema.WORDS : in == Field.TITLE ? Schema.TITLE_WORDS : name(in);
  }
}
