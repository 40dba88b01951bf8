package shortlist.indexer.extract.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import shortlist.corpus.link.WebUrl;
import shortlist.indexer.extract.text.Spaces;

/** How a site calls itself, and by what other names it is known. */
final class Site {

  private static final int MAX_LENGTH = 80;
  private static final int MIN_LABEL = 4;
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—·•:»]+\\s+");
  private static final Pattern SUFFIX = Pattern
      .compile("\\.(?:co|com|org|ac|gov|net|edu)?\\.?\\w+$");

  private final String name;
  private final List<String> names;
  private final List<String> labels;

  private Site(String name, List<String> names, List<String> labels) {
    this.name = name;
    this.names = names;
    this.labels = labels;
  }

  /** Reads what the page says of its site. */
  static Site of(Document page, WebUrl url, JsonLd jsonLd, MetaTags meta) {
    List<String> said = Stream
        .of(Stream.of(meta.first("og:site_name")), jsonLd.names("publisher").stream().limit(1),
            Stream.of(jsonLd.siteName(), meta.first("application-name"),
                meta.first("apple-mobile-web-app-title"), inTitle(page, url)))
        .flatMap(each -> each)
        .map(Spaces::collapse)
        .filter(each -> !squash(each).isEmpty() && each.length() <= MAX_LENGTH)
        .toList();
    String host = url.host().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    return new Site(said.isEmpty() ? url.host() : said.getFirst(),
        said.stream().map(Site::squash).distinct().toList(),
        List.of(SUFFIX.matcher(host).replaceFirst("").split("\\.", -1)));
  }

  /** The name; the host if the page does not say. */
  String name() {
    return name;
  }

  /**
   * Whether the text is the site's name: as the page says it, in a longer or shorter form, or spelt
   * like its host.
   */
  boolean isNamedBy(String text) {
    String squashed = squash(text);
    if (squashed.isEmpty()) {
      return false;
    }
    for (String known : names) {
      if (squashed.equals(known) || (squashed.length() >= MIN_LABEL && known.startsWith(squashed))
          || (known.length() >= MIN_LABEL && squashed.startsWith(known)
              && squashed.length() < 2 * known.length() + MIN_LABEL)) {
        return true;
      }
    }
    return isSpeltLikeHost(text, squashed);
  }

  private boolean isSpeltLikeHost(String text, String squashed) {
    for (String label : labels) {
      String letters = squash(label);
      if (squashed.equals(letters) || (letters.length() >= MIN_LABEL
          && squashed.startsWith(letters) && squashed.length() < 2 * letters.length() + 6)) {
        return true;
      }
    }
    String all = " " + String.join(" ", labels).replace('-', ' ') + " ";
    return Stream.of(Spaces.key(text).split(" ", -1))
        .allMatch(word -> all.contains(" " + word + " "));
  }

  /** The last part of the title element, where it is spelt like the host. */
  private static String inTitle(Document page, WebUrl url) {
    String[] parts = SEPARATOR.split(page.title(), -1);
    String last = parts[parts.length - 1].strip();
    String letters = squash(last);
    return parts.length > 1 && letters.length() > 2
        && url.host().replace("-", "").replace(".", "").contains(letters) ? last : "";
  }

  private static String squash(String text) {
    return Spaces.key(text).replace(" ", "");
  }
}
