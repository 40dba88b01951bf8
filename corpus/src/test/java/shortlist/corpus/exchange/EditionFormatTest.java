package shortlist.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;

class EditionFormatTest {

  private static final Edition EDITION = new Edition(3, "Edition 3", "Hello & welcome",
      Instant.EPOCH,
      null,
      List.of(new Slot(1, "d1", WebUrl.of("https://example.com/a?b=1&c=2"),
          "On <script>\u202E & [links]",
          "Worth it."), new Slot(2, null, WebUrl.of("https://example.com/b"), "Second", "")));

  @Test
  void markdownEscapesWhatTitlesCarry() {
    assertThat(EditionFormat.MARKDOWN.write(EDITION)).contains("# Edition 3\n")
        .contains("1. [On \\<script\\> \\& \\[links\\]](<https://example.com/a?b=1&c=2>)")
        .contains("   Worth it.");
  }

  @Test
  void htmlHasALinkASlotAndNothingActive() {
    Document page = Jsoup.parse(EditionFormat.HTML.write(EDITION));
    assertThat(page.select("li a").eachText()).containsExactly("On <script> & [links]", "Second");
    assertThat(page.select("li a").eachAttr("href"))
        .containsExactly("https://example.com/a?b=1&c=2", "https://example.com/b");
    assertThat(page.select("script, style, img, [onclick]")).isEmpty();
  }

  @Test
  void textAndJsonCarryTheSameLinks() {
    assertThat(EditionFormat.TEXT.write(EDITION)).contains("2. Second\n   https://example.com/b");
    assertThat(EditionFormat.JSON.write(EDITION)).contains("\"url\":\"https://example.com/b\"")
        .contains("\"id\":\"d1\"");
  }
}
