package shortlist.indexer.search;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.query.Clause;
import shortlist.indexer.query.Field;
import shortlist.indexer.search.facet.FacetField;

/** Turns a query's tree into Lucene's queries. One object a query. */
final class Compiler {

  private final boolean required;
  private final WordQueries words;
  private final ValueQueries values;
  private final Widening widening;
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Compiler(Overlay overlay, boolean required) {
    this.required = required;
    this.words = new WordQueries(required);
    this.values = new ValueQueries(overlay, notes);
    this.widening = overlay.widening();
  }

  /**
   * Compiles a query.
   *
   * @param required whether all words must be there, or any of them will do
   */
  static Compiled compile(Clause clause, Overlay overlay, boolean required)
      throws IOException {
    return new Compiler(overlay, required).compile(clause);
  }

  private Compiled compile(Clause clause) throws IOException {
    List<Clause> parts = clause instanceof Clause.All(List<Clause> all) ? all : List.of(clause);
    List<Clause> others = new ArrayList<>();
    Map<FacetField, BooleanQuery.Builder> narrowing = new EnumMap<>(FacetField.class);
    for (Clause part : parts) {
      FacetField facet = FacetField.narrowedBy(part);
      Query query = facet == null ? null : query(part);
      if (facet == null) {
        others.add(part);
      } else if (query != null) {
        narrowing.computeIfAbsent(facet, _ -> new BooleanQuery.Builder())
            .add(query, Occur.FILTER);
      }
    }
    Query rest = all(others);
    if (words.wereCut()) {
      notes.add("The query has too many words; the last of them were left out.");
    }
    Map<FacetField, Query> narrowings = new EnumMap<>(FacetField.class);
    narrowing.forEach((facet, query) -> narrowings.put(facet, query.build()));
    return new Compiled(rest, narrowings, others.stream().anyMatch(Compiler::scores),
        text.toString(), notes);
  }

  private @Nullable Query query(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Words part -> words.of(part);
      case Clause.Value value -> values.of(value);
      case Clause.Span span -> values.of(span);
      case Clause.Not(Clause inner) -> all(List.of(new Clause.Not(inner)));
      case Clause.All(List<Clause> parts) -> all(parts);
      case Clause.Any(List<Clause> parts) -> any(parts);
    };
  }

  /** What all parts find; null if none of them is of use. */
  private @Nullable Query all(List<Clause> parts) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Occur occur = required ? Occur.MUST : Occur.SHOULD;
    boolean positive = false;
    boolean anyWord = false;
    boolean negative = false;
    for (int i = 0; i < parts.size(); i++) {
      int end = endOfWords(parts, i);
      parts.subList(i, end).forEach(this::append);
      for (Query query : widened(parts.subList(i, end))) {
        all.add(query, occur);
        anyWord = true;
        positive = true;
      }
      i = end;
      Clause part = i < parts.size() ? parts.get(i) : new Clause.All(List.of());
      boolean not = part instanceof Clause.Not;
      Query query = query(part instanceof Clause.Not(Clause inner) ? inner : part);
      if (query == null) {
        continue;
      }
      boolean word = !not && isOfWords(part);
      all.add(query, not
          ? Occur.MUST_NOT
          : !scores(part) ? Occur.FILTER : word ? occur : Occur.MUST);
      anyWord |= word;
      positive |= !not;
      negative |= not;
      if (word) {
        append(part);
      }
    }
    if (!positive && !negative) {
      return null;
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.setMinimumNumberShouldMatch(anyWord && !required ? 1 : 0).build();
  }

  /** What any part finds; null if none of them is of use. */
  private @Nullable Query any(List<Clause> parts) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean some = false;
    for (Clause part : parts) {
      List<Query> word = isPlain(part) ? widened(List.of(part)) : List.of();
      Query query = word.isEmpty() ? query(part) : word.getFirst();
      if (query != null) {
        any.add(scores(part) ? query : new BoostQuery(new ConstantScoreQuery(query), 0),
            Occur.SHOULD);
        some = true;
      }
    }
    return some ? any.build() : null;
  }

  /** The first part from {@code first} on that is no word to be looked for wherever it stands. */
  private static int endOfWords(List<Clause> parts, int first) {
    int end = first;
    while (end < parts.size() && isPlain(parts.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPlain(Clause clause) {
    return clause instanceof Clause.Word(Field in, String _) && in == null;
  }

  /** Words that follow each other, with what means the same. */
  private List<Query> widened(List<Clause> run) throws IOException {
    List<Widening.Typed> typed = new ArrayList<>();
    for (Clause part : run) {
      if (part instanceof Clause.Word word) {
        typed.add(new Widening.Typed(word.text(), words.of(word)));
      }
    }
    return widening.of(typed, required ? Occur.MUST : Occur.SHOULD);
  }

  /** The words that stand side by side, of which those that are near each other count more. */
  private void append(Clause part) {
    if (part instanceof Clause.Words here) {
      text.append(here.text()).append(' ');
    }
  }

  /** Whether a part looks for nothing but words, wherever they stand. */
  private static boolean isOfWords(Clause clause) {
    return switch (clause) {
      case Clause.Words part -> part.in() == null;
      case Clause.All(List<Clause> parts) -> parts.stream().allMatch(Compiler::isOfWords);
      case Clause.Any(List<Clause> parts) -> parts.stream().allMatch(Compiler::isOfWords);
      case Clause.Value _,Clause.Span _,Clause.Not _ -> false;
    };
  }

  /** Whether it finds some documents that answer better than others. */
  private static boolean scores(Clause clause) {
    return switch (clause) {
      case Clause.Words _ -> true;
      case Clause.All(List<Clause> parts) -> parts.stream().anyMatch(Compiler::scores);
      case Clause.Any(List<Clause> parts) -> parts.stream().anyMatch(Compiler::scores);
      case Clause.Value _,Clause.Span _,Clause.Not _ -> false;
    };
  }
}
