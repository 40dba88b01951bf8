package shortlist.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Store;

/** Takes past links into the workspace; one that is known under the same key is replaced. */
public final class ResourceImport {

  private ResourceImport() {}

  /**
   * What became of them, each key once.
   *
   * @param added were not known
   * @param changed were known with other facts
   * @param same were known with these very facts
   */
  public record Result(List<Resource> added, List<Resource> changed, List<Resource> same) {

    /** Copies the lists. */
    public Result {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      same = List.copyOf(same);
    }
  }

  /** Takes all of them, or none if that fails. Of several of one key the last counts. */
  public static Result take(Store store, List<Resource> resources) {
    Result result = preview(store, resources);
    store.transaction(() -> {
      store.resources().putAll(result.added());
      store.resources().putAll(result.changed());
    });
    return result;
  }

  /** What {@link #take} would do; nothing is written. */
  public static Result preview(Store store, List<Resource> resources) {
    Map<String, Resource> known = new LinkedHashMap<>();
    store.resources().all().forEach(resource -> known.put(resource.key(), resource));
    Map<String, Resource> wanted = new LinkedHashMap<>();
    resources.forEach(resource -> wanted.put(resource.key(), resource));
    List<Resource> added = new ArrayList<>();
    List<Resource> changed = new ArrayList<>();
    List<Resource> same = new ArrayList<>();
    wanted.forEach((key, resource) -> {
      Optional<Resource> before = Optional.ofNullable(known.get(key));
      if (before.isEmpty()) {
        added.add(resource);
      } else if (before.get().equals(resource)) {
        same.add(resource);
      } else {
        changed.add(resource);
      }
    });
    return new Result(added, changed, same);
  }
}
