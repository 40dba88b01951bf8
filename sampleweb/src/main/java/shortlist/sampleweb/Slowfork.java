package shortlist.sampleweb;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A recipe magazine: what a crawler for machine learning meets by accident. */
final class Slowfork extends Site {
  private static final Set<String> NOT_EDIBLE = Set.of("garden", "tools");

  Slowfork() {
    super("slowfork", "slowfork.localhost", "Slow Fork");
  }

  @Override
  String path(Article article) {
    return "/" + article.slug() + "/";
  }

  @Override
  void publish(Press press) {
    press.side(press.names("category", press.byTag().keySet()));
    press.articles().forEach(article -> article(press, article));
    Markup cards = press.each("teaser", press.articles());
    press.listing("/", name(),
        press.part("list").set("title", name()).set("cards", cards).markup());
    press.byTag().forEach((tag, articles) -> {
      Markup tagged = press.each("teaser", articles);
      Markup main = press.part("list").set("title", tag).set("cards", tagged).markup();
      press.listing("/category/" + tag + "/", tag, main);
    });
    press.about(
        "/our-table/",
        "Our table",
        new Press.OldLinks(
            "/microwave-meringue/",
            "/first-supper/",
            "/archive/first-supper/",
            "/cookbook/",
            "/cookbook/order/",
            "/gift-ideas/"));
    new Feeds(press).rssWithContent("/feed/");
    new Sitemaps(press).robots("Disallow: /print/");
  }

  private void article(Press press, Article article) {
    boolean recipe = article.tags().stream().noneMatch(NOT_EDIBLE::contains);
    ObjectNode about = Json
        .describe(recipe ? "Recipe" : "BlogPosting", article, press.address(article), name());
    if (recipe) {
      about.put("recipeCategory", article.tags().getFirst()).put("recipeYield", "4 servings");
      about.put("prepTime", "PT25M").put("cookTime", "PT1H");
    }
    Markup main = press.part("article", article)
        .set("body", press.body(article))
        .set("comments", press.comments(article))
        .markup();
    press.article(article, Json.script(about), main);
  }
}
