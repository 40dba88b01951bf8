package shortlist.corpus.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import tools.jackson.databind.JsonNode;

/**
 * Past resources as JSON lines: {@code title}, and where known {@code url}, {@code summary},
 * {@code category}, {@code kind}, {@code organisation}, {@code authors}, {@code year},
 * {@code edition}, {@code date}, {@code slot}, {@code highlight}.
 */
public final class ResourceFile {

  private ResourceFile() {}

  /**
   * Reads a file.
   *
   * @throws FileException if it is missing, empty, or no line of it can be used
   */
  public static Imported<Resource> read(Path file) {
    return read(FileText.of(file));
  }

  /** Reads the text of a file in the same way. */
  public static Imported<Resource> read(FileText file) {
    Imported<Resource> imported = parse(file.text());
    if (imported.items().isEmpty()) {
      throw new FileException(
          file.name() + " holds no past resource (" + imported.problems().getFirst()
              + "); expected is a JSON object a line with at least a title.");
    }
    return imported;
  }

  static Imported<Resource> parse(String text) {
    return JsonLines.read(text, ResourceFile::resource);
  }

  private static Resource resource(JsonNode object) {
    String kind = JsonLines.text(object, "kind");
    String summary = JsonLines.text(object, "summary");
    return new Resource(url(JsonLines.text(object, "url")), JsonLines.required(object, "title"),
        JsonLines.text(object, "organisation"), JsonLines.texts(object, "authors"),
        JsonLines.number(object, "year"), JsonLines.text(object, "category"),
        kind == null ? Kind.ARTICLE : Kind.ofLabel(kind).orElse(Kind.OTHER),
        summary == null ? "" : summary, JsonLines.text(object, "highlight"),
        JsonLines.text(object, "edition"), JsonLines.number(object, "slot"),
        day(JsonLines.text(object, "date")));
  }

  private static @Nullable WebUrl url(@Nullable String text) {
    return text == null
        ? null
        : WebUrl.parse(text)
            .orElseThrow(() -> new IllegalArgumentException("not a web address: " + text));
  }

  static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a date (YYYY-MM-DD): " + text, e);
    }
  }
}
