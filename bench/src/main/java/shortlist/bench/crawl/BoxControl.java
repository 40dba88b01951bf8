package shortlist.bench.crawl;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The host of a box that sets its day, on which posts appear. */
final class BoxControl implements AutoCloseable {

  private final HttpClient client;
  private final String address;

  /** At an address without a final slash, through the box itself. */
  BoxControl(String proxy, String address) {
    URI box = URI.create(proxy);
    client = HttpClient.newBuilder()
        .proxy(ProxySelector.of(new InetSocketAddress(box.getHost(), box.getPort())))
        .build();
    this.address = address.replaceFirst("/$", "");
  }

  /** Makes it that day. */
  void day(int number) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(address + "/day/" + number);
    if (answer.statusCode() != 200) {
      throw new IOException("The box does not step its day: " + answer.body());
    }
  }

  /** Whether there is such a page today. */
  boolean exists(String target) throws IOException, InterruptedException {
    return get("http://" + target).statusCode() != 404;
  }

  /** The posts that appear on each day, as {@link PageList#key}. */
  Map<Integer, Set<String>> timeline() throws IOException, InterruptedException {
    Map<Integer, Set<String>> days = new HashMap<>();
    JsonNode hosts = JsonMapper.shared().readTree(get(address + "/timeline").body());
    hosts.properties()
        .forEach(host -> host.getValue()
            .properties()
            .forEach(post -> days
                .computeIfAbsent(post.getValue().asInt(), _ -> new HashSet<>())
                .add(PageList.key(host.getKey(), post.getKey()))));
    return days;
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    client.close();
  }
}
