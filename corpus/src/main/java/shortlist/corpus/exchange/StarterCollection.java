package shortlist.corpus.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import shortlist.corpus.engagement.Resource;

/** What a new workspace begins with. */
public final class StarterCollection {

  private StarterCollection() {}

  /**
   * The 30 resources of 2019 that readers of a newsletter engaged with most, in five categories.
   */
  public static List<Resource> resources() {
    return ResourceFile.parse(text("starter-resources.jsonl")).items();
  }

  /** Feeds of engineering blogs that write on machine learning in production. */
  public static List<Entry> sources() {
    return SourceFile.parse(text("starter-sources.opml")).items();
  }

  private static String text(String name) {
    try (InputStream in = StarterCollection.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
