package shortlist.indexer.extract.html.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.html.metadata.Days.Place;

/**
 * When a page was published and last changed, out of the many places where pages say it. The trust
 * in each place is a figure here; docs/metadata.md has the reasons.
 */
public final class History {

  private static final List<String> META = List.of("article:published_time",
      "og:article:published_time", "citation_publication_date", "citation_online_date",
      "citation_date", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created",
      "dc.date.created", "publishdate", "publish-date", "publish_date", "publication_date",
      "published_time", "parsely-pub-date", "sailthru.date", "article.published",
      "og:published_time", "og:pubdate", "displaydate", "cxenseparse:recs:publishtime", "pubdate",
      "published-date", "published_at", "rnews:datepublished", "originalpublicationdate",
      "article_date_original", "datecreated", "uploaddate", "created");
  private static final List<String> META_UNSURE = List.of("date", "dc.date", "dcterms.date",
      "ms.date", "release_date", "video:release_date");
  private static final List<String> META_CHANGED = List.of("article:modified_time",
      "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified",
      "dc.date.modified", "last-modified", "updated_at", "revised", "modified_time", "lastmod");
  private static final Pattern META_NAMED = Pattern
      .compile(".*[:._-](?:uploaded|published|publish_?date|pub_?date|created_at)");
  private static final Pattern IN_PATH = Pattern
      .compile("[/_-]((?:19|20)\\d\\d)([/_-]?)(\\d\\d?)\\2(\\d\\d?)(?=[/_.-]|$)");
  private static final Pattern NAMED_IN_PATH = Pattern
      .compile("/((?:19|20)\\d\\d)/([a-z]{3,9})/(\\d\\d?)(?=[/-]|$)");
  private static final Pattern ENGLISH_ABROAD = Pattern.compile("en[-_](?!us).+");
  /** Top-level domains of two letters that are used all over the world, or where months lead. */
  private static final Set<String> NO_LANDS = Set.of("us", "io", "ai", "co", "me", "tv", "fm", "ly",
      "to", "gg", "sh", "cc", "ws", "gl", "so", "is", "vc", "ph", "ca");

  /** Days with so little trust count only where the page does not say when it was changed. */
  private static final int UNSURE = 44;
  private static final int LONGEST_LINE = 150;
  private static final int LONGEST_SENTENCE = 300;
  private static final int SHORT_LINE = 60;
  private static final int LABEL = 25;
  private static final int BEFORE = 8;
  private static final int AFTER = 15;

  private final Document page;
  private final Scan scan;
  private final Headline headline;
  private final Days published;
  private final Days changed;

  private History(Document page, Scan scan, Headline headline, Instant fetchedAt,
      boolean dayFirst) {
    this.page = page;
    this.scan = scan;
    this.headline = headline;
    this.published = new Days(fetchedAt, dayFirst);
    this.changed = new Days(fetchedAt, dayFirst);
  }

  static History of(Document page, Scan scan, Headline headline, WebUrl url, JsonLd jsonLd,
      MetaTags meta, Instant fetchedAt) {
    History history = new History(page, scan, headline, fetchedAt, isDayFirst(page, meta, url));
    history.addStatements(jsonLd, meta);
    history.addAddress(url);
    history.addMarks();
    history.addLines();
    return history;
  }

  /**
   * The day it was published, or last changed where it says only that; empty if it says neither.
   * Never after the fetch.
   */
  public Optional<LocalDate> published() {
    return published.best(UNSURE)
        .or(() -> changed.best(0))
        .or(this::inScripts)
        .or(() -> published.best(0));
  }

  /** The day it was last changed; empty if it does not say. Never before it was published. */
  public Optional<LocalDate> modified() {
    return changed.best(0)
        .filter(day -> published().map(first -> !day.isBefore(first)).orElse(true));
  }

  private Optional<LocalDate> inScripts() {
    return ScriptDays.published(page).flatMap(text -> {
      published.add(text, UNSURE + 1, Place.MACHINE);
      return published.best(UNSURE);
    });
  }

  /** The USA write the month first, and so do English pages that do not say where they are. */
  private static boolean isDayFirst(Document page, MetaTags meta, WebUrl url) {
    String said = page.select("html").attr("lang");
    String language = (said.isEmpty()
        ? meta.first("og:locale", "content-language", "language")
        : said)
        .toLowerCase(Locale.ROOT);
    String land = url.host().substring(url.host().lastIndexOf('.') + 1);
    return (!language.isEmpty() && !language.startsWith("en"))
        || ENGLISH_ABROAD.matcher(language).matches()
        || (land.length() == 2 && !NO_LANDS.contains(land));
  }

