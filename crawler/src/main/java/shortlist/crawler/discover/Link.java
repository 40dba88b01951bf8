package shortlist.crawler.discover;

import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.PageRole;

/**
 * A link that was found.
 *
 * @param url
 *          where it leads
 * @param role
 *          what is expected there
 * @param score
 *          0 to 1: how likely it leads to something worth reading
 */
public record Link(WebUrl url, PageRole role, double score) {}
