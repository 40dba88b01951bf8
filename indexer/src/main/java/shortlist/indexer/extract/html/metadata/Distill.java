package shortlist.indexer.extract.html.metadata;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The front matter of pages made with the Distill template (distill.pub's, which many blogs of
 * researchers use). Its byline is drawn from it by a script, so it stands nowhere else.
 */
final class Distill {

  private Distill() {}

  /** The front matter in the vocabulary of schema.org; empty if it is damaged. */
  static Optional<JsonNode> article(JsonMapper mapper, String json) {
    JsonNode front;
    try {
      front = mapper.readTree(json);
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
    ObjectNode article = mapper.createObjectNode();
    article.put("@type", "Article");
    article.put("headline", text(front, "title"));
    article.put("description", text(front, "description"));
    article.put("datePublished", text(front, "published"));
    ArrayNode authors = article.putArray("author");
    for (JsonNode author : front.path("authors")) {
      authors.add(text(author, "author"));
    }
    return Optional.of(article);
  }

  private static String text(JsonNode node, String property) {
    JsonNode text = node.path(property);
    return text.isString() ? text.stringValue() : "";
  }
}
