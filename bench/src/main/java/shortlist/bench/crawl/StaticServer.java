package shortlist.bench.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;

/** Serves the folders of a generated site where there is no nginx: the JDK's server. */
final class StaticServer {

  private final Path site;
  private final PrintStream log;

  private StaticServer(Path site, PrintStream log) {
    this.site = site;
    this.log = log;
  }

  /** Serves folder, number of hosts, port, log until it is ended. */
  public static void main(String[] args) throws IOException {
    // Else answers wait for more to send.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    StaticServer server = new StaticServer(Path.of(args[0]),
        new PrintStream(args[3], StandardCharsets.UTF_8));
    for (String host : GeneratedSite.hosts(Integer.parseInt(args[1]))) {
      HttpServer http = HttpServer.create(
          new InetSocketAddress(InetAddress.getByName(host), Integer.parseInt(args[2])), 1024);
      http.createContext("/", exchange -> server.answer(host, exchange));
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.start();
    }
  }

  private void answer(String host, HttpExchange exchange) throws IOException {
    double arrived = System.currentTimeMillis() / 1e3;
    String path = exchange.getRequestURI().getPath();
    Path root = site.resolve(host);
    Path file = root.resolve(path.endsWith("/")
        ? path.substring(1) + "index.html"
        : path.substring(1)).normalize();
    int status = 404;
    byte[] body = {};
    if (file.startsWith(root) && Files.isRegularFile(file)) {
      String tag = "\"" + Files.getLastModifiedTime(file).toMillis() + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      exchange.getResponseHeaders().set("Content-Type", type(file));
      boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      status = known ? 304 : 200;
      body = known ? body : Files.readAllBytes(file);
    }
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } finally {
      log.println(line(arrived, host, path, status, body.length));
    }
  }

  private static String line(double arrived, String host, String path, int status, int bytes) {
    return String.format(Locale.ROOT,
        "{\"t\":%.3f,\"host\":\"%s\",\"path\":\"%s\",\"status\":%d,\"bytes\":%d}", arrived, host,
        path.replaceAll("[\"\\\\]", "?"), status, bytes);
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".html")
        ? "text/html; charset=utf-8"
        : name.endsWith(".xml") ? "application/xml" : "text/plain";
  }
}
