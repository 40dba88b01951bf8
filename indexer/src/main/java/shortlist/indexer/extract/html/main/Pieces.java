package shortlist.indexer.extract.html.main;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import shortlist.indexer.extract.html.dom.Children;
import shortlist.indexer.extract.html.dom.Tags;

/** The segments of a page with their features: what a {@link Forest} is learnt from. */
public final class Pieces {

  private final List<String> texts = new ArrayList<>();
  private final float[][] rows;

  private Pieces(Outline outline, PageSigns signs) {
    this.rows = new Features(outline, signs).rows();
    Children.removeAll(outline.never);
    for (Segment segment : outline.segments) {
      StringBuilder text = new StringBuilder();
      segment.nodes.forEach(node -> append(node, text));
      texts.add(text.toString());
    }
  }

  /**
   * Of a page.
   *
   * @param body of the page, normalized; it is changed
   * @param signs of the page
   */
  public static Pieces of(Element body, PageSigns signs) {
    Tags.unnest(body);
    return new Pieces(Outline.of(body), signs);
  }

  private static void append(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      text.append(element.wholeText());
    }
  }

  /** What the values of a row are called. */
  public static List<String> features() {
    return Features.names();
  }

  /** How many there are. */
  public int size() {
    return rows.length;
  }

  /** The text of one, as it stands in the page. */
  public String text(int piece) {
    return texts.get(piece);
  }

  /** The features of one, in the order of {@link #features}. */
  public float[] row(int piece) {
    return rows[piece].clone();
  }
}
