package shortlist.recommender.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Categories.Category;
import shortlist.corpus.store.Store;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.vector.SparseVector;
import shortlist.recommender.vector.TermSpace;

/**
 * The categories of all documents of an index: what the editor said of a document, else what it
 * came with as a past resource, else what those teach. Immutable; safe for use by several threads.
 */
public final class Catalogue {

  private final TermSpace space;
  private final Map<String, String> known;
  private final CategoryModel model;

  private Catalogue(TermSpace space, Map<String, String> known, CategoryModel model) {
    this.space = space;
    this.known = known;
    this.model = model;
  }

  /** Learns from all that the store knows now. */
  public static Catalogue learn(Store store, TermSpace space) {
    return new Lesson(store, space).learn();
  }

  /**
   * Learns, and notes in the store what all documents are taken for; quick where there are no
   * categories.
   *
   * @return how many documents changed
   */
  public static int update(Store store, SearchIndex index) {
    return store.categories().all().isEmpty()
        ? store.categories().assign(Map.of())
        : learn(store, new TermSpace(index.termVectors())).note(store);
  }

  /** The category of the document in a row; empty where nothing speaks for one. */
  public Optional<Guess> of(int row) {
    String category = known.get(space.id(row));
    return category != null
        ? Optional.of(new Guess(category, 1))
        : model.of(space.terms(row));
  }

  /** How many of what it learnt from it gets right when that is left out, 0 to 1. */
  public double accuracy() {
    return model.accuracy();
  }

  private int note(Store store) {
    Map<String, String> categories = new HashMap<>();
    for (int row = 0; row < space.rows(); row++) {
      if (!known.containsKey(space.id(row))) {
        String id = space.id(row);
        of(row).ifPresent(guess -> categories.put(id, guess.category()));
      }
    }
    return store.categories().assign(categories);
  }

  /** What is read from the store to learn from. */
  private static final class Lesson {

    private final Store store;
    private final TermSpace space;
    private final Map<String, String> labels;
    private final Map<String, String> known = new HashMap<>();
    private final List<Labelled> examples = new ArrayList<>();
    private final Set<String> taught = new HashSet<>();

    Lesson(Store store, TermSpace space) {
      this.store = store;
      this.space = space;
      this.labels = store.categories().labels();
    }

    Catalogue learn() {
      Map<String, String> names = store.categories()
          .all()
          .stream()
          .map(Category::name)
          .collect(Collectors.toMap(Lesson::plain, name -> name, (one, _) -> one));
      List<Resource> resources = store.resources().all();
      Map<WebUrl, String> documents = store.addresses()
          .documents(resources.stream().map(Resource::url).filter(Objects::nonNull).toList());
      for (Resource resource : resources) {
        add(resource, ids(resource.url(), documents), names);
      }
      labels.forEach((id, category) -> {
        known.put(id, named(names, category));
        if (!taught.contains(id)) {
          document(id)
              .ifPresent(words -> examples.add(new Labelled(words, named(names, category))));
        }
      });
      Map<String, SparseVector> nameWords = new TreeMap<>();
      names.values().forEach(name -> nameWords.put(name, space.terms(name)));
      return new Catalogue(space, known, CategoryModel.learn(space.size(), nameWords, examples));
    }

    /** What the editor wrote of it and what it says itself are one text. */
    private void add(Resource resource, List<String> ids, Map<String, String> names) {
      String category = ids.stream()
          .map(labels::get)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(resource.category());
      if (category == null) {
        return;
      }
      SparseVector words = space.terms(String.join("\n", resource.title(), resource.summary(),
          Objects.requireNonNullElse(resource.highlight(), "")));
      for (String id : ids) {
        known.put(id, named(names, category));
        taught.add(id);
      }
      Optional<SparseVector> read = ids.stream()
          .map(this::document)
          .flatMap(Optional::stream)
          .findFirst();
      examples.add(new Labelled(read.map(words::plus).orElse(words).normalised(),
          named(names, category)));
    }

    private Optional<SparseVector> document(String id) {
      OptionalInt row = space.row(id);
      return row.isEmpty() ? Optional.empty() : Optional.of(space.terms(row.getAsInt()));
    }

    private static List<String> ids(@Nullable WebUrl url, Map<WebUrl, String> documents) {
      if (url == null) {
        return List.of();
      }
      String own = Document.idOf(url);
      return List.of(own, documents.getOrDefault(url, own)).stream().distinct().toList();
    }

    private static String named(Map<String, String> names, String category) {
      return names.getOrDefault(plain(category), category);
    }

    private static String plain(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}
