package shortlist.app.desk.search;

import io.javalin.config.RoutesConfig;
import java.util.Arrays;
import java.util.List;
import shortlist.app.desk.page.Frame;
import shortlist.app.desk.page.Views;
import shortlist.indexer.query.Field;
import shortlist.indexer.search.SearchRequest.Order;

/** How to search, in short; the fields are those that the language of queries has. */
public final class HelpPage {

  private final Views views;

  public HelpPage(Views views) {
    this.views = views;
  }

  /**
   * What the template gets.
   *
   * @param ways of writing, with what they do
   * @param fields of the language
   */
  record Model(Frame frame, List<Way> ways, List<Field> fields) {

    /** The address of a search for an example. */
    String href(String query) {
      return new Asked(query, Order.RELEVANCE, 0).href();
    }
  }

  /**
   * A way of writing a query.
   *
   * @param example of it
   * @param meaning what it finds
   */
  record Way(String example, String meaning) {}

  private static final List<Way> WAYS = List.of(
      new Way("feature store", "all of the words; if no document has all, any of them"),
      new Way("\"feature store\"", "words that follow each other"),
      new Way("feature -tutorial", "without a word, a phrase or a field"),
      new Way("monitoring OR alerting", "one or the other"),
      new Way("(drift OR skew) alarm", "groups"),
      new Way("embed*", "words that begin so"),
      new Way("kuberntes~", "words that are nearly so written"));

  /** Adds its routes. */
  public void addTo(RoutesConfig routes) {
    routes.get("/help/search", context -> views.show(context, "search/help.jte",
        new Model(views.frame(context, "How to search", Frame.Section.SEARCH), WAYS,
            Arrays.asList(Field.values()))));
  }
}
