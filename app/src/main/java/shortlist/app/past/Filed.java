package shortlist.app.past;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;

/** What the editor filed and noted of past resources, as the store has it at a moment. */
public final class Filed implements TopList.Remarks {

  private final Map<String, String> labels;

  private Filed(Store store) {
    this.labels = store.categories().labels();
  }

  /** What the store says now. */
  public static Filed of(Store store) {
    return new Filed(store);
  }

  @Override
  public @Nullable String category(Resource resource) {
    WebUrl url = resource.url();
    String label = url == null ? null : labels.get(Document.idOf(url));
    return label == null ? resource.category() : label;
  }

  @Override
  public @Nullable String highlight(Resource resource) {
    return resource.highlight();
  }
}
