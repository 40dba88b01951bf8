package shortlist.indexer.extract.html.main;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element's tag, role or microdata says of the part of the page that it is. */
enum Place {
  NAV, ASIDE, FOOTER, HEADER, ARTICLE, MAIN, FORM, FIGURE, TABLE, LIST, QUOTE, SECTION, CELL, DETAILS, BODY_TEXT, COMMENT, ADDRESS, HIDDEN, HEADING, PREFORMATTED, DEFINITION;

  /** Its bit; sets of places are made anew on every run, and never kept. */
  @SuppressWarnings("EnumOrdinal")
  int mask() {
    return 1 << ordinal();
  }

  boolean in(int places) {
    return (places & mask()) != 0;
  }

  /** A bit each. */
  static int of(Element element) {
    int mask = mask(byTag(element.normalName()));
    return element.attributesSize() == 0
        ? mask
        : mask | mask(byRole(element.attr("role").toLowerCase(Locale.ROOT)))
            | mask(byProperty(element.attr("itemprop")))
            | (element.attr("aria-hidden").equals("true") ? HIDDEN.mask() : 0);
  }

  /** Whether it says itself that it is not shown; the panels behind others are, on a click. */
  static boolean isInvisible(Element element) {
    if (element.attributesSize() == 0 || element.attr("role").equals("tabpanel")) {
      return false;
    }
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    String squeezed = style.isEmpty() ? "" : style.toLowerCase(Locale.ROOT).replace(" ", "");
    return squeezed.contains("display:none") || squeezed.contains("visibility:hidden");
  }

  private static int mask(@Nullable Place place) {
    return place == null ? 0 : place.mask();
  }

  private static @Nullable Place byTag(String tag) {
    return switch (tag) {
      case "nav" -> NAV;
      case "aside" -> ASIDE;
      case "footer" -> FOOTER;
      case "header" -> HEADER;
      case "article" -> ARTICLE;
      case "main" -> MAIN;
      case "form", "fieldset" -> FORM;
      case "figure", "figcaption" -> FIGURE;
      case "table" -> TABLE;
      case "ul", "ol", "menu", "dir" -> LIST;
      case "blockquote" -> QUOTE;
      case "section" -> SECTION;
      case "td", "th" -> CELL;
      case "details" -> DETAILS;
      case "address" -> ADDRESS;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
      case "pre" -> PREFORMATTED;
      case "dl" -> DEFINITION;
      default -> null;
    };
  }

  private static @Nullable Place byRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar", "tablist", "toolbar" -> NAV;
      case "complementary" -> ASIDE;
      case "contentinfo" -> FOOTER;
      case "banner" -> HEADER;
      case "article" -> ARTICLE;
      case "main" -> MAIN;
      case "search", "form" -> FORM;
      case "dialog", "alertdialog", "alert" -> HIDDEN;
      default -> null;
    };
  }

  private static @Nullable Place byProperty(String property) {
    return switch (property) {
      case "articleBody", "text", "description" -> BODY_TEXT;
      case "comment" -> COMMENT;
      default -> null;
    };
  }
}
