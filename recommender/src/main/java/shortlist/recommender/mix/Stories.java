package shortlist.recommender.mix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Metadata;
import shortlist.recommender.candidate.Titles;
import shortlist.recommender.vector.SparseVector;

/**
 * Folds candidates that tell the same story in other words: a post that was rewritten for another
 * site, two reports of one thing, two posts on the same paper.
 *
 * <p>Nearly the same terms say so by themselves; less likeness does if the titles have most of
 * their words in common, or both are about the same paper. Pieces of a series have like titles,
 * too: a number that only one title has tells them apart.
 */
final class Stories {

  /**
   * Of 4,000 abstracts of one field half have none nearer than .20, and one in a hundred has one of
   * .42 or more: sequels by the same authors, up to .64. Above that there are retellings only.
   */
  private static final double SAME_WORDS = 0.75;
  private static final double WITH_LIKE_TITLE = 0.6;
  private static final double WITH_SAME_PAPER = 0.4;
  /** The part of the words of both titles that they share. */
  private static final double LIKE_TITLE = 0.5;
  private static final int MIN_TITLE = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d+|[ivx]+");

  private final List<Entry> kept = new ArrayList<>();
  private final Likeness likeness;
  private final Papers papers;

  Stories(Likeness likeness, Papers papers) {
    this.likeness = likeness;
    this.papers = papers;
  }

  private record Entry(Story story, SparseVector words, Set<String> title) {}

  /**
   * Folds each story into the first that tells the same.
   *
   * @param words the terms of the best of each, of length 1
   * @return those that stay, in their order
   */
  List<Story> fold(List<Story> stories, List<SparseVector> words) {
    for (int i = 0; i < stories.size(); i++) {
      Entry entry = new Entry(stories.get(i), words.get(i), title(stories.get(i)));
      Entry same = find(entry);
      if (same == null) {
        kept.add(entry);
      } else {
        same.story.addAll(entry.story);
      }
    }
    return kept.stream().map(Entry::story).toList();
  }

  private @Nullable Entry find(Entry entry) {
    double[] cosines = likeness.of(entry.words, kept.stream().map(Entry::words).toList());
    for (int i = 0; i < cosines.length; i++) {
      if (cosines[i] >= WITH_SAME_PAPER && isSame(entry, kept.get(i), cosines[i])) {
        return kept.get(i);
      }
    }
    return null;
  }

  private boolean isSame(Entry one, Entry other, double cosine) {
    if (!numbers(one.title).equals(numbers(other.title))) {
      return false;
    }
    return cosine >= SAME_WORDS
        || (cosine >= WITH_LIKE_TITLE && areLike(one.title, other.title))
        || papers.areShared(id(one), id(other));
  }

  private static boolean areLike(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return Math.min(one.size(), other.size()) >= MIN_TITLE
        && 2.0 * shared.size() / (one.size() + other.size()) >= LIKE_TITLE;
  }

  private static Set<String> numbers(Set<String> title) {
    Set<String> numbers = new HashSet<>(title);
    numbers.removeIf(word -> !NUMBER.matcher(word).matches());
    return numbers;
  }

  private static Set<String> title(Story story) {
    Metadata metadata = story.best().candidate().entry().metadata();
    return Set.copyOf(List.of(Titles.plain(metadata.title()).split(" ", -1)));
  }

  private static String id(Entry entry) {
    return entry.story.best().candidate().id();
  }
}
