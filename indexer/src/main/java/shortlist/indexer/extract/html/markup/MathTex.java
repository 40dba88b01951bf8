package shortlist.indexer.extract.html.markup;

import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import shortlist.indexer.extract.text.Spaces;

/**
 * Writes presentation MathML that names no source as TeX, after the elements of MathML Core
 * (https://www.w3.org/TR/mathml-core/). What MathJax draws without MathML has like names.
 */
final class MathTex {

  private static final Map<String, String> SYMBOLS = Map.ofEntries(Map.entry("∑", "\\sum"),
      Map.entry("∏", "\\prod"), Map.entry("∫", "\\int"), Map.entry("∞", "\\infty"),
      Map.entry("≤", "\\leq"), Map.entry("≥", "\\geq"), Map.entry("≠", "\\neq"),
      Map.entry("±", "\\pm"), Map.entry("×", "\\times"), Map.entry("⋅", "\\cdot"),
      Map.entry("∂", "\\partial"), Map.entry("∇", "\\nabla"), Map.entry("→", "\\rightarrow"),
      Map.entry("∈", "\\in"), Map.entry("∀", "\\forall"), Map.entry("∃", "\\exists"),
      Map.entry("≈", "\\approx"), Map.entry("⋆", "\\star"), Map.entry("−", "-"),
      Map.entry("α", "\\alpha"), Map.entry("β", "\\beta"), Map.entry("γ", "\\gamma"),
      Map.entry("δ", "\\delta"), Map.entry("ϵ", "\\epsilon"), Map.entry("ε", "\\varepsilon"),
      Map.entry("ζ", "\\zeta"), Map.entry("η", "\\eta"), Map.entry("θ", "\\theta"),
      Map.entry("κ", "\\kappa"), Map.entry("λ", "\\lambda"), Map.entry("μ", "\\mu"),
      Map.entry("ν", "\\nu"), Map.entry("ξ", "\\xi"), Map.entry("π", "\\pi"),
      Map.entry("ρ", "\\rho"), Map.entry("σ", "\\sigma"), Map.entry("τ", "\\tau"),
      Map.entry("φ", "\\varphi"), Map.entry("ϕ", "\\phi"), Map.entry("χ", "\\chi"),
      Map.entry("ψ", "\\psi"), Map.entry("ω", "\\omega"), Map.entry("Γ", "\\Gamma"),
      Map.entry("Δ", "\\Delta"), Map.entry("Θ", "\\Theta"), Map.entry("Λ", "\\Lambda"),
      Map.entry("Π", "\\Pi"), Map.entry("Σ", "\\Sigma"), Map.entry("Φ", "\\Phi"),
      Map.entry("Ψ", "\\Psi"), Map.entry("Ω", "\\Omega"));
  private static final Map<String, String> ACCENTS = Map.of("→", "\\vec", "~", "\\tilde", "^",
      "\\hat", "ˆ", "\\hat", "¯", "\\bar", "‾", "\\overline", "˙", "\\dot", "⏞", "\\overbrace");

  private MathTex() {}

  /** The TeX of a formula; its characters where it is not made of MathML. */
  static String of(Element math) {
    return Spaces.collapse(row(math));
  }

  private static String tex(Element element) {
    String drawn = element.normalName();
    String name = drawn.startsWith("mjx-") ? drawn.substring(4) : drawn;
    return switch (name) {
      case "mi", "mn", "mo" -> symbol(element.wholeText());
      case "mtext", "ms" -> text(element.wholeText());
      case "mspace", "annotation", "annotation-xml" -> "";
      case "msqrt" -> "\\sqrt{" + row(element) + "}";
      case "mtable" -> table(element.children());
      default -> compound(name, element);
    };
  }

  /** Elements whose parts have a place each; a row of them if there are too few or too many. */
  private static String compound(String name, Element element) {
    List<Element> parts = element.children();
    return switch (name + parts.size()) {
      case "mfrac2" -> "\\frac" + group(parts.get(0)) + group(parts.get(1));
      case "mroot2" -> "\\sqrt[" + tex(parts.get(1)) + "]" + group(parts.get(0));
      case "msup2" -> tex(parts.get(0)) + "^" + group(parts.get(1));
      case "msub2", "munder2" -> tex(parts.get(0)) + "_" + group(parts.get(1));
      case "mover2" -> over(parts.get(0), parts.get(1));
      case "msubsup3", "munderover3" ->
        tex(parts.get(0)) + "_" + group(parts.get(1)) + "^" + group(parts.get(2));
      default -> row(element);
    };
  }

  private static String row(Element element) {
    return element.childrenSize() == 0
        ? symbol(element.wholeText())
        : element.children().stream().map(MathTex::tex).collect(Collectors.joining(" "));
  }

  private static String group(Element element) {
    return "{" + Spaces.collapse(tex(element)) + "}";
  }

  private static String over(Element base, Element mark) {
    String accent = ACCENTS.get(mark.wholeText().strip());
    return accent == null ? tex(base) + "^" + group(mark) : accent + group(base);
  }

  private static String table(List<Element> rows) {
    if (rows.size() < 2) {
      return rows.isEmpty() ? "" : row(rows.getFirst());
    }
    return rows.stream()
        .map(row -> row.children().stream().map(MathTex::tex).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(" \\\\ ", "\\begin{aligned} ", " \\end{aligned}"));
  }

  /** Words within a formula are set apart; signs are not. */
  private static String text(String plain) {
    String words = Spaces.collapse(plain);
    return words.chars().anyMatch(Character::isLetter) ? "\\text{" + words + "}" : words;
  }

  /** Letters of the mathematical alphabets become plain ones (Unicode's compatibility form). */
  private static String symbol(String character) {
    String plain = Spaces.collapse(java.text.Normalizer.normalize(character, Form.NFKC));
    return SYMBOLS.getOrDefault(plain, plain);
  }
}
