package shortlist.indexer.extract.html.main;

import org.jsoup.nodes.Element;
import shortlist.indexer.extract.html.dom.Tags;

/**
 * The main text of a page: what is left of it when everything that frames it is gone.
 *
 * @param place the element that holds it, and nothing else
 * @param shape how it is made
 */
public record MainText(Element place, Shape shape) {

  /**
   * Finds the main text and takes everything else out of the page.
   *
   * @param body of the page; it is changed
   * @param title of the page; empty if it has none
   */
  public static MainText find(Element body, String title) {
    Tags.unnest(body);
    Noise.removeFrom(body);
    Element main = Candidates.choose(body);
    Prose prose = Prose.of(main);
    Shape shape = new Shape(prose.in(main), prose.linkDensity(main), Entries.in(main, prose));
    Trim.apply(main, title);
    return new MainText(main, shape);
  }
}
