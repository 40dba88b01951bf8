package shortlist.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The desk's own style sheet and scripts; nothing else is served from files. */
final class Assets {

  private final Map<String, Asset> assets = Map.of(
      "desk.css", new Asset("text/css; charset=utf-8", read("desk.css")),
      "desk.js", new Asset("text/javascript; charset=utf-8", read("desk.js")),
      "search.js", new Asset("text/javascript; charset=utf-8", read("search.js")));

  private record Asset(String contentType, String text) {}

  void addTo(RoutesConfig routes) {
    routes.get("/static/{name}", this::serve);
  }

  private void serve(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null) {
      throw new NotFoundResponse();
    }
    context.header("Cache-Control", "no-cache")
        .contentType(asset.contentType())
        .result(
            asset.text());
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
