package shortlist.sampleweb;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One Markdown file: its front matter and its body. */
record Article(
    String site,
    String slug,
    String title,
    List<String> authors,
    LocalDate published,
    List<String> tags,
    String kind,
    Label label,
    String summary,
    String markdown) {

  /**
   * Reads a file that starts with a front matter between two lines of three hyphens.
   *
   * @throws IllegalArgumentException if a field is missing or malformed; the message names the file
   */
  static Article parse(String site, String slug, String text) {
    String[] parts = text.replace("\r\n", "\n").split("(?m)^---$\n?", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException(site + "/" + slug + ".md has no front matter");
    }
    Map<String, String> fields = fields(parts[1]);
    try {
      return new Article(
          site,
          slug,
          field(fields, "title"),
          List.of(field(fields, "author").split(",\\s*")),
          LocalDate.parse(field(fields, "date")),
          List.of(field(fields, "tags").split(",\\s*")),
          field(fields, "kind"),
          Label.valueOf(field(fields, "label").toUpperCase(Locale.ROOT)),
          field(fields, "summary"),
          parts[2].strip());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(site + "/" + slug + ".md: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> fields(String frontMatter) {
    Map<String, String> fields = new HashMap<>();
    frontMatter.lines().filter(line -> line.contains(":")).forEach(line -> {
      int colon = line.indexOf(':');
      fields.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    });
    return fields;
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("the field " + name + " is missing");
    }
    return value;
  }

  /** What links between articles call it: {@code site/slug}. */
  String key() {
    return site + "/" + slug;
  }

  /** A number that is always the same for this article, spread evenly over 0 to 2^31 - 1. */
  int seed() {
    return Integer.MAX_VALUE & key().hashCode() * 0x9E3779B1;
  }

  /** The number of words in the body, markup included. */
  int words() {
    return markdown.split("\\s+").length;
  }

  Article withMarkdown(String other) {
    return new Article(site, slug, title, authors, published, tags, kind, label, summary, other);
  }
}
