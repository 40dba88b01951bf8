package shortlist.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shortlist.indexer.search.Facet;

class FacetLinksTest {

  @Test
  void aLinkNarrowsTheQueryToItsPart() {
    List<FacetLinks> facets = FacetLinks.all("drift",
        Map.of("kind", List.of(new Facet("article", 5), new Facet("paper", 2))));

    assertThat(facets).singleElement().satisfies(facet -> {
      assertThat(facet.name()).isEqualTo("kind");
      assertThat(facet.links()).extracting(FacetLinks.Link::label)
          .containsExactly("article", "paper");
      assertThat(facet.links().getFirst().href()).isEqualTo("/search?q=drift+kind%3Aarticle");
    });
  }

  @Test
  void whatAllHaveInCommonIsNoFacet() {
    assertThat(FacetLinks.all("x", Map.of("kind", List.of(new Facet("paper", 9))))).isEmpty();
  }

  @Test
  void aValueOfSeveralWordsIsQuoted() {
    List<FacetLinks> facets = FacetLinks.all("x",
        Map.of("language", List.of(new Facet("en", 2), new Facet("a b", 1))));

    assertThat(facets.getFirst().links()).extracting(FacetLinks.Link::href)
        .containsExactly("/search?q=x+lang%3Aen", "/search?q=x+lang%3A%22a+b%22");
  }
}
