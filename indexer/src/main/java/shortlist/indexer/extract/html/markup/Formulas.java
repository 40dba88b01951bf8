package shortlist.indexer.extract.html.markup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the TeX of formulas: MathML and its annotation, KaTeX, MathJax 2 and 3, Temml, and pictures
 * whose alternative text or address is TeX.
 */
final class Formulas {

  /** Attributes in which renderers keep the source. */
  private static final List<String> SOURCES = List.of("data-math", "data-tex", "data-latex",
      "data-entry", "data-formula", "data-expr", "alttext", "tex");
  private static final Pattern BOX = Pattern
      .compile("(?:^|\\s)(?:katex(?:-display)?|mwe-math-element"
          + "|hurmet-tex|math-inline|math-block|MathJax(?:_SVG|_CHTML)?|temml)(?=\\s|$)");
  private static final Pattern PICTURE = Pattern
      .compile("(?i)latex|math|equation|(?:^|[\\s_-])tex");
  private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]+\\s*[{^_]|[_^]\\{");
  /** Services that draw the formula which their address holds. */
  private static final Pattern SERVICE = Pattern
      .compile("(?:codecogs\\.com/[a-z.]*(?:latex|image)\\?"
          + "|[?&]cht=tx&chl=|latex(?:\\.php)?\\?latex=)([^&#]+)");
  private static final Pattern SIZE = Pattern
      .compile("\\\\(?:dpi|bg_|fg_|inline|large|small)\\S*\\s*");
  private static final Evaluator MATH = Selector.evaluatorOf("math");
  private static final Evaluator SOURCE = Selector
      .evaluatorOf("[data-latex], [data-tex], math[alttext]");
  private static final Evaluator ANNOTATION = Selector.evaluatorOf("annotation");

  private Formulas() {}

  /** The formula that the element is; empty if it is none. One without source has no TeX. */
  static Optional<Formula> read(Element element) {
    return switch (element.normalName()) {
      case "math", "mjx-container", "d-math", "amp-mathml", "tex-math" ->
        Optional.of(rendered(element));
      case "script" -> script(element);
      case "img" -> picture(element);
      case "span", "div" -> box(element);
      default -> Optional.empty();
    };
  }

  /** Takes what MathJax 2 shows beside the script that it read. */
  static void removeTwins(Element element) {
    if (!element.normalName().equals("script")) {
      return;
    }
    Node before = element.previousSibling();
    while (isShown(before) || isBlank(before)) {
      Node shown = Objects.requireNonNull(before);
      before = shown.previousSibling();
      if (isShown(shown)) {
        shown.remove();
      }
    }
  }

  private static boolean isShown(@Nullable Node node) {
    return node instanceof Element element && element.className().contains("MathJax");
  }

  private static boolean isBlank(@Nullable Node node) {
    return node instanceof TextNode text && text.isBlank();
  }

  private static Optional<Formula> script(Element script) {
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    return type.startsWith("math/tex")
        ? Optional.of(Formula.of(script.data(), type.contains("mode=display")))
        : Optional.empty();
  }

  /** Elements that hold a formula twice, for the eye and for readers. */
  private static Optional<Formula> box(Element element) {
    String names = element.className();
    if (!mayBeBox(names) || !BOX.matcher(names).find()) {
      return Optional.empty();
    }
    return isShown(element) && (isScripted(element) || isScripted(element.parent()))
        ? Optional.empty()
        : Optional.of(rendered(element));
  }

  /** A quick look: most elements are none. */
  private static boolean mayBeBox(String names) {
    return names.contains("ath") || names.contains("katex") || names.contains("temml")
        || names.contains("hurmet");
  }

  /** Whether the source follows. */
  private static boolean isScripted(@Nullable Element shown) {
    Element next = shown == null ? null : shown.nextElementSibling();
    return next != null && next.normalName().equals("script")
        && next.attr("type").startsWith("math/");
  }

  private static Formula rendered(Element element) {
    Element math = element.normalName().equals("math") ? element : element.selectFirst(MATH);
    String tex = source(element);
    if (tex.isBlank() && math != null) {
      tex = annotation(math);
    }
    if (tex.isBlank()) {
      tex = MathTex.of(math == null ? element : math);
    }
    return Formula.of(tex, isDisplay(element) || (math != null && isDisplay(math)));
  }

  private static String source(Element element) {
    for (String attribute : SOURCES) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    Element named = element.selectFirst(SOURCE);
    return named == null
        ? ""
        : named.attr(named.hasAttr("alttext")
            ? "alttext"
            : named.hasAttr("data-tex") ? "data-tex" : "data-latex");
  }

  private static String annotation(Element math) {
    for (Element annotation : math.select(ANNOTATION)) {
      if (annotation.attr("encoding").toLowerCase(Locale.ROOT).contains("tex")) {
        return annotation.wholeText();
      }
    }
    return "";
  }

  private static boolean isDisplay(Element element) {
    String display = element.attr("display");
    return display.equals("block") || display.equals("true") || isDisplayBox(element)
        || element.attr("mode").equals("display") || isDisplayBox(element.parent())
        || (element.normalName().equals("d-math") && element.hasAttr("block"));
  }

  private static boolean isDisplayBox(@Nullable Element element) {
    return element != null && (element.hasClass("katex-display") || element.hasClass("math-block"));
  }

  private static Optional<Formula> picture(Element picture) {
    Matcher service = SERVICE.matcher(picture.attr("src"));
    String alt = picture.attr("alt").strip();
    if (TEX.matcher(alt).find() || (!alt.isEmpty() && isFormulaPicture(picture))) {
      return Optional.of(Formula.of(alt, isAlone(picture)));
    }
    return service.find()
        ? Optional.of(Formula.of(SIZE.matcher(decoded(service.group(1))).replaceAll(""),
            isAlone(picture)))
        : Optional.empty();
  }

  private static boolean isFormulaPicture(Element picture) {
    return picture.hasAttr("class") && PICTURE.matcher(picture.className()).find();
  }

  private static boolean isAlone(Element picture) {
    Element above = picture.parent();
    return above != null && above.childrenSize() == 1 && !above.hasText();
  }

  private static String decoded(String query) {
    try {
      return URLDecoder.decode(query, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return query;
    }
  }
}
