package shortlist.bench.crawl;

import java.nio.file.Path;
import java.util.List;
import shortlist.bench.report.Settings;

/**
 * Many hosts behind an HTTP proxy on loopback, served over http only.
 *
 * @param proxy its address
 * @param sources a file of the start addresses
 * @param log its requests
 */
record Box(String proxy, Path sources, AccessLog log) {

  static Box of(Settings settings) {
    return new Box(settings.text("box", "http://127.0.0.1:PORT, the proxy that serves the hosts"),
        settings.file("box.sources", "FILE, the start addresses, one a line"),
        new AccessLog(settings.file("box.log", "FILE, the box's log, a JSON object a request")));
  }

  /** For a crawl of it. */
  List<String> arguments() {
    return List.of("--proxy", proxy, "--plain-http");
  }

  /** For a crawl of it that waits for nobody. */
  String[] crawl() {
    return new String[]{"crawl", "--json", "--delay", "0", "--proxy", proxy, "--plain-http"};
  }
}
