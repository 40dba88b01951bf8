package shortlist.indexer.extract.html.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Dates;
import shortlist.indexer.extract.text.Spaces;

/** The day a page was published: the surest of the many places where pages say it. */
final class PublishedDate {

  private static final String[] META = {"article:published_time", "og:article:published_time",
      "citation_publication_date", "citation_online_date", "citation_date", "datepublished",
      "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
      "dcterms.date", "date", "pubdate", "publishdate", "publish-date", "publish_date",
      "publication_date", "published_time", "parsely-pub-date", "sailthru.date",
      "article.published",
      "og:published_time", "displaydate", "cxenseparse:recs:publishtime", "datecreated"};
  private static final String[] CHANGED = {"article:modified_time", "og:updated_time",
      "datemodified", "dcterms.modified", "last-modified", "revised"};
  private static final Pattern IN_PATH = Pattern
      .compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?=[/-]|$)");
  private static final String MARKED = "[itemprop=datePublished], time[pubdate], .dt-published,"
      + " time.published, time.entry-date, abbr.published, .published";
  private static final String NAMED = "[class~=(?i)(?:^|[\\s_-])(?:date|dateline|pubdate|published"
      + "|publish|posted|timestamp|post-?meta|entry-?meta|byline|meta)], [id~=(?i)date|byline]";
  private static final Pattern SAID = Pattern.compile(
      "(?:published|posted|written|first published|date|am|le|erschienen)\\b.{0,30}",
      Pattern.CASE_INSENSITIVE);
  private static final String ELSEWHERE = "[class*=comment], [id*=comment], [class*=related],"
      + " [class*=recent], [class*=sidebar], [class*=popular], aside, nav, footer, blockquote,"
      + " pre";
  private static final int LINE = 120;
  private static final int MAX_LINES = 5_000;

  private final Document page;
  private final Headline headline;
  private final LocalDate fetched;

  private PublishedDate(Document page, Headline headline, LocalDate fetched) {
    this.page = page;
    this.headline = headline;
    this.fetched = fetched;
  }

  /** The day; empty if the page does not say, never after the day it was fetched. */
  static Optional<LocalDate> of(Document page, Headline headline, WebUrl url, JsonLd jsonLd,
      MetaTags meta, LocalDate fetched) {
    PublishedDate date = new PublishedDate(page, headline, fetched);
    List<Supplier<Optional<LocalDate>>> places = List.of(
        () -> date.day(jsonLd.text("datePublished", "uploadDate", "startDate", "dateCreated")),
        () -> date.firstOf(Stream.of(META).flatMap(name -> meta.all(name).stream())),
        () -> date.inPath(url),
        () -> date.elements(MARKED),
        () -> date.elements("article time, main time, header time, time"),
        date::nearHeadline,
        () -> date.elements(NAMED),
        date::said,
        () -> date.day(jsonLd.text("dateModified")),
        () -> date.firstOf(Stream.of(CHANGED).flatMap(name -> meta.all(name).stream())));
    return places.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private Optional<LocalDate> day(String text) {
    return Dates.find(text).filter(day -> Dates.isPlausible(day, fetched));
  }

  private Optional<LocalDate> firstOf(Stream<String> texts) {
    return texts.map(this::day).flatMap(Optional::stream).findFirst();
  }

  private Optional<LocalDate> inPath(WebUrl url) {
    Matcher matcher = IN_PATH.matcher(url.path());
    return matcher.find()
        ? day(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
        : Optional.empty();
  }

  private Optional<LocalDate> elements(String selector) {
    return firstOf(page.select(selector)
        .stream()
        .filter(element -> element.closest(ELSEWHERE) == null)
        .limit(20)
        .flatMap(element -> Stream.of(element.attr("datetime"), element.attr("content"),
            element.attr("title"), shortText(element))));
  }

  private static String shortText(Element element) {
    String text = Spaces.collapse(element.text());
    return text.length() <= LINE ? text : "";
  }

  /** A line with a day in it, among the few that stand round the headline. */
  private Optional<LocalDate> nearHeadline() {
    return firstOf(headline.near().stream().filter(line -> line.length() <= LINE));
  }

  /** A line that says so: "Published 14 March 2019", in one element or two. */
  private Optional<LocalDate> said() {
    List<String> lines = page.body()
        .nodeStream(TextNode.class)
        .filter(node -> !node.isBlank() && node.getWholeText().length() < LINE)
        .limit(MAX_LINES)
        .map(node -> Spaces.collapse(node.getWholeText()))
        .toList();
    return firstOf(IntStream.range(0, lines.size())
        .filter(i -> SAID.matcher(lines.get(i)).lookingAt())
        .mapToObj(i -> lines.get(i) + " " + (i + 1 < lines.size() ? lines.get(i + 1) : "")));
  }
}
