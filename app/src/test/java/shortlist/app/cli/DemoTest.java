package shortlist.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import shortlist.sampleweb.Label;
import shortlist.sampleweb.Page;
import shortlist.sampleweb.SampleWeb;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole journey, as the first command of the README runs it. */
class DemoTest {

  @Test
  void theDemoSuggestsFiveGoodArticlesOfFiveHostsWithReasons() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    Console console = new Console(new PrintStream(data, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
    assertThat(new Main(console, Map.of()).run("demo", "--no-serve", "--json"))
        .isEqualTo(ExitCode.DONE);

    JsonNode suggestions = JsonMapper.shared()
        .readTree(data.toString(StandardCharsets.UTF_8))
        .get("suggestions");
    assertThat(suggestions.valueStream()).hasSize(5).allSatisfy(suggestion -> {
      assertThat(suggestion.get("because").size()).isPositive();
      assertThat(suggestion.get("terms").size()).isPositive();
      double sum = suggestion.get("parts").valueStream().mapToDouble(JsonNode::asDouble).sum();
      assertThat(sum).isCloseTo(suggestion.get("score").asDouble(), Offset.offset(1e-6));
    });
    Set<String> paths = suggestions.valueStream()
        .map(DemoTest::withoutPort)
        .collect(Collectors.toSet());
    assertThat(suggestions.valueStream()
        .map(s -> URI.create(s.get("url").asString()).getHost())
        .distinct())
        .hasSize(5);
    assertThat(goodArticles()).containsAll(paths);
  }

  /** Where good articles stand, and the files of good papers. */
  private static Set<String> goodArticles() {
    try (SampleWeb web = SampleWeb.start()) {
      return web.articles()
          .stream()
          .filter(page -> page.label() == Label.GOOD)
          .map(Page::address)
          .flatMap(address -> Stream.of(address, address.resolve("/pdf/" + slug(address) + ".pdf")))
          .map(address -> address.getHost() + address.getPath())
          .collect(Collectors.toSet());
    }
  }

  private static String slug(URI address) {
    return Path.of(address.getPath()).getFileName().toString().replace(".html", "");
  }

  private static String withoutPort(JsonNode suggestion) {
    URI url = URI.create(suggestion.get("url").asString());
    return url.getHost() + url.getPath();
  }
}
