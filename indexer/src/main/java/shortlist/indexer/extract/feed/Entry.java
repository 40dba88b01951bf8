package shortlist.indexer.extract.feed;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.link.WebUrl;

/**
 * What a feed says of one of its items.
 *
 * @param document made of it
 * @param page where the item leads; null if it has nothing but its sound or film
 */
public record Entry(Document document, @Nullable WebUrl page) {

  /** Whether it is heard or watched: its page often has little to read. */
  public boolean isMedia() {
    Kind kind = document.metadata().kind();
    return kind == Kind.TALK || kind == Kind.PODCAST;
  }
}
