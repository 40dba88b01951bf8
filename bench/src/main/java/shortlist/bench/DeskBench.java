package shortlist.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import shortlist.app.review.Review;
import shortlist.bench.process.ProcessRun;
import shortlist.bench.process.Shortlist;
import shortlist.bench.report.Figures;
import shortlist.bench.report.MissingSetting;
import shortlist.bench.report.Report;
import shortlist.bench.report.Settings;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Store;
import shortlist.recommender.category.Catalogue;

/**
 * How long does a page of the desk take, and how heavy is it? Starts the desk as users do, on a
 * generated workspace, and asks for one page after the other as one client.
 */
public final class DeskBench {

  private static final int DOCUMENTS = 50_000;
  private static final int REQUESTS = 200;
  private static final int WARM_UP = 50;
  private static final int DRAFT = 5;
  private static final int SOURCES = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI desk;

  private DeskBench(URI desk) {
    this.desk = desk;
  }

  /** {@code bytes} as they were sent; {@code text} as they were meant. */
  private record Answer(int status, double millis, int bytes, String text) {}

  /** Measures, prints, and ends with 2 if the settings do not fit. */
  public static void main(String[] args) throws IOException, InterruptedException {
    try {
      measure(Settings.parse(args));
    } catch (MissingSetting e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void measure(Settings settings) throws IOException, InterruptedException {
    int documents = settings.number("desk.documents", DOCUMENTS);
    System.err.printf("%,d documents: making them%n", documents);
    try (GeneratedCorpus corpus = new GeneratedCorpus(documents)) {
      List<String> ids = fill(corpus);
      System.err.printf("%,d documents: starting the desk%n", documents);
      Shortlist shortlist = new Shortlist(corpus.workspace().folder());
      try (ProcessRun run = shortlist.start("serve", "--port", "0")) {
        DeskBench bench = new DeskBench(address(run));
        bench.measure(documents, settings.number("desk.requests", REQUESTS), pages(ids));
      }
    }
  }

  /** What a desk has that is used: a draft, categories and sources. The ids of some documents. */
  private static List<String> fill(GeneratedCorpus corpus) {
    Store store = corpus.workspace().store();
    List<String> ids = corpus.ids();
    Review review = new Review(store);
    ids.subList(0, DRAFT)
        .forEach(id -> review.accept(store.documents().find(id).orElseThrow()));
    for (int host = 0; host < SOURCES; host++) {
      var _ = store.sources().add(WebUrl.of("https://blog" + host + ".example/"), null);
    }
    Catalogue.update(store, corpus.index());
    return ids.subList(DRAFT, ids.size());
  }

  /** By name; of each some addresses that are asked for in turn. */
  private static Map<String, List<String>> pages(List<String> ids) {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("This week", List.of("/"));
    pages.put("Search", List.of("/search?q=model", "/search?q=feature+store",
        "/search?q=latency+of+serving&sort=newest", "/search?q=%22machine+learning%22",
        "/search?q=drift+kind:article"));
    pages.put("Item", ids.stream().map(id -> "/document/" + id).toList());
    pages.put("Edition", List.of("/edition"));
    pages.put("Archive", List.of("/archive"));
    pages.put("Top", List.of("/top"));
    pages.put("Topics", List.of("/topics"));
    pages.put("Sources", List.of("/sources"));
    pages.put("Quality", List.of("/quality"));
    pages.put("Settings", List.of("/settings"));
    return pages;
  }

  private static URI address(ProcessRun run) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (run.isAlive() && Instant.now().isBefore(end)) {
      Matcher said = ADDRESS.matcher(run.messages());
      if (said.find()) {
        return URI.create(said.group());
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    throw new IOException("The desk did not start: " + run.messages());
  }

  private void measure(int documents, int requests, Map<String, List<String>> pages)
      throws IOException, InterruptedException {
    Report report = new Report("desk");
    report.line("documents", documents, "first list after s", Figures.rounded(awaitRanking()));
    Map<String, Integer> files = new HashMap<>();
    for (Map.Entry<String, List<String>> page : pages.entrySet()) {
      List<String> paths = page.getValue();
      long start = System.nanoTime();
      Answer first = made(paths.getFirst());
      double wait = (System.nanoTime() - start) / 1e9;
      if (first.status() != 200) {
        report.say(page.getKey() + " answers " + first.status());
        continue;
      }
      for (int i = 0; i < WARM_UP; i++) {
        var _ = ask(paths.get(i % paths.size()));
      }
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        millis.add(ask(paths.get((WARM_UP + i) % paths.size())).millis());
      }
      report.line("page", page.getKey(), "whole after s",
          Figures.rounded(wait), "requests", requests, "p50 ms",
          Figures.rounded(Figures.median(millis)), "p99 ms",
          Figures.rounded(Figures.percentile(millis, 0.99)), "kB sent", kilobytes(first.bytes()),
          "kB with its files", kilobytes(first.bytes() + weight(first, files)));
    }
  }

  /** Seconds until there is something to read. */
  private double awaitRanking() throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!ask("/").text().contains("data-card")) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IOException("The desk has nothing to suggest.");
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** A page without anything that is still being made in the background. */
  private Answer made(String path) throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Answer answer = ask(path);
    while (answer.text().contains("id=\"waiting\"") && Instant.now().isBefore(end)) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      answer = ask(path);
    }
    return answer;
  }

  private int weight(Answer page, Map<String, Integer> known)
      throws IOException, InterruptedException {
    int bytes = 0;
    List<String> files = FILE.matcher(page.text())
        .results()
        .map((MatchResult file) -> file.group(1))
        .toList();
    for (String file : files) {
      Integer size = known.get(file);
      if (size == null) {
        size = ask(file).bytes();
        known.put(file, size);
      }
      bytes += size;
    }
    return bytes;
  }

  private Answer ask(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(desk.resolve(path))
        .header("Accept-Encoding", "gzip")
        .build();
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    double millis = (System.nanoTime() - start) / 1e6;
    byte[] sent = answer.body();
    boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
    return new Answer(answer.statusCode(), millis, sent.length,
        new String(packed ? unpacked(sent) : sent, StandardCharsets.UTF_8));
  }

  private static byte[] unpacked(byte[] gzip) throws IOException {
    try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return bytes.readAllBytes();
    }
  }

  private static double kilobytes(int bytes) {
    return Math.round(bytes / 100.0) / 10.0;
  }
}
