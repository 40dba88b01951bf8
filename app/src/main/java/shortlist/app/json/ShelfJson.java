package shortlist.app.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.search.SavedSearches.Standing;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.store.Categories.Category;
import shortlist.corpus.store.Pages.Listed;
import shortlist.corpus.store.Searches.Saved;

/** What stands in lists of the workspace, as JSON: a line of each list. */
public final class ShelfJson {

  private ShelfJson() {}

  /** A category and what it holds. */
  public static Map<String, @Nullable Object> object(Category category) {
    return Json.object("name", category.name(), "resources", category.resources(), "set",
        category.labels(), "assigned", category.assigned());
  }

  /** A saved search. */
  public static Map<String, @Nullable Object> object(Saved search) {
    return Json.object("name", search.name(), "key", search.key(), "query", search.query(),
        "sort", search.sort(), "createdAt", search.createdAt().toString());
  }

  /** A saved search with how many documents match. */
  public static Map<String, @Nullable Object> object(Standing standing) {
    Map<String, @Nullable Object> object = object(standing.search());
    object.put("total", standing.total());
    object.put("new", standing.fresh());
    return object;
  }

  /** An edition in a list; in full it is what {@code EditionFormat.JSON} writes. */
  public static Map<String, @Nullable Object> object(Edition edition) {
    return Json.object("number", edition.number(), "title", edition.title(), "draft",
        edition.isDraft(), "links", edition.slots().size());
  }

  /** A page that was visited. */
  public static Map<String, @Nullable Object> object(Listed page) {
    return Json.object("url", page.url().text(), "canonicalUrl", page.canonicalUrl(), "outcome",
        page.outcome() == null ? "queued" : page.outcome().label(), "status", page.status(),
        "contentType", page.contentType(), "fetchedAt", Json.text(page.fetchedAt()), "digest",
        page.digest(), "title", page.title(), "published", Json.text(page.published()), "kind",
        page.kind(), "error", page.error());
  }
}
