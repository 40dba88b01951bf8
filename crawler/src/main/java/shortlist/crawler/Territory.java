package shortlist.crawler;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.source.Scope;
import shortlist.corpus.source.Source;

/**
 * Which part of the web belongs to which source: its own scope, and where its address has moved to.
 * Thread-safe.
 */
final class Territory {

  private final Map<Long, List<Scope>> scopes = new ConcurrentHashMap<>();

  void claim(Source source) {
    source.scopes().forEach(scope -> add(source.id(), scope));
  }

  /** The source's address now leads to {@code url}, perhaps on another host. */
  void moved(long sourceId, WebUrl url) {
    Scope folder = Scope.of(url);
    // On a host of many, "/team" is the new home and all of the host is not.
    String last = url.path().substring(url.path().lastIndexOf('/') + 1);
    boolean name = !last.isEmpty() && !last.contains(".");
    add(sourceId, name ? new Scope(folder.site(), url.path()) : folder);
  }

  /** Whether links to {@code url} may be followed for the source. */
  boolean contains(long sourceId, WebUrl url) {
    return of(sourceId).stream().anyMatch(scope -> scope.contains(url));
  }

  /** Whether the source is a whole site, so that what its host says of itself speaks for it. */
  boolean isWholeSite(long sourceId) {
    return of(sourceId).stream().anyMatch(scope -> scope.prefix().equals("/"));
  }

  /** The parts of the web that belong to the source. */
  List<Scope> of(long sourceId) {
    return scopes.getOrDefault(sourceId, List.of());
  }

  private void add(long sourceId, Scope scope) {
    List<Scope> known = scopes.computeIfAbsent(sourceId, id -> new CopyOnWriteArrayList<>());
    boolean covered = known.stream()
        .anyMatch(other -> other.site().equals(scope.site())
            && scope.prefix().startsWith(other.prefix()));
    if (!covered) {
      known.add(scope);
    }
  }
}
