package shortlist.app.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a desk as a program would: well-behaved, or not. */
public final class Visitor implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  public Visitor(URI address) {
    this.address = address;
  }

  public HttpResponse<String> get(String path) throws Exception {
    return get(path, Map.of());
  }

  public HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    headers.forEach(request::setHeader);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /**
   * Sends a form as a page would (that of the settings always has one), with what {@code changes}
   * adds or replaces.
   */
  public HttpResponse<String> post(
      String path, Map<String, String> fields, Map<String, String> changes) throws Exception {
    HttpResponse<String> page = get("/settings");
    Matcher token = TOKEN.matcher(page.body());
    String form = (token.find() ? "token=" + token.group(1) + "&" : "") + encoded(fields);
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", origin())
        .header("Cookie",
            page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""))
        .POST(BodyPublishers.ofString(form));
    changes.forEach(request::setHeader);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a file as a form of the page at {@code /} would, with what {@code changes} replaces. */
  public HttpResponse<String> upload(
      String path, String name, byte[] file, Map<String, String> changes) throws Exception {
    HttpResponse<String> page = get("/");
    Matcher token = TOKEN.matcher(page.body());
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n"
        + (token.find() ? token.group(1) : "") + "\r\n--cut\r\nContent-Disposition: form-data;"
        + " name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
        .header("Content-Type", "multipart/form-data; boundary=cut")
        .header("Origin", origin())
        .header("Cookie",
            page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", ""))
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    changes.forEach(request::setHeader);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Sends a request exactly as it is written, and gives the first line of the answer. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(),
          StandardCharsets.ISO_8859_1);
      return answer.lines().findFirst().orElse("");
    }
  }

  public String origin() {
    return "http://" + address.getAuthority();
  }

  @Override
  public void close() {
    client.close();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet()
        .stream()
        .map(field -> field.getKey() + "="
            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
