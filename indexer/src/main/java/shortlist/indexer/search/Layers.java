package shortlist.indexer.search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import shortlist.indexer.search.facet.Columns;
import shortlist.indexer.search.synonym.SynonymReader;

/**
 * What is kept in memory beside the index, made anew when the index, the annotations or the
 * synonyms change. Safe for use by several threads.
 */
final class Layers {

  private final Path synonymsFile;
  private @Nullable FileTime synonymsTime;
  private SynonymReader.@Nullable Read synonyms;
  private @Nullable Columns columns;
  private @Nullable Overlay overlay;

  /** {@code synonymsFile}: the user's own; it may not exist, and may change at any time. */
  Layers(Path synonymsFile) {
    this.synonymsFile = synonymsFile;
  }

  synchronized Columns columns(IndexReader reader) throws IOException {
    Columns present = columns;
    if (present == null || !present.areOf(reader)) {
      present = new Columns(reader);
      columns = present;
    }
    return present;
  }

  synchronized Overlay overlay(IndexReader reader, Annotations annotations) throws IOException {
    SynonymReader.Read words = synonyms();
    Overlay present = overlay;
    if (present == null || !present.isOf(reader, annotations, words)) {
      present = new Overlay(reader, annotations, words);
      overlay = present;
    }
    return present;
  }

  private SynonymReader.Read synonyms() {
    FileTime time = timeOf(synonymsFile);
    SynonymReader.Read present = synonyms;
    if (present == null || !Objects.equals(time, synonymsTime)) {
      present = SynonymReader.read(time == null ? null : synonymsFile);
      synonyms = present;
      synonymsTime = time;
    }
    return present;
  }

  private static @Nullable FileTime timeOf(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException none) {
      return null;
    }
  }
}
