package shortlist.sampleweb;

import java.util.stream.Collector;
import java.util.stream.Collectors;

/** HTML or XML that is ready to be written; any other text is escaped before. */
record Markup(String text) {

  static final Markup NONE = new Markup("");

  /** Text as markup: the five characters that mean something are escaped. */
  static Markup escape(String text) {
    return new Markup(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;"));
  }

  /** Markup as the text of an XML element, the way many feeds carry whole articles. */
  Markup cdata() {
    return new Markup("<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>");
  }

  static Collector<Markup, ?, Markup> joining() {
    return Collectors
        .collectingAndThen(Collectors.mapping(Markup::text, Collectors.joining()), Markup::new);
  }

  @Override
  public String toString() {
    return text;
  }
}
