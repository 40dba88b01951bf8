package shortlist.indexer.extract.html.main;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Spaces;

/** What a page as a whole says of itself that helps to find its text. */
public final class PageSigns {

  private static final Set<String> FORUM_TYPES = Set.of("discussionforumposting", "qapage");
  private static final Pattern FORUM = Pattern.compile(
      "(?:.*forum|community\\.|discuss).*?/.*|[^/]*/(?:.*/)?(?:forum|thread|topic|questions/|t/).*");
  private static final Pattern DOCUMENTATION = Pattern.compile(
      "(?:doc|developer|learn\\.|help|.*readthedocs).*|.*/(?:doc|manual|reference|api).*");

  /** Of a page that says nothing. */
  static final PageSigns NONE = new PageSigns("", Set.of(), "", "", "/");

  private final long titleHash;
  private final Set<String> types;
  private final String openGraph;
  private final String path;
  private final boolean forum;
  private final boolean documentation;

  private PageSigns(String title, Set<String> types, String openGraph, String host, String path) {
    this.titleHash = title.isEmpty() ? 0 : TextStats.of(Spaces.key(title)).hash;
    this.types = types;
    this.openGraph = openGraph;
    this.path = path;
    this.forum = types.stream().anyMatch(FORUM_TYPES::contains)
        || FORUM.matcher(host + path).matches();
    this.documentation = DOCUMENTATION.matcher(host + path).matches();
  }

  /**
   * Of a page.
   *
   * @param title without its site's name; empty if it has none
   * @param types of the thing that it describes to machines, after schema.org in lower case
   * @param openGraph its {@code og:type} in lower case; empty if it has none
   */
  public static PageSigns of(WebUrl url, String title, Set<String> types, String openGraph) {
    return new PageSigns(title, types, openGraph, url.host(),
        Spaces.collapse(url.path()).toLowerCase(Locale.ROOT));
  }

  long titleHash() {
    return titleHash;
  }

  /** Adds what is the same for all segments of a page. */
  void write(Outline outline, Row row) {
    Box body = outline.boxes.getFirst();
    double words = Math.max(1, body.words);
    row.add("page.segments", outline.segments.size());
    row.add("page.words", body.words);
    row.add("page.prose", body.prose / words);
    row.add("page.links", body.linkWords / words);
    row.add("page.articles", (double) Math.min(articles(outline), 20));
    row.add("page.longest", longest(outline));
    row.add("page.typed", typed());
    row.add("page.forum", forum ? 1 : 0);
    row.add("page.documentation", documentation ? 1 : 0);
    row.add("page.pathDepth", (double) path.chars().filter(c -> c == '/').count());
    row.add("page.home", path.length() < 2 ? 1 : 0);
  }

  private int typed() {
    if (types.stream().anyMatch(type -> type.endsWith("article") || type.equals("blogposting"))) {
      return 3;
    }
    if (openGraph.equals("article")) {
      return 2;
    }
    if (types.contains("product") || openGraph.equals("product")) {
      return -1;
    }
    return types.isEmpty() ? 0 : 1;
  }

  private static long articles(Outline outline) {
    return outline.boxes.stream().filter(box -> box.tag.equals("article")).count();
  }

  private static int longest(Outline outline) {
    return outline.segments.stream()
        .filter(segment -> segment.text.isProse())
        .mapToInt(segment -> segment.text.words)
        .max()
        .orElse(0);
  }
}
