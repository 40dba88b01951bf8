package shortlist.app.work;

import java.nio.file.Files;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.IndexListener;
import shortlist.indexer.IndexReport;
import shortlist.indexer.Indexer;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.category.Catalogue;

/** One index run of a workspace, after which every document has its category. */
public final class Indexing {

  private Indexing() {}

  /**
   * Brings the index up to date.
   *
   * @param rebuild whether everything is made again from the archive
   * @throws shortlist.corpus.WorkspaceException if another process works on the workspace, it
   *         cannot be written, or the thread is interrupted; the next run goes on
   */
  public static IndexReport run(Workspace workspace, boolean rebuild, IndexListener listener) {
    Indexer indexer = new Indexer(workspace);
    IndexReport report = rebuild ? indexer.rebuild(listener) : indexer.update(listener);
    categorise(workspace);
    return report;
  }

  /** Assigns all documents to the categories that are known now; how many changed. */
  public static int categorise(Workspace workspace) {
    if (!Files.isDirectory(workspace.indexFolder())) {
      return 0;
    }
    try (SearchIndex index = SearchIndex.open(workspace.indexFolder())) {
      return Catalogue.update(workspace.store(), index);
    }
  }
}
