package shortlist.indexer.extract.html.main;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element of the page, and what stands in it and in all below it. */
final class Box {

  private static final int LEVELS = 3;

  final Element element;
  final @Nullable Box parent;
  final int depth;
  final String tag;
  /** Whether all in it is link text: cards are often wrapped into one link. */
  final boolean linked;
  /** Bits of {@link Hint}. */
  final int hints;
  /** Bits of {@link Place}. */
  final int places;
  /** Of tag and classes: its like have the same. */
  final int signature;
  /** Of its signature and those above it. */
  final int path;

  /** The index of its first segment, and that after its last. */
  int from;
  int to;
  int words;
  int linkWords;
  /** Words in segments that read like sentences. */
  int prose;
  int headings;
  int linkedHeadings;
  int pictures;
  /** How many of its siblings look like it, itself counted. */
  int alike = 1;
  /** Prose in it, worth less the deeper it stands: the more, the more it is the place of a text. */
  double central;

  Box(Element element, @Nullable Box parent) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.tag = element.normalName();
    this.linked = element.hasAttr("href") || (parent != null && parent.linked);
    this.hints = Hint.of(element);
    this.places = Place.of(element);
    this.signature = 31 * tag.hashCode() + element.className().hashCode();
    this.path = path();
  }

  private int path() {
    int path = signature;
    Box box = parent;
    for (int i = 0; i < LEVELS && box != null; i++) {
      path = 31 * path + box.signature;
      box = box.parent;
    }
    return path;
  }

  int segments() {
    return to - from;
  }

  /** Whether the other is this one or stands in it. */
  boolean holds(Box other) {
    return from <= other.from && to >= other.to;
  }

  void count(Segment segment) {
    TextStats text = segment.text;
    words += text.words;
    linkWords += text.linkWords;
    prose += text.isProse() ? text.words : 0;
    headings += segment.isHeading() ? 1 : 0;
    linkedHeadings += segment.isHeading() && text.linkDensity() > 0.5 ? 1 : 0;
    pictures += segment.pictures;
  }

  void count(Box child) {
    words += child.words;
    linkWords += child.linkWords;
    prose += child.prose;
    headings += child.headings;
    linkedHeadings += child.linkedHeadings;
    pictures += child.pictures;
  }
}
