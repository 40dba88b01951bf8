package shortlist.indexer.extract.html.dom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Changes to many children at once: jsoup counts all of them anew after each that goes alone. */
public final class Children {

  private Children() {}

  /** Leaves an element some of its children, in the order given. */
  public static void keep(Element parent, List<Node> kept) {
    if (kept.size() < parent.childNodeSize()) {
      parent.empty();
      parent.appendChildren(kept);
    }
  }

  /** Takes nodes out of their tree; the time is linear in the number of their siblings. */
  public static void removeAll(Collection<? extends Node> nodes) {
    Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(nodes);
    Set<Node> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node node : nodes) {
      if (node.parentNode() instanceof Element parent && parents.add(parent)) {
        List<Node> kept = new ArrayList<>(parent.childNodes());
        kept.removeIf(gone::contains);
        keep(parent, kept);
      }
    }
  }
}
