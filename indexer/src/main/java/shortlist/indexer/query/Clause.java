package shortlist.indexer.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a query. The tree is no deeper than some twenty levels. */
public sealed interface Clause {

  /** A part that looks for words. */
  sealed interface Words extends Clause {

    /** The field of {@link Field.Takes#WORDS} to look in; null for title and text. */
    @Nullable Field in();

    /** The words as they were typed, without the signs around them; not empty. */
    String text();
  }

  /** A word, or what is written as one, such as {@code scikit-learn}. */
  record Word(@Nullable Field in, String text) implements Words {}

  /**
   * Words that follow each other.
   *
   * @param slop how many places the words may be away from where the phrase has them; 0 for none
   */
  record Phrase(@Nullable Field in, String text, int slop) implements Words {}

  /** Words that begin so; at least two characters. */
  record Prefix(@Nullable Field in, String text) implements Words {}

  /**
   * Words that are nearly so written.
   *
   * @param edits how many characters may be wrong, missing or exchanged with their neighbour: 1 or
   *        2
   */
  record Fuzzy(@Nullable Field in, String text, int edits) implements Words {}

  /**
   * Documents that have a value.
   *
   * @param field of {@link Field.Takes#VALUE} or {@link Field.Takes#CHOICE}
   * @param value in lower case; of a choice one of its values
   */
  record Value(Field field, String value) implements Clause {}

  /**
   * Documents within bounds.
   *
   * @param field {@link Field#YEAR} or {@link Field#DATE}, with bounds in days since 1970, or
   *        {@link Field#MINUTES}
   * @param from the least, included; {@link Long#MIN_VALUE} for no bound
   * @param to the most, included; {@link Long#MAX_VALUE} for no bound
   */
  record Span(Field field, long from, long to) implements Clause {}

  /** Documents that the part does not find. */
  record Not(Clause clause) implements Clause {}

  /** What all parts find; everything if there is none. */
  record All(List<Clause> clauses) implements Clause {

    /** Copies the list. */
    public All {
      clauses = List.copyOf(clauses);
    }
  }

  /** What any part finds; at least two parts. */
  record Any(List<Clause> clauses) implements Clause {

    /** Copies the list. */
    public Any {
      clauses = List.copyOf(clauses);
    }
  }
}
