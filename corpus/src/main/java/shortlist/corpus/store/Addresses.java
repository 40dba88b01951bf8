package shortlist.corpus.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/** Which documents stand at addresses, by what the pages there gave or where they led. */
public final class Addresses {

  private static final int MAX_REDIRECTS = 10;

  private final Store store;

  Addresses(Store store) {
    this.store = store;
  }

  /**
   * A page on the way to a document.
   *
   * @param address of the page
   * @param documentId the document that it gave; null if it gave none
   * @param redirectTo where it sends its visitors; null if nowhere
   */
  private record Stop(Address address, @Nullable String documentId, @Nullable WebUrl redirectTo) {}

  /**
   * The ids of the documents that the pages at these addresses gave, at first hand or by redirects.
   * Addresses that lead to none are left out.
   */
  public Map<WebUrl, String> documents(Collection<WebUrl> urls) {
    Map<WebUrl, String> found = new HashMap<>();
    Map<WebUrl, WebUrl> open = new HashMap<>();
    urls.forEach(url -> open.put(url, url));
    for (int hop = 0; hop <= MAX_REDIRECTS && !open.isEmpty(); hop++) {
      Map<Address, Stop> stops = stops(open.values());
      Map<WebUrl, WebUrl> next = new HashMap<>();
      open.forEach((asked, at) -> {
        Stop stop = stops.get(Address.of(at));
        if (stop != null && stop.documentId() != null) {
          found.put(asked, stop.documentId());
        } else if (stop != null && stop.redirectTo() != null) {
          next.put(asked, stop.redirectTo());
        }
      });
      open.clear();
      open.putAll(next);
    }
    return found;
  }

  /** The addresses of the pages that gave a document at first hand; none for an imported one. */
  public List<WebUrl> of(String documentId) {
    return store.read(handle -> handle
        .createQuery("SELECT url FROM page WHERE document_id = :document ORDER BY id")
        .bind("document", documentId)
        .map((row, context) -> WebUrl.of(row.getString("url")))
        .list());
  }

  /** All redirects that were met, each as where it stood and where it led; in no special order. */
  public void forEachRedirect(BiConsumer<WebUrl, WebUrl> visitor) {
    store.read(handle -> {
      handle.createQuery("SELECT url, redirect_to FROM page WHERE redirect_to IS NOT NULL")
          .map((row, context) -> Map.entry(WebUrl.of(row.getString("url")),
              WebUrl.of(row.getString("redirect_to"))))
          .forEach(redirect -> visitor.accept(redirect.getKey(), redirect.getValue()));
      return 0;
    });
  }

  private Map<Address, Stop> stops(Collection<WebUrl> urls) {
    List<Long> keys = urls.stream().map(url -> Address.of(url).key()).distinct().toList();
    Map<Address, Stop> stops = new HashMap<>();
    store.read(handle -> handle.createQuery("""
      SELECT url, document_id, redirect_to FROM page
      WHERE key IN (SELECT value FROM json_each(:keys))
        AND (document_id IS NOT NULL OR redirect_to IS NOT NULL)""")
        .bind("keys", keys.toString())
        .map((row, context) -> {
          String redirect = row.getString("redirect_to");
          return new Stop(Address.of(WebUrl.of(row.getString("url"))),
              row.getString("document_id"), redirect == null ? null : WebUrl.of(redirect));
        })
        .list()).forEach(stop -> stops.put(stop.address(), stop));
    return stops;
  }
}
