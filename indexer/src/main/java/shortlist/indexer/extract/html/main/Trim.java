package shortlist.indexer.extract.html.main;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import shortlist.indexer.extract.html.dom.Tags;
import shortlist.indexer.extract.text.Dates;
import shortlist.indexer.extract.text.Spaces;

/**
 * Takes away what is left of the frame within the main text: lists of links, captions, the headline
 * itself, byline and date lines before the first paragraph, and lines that only point elsewhere.
 */
final class Trim {

  private static final double LINK_LIST = 0.6;
  private static final int SHORT_LINE = 120;
  private static final int BYLINE = 80;
  private static final Pattern POINTER = Pattern.compile(
      "(?:read (?:more|also|next)|see also|related(?: (?:articles?|posts?|stories|content|reading))?"
          + "|more (?:from|on)|also read|recommended|watch|don't miss|share (?:this|on)|follow us"
          + "|sign up|subscribe|advertisement|continue reading|tags?|filed under|topics|posted in"
          + "|categor(?:y|ies)|click here|table of contents|on this page|in this article)\\b.*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  /** What pages say to their visitors, not to their readers. */
  private static final Pattern INTERFACE = Pattern.compile(
      "(?:edit this page|edit on \\w+|was this \\w+ helpful\\??|print this \\w+|back to top|copy link"
          + "|skip to (?:main )?content|loading)[.…]*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BYLINE_START = Pattern.compile(
      "(?:by|written by|posted (?:by|on|in|at)|published|updated|last updated|author:?|photo(?:graph)?s? by)\\b.*"
          + "|.*\\b\\d{1,3} ?(?:min(?:ute)?s?)\\.? read\\b.*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Element main;
  private final Prose prose;

  private Trim(Element main) {
    this.main = main;
    this.prose = Prose.of(main);
  }

  /** Trims the main text in place. */
  static void apply(Element main, String title) {
    Trim trim = new Trim(main);
    trim.captions();
    trim.linkLists();
    trim.pointers();
    trim.head(title);
  }

  private void captions() {
    for (Element figure : main.select("figcaption, caption:has(img), figure")) {
      if (figure.selectFirst("pre, table, blockquote, code") == null) {
        figure.remove();
      }
    }
  }

  /** Boxes of links, unless they are the greater part of the text (then it is a listing). */
  private void linkLists() {
    double total = prose.in(main);
    for (Element box : main.select("ul, ol, div, section, table, dl, h2, h3, h4")) {
      if (!box.equals(main) && box.parent() != null && !isWithinProse(box)
          && prose.linkDensity(box) > LINK_LIST && prose.in(box) < total / 4
          && (Tags.headingLevel(box) == 0
              ? box.select("[href]").size() > 1
              : false)) {
        box.remove();
      }
    }
  }

  private static boolean isWithinProse(Element box) {
    return box.closest("p, pre, td") != null && !box.normalName().equals("table");
  }

  private void pointers() {
    for (Element link : main.select("a[href]")) {
      if (link.childNodeSize() < 3 && INTERFACE.matcher(Spaces.collapse(link.text())).matches()) {
        link.remove();
      }
    }
    for (Element line : main.select("p, div, h2, h3, h4, h5, h6, li")) {
      if (line.parent() == null || line.equals(main) || prose.length(line) > SHORT_LINE
          || !Tags.isBlock(line)) {
        continue;
      }
      boolean linked = prose.linkDensity(line) > 0.3 || Tags.headingLevel(line) > 0;
      String text = Spaces.collapse(line.text());
      if ((linked && POINTER.matcher(text).matches()) || INTERFACE.matcher(text).matches()) {
        line.remove();
      }
    }
  }

  /** What stands before the first paragraph and is headline, byline or date. */
  private void head(String title) {
    String wanted = Spaces.key(title);
    boolean oneHeadline = main.select("h1").size() == 1;
    for (Element heading : main.select("h1, h2")) {
      String text = Spaces.key(heading.text());
      if ((oneHeadline && heading.normalName().equals("h1"))
          || (!wanted.isEmpty() && text.equals(wanted))) {
        heading.remove();
      }
    }
    for (Element line : List.copyOf(main.getAllElements())) {
      if (line.equals(main) || !Tags.isBlock(line) || line.parent() == null) {
        continue;
      }
      int length = prose.length(line);
      if (length == 0 || (length > BYLINE && hasBlocks(line))) {
        continue;
      }
      if (length > BYLINE || !isHeadLine(line, wanted)) {
        return;
      }
      line.remove();
    }
  }

  private static boolean hasBlocks(Element element) {
    return element.children().stream().anyMatch(Tags::isBlock);
  }

  private static boolean isHeadLine(Element line, String title) {
    String text = Spaces.collapse(line.text());
    Optional<LocalDate> day = Dates.find(text);
    return (day.isPresent() && text.length() < 60) || BYLINE_START.matcher(text).matches()
        || (!title.isEmpty() && Spaces.key(text).equals(title))
        || line.selectFirst("time, [rel=author], [itemprop=author]") != null;
  }
}
