package shortlist.indexer.search;

import java.nio.file.Path;
import java.util.List;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.duplicate.Fingerprint;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.index.IndexFolder;

/** Writes a real index of documents of which little is said. */
public final class SmallIndex implements AutoCloseable {

  private final Path folder;
  private final IndexFolder writer;

  public SmallIndex(Path folder) {
    this.folder = folder;
    writer = IndexFolder.create(folder);
  }

  public SmallIndex put(String id, String title, String text) {
    return put(id, title, text, Fingerprint.of(text).bits());
  }

  public SmallIndex put(String id, String title, String text, long fingerprint) {
    writer.put(new Document(id, WebUrl.of("http://" + id + ".example.org/"),
        new Metadata(title, List.of(), null, "en", Kind.ARTICLE, "Example", ""),
        new Content(text, text), new Fingerprint(fingerprint)));
    return this;
  }

  public SmallIndex remove(String id) {
    writer.remove(id);
    return this;
  }

  /** Makes a segment of what was put. */
  public SmallIndex commit() {
    writer.commit();
    return this;
  }

  /** What was put so far, to be closed by the caller. */
  public SearchIndex open() {
    writer.commit();
    return SearchIndex.open(folder);
  }

  @Override
  public void close() {
    writer.close();
  }
}
