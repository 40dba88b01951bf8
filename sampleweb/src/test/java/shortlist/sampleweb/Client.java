package shortlist.sampleweb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Connects to 127.0.0.1 whatever the host, which goes into the Host header. */
final class Client implements AutoCloseable {
  private final HttpClient http = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();

  HttpResponse<byte[]> get(URI address, String... headers) {
    return send("GET", address, headers);
  }

  HttpResponse<byte[]> send(String method, URI address, String... headers) {
    URI loopback = URI.create(
        "http://127.0.0.1:" + address.getPort() + address.getRawPath()
            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    HttpRequest.Builder request = HttpRequest.newBuilder(loopback)
        .header("Host", address.getAuthority())
        .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(method + " " + address, e);
    }
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    http.close();
  }
}
