package shortlist.indexer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.Vocabulary.Similar;

/**
 * Finds what was meant where words seem misspelt: those that no document has, or nearly none while
 * a similar word is common; and words that were run together or torn apart. Only what finds more
 * than the query as it was typed is proposed, and all but the words in doubt stays as it was typed.
 */
final class Correction {

  private static final int MIN_LENGTH = 4;
  /** A word that documents have is doubted only if it is longer, and this much rarer. */
  private static final int MIN_LENGTH_IF_KNOWN = 6;
  private static final int MUCH_MORE = 50;
  private static final double NEARLY_NONE = 1 / 10_000.0;
  private static final int MAX_DOUBTFUL = 3;
  private static final int MAX_CHANGES = 3;
  private static final int MAX_COUNTS = 9;

  private final Vocabulary vocabulary;
  private final String typed;
  private final long found;
  private final int nearlyNone;

  /** How many documents a query finds. */
  interface Count {
    long of(String query) throws IOException;
  }

  private Correction(IndexReader reader, String typed, long found) {
    this.vocabulary = new Vocabulary(reader);
    this.typed = typed;
    this.found = found;
    this.nearlyNone = 2 + (int) (reader.numDocs() * NEARLY_NONE);
  }

  /**
   * A query that finds more; null if none is known.
   *
   * @param found how many documents {@code typed} finds
   * @param count asked some {@value #MAX_COUNTS} times at most, and only if words seem misspelt
   */
  static @Nullable String of(IndexReader reader, String typed, long found, Count count)
      throws IOException {
    return new Correction(reader, typed, found).best(count);
  }

  /** Another word or two for what was typed from {@code start} to {@code end}. */
  private record Change(int start, int end, String words, double worth) {}

  /** Changes from the last to the first, none overlapping another. */
  private record Attempt(List<Change> changes, double worth) {

    @Nullable Attempt with(Change change) {
      if (!changes.isEmpty() && change.end() > changes.getLast().start()) {
        return null;
      }
      List<Change> more = new ArrayList<>(changes);
      more.add(change);
      return new Attempt(more, worth + change.worth());
    }

    String in(String typed) {
      StringBuilder text = new StringBuilder(typed);
      changes.forEach(change -> text.replace(change.start(), change.end(), change.words()));
      return text.toString();
    }
  }

  private @Nullable String best(Count count) throws IOException {
    String best = null;
    double most = 0;
    for (Attempt attempt : attempts()) {
      String text = attempt.in(typed);
      long hits = count.of(text);
      double worth = attempt.worth() + 0.1 * Math.log10(hits + 1.0);
      if (hits > 2 * found && worth > most) {
        best = text;
        most = worth;
      }
    }
    return best;
  }

  /** What could have been meant, the most likely first. */
  private List<Attempt> attempts() throws IOException {
    List<Attempt> attempts = List.of(new Attempt(List.of(), 0));
    int doubtful = 0;
    List<TypedWord> words = TypedWord.of(typed);
    for (int i = words.size() - 1; i >= 0 && doubtful < MAX_DOUBTFUL; i--) {
      TypedWord next = i + 1 < words.size() ? words.get(i + 1) : null;
      List<Change> changes = changes(words.get(i), next);
      if (!changes.isEmpty()) {
        attempts = combined(attempts, changes);
        doubtful++;
      }
    }
    return attempts.stream()
        .filter(attempt -> !attempt.changes().isEmpty())
        .sorted(Comparator.comparingDouble(Attempt::worth).reversed())
        .limit(MAX_COUNTS)
        .toList();
  }

  /** Each attempt as it is, and with each change that goes with it. */
  private static List<Attempt> combined(List<Attempt> attempts, List<Change> changes) {
    List<Attempt> combined = new ArrayList<>(attempts);
    for (Attempt attempt : attempts) {
      for (Change change : changes) {
        Attempt longer = attempt.with(change);
        if (longer != null) {
          combined.add(longer);
        }
      }
    }
    return combined;
  }

  /** What could stand in place of a word, or of it and the next; often nothing. */
  private List<Change> changes(TypedWord word, @Nullable TypedWord next) throws IOException {
    String normal = Vocabulary.normal(word.text());
    List<Change> changes = new ArrayList<>();
    if (next != null && word.isBefore(next, typed)) {
      addJoined(changes, word, normal, next);
    }
    int known = vocabulary.found(normal);
    boolean written = known > 0 && vocabulary.documents(normal) > 0;
    if (normal.length() >= (written ? MIN_LENGTH_IF_KNOWN : MIN_LENGTH)
        && (!written || known <= nearlyNone)) {
      int least = written ? MUCH_MORE * known : 1;
      double likeness = written ? 1 - 1.01 / normal.length() : 0;
      for (Similar similar : vocabulary.similar(normal)) {
        if (similar.likeness() >= likeness && similar.documents() >= least) {
          changes.add(
              new Change(word.start(), word.end(), similar.word(), similar.worth()));
        }
      }
      vocabulary.parts(normal)
          .filter(parts -> parts.documents() >= least)
          .ifPresent(parts -> changes.add(
              new Change(word.start(), word.end(), parts.word(), parts.worth())));
    }
    changes.sort(Comparator.comparingDouble(Change::worth).reversed());
    return changes.subList(0, Math.min(MAX_CHANGES, changes.size()));
  }

  private void addJoined(List<Change> changes, TypedWord word, String normal, TypedWord next)
      throws IOException {
    String second = Vocabulary.normal(next.text());
    int documents = vocabulary.documents(normal + second);
    if (documents > 0 && (found == 0 || vocabulary.found(normal) == 0
        || vocabulary.found(second) == 0)) {
      changes.add(new Change(word.start(), next.end(), normal + second,
          new Similar(normal + second, Vocabulary.LIKENESS_OF_PARTS, documents).worth()));
    }
  }
}
