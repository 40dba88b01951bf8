package shortlist.bench.extract;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The least that anybody would write: the first element that is named as the main one. */
final class Selector implements Contender {

  private static final List<String> MAIN = List.of("article", "main", "[role=main]", "body");

  @Override
  public String name() {
    return "selector";
  }

  @Override
  public Output read(Page page) {
    Document document = Jsoup.parse(page.html(), page.address());
    String title = content(document, "meta[property=og:title]", "content");
    String author = content(document, "meta[name=author]", "content");
    String published = content(document, "meta[property=article:published_time]", "content");
    String time = content(document, "time[datetime]", "datetime");
    return new Output(title.isEmpty() ? document.title() : title,
        author.isEmpty() ? List.of() : List.of(author), published.isEmpty() ? time : published,
        text(document));
  }

  private static String content(Document document, String query, String attribute) {
    Element element = document.selectFirst(query);
    return element == null ? "" : element.attr(attribute);
  }

  private static String text(Document document) {
    document.select("nav, aside, footer, script, style, noscript, template").remove();
    for (String query : MAIN) {
      @Nullable Element main = document.selectFirst(query);
      if (main != null) {
        return BlockText.of(main);
      }
    }
    return "";
  }
}
