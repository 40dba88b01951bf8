package shortlist.sampleweb;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What readers wrote under articles: not part of any article's text. */
final class Comments {
  private static final List<String[]> ALL = Template.read("template/comments.txt")
      .lines()
      .map(line -> line.split(" \\| ", 2))
      .toList();

  private Comments() {}

  /** One comment. */
  record Comment(String name, LocalDate day, String text) {}

  /** None to four comments, always the same for an article. */
  static List<Comment> under(Article article) {
    int seed = article.seed();
    return IntStream.range(0, seed % 5).mapToObj(i -> {
      String[] comment = ALL.get((seed / 5 + i * 7) % ALL.size());
      return new Comment(comment[0], article.published().plusDays(1 + 3L * i), comment[1]);
    }).toList();
  }
}
