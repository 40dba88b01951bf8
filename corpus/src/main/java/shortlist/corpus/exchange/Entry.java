package shortlist.corpus.exchange;

import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * An address in a list of sources.
 *
 * @param url the address
 * @param title what the list calls it; null if it does not say
 */
public record Entry(WebUrl url, @Nullable String title) {}
