package shortlist.indexer.extract.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import shortlist.indexer.extract.text.Dates;
import shortlist.indexer.extract.text.Names;
import shortlist.indexer.extract.text.Spaces;

/** Who wrote a page: from its citation headers, JSON-LD, meta elements, else its byline. */
final class Authors {

  private static final String MARKED = "[itemprop=author] [itemprop=name],"
      + " [itemprop=author]:not(:has([itemprop=name])), a[rel~=author], .h-card .p-name";
  private static final String BYLINES = "[class~=(?i)(?:^|[\\s_-])(?:byline|author|authors)"
      + "(?:[_-]*name)?(?:$|[\\s_-])], [id~=(?i)^(?:byline|author)s?$], address";
  private static final int MAX_BYLINE = 120;
  private static final Pattern FULL_NAME = Pattern
      .compile("\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{L}{1,3} )*\\p{Lu}[\\p{L}.'’-]*)+");

  private Authors() {}

  /** The names in order; empty if the page does not say. */
  static List<String> of(Document page, Headline headline, JsonLd jsonLd, MetaTags meta,
      String site) {
    return Stream.<List<String>>of(cited(meta), Names.distinct(jsonLd.names("author")),
        Names.distinct(jsonLd.names("creator")), named(meta), marked(page), byline(page),
        beforeDay(headline))
        .map(names -> withoutSite(names, site))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> cited(MetaTags meta) {
    List<String> names = new ArrayList<>();
    for (String value : meta.all("citation_author")) {
      names.add(Names.natural(value));
    }
    if (names.isEmpty()) {
      for (String value : meta.all("dc.creator")) {
        names.add(Names.natural(value));
      }
    }
    return Names.distinct(names);
  }

  private static List<String> named(MetaTags meta) {
    List<String> names = new ArrayList<>();
    for (String name : List.of("author", "article:author", "parsely-author", "sailthru.author",
        "byl", "twitter:data1")) {
      if (names.isEmpty() && (!name.equals("twitter:data1")
          || meta.first("twitter:label1").toLowerCase(Locale.ROOT).contains("by"))) {
        meta.all(name).forEach(value -> names.addAll(Names.split(value)));
      }
    }
    return Names.distinct(names);
  }

  private static List<String> marked(Document page) {
    return Names.distinct(page.select(MARKED)
        .stream()
        .filter(element -> !isInComments(element))
        .limit(5)
        .flatMap(element -> Names.split(element.text()).stream())
        .toList());
  }

  private static List<String> byline(Document page) {
    return page.select(BYLINES)
        .stream()
        .filter(element -> !element.text().isBlank() && element.text().length() < MAX_BYLINE
            && !isInComments(element))
        .limit(3)
        .map(element -> Names.split(element.text()))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** A line near the headline such as "Ada Lund, 14 March 2019". */
  private static List<String> beforeDay(Headline headline) {
    for (String line : headline.near()) {
      int digit = IntStream.range(0, line.length())
          .filter(i -> Character.isDigit(line.charAt(i)))
          .findFirst()
          .orElse(0);
      if (digit > 3 && line.length() < MAX_BYLINE && Dates.find(line).isPresent()) {
        List<String> names = Names.split(line.substring(0, digit));
        if (names.stream().allMatch(name -> FULL_NAME.matcher(name).matches())) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static boolean isInComments(Element element) {
    return element
        .closest("[class*=comment], [id*=comment], aside, footer:not(article footer)") != null;
  }

  /** Sites that name themselves as author say nothing, unless a team writes there. */
  private static List<String> withoutSite(List<String> names, String site) {
    return names.stream()
        .filter(name -> !Spaces.key(name).equals(Spaces.key(site)))
        .toList();
  }
}
