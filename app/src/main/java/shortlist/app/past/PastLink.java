package shortlist.app.past;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;

/**
 * A link of a past edition.
 *
 * @param key what it is known under
 * @param url its address; null if it is not known any more
 * @param title its title, or its address
 * @param slot its place in the edition, from 1; null if unknown
 * @param readers who clicked it in this edition; null if that was not counted
 * @param clicks on it in this edition; null if they were not counted
 * @param resource what else is known; null if nothing is
 */
public record PastLink(
    String key,
    @Nullable WebUrl url,
    String title,
    @Nullable Integer slot,
    @Nullable Long readers,
    @Nullable Long clicks,
    @Nullable Resource resource) {

  /** Whether its clicks in this edition were counted in some way. */
  public boolean isCounted() {
    return readers != null || clicks != null;
  }
}
