package shortlist.sampleweb;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that sites put into their pages for machines: schema.org descriptions. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A description of an article as the given schema.org type. */
  static ObjectNode describe(String type, Article article, String address, String siteName) {
    ObjectNode node = object().put("@context", "https://schema.org").put("@type", type);
    node.put("headline", article.title()).put("name", article.title());
    node.put("description", article.summary()).put("url", address);
    node.put("datePublished", article.published().toString()).put("inLanguage", "en");
    authors(node, article.authors());
    node.putObject("publisher").put("@type", "Organization").put("name", siteName);
    return node;
  }

  private static void authors(ObjectNode node, List<String> names) {
    var authors = node.putArray("author");
    names.forEach(name -> authors.addObject().put("@type", "Person").put("name", name));
  }

  /** A script element that carries a description; no text in it can end the element. */
  static Markup script(ObjectNode node) {
    return new Markup(
        "<script type=\"application/ld+json\">" + node.toString().replace("<", "\\u003c")
            + "</script>\n");
  }
}
