package shortlist.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The desk's own style sheets and scripts; nothing else is served from files. */
final class Assets {

  /** All of them, in the folder {@code static} of the resources. */
  static final List<String> NAMES = List.of(
      "archive.css",
      "archive.js",
      "charts.css",
      "desk.css",
      "desk.js",
      "edition.css",
      "edition.js",
      "htmx.js",
      "item.css",
      "item.js",
      "live.js",
      "search.js",
      "settings.css",
      "sources.css",
      "week.css");

  private final Map<String, Asset> assets = NAMES.stream()
      .collect(Collectors.toMap(Function.identity(), Assets::asset));

  /** @param tag for If-None-Match, of the text itself */
  private record Asset(String contentType, String text, String tag) {}

  void addTo(RoutesConfig routes) {
    routes.get("/static/{name}", this::serve);
  }

  /** Asked for each time, sent once: a new version of the program is seen at once. */
  private void serve(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null) {
      throw new NotFoundResponse();
    }
    context.header("Cache-Control", "no-cache").header("ETag", asset.tag());
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.contentType(asset.contentType()).result(asset.text());
    }
  }

  private static Asset asset(String name) {
    String text = read(name);
    return new Asset(name.endsWith(".css")
        ? "text/css; charset=utf-8"
        : "text/javascript; charset=utf-8", text, '"' + digest(text).substring(0, 20) + '"');
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
