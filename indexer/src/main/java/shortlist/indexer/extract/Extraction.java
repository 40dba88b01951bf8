package shortlist.indexer.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.feed.Entry;

/** What a response gave. */
public sealed interface Extraction {

  /**
   * A document with text.
   *
   * @param document that the response gave
   * @param pdf where the paper stands that the page presents; null if it presents none
   */
  record Extracted(Document document, @Nullable WebUrl pdf) implements Extraction {

    /** Of what presents no paper. */
    public Extracted(Document document) {
      this(document, null);
    }
  }

  /**
   * A feed whose items say something.
   *
   * @param list newest first
   */
  record Entries(List<Entry> list) implements Extraction {

    /** Copies the list. */
    public Entries {
      list = List.copyOf(list);
    }
  }

  /**
   * Nothing to read, and nothing wrong.
   *
   * @param reason in plain words, such as {@code a sitemap, not a page}
   */
  record Empty(String reason) implements Extraction {}

  /**
   * The bytes could not be read.
   *
   * @param reason in plain words, such as {@code the PDF is encrypted}
   */
  record Failed(String reason) implements Extraction {}
}
