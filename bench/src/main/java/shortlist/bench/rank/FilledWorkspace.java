package shortlist.bench.rank;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import shortlist.bench.search.Posts;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.index.IndexFolder;

/**
 * A workspace of generated posts: as many as wanted to rank, three hundred more as past resources
 * of five categories, and a hundred verdicts.
 */
final class FilledWorkspace {

  private static final int BLOCK = 2_000;
  private static final int RESOURCES = 300;
  private static final int CATEGORIES = 5;
  private static final int VERDICTS = 100;
  private static final int SUMMARY = 300;

  private FilledWorkspace() {}

  static void fill(Path folder, Posts posts, int documents) {
    try (Workspace workspace = Workspace.create(folder, "");
        IndexFolder index = IndexFolder.create(workspace.indexFolder())) {
      Store store = workspace.store();
      for (int from = 0; from < documents; from += BLOCK) {
        List<Document> block = IntStream.range(from, Math.min(from + BLOCK, documents))
            .parallel()
            .mapToObj(posts::post)
            .toList();
        block.parallelStream().forEach(index::put);
        store.transaction(() -> block.forEach(post -> store.documents().put(post, null)));
      }
      index.commit();
      store.resources()
          .putAll(IntStream.range(0, RESOURCES)
              .mapToObj(number -> resource(posts.post(documents + number), number))
              .toList());
      verdicts(store, posts, Math.min(VERDICTS, documents / 2));
    }
  }

  private static Resource resource(Document post, int number) {
    Metadata metadata = post.metadata();
    String text = post.content().text();
    return new Resource(post.url(), metadata.title(), metadata.siteName(), metadata.authors(), null,
        "Category " + number % CATEGORIES, metadata.kind(),
        text.substring(0, Math.min(SUMMARY, text.length())), null,
        String.valueOf(number / 5 + 1), number % 5 + 1, metadata.published());
  }

  private static void verdicts(Store store, Posts posts, int number) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      verdicts.add(new Verdict(posts.post(i).id(),
          i % 2 == 0 ? Decision.ACCEPT : Decision.REJECT, null, Instant.EPOCH));
    }
    store.transaction(() -> verdicts.forEach(store.verdicts()::add));
  }
}
