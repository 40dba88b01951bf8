package shortlist.recommender.candidate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.store.Addresses;

/**
 * Where addresses led and what led to them, as far as a crawl has met it, whatever form the
 * addresses have.
 */
public final class Redirects {

  /** Nobody follows more; what is beyond is a trap. */
  private static final int MOST = 20;

  private final Map<LinkKey, List<LinkKey>> ahead = new HashMap<>();
  private final Map<LinkKey, List<LinkKey>> behind = new HashMap<>();

  /** Reads all redirects of a workspace. */
  public Redirects(Addresses addresses) {
    addresses.forEachRedirect((from, to) -> {
      LinkKey origin = LinkKey.of(from);
      LinkKey target = LinkKey.of(to);
      if (!origin.equals(target)) {
        ahead.computeIfAbsent(origin, _ -> new ArrayList<>(1)).add(target);
        behind.computeIfAbsent(target, _ -> new ArrayList<>(1)).add(origin);
      }
    });
  }

  /**
   * A link and all that are the same by redirects: where it led, step by step, and what led to it.
   * What else led to where it led is not among them, for many a dead page leads to a site's front.
   */
  Set<LinkKey> chain(LinkKey link) {
    Set<LinkKey> chain = new HashSet<>();
    follow(link, ahead, chain);
    follow(link, behind, chain);
    return chain;
  }

  private static void follow(
      LinkKey link, Map<LinkKey, List<LinkKey>> redirects, Set<LinkKey> chain) {
    Deque<LinkKey> open = new ArrayDeque<>();
    Set<LinkKey> met = new HashSet<>();
    open.add(link);
    while (!open.isEmpty() && met.size() <= MOST) {
      LinkKey next = open.remove();
      if (met.add(next)) {
        open.addAll(redirects.getOrDefault(next, List.of()));
      }
    }
    chain.addAll(met);
  }
}
