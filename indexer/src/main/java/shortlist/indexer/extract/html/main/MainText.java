package shortlist.indexer.extract.html.main;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import shortlist.indexer.extract.html.dom.Children;
import shortlist.indexer.extract.html.dom.Tags;

/**
 * The main text of a page: what is left of it when everything else is gone.
 *
 * @param place the element that holds it, and nothing else
 * @param shape how it is made
 */
public record MainText(Element place, Shape shape) {

  /**
   * Finds the main text and takes everything else out of the page.
   *
   * @param body of the page, normalized; it is changed
   * @param signs of the page
   * @param forest the judge of its segments
   */
  public static MainText find(Element body, PageSigns signs, Forest forest) {
    Tags.unnest(body);
    Outline outline = Outline.of(body);
    Features features = new Features(outline, signs);
    boolean[] kept = Choice.of(outline.segments, forest.probabilities(features.rows()));
    Finish.apply(outline, features.headlineIndex(), signs, kept);
    List<Segment> chosen = new ArrayList<>();
    List<Node> others = outline.never;
    for (Segment segment : outline.segments) {
      if (kept[segment.index]) {
        chosen.add(segment);
      } else {
        others.addAll(segment.nodes);
      }
    }
    Shape shape = Shape.of(chosen, Entries.of(outline, kept));
    Children.removeAll(others);
    return new MainText(body, shape);
  }
}
