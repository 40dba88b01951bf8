package shortlist.app.past;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.store.Categories;
import shortlist.corpus.store.Store;

/**
 * What is filed and noted of past resources: the category that the editor gave, or else the one
 * that it came with, or else the one that it was taken for. Immutable.
 */
public final class Filed implements TopList.Remarks {

  private final Map<String, String> filed;
  private final Highlights highlights;

  private Filed(Map<String, String> filed, Highlights highlights) {
    this.filed = filed;
    this.highlights = highlights;
  }

  /** What the store says now of the resources of a chronicle. */
  public static Filed of(Store store, Chronicle chronicle) {
    Categories categories = store.categories();
    Map<String, String> labels = categories.labels();
    Map<String, String> filed = new HashMap<>();
    chronicle.resources().forEach((key, resource) -> {
      Optional<String> id = Optional.ofNullable(resource.url()).map(Document::idOf);
      id.map(labels::get)
          .or(() -> Optional.ofNullable(resource.category()))
          .or(() -> id.flatMap(categories::assignedTo))
          .ifPresent(category -> filed.put(key, category));
    });
    return new Filed(filed, store.notes().highlights());
  }

  /** The same categories, with other highlights. */
  Filed with(Highlights others) {
    return new Filed(filed, others);
  }

  @Override
  public @Nullable String category(Resource resource) {
    return filed.get(resource.key());
  }

  @Override
  public @Nullable String highlight(Resource resource) {
    return highlights.of(resource);
  }
}
