package shortlist.indexer.extract.html.metadata;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import shortlist.indexer.extract.text.Spaces;

/** The title as its author gave it, without the site's name. */
final class Titles {

  private static final int MAX_LENGTH = 500;
  private static final Pattern SEPARATOR = Pattern
      .compile("\\s+(?:[|\\-–—·•»«/]|::|<|>)\\s+|(?<=\\S)\\s*\\|\\s*(?=\\S)|:\\s+(?=[^:]*$)");

  private final String site;

  private Titles(String site) {
    this.site = site;
  }

  /**
   * The title of a page; empty if it has none.
   *
   * @param site what the site calls itself
   */
  static String of(Document page, Headline shown, JsonLd jsonLd, MetaTags meta, String site) {
    Titles titles = new Titles(site);
    String headline = shown.text();
    String whole = Stream.of(meta.first("citation_title", "dc.title", "dcterms.title"),
        jsonLd.text("headline", "name"), meta.first("og:title"), headline,
        Spaces.collapse(page.title()), meta.first("twitter:title"))
        .filter(text -> !text.isBlank() && !Spaces.key(text).equals(Spaces.key(site)))
        .findFirst()
        .orElse("");
    String title = titles.withoutSite(Spaces.collapse(whole), headline);
    return title.substring(0, Math.min(title.length(), MAX_LENGTH));
  }

  /** Drops the first or last part where it is the site's name, or the rest is the headline. */
  private String withoutSite(String title, String headline) {
    String[] parts = SEPARATOR.split(title, -1);
    if (parts.length < 2 || Spaces.key(title).equals(Spaces.key(headline))) {
      return title;
    }
    String last = parts[parts.length - 1];
    String rest = title.substring(0, title.lastIndexOf(last))
        .replaceFirst("[\\s|\\-–—·•»«/:<>]+$",
            "");
    String after = title.substring(parts[0].length()).replaceFirst("^[\\s|\\-–—·•»«/:<>]+", "");
    if (isSite(last) || Spaces.key(rest).equals(Spaces.key(headline))) {
      return rest.isBlank() ? title : withoutSite(rest, headline);
    }
    return isSite(parts[0]) || Spaces.key(after).equals(Spaces.key(headline)) ? after : title;
  }

  private boolean isSite(String part) {
    String name = Spaces.key(part).replace(" ", "");
    String known = Spaces.key(site).replace(" ", "");
    return !name.isEmpty() && !known.isEmpty()
        && (name.equals(known) || (name.length() > 3 && known.startsWith(name))
            || (known.length() > 3 && name.startsWith(known)));
  }
}
