package shortlist.corpus.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.link.WebUrl;

/**
 * A list of sources: OPML, browser bookmarks (Netscape format), JSON lines with {@code url} and
 * {@code title}, or an address a line ({@code #} begins a comment). The form is told by the text.
 */
public final class SourceFile {

  private static final int MAX_ENTRIES = 100_000;
  /** A host with a dot in it, and nothing that could be another scheme. */
  private static final Pattern NAMED_HOST = Pattern
      .compile("[^\\s:/?#@.]+(?:\\.[^\\s:/?#@.]+)+(?::\\d{1,5})?(?=[/?#]|$)");

  private SourceFile() {}

  /**
   * Reads a file.
   *
   * @throws FileException if it is missing, empty or holds no address at all
   */
  public static Imported<Entry> read(Path file) {
    Imported<Entry> imported = parse(ImportFile.text(file));
    if (imported.items().isEmpty()) {
      String why = imported.problems().isEmpty() ? "" : " (" + imported.problems().getFirst() + ")";
      throw new FileException(
          file + " holds no web address" + why + "; expected is OPML, bookmarks,"
              + " JSON lines, or an address a line.");
    }
    return imported;
  }

  /**
   * The address that a person wrote, who may leave out the scheme: {@code example.org/blog} is read
   * as {@code https://example.org/blog}. Empty if it is none.
   */
  public static Optional<WebUrl> address(String text) {
    String written = text.strip();
    return WebUrl.parse(written)
        .or(() -> NAMED_HOST.matcher(written).lookingAt()
            ? WebUrl.parse("https://" + written)
            : Optional.empty());
  }

  /** Reads such a list as it was typed or pasted; what holds no address gives no entry. */
  public static Imported<Entry> parse(String text) {
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return JsonLines.read(text, object -> {
        String url = JsonLines.required(object, "url");
        return address(url)
            .map(address -> new Entry(address, JsonLines.text(object, "title")))
            .orElseThrow(() -> new IllegalArgumentException("not a web address: " + shown(url)));
      });
    }
    if (!start.startsWith("<")) {
      return lines(text);
    }
    // Jsoup resolves no external entity and runs nothing; broken nesting gives what can be read.
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    return document.selectFirst("opml, outline") != null
        ? outlines(document)
        : bookmarks(Jsoup.parse(text));
  }

  private static Imported<Entry> outlines(Document document) {
    Collector entries = new Collector();
    for (Element outline : document.select("outline")) {
      String address = first(outline, "xmlUrl", "xmlurl", "htmlUrl", "htmlurl", "url");
      if (address != null) {
        entries.add(address, first(outline, "title", "text"));
      }
    }
    return entries.imported();
  }

  private static Imported<Entry> bookmarks(Document document) {
    Collector entries = new Collector();
    document.select("a[href]").forEach(link -> entries.add(link.attr("href"), link.text()));
    return entries.imported();
  }

  private static Imported<Entry> lines(String text) {
    Collector entries = new Collector();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String address = line.strip();
      if (!address.isEmpty() && !address.startsWith("#")) {
        entries.add("line " + number, address, address(address), null);
      }
    }
    return entries.imported();
  }

  private static @Nullable String first(Element element, String... names) {
    for (String name : names) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return null;
  }

  private static String shown(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static final class Collector {

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    void add(String address, @Nullable String title) {
      String where = "entry " + (entries.size() + problems.size() + 1);
      add(where, address, WebUrl.parse(address), title);
    }

    void add(String where, String address, Optional<WebUrl> url, @Nullable String title) {
      if (url.isEmpty()) {
        problems.add(where + ": not a web address: " + shown(address));
      } else if (entries.size() < MAX_ENTRIES) {
        entries.add(new Entry(url.get(), title));
      }
    }

    Imported<Entry> imported() {
      return new Imported<>(entries, problems);
    }
  }
}
