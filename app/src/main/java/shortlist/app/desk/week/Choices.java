package shortlist.app.desk.week;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.ranking.Filter;
import shortlist.app.desk.ranking.Suggested;
import shortlist.corpus.document.Kind;
import shortlist.indexer.level.Level;

/**
 * A way to see some of the list only, as a link.
 *
 * @param label what it shows
 * @param href its address, or that of the list without it if it is chosen
 * @param chosen whether it is
 */
record Choices(String label, String href, boolean chosen) {

  /** {@code true} for {@code aria-current}; null to leave it out. */
  @Nullable String current() {
    return chosen ? "true" : null;
  }

  /** The ways that change something: kinds and levels of the list, and what is chosen by now. */
  static List<Choices> of(Filter filter, List<Suggested> shown) {
    List<Choices> choices = new ArrayList<>();
    choices.add(new Choices("not seen yet", Asked.href(
        new Filter(filter.kind(), filter.level(), filter.site(), !filter.unseen())),
        filter.unseen()));
    TreeSet<Kind> kinds = shown.stream()
        .map(card -> card.suggestion().kind())
        .collect(Collectors.toCollection(TreeSet::new));
    for (Kind kind : kinds.size() > 1 || filter.kind() != null ? kinds : new TreeSet<Kind>()) {
      boolean chosen = kind == filter.kind();
      choices.add(new Choices(kind.label(),
          Asked.href(new Filter(chosen ? null : kind, filter.level(), filter.site(),
              filter.unseen())),
          chosen));
    }
    for (Level level : Level.values()) {
      boolean chosen = level == filter.level();
      choices.add(new Choices(level == Level.BEGINNER ? "for beginners" : level.label(),
          Asked.href(new Filter(filter.kind(), chosen ? null : level, filter.site(),
              filter.unseen())),
          chosen));
    }
    if (filter.site() != null) {
      choices.add(new Choices(filter.site(),
          Asked.href(new Filter(filter.kind(), filter.level(), null, filter.unseen())), true));
    }
    return choices;
  }
}