  private void addStatements(JsonLd jsonLd, MetaTags meta) {
    published.add(jsonLd.text("datePublished", "uploadDate", "startDate"), 90, Place.MACHINE);
    published.add(jsonLd.text("dateCreated"), 80, Place.MACHINE);
    changed.add(jsonLd.text("dateModified"), 90, Place.MACHINE);
    addAll(published, meta, META, 88);
    addAll(published, meta, META_UNSURE, 70);
    addAll(changed, meta, META_CHANGED, 80);
    addAll(published, meta,
        meta.names().filter(name -> META_NAMED.matcher(name).matches()).toList(), 60);
  }

  private static void addAll(Days days, MetaTags meta, List<String> names, int trust) {
    for (String name : names) {
      meta.all(name).forEach(text -> days.add(text, trust, Place.MACHINE));
    }
  }

  private void addAddress(WebUrl url) {
    Matcher matcher = IN_PATH.matcher(url.path());
    if (matcher.find()) {
      published.add(matcher.group(1) + "-" + matcher.group(3) + "-" + matcher.group(4), 86,
          Place.ADDRESS);
    }
    Matcher named = NAMED_IN_PATH.matcher(url.path());
    if (named.find()) {
      published.add(named.group(3) + " " + named.group(2) + " " + named.group(1), 86,
          Place.ADDRESS);
    }
  }

  private void addMarks() {
    for (Mark mark : scan.marks()) {
      boolean near = isNear(mark.line());
      boolean about = mark.zone().isAboutPage();
      switch (mark.topic()) {
        case PUBLISHED -> addFirst(mark, about ? near ? 84 : 78 : 40);
        case MODIFIED -> {
          if (about) {
            mark.values().forEach(text -> changed.add(text, 70, Place.SHOWN));
          }
        }
        case TIME -> addFirst(mark, about ? near ? 76 : 45 : 0);
        case DATE_CLASS -> addFirst(mark, about ? near ? 70 : 40 : 0);
        default -> {
          // Of authors.
        }
      }
    }
  }

  /** The first of the values that holds a day. */
  private void addFirst(Mark mark, int trust) {
    for (String text : mark.values()) {
      if (trust > 0 && text.length() <= LONGEST_LINE && !DayWords.sayOther(text)
          && add(text, trust, place(mark.line()))) {
        return;
      }
    }
  }

  private void addLines() {
    List<Line> lines = scan.lines();
    boolean any = false;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (!hasDigit(withNext(lines, i)) || !mayBeOfThePage(lines.get(i))) {
        addSentence(lines.get(i));
        continue;
      }
      if (DayWords.sayPublished(text)) {
        add(withNext(lines, i), isNear(i) ? 82 : 55, place(i));
      } else if (isNear(i)) {
        addNear(i > 0 ? lines.get(i - 1).text() : "", text, i);
      } else if (!any && text.length() < SHORT_LINE) {
        any = add(text, DayWords.beginPost(text) ? 50 : 30, Place.SHOWN);
      }
    }
  }

  /** A sentence about the page itself: "This entry was posted on Friday, 3 May 2019." */
  private void addSentence(Line line) {
    String text = line.text();
    int word = line.zone().isAboutPage() && text.length() <= LONGEST_SENTENCE && hasDigit(text)
        ? DayWords.published(text)
        : -1;
    if (word >= 0) {
      published.add(text.substring(word, Math.min(text.length(), word + SHORT_LINE)), 48,
          Place.SHOWN);
    }
  }

  private static boolean mayBeOfThePage(Line line) {
    return line.zone().isAboutPage() && line.text().length() <= LONGEST_LINE
        && !DayWords.areSentence(line.text()) && !DayWords.sayOther(line.text());
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A line, and the next where the line is but a label: "Published", "14 March 2019". */
  private static String withNext(List<Line> lines, int at) {
    String text = lines.get(at).text();
    return text.length() < LABEL && at + 1 < lines.size()
        ? text + " " + lines.get(at + 1).text()
        : text;
  }

  private void addNear(String before, String text, int line) {
    if (before.length() < LABEL && DayWords.changed(before) >= 0) {
      changed.add(text, 60, Place.SHOWN);
    } else if (!add(text, 74 - Math.min(9, distance(line)), place(line))
        && text.length() < SHORT_LINE) {
      published.addBrief(text, UNSURE + 1);
    }
  }

  /** Takes the days on either side of a word such as "updated" as what they are. */
  private boolean add(String text, int trust, Place place) {
    int word = DayWords.changed(text);
    if (word < 0) {
      return published.add(text, trust, place);
    }
    boolean first = word > 0 && published.add(text.substring(0, word), trust, place);
    return changed.add(text.substring(word), 60, Place.SHOWN) || first;
  }

  private Place place(int line) {
    return headline.line() >= 0 && line > headline.line() - 4 && line <= headline.line() + 6
        ? Place.HEADLINE
        : Place.SHOWN;
  }

  private int distance(int line) {
    return Math.abs(line - headline.line());
  }

  private boolean isNear(int line) {
    return headline.line() >= 0 && line >= headline.line() - BEFORE
        && line <= headline.line() + AFTER;
  }
}
