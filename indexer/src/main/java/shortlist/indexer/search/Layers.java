package shortlist.indexer.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory beside the index, made anew when the index or the annotations change. Safe
 * for use by several threads.
 */
final class Layers {

  private @Nullable Columns columns;
  private @Nullable Overlay overlay;

  synchronized Columns columns(IndexReader reader) throws IOException {
    Columns present = columns;
    if (present == null || !present.areOf(reader)) {
      present = new Columns(reader);
      columns = present;
    }
    return present;
  }

  synchronized Overlay overlay(IndexReader reader, Annotations annotations) throws IOException {
    Overlay present = overlay;
    if (present == null || !present.isOf(reader, annotations)) {
      present = new Overlay(reader, annotations);
      overlay = present;
    }
    return present;
  }
}
