package shortlist.sampleweb;

import java.nio.charset.StandardCharsets;

/** One site: where its pages lie and what it publishes. Sites hold no state. */
abstract class Site {
  private final String key;
  private final String host;
  private final String name;

  /**
   * @param key the folder of its articles and the name of its template
   * @param host the host name without the port
   * @param name what the site calls itself
   */
  Site(String key, String host, String name) {
    this.key = key;
    this.host = host;
    this.name = name;
  }

  final String key() {
    return key;
  }

  final String host() {
    return host;
  }

  final String name() {
    return name;
  }

  /** The path a user would paste to name the site. */
  String start() {
    return "/";
  }

  /** The canonical path of an article. */
  abstract String path(Article article);

  /** Puts everything the site has on the press. */
  abstract void publish(Press press);

  /** The content type of its pages. */
  String contentType() {
    return "text/html; charset=utf-8";
  }

  /** A page as bytes. */
  byte[] encode(Markup page) {
    return page.text().getBytes(StandardCharsets.UTF_8);
  }
}
