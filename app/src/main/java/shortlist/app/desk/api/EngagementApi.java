package shortlist.app.desk.api;

import io.javalin.http.Context;
import java.util.List;
import shortlist.app.json.EngagementJson;
import shortlist.corpus.engagement.Engagement;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.note.Highlights;
import shortlist.corpus.store.Store;

/** Past resources, and how readers engaged with them. */
final class EngagementApi {

  private final Store store;

  EngagementApi(Store store) {
    this.store = store;
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/resources", this::list, "cursor", "limit"));
  }

  private void list(Context context) {
    Engagement engagement = store.engagement();
    Highlights highlights = store.notes().highlights();
    Paging.of(context)
        .answer(context, store.resources().all(), Resource::key, resource -> EngagementJson
            .object(resource, engagement.estimate(resource.key()), highlights.of(resource)));
  }
}
