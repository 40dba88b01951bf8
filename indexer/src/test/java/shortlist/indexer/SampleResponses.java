package shortlist.indexer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.link.WebUrl;

/** Responses of the sample web. */
public final class SampleResponses {

  private static final Instant FETCHED = Instant.parse("2026-01-15T10:00:00Z");

  private SampleResponses() {}

  /** Gets an address of the sample web. */
  public static Response get(int port, URI address) throws IOException, InterruptedException {
    String path = address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    URI local = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(local)
        .header("Host", address.getAuthority())
        .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = client.send(request,
          HttpResponse.BodyHandlers.ofByteArray());
      List<Headers.Field> fields = new ArrayList<>();
      answer.headers()
          .map()
          .forEach((name, values) -> values
              .forEach(value -> fields.add(new Headers.Field(name, value))));
      return new Response(WebUrl.of(address.toString()), FETCHED, answer.statusCode(),
          new Headers(fields), answer.body());
    }
  }
}
