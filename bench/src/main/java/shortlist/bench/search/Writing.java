package shortlist.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One way to write posts into an index. */
interface Writing {

  /**
   * Writes all of them and makes them durable.
   *
   * @param folder an empty one
   * @return how long it took, under one name or more
   */
  List<Written> write(PostStream posts, Path folder) throws IOException;

  /**
   * What took how long.
   *
   * @param name of what was done, the same each time
   * @param seconds without making the posts
   */
  record Written(String name, double seconds) {}
}
