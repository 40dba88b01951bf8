package shortlist.bench.extract;

import java.util.List;
import java.util.Objects;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;

/** Readability4J, the Java form of what Firefox reads pages with; it finds no dates. */
final class Readability implements Contender {

  @Override
  public String name() {
    return "Readability4J";
  }

  @Override
  public Output read(Page page) {
    try {
      Article article = new Readability4J(page.address(), page.html()).parse();
      String byline = article.getByline();
      Element content = article.getArticleContent();
      return new Output(Objects.requireNonNullElse(article.getTitle(), ""),
          byline == null ? List.of() : List.of(byline), null,
          content == null ? "" : BlockText.of(content));
    } catch (RuntimeException e) {
      return Output.NONE;
    }
  }
}
