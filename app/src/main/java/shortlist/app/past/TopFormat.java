package shortlist.app.past;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.exchange.Escaped;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which a list of the best leaves the program. */
public enum TopFormat {
  /** CommonMark. */
  MARKDOWN("md", "text/markdown; charset=utf-8") {
    @Override
    public String write(TopList list) {
      StringBuilder text = new StringBuilder("# ").append(TopText.title(list)).append("\n\n");
      TopText.basis(list)
          .forEach(sentence -> text.append(Escaped.markdown(sentence)).append('\n'));
      for (TopList.Group group : list.groups()) {
        text.append("\n## ").append(Escaped.markdown(TopText.category(group))).append("\n\n");
        for (TopEntry entry : group.entries()) {
          Resource resource = entry.resource();
          String title = Escaped.markdown(resource.title());
          text.append(entry.rank()).append(". ");
          text.append(resource.url() == null ? title : "[" + title + "](<" + resource.url() + ">)");
          text.append("  \n   ").append(Escaped.markdown(facts(entry))).append('\n');
          if (entry.highlight() != null) {
            text.append("  \n   ").append(Escaped.markdown(entry.highlight())).append('\n');
          }
        }
      }
      return text.toString();
    }
  },
  /** One page without style sheet, script or image. */
  HTML("html", "text/html; charset=utf-8") {
    @Override
    public String write(TopList list) {
      String title = Escaped.html(TopText.title(list));
      StringBuilder text = new StringBuilder("""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
          <h1>%1$s</h1>
          <p>%2$s</p>
        """.formatted(title, Escaped.html(String.join(" ", TopText.basis(list)))));
      for (TopList.Group group : list.groups()) {
        text.append("  <h2>")
            .append(Escaped.html(TopText.category(group)))
            .append("</h2>\n  <ol>\n");
        group.entries().forEach(entry -> text.append(item(entry)));
        text.append("  </ol>\n");
      }
      return text.append("</body>\n</html>\n").toString();
    }
  },
  /** One JSON object. */
  JSON("json", "application/json; charset=utf-8") {
    @Override
    public String write(TopList list) {
      return MAPPER.writeValueAsString(object(list)) + "\n";
    }
  },
  /** Plain text. */
  TEXT("txt", "text/plain; charset=utf-8") {
    @Override
    public String write(TopList list) {
      StringBuilder text = new StringBuilder(TopText.title(list)).append("\n\n");
      TopText.basis(list).forEach(sentence -> text.append(sentence).append('\n'));
      for (TopList.Group group : list.groups()) {
        text.append('\n').append(Legible.line(TopText.category(group))).append("\n\n");
        for (TopEntry entry : group.entries()) {
          Resource resource = entry.resource();
          text.append(entry.rank()).append(". ").append(Legible.line(resource.title()));
          text.append("\n   ").append(Legible.line(facts(entry))).append('\n');
          if (resource.url() != null) {
            text.append("   ").append(resource.url()).append('\n');
          }
          if (entry.highlight() != null) {
            text.append("   ").append(Legible.line(entry.highlight())).append('\n');
          }
        }
      }
      return text.toString();
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final String ending;
  private final String contentType;

  TopFormat(String ending, String contentType) {
    this.ending = ending;
    this.contentType = contentType;
  }

  /** The list in this form. */
  public abstract String write(TopList list);

  /** How the names of its files end, without a dot. */
  public String ending() {
    return ending;
  }

  /** What it is called in an answer's head. */
  public String contentType() {
    return contentType;
  }

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that label, or empty. */
  public static Optional<TopFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The list as a JSON object. */
  public static Map<String, @Nullable Object> object(TopList list) {
    TopList.Basis basis = list.basis();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("year", list.request().year());
    object.put("n", list.request().n());
    object.put("categories", list.request().categories());
    object.put("mails", basis.mails());
    object.put("editions", basis.editions());
    object.put("links", basis.links());
    object.put("readers", basis.readers());
    object.put("uncounted", basis.uncounted());
    object.put("undated", basis.undated());
    object.put("top", list.entries().stream().map(TopFormat::object).toList());
    return object;
  }

  private static Map<String, @Nullable Object> object(TopEntry entry) {
    Resource resource = entry.resource();
    PastEdition edition = entry.edition();
    LocalDate date = edition == null ? null : edition.date();
    boolean counted = entry.estimate().isCounted();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("rank", entry.rank());
    object.put("url", resource.url() == null ? null : resource.url().text());
    object.put("title", resource.title());
    object.put("category", entry.category());
    object.put("organisation", resource.organisation());
    object.put("authors", resource.authors());
    object.put("year", resource.year());
    object.put("kind", resource.kind().label());
    object.put("highlight", entry.highlight());
    object.put("edition", edition == null ? null : edition.label());
    object.put("date", date == null ? null : date.toString());
    object.put("readers", counted ? entry.estimate().clicks() : null);
    object.put("readersGuessed", entry.guessed());
    object.put("delivered", counted ? entry.estimate().delivered() : null);
    object.put("engagement", counted ? entry.estimate().engagement() : null);
    object.put("low", counted ? entry.estimate().low() : null);
    object.put("high", counted ? entry.estimate().high() : null);
    return object;
  }

  private static String facts(TopEntry entry) {
    return List.of(TopText.source(entry), TopText.edition(entry), TopText.clicks(entry))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String item(TopEntry entry) {
    Resource resource = entry.resource();
    String title = Escaped.html(Legible.line(resource.title()));
    String link = resource.url() == null
        ? title
        : "<a href=\"%s\">%s</a>".formatted(Escaped.html(resource.url().text()), title);
    String highlight = entry.highlight() == null
        ? ""
        : "<br>" + Escaped.html(entry.highlight());
    return "    <li value=\"%d\">%s<br><small>%s</small>%s</li>\n".formatted(entry.rank(), link,
        Escaped.html(facts(entry)), highlight);
  }
}
