package shortlist.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import shortlist.corpus.archive.Headers;
import shortlist.corpus.archive.Response;
import shortlist.corpus.document.Kind;
import shortlist.corpus.edition.Byline;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.feed.Feed;
import shortlist.corpus.feed.Format;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.xml.UnreadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditionFormatTest {

  private static final Instant BEGUN = Instant.parse("2026-03-01T09:00:00Z");
  private static final Instant SENT = Instant.parse("2026-03-05T07:30:00Z");
  private static final String HOSTILE = "On <script>alert(1)</script>\u202E & [links](x) *now*"
      + " \"onmouseover=\"\r\nBcc: all@example.com";

  private static final Edition EDITION = new Edition(3, "Edition 3: quiet alarms",
      "Hello & welcome. This week is about alarms that learnt to be quiet, and what that took.\n\n"
          + "Write back.",
      BEGUN, SENT,
      List.of(
          new Slot(1, "d1", WebUrl.of("https://example.com/a?b=1&c=2"), "How a drift alarm learnt",
              "Worth it for the <table> alone:\nfive thresholds, and why four of them went. It says"
                  + " how often each fired.\n\n- not a list\n1. nor this"),
          new Slot(2, null, WebUrl.of("https://example.com/b"), "Second", "")));

  private static final Issue ISSUE = new Issue(EDITION,
      List.of(new Byline(List.of("A. Writer", "B. Writer"), "Example Labs", 2019, Kind.PAPER, 14,
          "Five thresholds"), Byline.NONE));

  @ParameterizedTest
  @CsvSource({"MARKDOWN, edition-3.md", "TEXT, edition-3.txt", "HTML, edition-3.html",
      "JSON, edition-3.json", "ATOM, edition-3.atom", "FEED, edition-3.feed.json"})
  void eachFormIsAsItWas(EditionFormat format, String file) throws IOException {
    assertThat(format.fileName(EDITION)).isEqualTo(file);
    assertThat(format.write(ISSUE)).isEqualTo(golden(file));
  }

  @Test
  void markdownTakesNothingOfATitleForMarkup() {
    assertThat(EditionFormat.MARKDOWN.write(hostile())).contains(
        "1. [On \\<script\\>alert(1)\\</script\\> \\& \\[links\\](x) \\*now\\* \"onmouseover=\" Bcc:");
  }

  @ParameterizedTest
  @EnumSource(EditionMail.Theme.class)
  void theMailHasNothingActiveAndLoadsNothing(EditionMail.Theme theme) {
    Document mail = Jsoup.parse(EditionMail.write(hostile(), theme));

    assertThat(mail.select("h2 a").eachText()).first()
        .asString()
        .startsWith("On <script>alert(1)</script> & [links](x)");
    assertThat(mail.select("script, img, link, iframe, form, [onmouseover], [src]")).isEmpty();
    assertThat(mail.select("a")).allSatisfy(
        link -> assertThat(link.attr("href")).startsWith("https://example.com/"));
    assertThat(mail.select("h1, p, h2 a")).isNotEmpty()
        .allSatisfy(element -> assertThat(element.attr("style")).contains("color:"));
    assertThat(mail.select("style").size()).isEqualTo(theme == EditionMail.Theme.LIGHT ? 0 : 1);
  }

  @Test
  void htmlIsWellFormed() {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    parser.parseInput(EditionFormat.HTML.write(hostile()), "");

    assertThat(parser.getErrors()).isEmpty();
  }

  @Test
  void plainTextIsNarrowAndItsAddressesAreWhole() {
    assertThat(EditionFormat.TEXT.write(hostile()).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(72))
        .contains("   https://example.com/a?b=1&c=2")
        .first()
        .asString()
        .as("a title is one line, whatever it holds")
        .endsWith("\"onmouseover=\" Bcc:");
  }

  @Test
  void jsonHasEveryField() {
    JsonNode json = JsonMapper.shared().readTree(EditionFormat.JSON.write(hostile()));

    assertThat(json.propertyNames()).containsExactly("number", "title", "intro", "draft",
        "published", "slots");
    assertThat(json.path("slots").get(0).propertyNames()).containsExactly("position", "id", "url",
        "title", "blurb", "authors", "organisation", "year", "kind", "minutes", "highlight");
  }

  @Test
  void feedsAreReadByReaders() throws UnreadableException {
    EditionFeed feed = new EditionFeed(List.of(ISSUE, hostile()),
        URI.create("http://here.example/"),
        URI.create("http://here.example/editions.atom"), "The Weekly", "E. Ditor");

    for (Feed read : List.of(read(feed.atom(), Format.FEED),
        read(feed.json(), Format.JSON_FEED))) {
      assertThat(read.items()).hasSize(2)
          .first()
          .satisfies(item -> assertThat(item.title()).isEqualTo("Edition 3: quiet alarms"))
          .satisfies(item -> assertThat(item.link()).hasToString("http://here.example/edition/3"))
          .satisfies(item -> assertThat(item.published()).isEqualTo(SENT));
    }
  }

  @Test
  void anAtomFeedHasWhatTheRfcAsksFor() {
    EditionFeed feed = new EditionFeed(List.of(hostile()), URI.create("http://here.example/"),
        URI.create("http://here.example/editions.atom"), "The Weekly", "E. Ditor");

    Document atom = Jsoup.parse(feed.atom(), "", Parser.xmlParser());

    assertThat(atom.select("feed > title").text()).isEqualTo("The Weekly");
    assertThat(atom.select("entry > author > name").text()).isEqualTo("E. Ditor");
    for (Element element : atom.select("feed, entry")) {
      for (String child : List.of("id", "title", "updated", "author")) {
        assertThat(element.select("> " + child)).as(child).hasSize(1);
      }
    }
    assertThat(atom.select("feed > link[rel=self]").attr("href"))
        .isEqualTo("http://here.example/editions.atom");
    String content = atom.expectFirst("entry > content[type=html]").wholeText();
    assertThat(Jsoup.parse(content).select("script")).isEmpty();
  }

  @Test
  void anIdStaysWhenTheTitleDoesNot() {
    assertThat(EditionFeed.id(hostile().edition())).isEqualTo(EditionFeed.id(EDITION));
    assertThat(EditionFormat.ATOM.write(ISSUE)).contains("urn:uuid:" + EditionFeed.id(EDITION));
  }

  private static Feed read(String text, Format format) throws UnreadableException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Response response = new Response(WebUrl.of("http://here.example/feed"), SENT.plusSeconds(60),
        200, Headers.NONE, bytes);
    return Feed.read(response, bytes, format);
  }

  private static Issue hostile() {
    return new Issue(new Edition(3, HOSTILE, HOSTILE, BEGUN, null,
        List.of(new Slot(1, "d1", WebUrl.of("https://example.com/a?b=1&c=2"), HOSTILE,
            HOSTILE))),
        List.of(new Byline(List.of(HOSTILE), HOSTILE, 2019, Kind.PAPER, 14, HOSTILE)));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(
        EditionFormatTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
