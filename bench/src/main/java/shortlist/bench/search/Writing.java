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
   * @return what it took, without making the posts, under one name or more
   */
  List<Written> write(PostStream posts, Path folder) throws IOException;

  /**
   * What was done and what it took.
   *
   * @param name the same each time
   * @param spent on all posts
   */
  record Written(String name, Spent spent) {}
}
