package shortlist.sampleweb;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tutorial site: lessons with previous, next and contents, and a calendar without an end. */
final class Pystart extends Site {
  private static final Pattern MONTH = Pattern
      .compile("/calendar/([0-9]{4})/(0[1-9]|1[0-2])/");
  private static final DateTimeFormatter PATH = DateTimeFormatter
      .ofPattern("'/calendar/'uuuu'/'MM'/'");

  Pystart() {
    super("pystart", "learn.pystart.localhost", "PyStart");
  }

  @Override
  String path(Article article) {
    return "/lessons/" + article.slug() + "/";
  }

  @Override
  void publish(Press press) {
    List<Article> lessons = press.articles().reversed();
    press.side(press.each("menu", lessons));
    for (int i = 0; i < lessons.size(); i++) {
      Markup previous = i == 0
          ? Markup.NONE
          : press.part("previous", lessons.get(i - 1)).markup();
      Markup next = i + 1 == lessons.size()
          ? Markup.NONE
          : press.part("next", lessons.get(i + 1)).markup();
      lesson(press, lessons.get(i), previous, next);
    }
    Markup course = press.each("teaser", lessons);
    press.listing("/", "Learn Python, gently", press.part("home").markup());
    press.listing("/lessons/", "Lessons", press.part("course").set("lessons", course).markup());
    press.endless(path -> month(press, path));
    press.about(
        "/help/",
        "Help",
        new Press.OldLinks(
            "/forum/",
            "/course/",
            "/course/begin/",
            "/exercises/",
            "/exercises/login/",
            "/certificates/"));
    Sitemaps sitemaps = new Sitemaps(press);
    sitemaps.site("/sitemap.xml", "/", "/lessons/", "/help/");
    sitemaps.robots(List.of("/sitemap.xml"), "Disallow: /calendar/");
  }

  private static void lesson(Press press, Article lesson, Markup previous, Markup next) {
    Markup contents = new Markdown(lesson.markdown()).sections()
        .stream()
        .map(
            section -> press.part("contents")
                .set("id", section.id())
                .set("title", section.title())
                .markup())
        .collect(Markup.joining());
    Markup main = press.part("article", lesson)
        .set("body", press.body(lesson))
        .set("contents", contents)
        .set("previous", previous)
        .set("next", next)
        .markup();
    press.article(lesson, press.part("head", lesson).markup(), main);
  }

  private static Optional<Resource> month(Press press, String path) {
    Matcher month = MONTH.matcher(path);
    if (!month.matches()) {
      return Optional.empty();
    }
    YearMonth shown = YearMonth
        .of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)));
    String title = "Live classes in " + Dates.month(shown.atDay(1));
    Markup main = press.part("calendar")
        .set("title", title)
        .set("previous", PATH.format(shown.minusMonths(1)))
        .set("next", PATH.format(shown.plusMonths(1)))
        .markup();
    return Optional.of(press.made(path, title, main));
  }
}
