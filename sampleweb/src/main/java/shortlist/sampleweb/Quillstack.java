package shortlist.sampleweb;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Essays in hand-written HTML of 2004: layout by tables, upper-case tags, ISO-8859-1 declared only
 * in the page, dates only in the text; no feed, no sitemap, no robots.txt.
 */
final class Quillstack extends Site {
  private static final Pattern TAG = Pattern.compile("</?[a-z0-9]+");
  private static final Pattern NOT_LATIN = Pattern.compile("[^\\x00-\\xff]");

  Quillstack() {
    super("quillstack", "notes.quillstack.localhost", "Notes from the Quillstack");
  }

  @Override
  String path(Article article) {
    return "/essays/" + article.slug() + ".html";
  }

  @Override
  String contentType() {
    return "text/html";
  }

  @Override
  byte[] encode(Markup page) {
    return NOT_LATIN.matcher(page.text())
        .replaceAll(character -> "&#" + character.group().codePointAt(0) + ";")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  void publish(Press press) {
    press.articles().forEach(article -> {
      Markup body = new Markup(
          TAG.matcher(press.body(article).text())
              .replaceAll(tag -> tag.group().toUpperCase(Locale.ROOT)));
      Markup main = press.part("article", article).set("body", body).markup();
      press.article(article, Markup.NONE, main);
    });
    Markup home = press.part("home")
        .set("latest", press.each("teaser", press.paged(3).getFirst()))
        .markup();
    press.listing("/", "Welcome", home);
    press.redirect(301, "/index.html", "/");
    press.listing("/archive.html", "All essays", archive(press));
    press.redirect(302, "/essays.html", "archive.html");
    press.about(
        "/about.html",
        "About",
        new Press.OldLinks(
            "/guestbook.html",
            "/first.html",
            "/essays/first.html",
            "/cgi-bin/counter",
            "/cgi-bin/count",
            "/links2003.html"));
  }

  private static Markup archive(Press press) {
    SortedMap<Integer, List<Article>> years = press.articles()
        .stream()
        .collect(
            Collectors.groupingBy(
                article -> -article.published().getYear(),
                TreeMap::new,
                Collectors.toList()));
    Markup rows = years.values()
        .stream()
        .map(
            essays -> press.part("year")
                .set("year", essays.getFirst().published().getYear())
                .set("essays", press.each("teaser", essays))
                .markup())
        .collect(Markup.joining());
    return press.part("archive").set("years", rows).markup();
  }
}
