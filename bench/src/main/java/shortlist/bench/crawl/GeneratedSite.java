package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Settings;

/**
 * A made-up web on loopback: hosts {@code 127.0.0.1} to {@code .H} on one port, each with pages of
 * 20 to 60 kB, some 50 links a page (of which a third lead to other hosts), robots.txt, sitemap.xml
 * and feed.xml. The same sizes give the same bytes. Every page is reached by links from the start
 * page of its host.
 *
 * @param folder with a folder a host
 * @param hosts the addresses
 * @param pagesPerHost of which number 0 is the start page
 * @param port of all
 */
record GeneratedSite(Path folder, List<String> hosts, int pagesPerHost, int port) {

  private static final long SEED = 20_260_115;
  private static final int MAX_HOSTS = 254;
  private static final int FIRST_PORT = 18_460;

  /** The site of this size, generated if it is not there from an earlier run. */
  static GeneratedSite of(Settings settings, int pages, int hosts) throws IOException {
    if (hosts < 1 || hosts > MAX_HOSTS || pages < hosts) {
      throw new MissingSetting("Give 1 to 254 hosts, and a page at least for each");
    }
    int perHost = pages / hosts;
    int port = settings.number("crawl.port", FIRST_PORT);
    Path folder = settings.kept().resolve("site-" + perHost * hosts + "-" + hosts + "-" + port);
    GeneratedSite site = new GeneratedSite(folder, hosts(hosts), perHost, port);
    Path complete = folder.resolve("complete");
    if (!Files.exists(complete)) {
      site.write();
      Files.writeString(complete, "");
    }
    return site;
  }

  static List<String> hosts(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> "127.0.0." + number).toList();
  }

  /** How many pages there are. */
  int pages() {
    return hosts.size() * pagesPerHost;
  }

  /** The path of a page of a host. */
  static String path(int number) {
    return number == 0 ? "/" : "/p/" + number + ".html";
  }

  /** The address of a page. */
  String address(int host, int number) {
    return "http://" + hosts.get(host) + ":" + port + path(number);
  }

  /** The start pages of all hosts, in a file that can be imported. */
  Path roots(Path scratch) throws IOException {
    return Files.write(scratch.resolve("roots.txt"),
        IntStream.range(0, hosts.size()).mapToObj(host -> address(host, 0)).toList());
  }

  /** What {@link Request#target} says of the pages. */
  Set<String> targets() {
    Set<String> targets = new HashSet<>();
    for (String host : hosts) {
      for (int number = 0; number < pagesPerHost; number++) {
        targets.add(host + path(number));
      }
    }
    return targets;
  }

  private void write() throws IOException {
    Prose prose = new Prose(new Random(SEED));
    for (int host = 0; host < hosts.size(); host++) {
      Path root = folder.resolve(hosts.get(host));
      Files.createDirectories(root.resolve("p"));
      PageMaker pages = new PageMaker(this, host, prose, new Random(SEED + host));
      for (int number = 0; number < pagesPerHost; number++) {
        Path file = number == 0
            ? root.resolve("index.html")
            : root.resolve(path(number).substring(1));
        Files.writeString(file, pages.page(number));
      }
      Files.writeString(root.resolve("robots.txt"), pages.robots());
      Files.writeString(root.resolve("sitemap.xml"), pages.sitemap());
      Files.writeString(root.resolve("feed.xml"), pages.feed());
    }
  }
}
