package shortlist.indexer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import shortlist.corpus.WorkspaceException;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Extractions.Stage;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.corpus.workspace.WorkspaceLock;
import shortlist.indexer.extract.Extractor;
import shortlist.indexer.extract.text.Languages;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.schema.Arrival;

/**
 * Brings documents and index up to date with the archive. What was indexed is committed to the
 * index first and marked in the store then, so that a run that was cut short is made good by the
 * next.
 */
public final class Indexer {

  private static final int IMPORT_BATCH = 500;
  private static final int MAX_ROUNDS = 3;

  private final Workspace workspace;

  /** An indexer of a workspace; it takes the workspace's lock while it runs. */
  public Indexer(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Extracts and indexes what changed since the last run; everything, if the index is missing,
   * damaged or of another version of the program.
   *
   * @throws WorkspaceException if another process has the workspace, or it cannot be written
   */
  public IndexReport update(IndexListener listener) {
    try (WorkspaceLock _ = workspace.exclusively("index")) {
      Path folder = workspace.indexFolder();
      return switch (IndexFolder.stateOf(folder)) {
        case USABLE -> run(IndexFolder.append(folder), false, listener);
        case MISSING -> run(anew(folder), true, listener);
        case UNUSABLE -> {
          listener.rebuilding("it is damaged, unfinished or of another version of the program");
          yield run(anew(folder), true, listener);
        }
      };
    }
  }

  /**
   * Extracts and indexes everything anew, from the archive and the imported documents.
   *
   * @throws WorkspaceException if another process has the workspace, or it cannot be written
   */
  public IndexReport rebuild(IndexListener listener) {
    try (WorkspaceLock _ = workspace.exclusively("index")) {
      return run(anew(workspace.indexFolder()), true, listener);
    }
  }

  private IndexFolder anew(Path folder) {
    IndexFolder index = IndexFolder.create(folder);
    Store store = workspace.store();
    store.transaction(() -> {
      store.extractions().forget();
      store.documents().clear();
    });
    return index;
  }

  private IndexReport run(IndexFolder index, boolean rebuilt, IndexListener listener) {
    long start = System.nanoTime();
    Store store = workspace.store();
    Tally tally = new Tally(listener,
        store.extractions().count() + store.documents().countUnindexedImports());
    try (index; Extractor extractor = Extractor.forIndex()) {
      imports(index, tally);
      PageBatch batch = new PageBatch(store, index, tally);
      read(new PageReader(workspace, extractor), batch);
      index.commit();
    }
    return tally.report(rebuilt, Duration.ofNanos(System.nanoTime() - start));
  }

  /** What a page takes from another makes that one due again, which may be of an earlier stage. */
  private void read(PageReader reader, PageBatch batch) {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      for (Stage stage : Stage.values()) {
        reader.readAll(stage, batch::add);
        batch.flush();
      }
      if (workspace.store().extractions().count() == 0) {
        return;
      }
    }
  }

  private void imports(IndexFolder index, Tally tally) {
    Documents documents = workspace.store().documents();
    ArrivalTimes arrivals = new ArrivalTimes(workspace.store().arrivals());
    List<Document> batch = documents.unindexedImports(IMPORT_BATCH);
    while (!batch.isEmpty()) {
      List<Document> complete = batch.stream().map(Indexer::withLanguage).toList();
      Map<String, Instant> times = arrivals.of(complete.stream().map(Document::id).toList());
      for (Document document : complete) {
        Instant came = times.getOrDefault(document.id(), Instant.EPOCH);
        index.put(document, new Arrival(null, came));
      }
      index.commit();
      workspace.store().transaction(() -> {
        complete.forEach(document -> documents.put(document, null));
        arrivals.note();
        documents.indexed(complete.stream().map(Document::id).toList());
      });
      complete.forEach(_ -> tally.imported());
      batch = documents.unindexedImports(IMPORT_BATCH);
    }
  }

  private static Document withLanguage(Document document) {
    Metadata metadata = document.metadata();
    Content content = document.content();
    return new Document(document.id(), document.url(),
        new Metadata(metadata.title(), metadata.authors(), metadata.published(),
            metadata.modified(),
            metadata.language() != null
                ? metadata.language()
                : Languages.of(content.text(), null),
            metadata.kind(), metadata.siteName(), metadata.summary(), metadata.duration()),
        content, document.fingerprint());
  }
}
