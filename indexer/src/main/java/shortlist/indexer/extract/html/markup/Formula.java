package shortlist.indexer.extract.html.markup;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import shortlist.indexer.extract.text.Spaces;

/**
 * A formula.
 *
 * @param tex its TeX, without delimiters
 * @param display whether it stands in a line of its own
 */
record Formula(String tex, boolean display) {

  private static final Pattern DELIMITED = Pattern
      .compile("\\\\\\((.*)\\\\\\)|\\\\\\[(.*)\\\\\\]|\\$\\$(.*)\\$\\$|\\$([^$]*)\\$",
          Pattern.DOTALL);
  private static final Pattern STYLED = Pattern
      .compile("\\{\\s*\\\\(?:displaystyle|textstyle)\\b(.*)\\}", Pattern.DOTALL);

  /** Takes delimiters and the mere choice of a style off. */
  static Formula of(String source, boolean display) {
    String tex = Spaces.collapse(source);
    boolean own = display || tex.startsWith("\\[") || tex.startsWith("$$");
    return new Formula(inner(STYLED, inner(DELIMITED, tex)), own);
  }

  /** The formula as a {@code math} element, in the form that the reader of blocks knows. */
  Element element() {
    Element math = new Element("math");
    math.attr("alttext", tex);
    if (display) {
      math.attr("display", "block");
    }
    return tex.isEmpty() ? math : math.appendChild(new TextNode(tex));
  }

  private static String inner(Pattern pattern, String tex) {
    var matcher = pattern.matcher(tex);
    if (!matcher.matches()) {
      return tex;
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null) {
        return group.strip();
      }
    }
    return tex;
  }
}
