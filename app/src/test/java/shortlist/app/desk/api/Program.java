package shortlist.app.desk.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.app.desk.SampleDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API of a desk. */
final class Program implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;
  private final @Nullable String token;

  private Program(URI root, @Nullable String token) {
    this.root = root;
    this.token = token;
  }

  static Program withToken(SampleDesk desk, String name) {
    return new Program(desk.address("/api/v1/"), desk.store().tokens().create(name));
  }

  static Program withoutToken(SampleDesk desk) {
    return new Program(desk.address("/api/v1/"), null);
  }

  /**
   * What was answered.
   *
   * @param body missing if there is none
   */
  record Answer(int status, HttpResponse<String> response, JsonNode body) {

    String tag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }

    String text(String field) {
      return body.path(field).asString("");
    }
  }

  Answer get(String path) throws Exception {
    return send("GET", path, null, Map.of());
  }

  /** Sends a JSON object that is based on a version; null if it is based on none. */
  Answer send(String method, String path, @Nullable String json, @Nullable String tag)
      throws Exception {
    return send(method, path, json, tag == null ? Map.of() : Map.of("If-Match", tag));
  }

  Answer send(String method, String path, @Nullable String json, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
        .method(method,
            json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::setHeader);
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    boolean json1 = response.headers().firstValue("Content-Type").orElse("").contains("json");
    return new Answer(response.statusCode(), response, json1 && !response.body().isEmpty()
        ? JsonMapper.shared().readTree(response.body())
        : JsonMapper.shared().missingNode());
  }

  @Override
  public void close() {
    client.close();
  }
}
