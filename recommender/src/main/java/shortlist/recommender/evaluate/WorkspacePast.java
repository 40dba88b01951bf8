package shortlist.recommender.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Periods;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Material;
import shortlist.recommender.Recommender;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.item.Item;
import shortlist.recommender.vector.ChanceOrder;

/** The past of a workspace: what the recommender learns from and ranks, made ready to be cut. */
public final class WorkspacePast {

  private final Store store;
  private final Material material;

  private WorkspacePast(Store store, Material material) {
    this.store = store;
    this.material = material;
  }

  /**
   * Replays what was decided in a workspace.
   *
   * @param index the workspace's index; stays the caller's to close
   * @throws NothingToReplay if too little was
   * @throws shortlist.corpus.WorkspaceException if the workspace cannot be read
   */
  public static Evaluation evaluate(Workspace workspace, SearchIndex index, Watcher watcher) {
    Material material = new Recommender(workspace, index).material();
    return Evaluation.of(new WorkspacePast(workspace.store(), material).read(), watcher);
  }

  private Past read() {
    List<Decision> decisions = decisions();
    Set<String> decided = decisions.stream().map(Decision::id).collect(Collectors.toSet());
    List<Item> free = material.items()
        .stream()
        .filter(item -> !decided.contains(item.id()))
        .sorted(Comparator.comparing(Item::id, ChanceOrder.OF_IDS))
        .toList();
    List<Item> sample = free.subList(0, Math.min(Past.CANDIDATES, free.size()));
    return new Past(material.space(), decisions, sample, free.size(), published(), arrived(sample),
        sent(), material.experience().periods().next(), material.now());
  }

  /** The observations are those of the examples, in their order. */
  private List<Decision> decisions() {
    List<Example> examples = examples().toList();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Entry document = examples.get(i).document();
      decisions.add(new Decision(material.past().get(i),
          document != null && material.space().row(document.id()).isPresent()));
    }
    return decisions;
  }

  private Stream<Example> examples() {
    return Stream.concat(material.experience().liked().stream(),
        material.experience().declined().stream());
  }

  private Map<String, LocalDate> published() {
    Map<String, LocalDate> published = new HashMap<>();
    Stream.concat(material.candidates().stream().map(candidate -> candidate.entry()),
        examples().flatMap(example -> Stream.ofNullable(example.document())))
        .forEach(entry -> put(published, entry.id(), entry.metadata().published()));
    return published;
  }

  private Map<String, LocalDate> arrived(List<Item> items) {
    Map<String, LocalDate> arrived = new HashMap<>();
    store.arrivals()
        .of(items.stream().map(Item::id).toList())
        .forEach((id, at) -> arrived.put(id, day(at)));
    return arrived;
  }

  private Map<Integer, LocalDate> sent() {
    Periods periods = material.experience().periods();
    Map<Integer, LocalDate> sent = new HashMap<>();
    for (Resource resource : store.resources().all()) {
      put(sent, periods.of(resource), resource.published());
    }
    for (Edition edition : store.editions().all()) {
      Instant at = edition.publishedAt();
      put(sent, periods.of(edition), at == null ? null : day(at));
    }
    return sent;
  }

  private static <K> void put(Map<K, LocalDate> dates, K key, @Nullable LocalDate date) {
    if (date != null) {
      dates.put(key, date);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
