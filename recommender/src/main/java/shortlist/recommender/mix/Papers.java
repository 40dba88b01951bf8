package shortlist.recommender.mix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;

/**
 * Tells which texts are about the same paper: they link to it, and to hardly any other. Texts are
 * read when they are first asked for.
 */
final class Papers {

  /** Who links to more of them reports on a field, not on a paper. */
  private static final int FEW = 2;
  private static final int MAX_LENGTH = 200_000;
  private static final Pattern LINK = Pattern.compile(
      "https?://(?:www\\.|export\\.|dx\\.)?(?:arxiv\\.org/|doi\\.org/|ar5iv\\.|dl\\.acm\\.org/doi/)"
          + "[^\\s)\\]<>\"']{1,200}");

  private final UnaryOperator<String> texts;
  private final Map<String, Set<LinkKey>> papers = new HashMap<>();

  /**
   * Reads papers out of texts.
   *
   * @param texts gives the text of a document with its links, by the document's id; empty if there
   *        is none
   */
  Papers(UnaryOperator<String> texts) {
    this.texts = texts;
  }

  /** Whether two documents are about the same paper. */
  boolean areShared(String id, String otherId) {
    Set<LinkKey> shared = new HashSet<>(of(id));
    shared.retainAll(of(otherId));
    return !shared.isEmpty();
  }

  private Set<LinkKey> of(String id) {
    return papers.computeIfAbsent(id, unread -> read(texts.apply(unread)));
  }

  private static Set<LinkKey> read(String text) {
    Matcher links = LINK.matcher(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    Set<LinkKey> papers = new HashSet<>();
    while (links.find() && papers.size() <= FEW) {
      WebUrl.parse(links.group()).map(LinkKey::of).ifPresent(papers::add);
    }
    return papers.size() <= FEW ? papers : Set.of();
  }
}
