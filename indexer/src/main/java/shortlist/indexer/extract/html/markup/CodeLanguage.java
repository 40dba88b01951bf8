package shortlist.indexer.extract.html.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The language that a page names for a block of code. */
final class CodeLanguage {

  private static final List<String> ATTRIBUTES = List.of("data-lang", "data-language",
      "data-enlighter-language", "data-code-language", "syntax", "language", "lang");
  private static final String NAME = "([A-Za-z][A-Za-z0-9+#-]{0,20})(?=[;\\s]|$)";
  private static final Pattern PREFIXED = Pattern.compile("(?:^|\\s)(?:(?:language|lang"
      + "|highlight-source|src|brush)-|(?:brush|lang):\\s*|highlight-(?=[^\\s]+ notranslate))"
      + NAME);
  private static final Pattern VALID = Pattern.compile(NAME);
  private static final Set<String> NONE = Set.of("none", "plaintext", "plain", "text", "txt",
      "default", "nohighlight", "no-highlight", "auto", "undefined", "null", "unknown", "en",
      "en-us");
  /** Known without a prefix: some generators name the language alone. */
  private static final Set<String> BARE = Set.of("bash", "c", "clojure", "cpp", "csharp", "css",
      "dart", "diff", "dockerfile", "elixir", "erlang", "go", "graphql", "groovy", "haskell",
      "html", "ini", "java", "javascript", "js", "json", "jsx", "julia", "kotlin", "lua",
      "makefile", "matlab", "nginx", "perl", "php", "powershell", "protobuf", "python", "r", "ruby",
      "rust", "scala", "scss", "shell", "sql", "swift", "toml", "tsx", "typescript", "xml", "yaml");
  private static final int ANCESTORS = 3;
  private static final Evaluator CODE = Selector.evaluatorOf("code");

  private CodeLanguage() {}

  /** In lower case; empty if the page names none. */
  static String of(Element code) {
    Element inner = code.selectFirst(CODE);
    String language = named(code, true);
    if (language.isEmpty() && inner != null) {
      language = named(inner, true);
    }
    Element above = code.parent();
    for (int i = 0; i < ANCESTORS && language.isEmpty() && above != null && isBox(above); i++) {
      language = named(above, above.className().contains("highlight"));
      above = above.parent();
    }
    return language;
  }

  /** A box around code and little else, as far as its name tells. */
  private static boolean isBox(Element element) {
    return switch (element.normalName()) {
      case "div", "figure", "td", "code", "pre", "devsite-code", "section" -> true;
      default -> element.normalName().indexOf('-') > 0;
    };
  }

  private static String named(Element element, boolean own) {
    for (String attribute : ATTRIBUTES) {
      // The lang of a page's other elements is the language people speak.
      if (element.hasAttr(attribute) && (own || attribute.startsWith("data-"))) {
        String language = known(element.attr(attribute).strip());
        if (!language.isEmpty()) {
          return language;
        }
      }
    }
    Matcher matcher = PREFIXED.matcher(element.className());
    for (int from = 0; matcher.find(from); from = matcher.start(1)) {
      String language = known(matcher.group(1));
      if (!language.isEmpty()) {
        return language;
      }
    }
    return own ? bare(element) : "";
  }

  private static String bare(Element element) {
    for (String name : element.classNames()) {
      if (BARE.contains(name.toLowerCase(Locale.ROOT))) {
        return name.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String known(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return VALID.matcher(name).matches() && !NONE.contains(lower) ? lower : "";
  }
}
