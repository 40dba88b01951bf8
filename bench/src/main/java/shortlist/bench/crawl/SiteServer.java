package shortlist.bench.crawl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shortlist.bench.process.ProcessRun;

/**
 * Serves a generated site on its loopback addresses from a process of its own: nginx if it is
 * installed, else {@link StaticServer}. Logs every request.
 */
final class SiteServer implements AutoCloseable {

  private static final int START_MILLIS = 10_000;

  private final Process process;
  private final Thread lastResort;
  private final String name;
  private final Path log;

  private SiteServer(Process process, String name, Path log) {
    this.process = process;
    this.name = name;
    this.log = log;
    lastResort = Thread.ofPlatform().unstarted(process::destroy);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder for its log and settings
   */
  static SiteServer start(GeneratedSite site, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path log = folder.resolve("access.jsonl");
    Optional<Path> nginx = Programs.find("nginx");
    List<String> command = nginx.isPresent()
        ? List.of(nginx.get().toString(), "-p", folder.toString(), "-c",
            NginxSettings.write(site, folder, log).toString())
        : ProcessRun.java(List.of(), StaticServer.class.getName(), site.folder().toString(),
            Integer.toString(site.hosts().size()), Integer.toString(site.port()), log.toString());
    Path messages = folder.resolve("server.txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(messages.toFile())
        .start();
    SiteServer server = new SiteServer(process, nginx.isPresent() ? "nginx" : "jdk", log);
    try {
      server.awaitAnswer(site);
    } catch (IOException e) {
      server.close();
      throw new IOException(server.name + " does not serve port " + site.port() + ": "
          + Files.readString(messages), e);
    }
    return server;
  }

  private void awaitAnswer(GeneratedSite site) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_MILLIS * 1_000_000L;
    String last = site.hosts().getLast();
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getByName(last), site.port()), 1_000);
        if (process.isAlive()) {
          return;
        }
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
      if (!process.isAlive()) {
        throw new IOException("it ended with exit code " + process.exitValue());
      }
      Thread.sleep(20);
    }
  }

  /** Which program serves. */
  String name() {
    return name;
  }

  /** Its log, from the beginning. */
  AccessLog log() {
    return new AccessLog(log);
  }

  /** Ends it. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  /** What nginx is told. */
  private static final class NginxSettings {

    static Path write(GeneratedSite site, Path folder, Path log) throws IOException {
      String listen = site.hosts()
          .stream()
          .map(host -> "listen " + host + ":" + site.port() + " backlog=1024;")
          .collect(Collectors.joining("\n    "));
      String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
          .map(kind -> kind + "_temp_path " + folder.resolve("nginx") + ";")
          .collect(Collectors.joining("\n  "));
      Path settings = folder.resolve("nginx.conf");
      return Files.writeString(settings, """
        daemon off;
        user %s;
        worker_processes 1;
        pid %s;
        error_log stderr;
        events { worker_connections 4096; }
        http {
          types { text/html html; application/xml xml; text/plain txt; }
          charset utf-8;
          sendfile on;
          keepalive_requests 1000000;
          open_file_cache max=20000 inactive=600s;
          %s
          log_format json escape=json '{"end":$msec,"took":$request_time,"host":"$server_addr",'
            '"path":"$request_uri","status":$status,"bytes":$bytes_sent}';
          access_log %s json;
          server {
            %s
            root %s/$server_addr;
            index index.html;
          }
        }
        """.formatted(System.getProperty("user.name"), folder.resolve("nginx.pid"), temporary, log,
          listen, site.folder()));
    }
  }
}
