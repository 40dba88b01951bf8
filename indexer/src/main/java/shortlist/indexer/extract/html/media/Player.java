package shortlist.indexer.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What YouTube's pages tell their player, in scripts: the page itself is empty until those have
 * run.
 *
 * @param title of the video
 * @param channel that shows it; empty if unknown
 * @param published as it is written there; empty if unknown
 * @param seconds as written there; empty if unknown
 * @param description with its line breaks; empty if there is none
 * @param captions what is said, a few words each; empty if the page does not have them
 */
record Player(
    String title,
    String channel,
    String published,
    String seconds,
    String description,
    List<String> captions) {

  private static final JsonMapper JSON = JsonMapper.builder()
      .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final String RESPONSE = "ytInitialPlayerResponse";
  private static final String DATA = "ytInitialData";
  private static final String SEGMENT = "transcriptSegmentRenderer";

  /** Copies the list. */
  Player {
    captions = List.copyOf(captions);
  }

  /** What a page tells; empty if it has no such player. */
  static Optional<Player> of(Document page) {
    List<String> scripts = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      if (script.data().contains(RESPONSE) || script.data().contains(SEGMENT)) {
        scripts.add(script.data());
      }
    }
    return scripts.isEmpty()
        ? Optional.empty()
        : object(scripts, RESPONSE, "videoDetails").map(response -> read(response, scripts));
  }

  private static Player read(JsonNode response, List<String> scripts) {
    JsonNode video = response.path("videoDetails");
    JsonNode about = response.path("microformat").path("playerMicroformatRenderer");
    return new Player(first(video.path("title"), about.path("title").path("simpleText")),
        first(video.path("author"), about.path("ownerChannelName")),
        first(about.path("publishDate"), about.path("uploadDate")),
        first(video.path("lengthSeconds"), about.path("lengthSeconds")),
        first(video.path("shortDescription"), about.path("description").path("simpleText")),
        object(scripts, DATA, SEGMENT).map(Player::captions).orElse(List.of()));
  }

  private static List<String> captions(JsonNode data) {
    List<String> captions = new ArrayList<>();
    for (JsonNode segment : data.findValues(SEGMENT)) {
      segment.path("snippet")
          .path("runs")
          .values()
          .forEach(run -> captions.add(run.path("text").asString("")));
    }
    return captions;
  }

  private static String first(JsonNode one, JsonNode other) {
    String text = one.asString("");
    return text.isBlank() ? other.asString("").strip() : text.strip();
  }

  /** The object that is assigned to a name and that mentions {@code word}. */
  private static Optional<JsonNode> object(List<String> scripts, String name, String word) {
    for (String script : scripts) {
      int at = script.indexOf(name);
      int open = at < 0 || !script.contains(word) ? -1 : script.indexOf('{', at);
      if (open >= 0) {
        try {
          return Optional.of(JSON.readTree(script.substring(open)));
        } catch (JacksonException damaged) {
          // Another script may have it whole.
        }
      }
    }
    return Optional.empty();
  }
}
