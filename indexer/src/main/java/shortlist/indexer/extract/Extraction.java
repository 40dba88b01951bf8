package shortlist.indexer.extract;

import shortlist.corpus.document.Document;

/** What a response gave. */
public sealed interface Extraction {

  /** A document with text. */
  record Extracted(Document document) implements Extraction {}

  /**
   * Nothing to read, and nothing wrong.
   *
   * @param reason in plain words, such as {@code a feed, not a page}
   */
  record Empty(String reason) implements Extraction {}

  /**
   * The bytes could not be read.
   *
   * @param reason in plain words, such as {@code the PDF is encrypted}
   */
  record Failed(String reason) implements Extraction {}
}
