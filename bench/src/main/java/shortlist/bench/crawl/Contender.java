package shortlist.bench.crawl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.process.Shortlist;

/** A crawler that is given the start pages of a generated site and fetches all of it, once. */
enum Contender {
  /** {@link LimitLoop}. */
  LIMIT {
    @Override
    ProcessRun start(GeneratedSite site, Path roots, Path empty) throws IOException {
      return new ProcessRun(ProcessRun.java(List.of(), LimitLoop.class.getName(),
          roots.toString(), Integer.toString(site.port())), Map.of());
    }
  },
  /** The product, with a fresh workspace. */
  SHORTLIST {
    @Override
    ProcessRun start(GeneratedSite site, Path roots, Path empty)
        throws IOException, InterruptedException {
      Shortlist shortlist = new Shortlist(empty);
      shortlist.create(roots);
      return shortlist.start("crawl", "--allow-private-addresses", "--delay", "0", "--json");
    }
  },
  /** Scrapy with a small spider, its frontier in memory. */
  SCRAPY {
    @Override
    ProcessRun start(GeneratedSite site, Path roots, Path empty) throws IOException {
      Path spider = Files.writeString(Files.createDirectories(empty).resolve("spider.py"), SPIDER);
      return new ProcessRun(
          List.of("scrapy", "runspider", "--loglevel", "WARNING", "-a", "roots=" + roots, "-a",
              "port=" + site.port(), spider.toString()),
          Map.of());
    }
  };

  private static final String SPIDER = """
    import scrapy
    from scrapy.linkextractors import LinkExtractor


    class Follower(scrapy.Spider):
        name = "follower"
        custom_settings = {
            "ROBOTSTXT_OBEY": True,
            "CONCURRENT_REQUESTS": 64,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
            "DOWNLOAD_DELAY": 0,
            "COOKIES_ENABLED": False,
            "TELNETCONSOLE_ENABLED": False,
        }

        def start_requests(self):
            self.links = LinkExtractor(allow=":%s/" % self.port)
            with open(self.roots) as roots:
                for line in roots:
                    yield scrapy.Request(line.strip())

        def parse(self, response):
            text = " ".join(response.xpath("//body//text()").getall())
            yield {"url": response.url, "title": response.css("title::text").get(), "text": len(text)}
            for link in self.links.extract_links(response):
                yield scrapy.Request(link.url)
    """;

  /** Those that are installed here, in the order in which they run. */
  static List<Contender> present() {
    List<Contender> present = new ArrayList<>(List.of(LIMIT, SHORTLIST));
    if (Programs.find("scrapy").isPresent()) {
      present.add(SCRAPY);
    }
    return present;
  }

  /**
   * Starts it.
   *
   * @param roots a file of the start pages
   * @param empty a folder that is not there yet, for what it writes
   */
  abstract ProcessRun start(GeneratedSite site, Path roots, Path empty)
      throws IOException, InterruptedException;
}
