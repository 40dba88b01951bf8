package shortlist.corpus.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which an edition leaves the program, ready to paste into a mail service. */
public enum EditionFormat {
  /** CommonMark. */
  MARKDOWN {
    @Override
    public String write(Edition edition) {
      String slots = edition.slots()
          .stream()
          .map(slot -> "%d. [%s](<%s>)%s%n".formatted(slot.position(),
              inMarkdown(slot.title()), slot.url(),
              slot.blurb().isBlank()
                  ? ""
                  : "  \n   " + slot.blurb().strip().replace("\n", "\n   ")))
          .collect(Collectors.joining("\n"));
      return "# " + inMarkdown(edition.title()) + "\n\n" + paragraph(edition.intro()) + slots;
    }
  },
  /** One page without style sheet, script or image. */
  HTML {
    @Override
    public String write(Edition edition) {
      String slots = edition.slots()
          .stream()
          .map(slot -> """
              <li><a href="%s">%s</a>%s</li>
            """.formatted(inHtml(slot.url().text()), inHtml(slot.title()),
              slot.blurb().isBlank() ? "" : "<br>" + inHtml(slot.blurb().strip())))
          .collect(Collectors.joining());
      String intro = edition.intro().isBlank()
          ? ""
          : "  <p>" + inHtml(edition.intro().strip()) + "</p>\n";
      return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
          <h1>%1$s</h1>
        %2$s  <ol>
        %3$s  </ol>
        </body>
        </html>
        """.formatted(inHtml(edition.title()), intro, slots);
    }
  },
  /** Plain text. */
  TEXT {
    @Override
    public String write(Edition edition) {
      String slots = edition.slots()
          .stream()
          .map(slot -> "%d. %s%n   %s%n%s".formatted(slot.position(), Legible.line(slot.title()),
              slot.url(),
              slot.blurb().isBlank() ? "" : "   " + slot.blurb().strip() + "\n"))
          .collect(Collectors.joining("\n"));
      return edition.title() + "\n\n" + paragraph(edition.intro()) + slots;
    }
  },
  /** One JSON object. */
  JSON {
    @Override
    public String write(Edition edition) {
      return MAPPER.writeValueAsString(object(edition)) + "\n";
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** The edition in this form. */
  public abstract String write(Edition edition);

  /** The name on the command line: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that label, or empty. */
  public static Optional<EditionFormat> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(label.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Map<String, Object> object(Edition edition) {
    List<Map<String, Object>> slots = edition.slots().stream().map(EditionFormat::object).toList();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("number", edition.number());
    object.put("title", edition.title());
    object.put("intro", edition.intro());
    object.put("draft", edition.isDraft());
    object.put("slots", slots);
    return object;
  }

  private static Map<String, Object> object(Slot slot) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("position", slot.position());
    if (slot.documentId() != null) {
      object.put("id", slot.documentId());
    }
    object.put("url", slot.url().text());
    object.put("title", slot.title());
    object.put("blurb", slot.blurb());
    return object;
  }

  private static String paragraph(String text) {
    return text.isBlank() ? "" : text.strip() + "\n\n";
  }

  private static String inHtml(String text) {
    return Entities.escape(Legible.text(text)).replace("\"", "&quot;");
  }

  /** Titles come from outside: what Markdown reads as markup or HTML is escaped. */
  private static String inMarkdown(String text) {
    return Legible.line(text).replaceAll("([\\\\`*_\\[\\]<>#&|])", "\\\\$1");
  }
}
