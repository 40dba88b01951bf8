package shortlist.app.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shortlist.indexer.search.SearchRequest.Order;
import shortlist.indexer.search.facet.Facet;

class FacetLinksTest {

  private static final List<Facet> KINDS = List.of(new Facet("article", 5), new Facet("paper", 2));

  @Test
  void aLinkNarrowsTheQueryToItsPart() {
    List<FacetLinks> facets = facets("drift", Map.of("kind", KINDS));

    assertThat(facets).singleElement().satisfies(facet -> {
      assertThat(facet.name()).isEqualTo("kind");
      assertThat(facet.links()).extracting(FacetLinks.Link::label)
          .containsExactly("article", "paper");
      assertThat(facet.links().getFirst().href()).isEqualTo("/search?q=drift+kind%3Aarticle");
    });
  }

  @Test
  void thePartThatIsKeptCanBeGivenUpOrExchanged() {
    assertThat(facets("kind:paper drift year:2019", Map.of("kind", KINDS)).getFirst().links())
        .containsExactly(
            new FacetLinks.Link("article", 5, "/search?q=drift+year%3A2019+kind%3Aarticle", false),
            new FacetLinks.Link("paper", 2, "/search?q=drift+year%3A2019", true));
  }

  @Test
  void theOrderStaysAndTheFirstPageComes() {
    Asked asked = new Asked("drift", Order.NEWEST, 60);

    assertThat(FacetLinks.all(asked, Map.of("kind", KINDS)).getFirst().links().getFirst().href())
        .isEqualTo("/search?q=drift+kind%3Aarticle&sort=newest");
  }

  @Test
  void whatAllHaveInCommonIsNoFacetUnlessItIsKept() {
    Map<String, List<Facet>> papers = Map.of("kind", List.of(new Facet("paper", 9)));

    assertThat(facets("x", papers)).isEmpty();
    assertThat(facets("x kind:paper", papers)).hasSize(1);
  }

  @Test
  void aPartThatIsKeptIsShownHoweverRareItIs() {
    List<Facet> sites = IntStream.range(0, 20)
        .mapToObj(i -> new Facet("s" + i + ".example", 20 - i))
        .toList();

    assertThat(facets("x site:s15.example", Map.of("site", sites)).getFirst().links())
        .hasSize(9)
        .last()
        .satisfies(link -> assertThat(link.kept()).isTrue());
  }

  @Test
  void aValueOfSeveralWordsIsQuoted() {
    List<FacetLinks> facets = facets("x",
        Map.of("organisation", List.of(new Facet("Acme", 2), new Facet("The \"A\" team", 1))));

    assertThat(facets.getFirst().links()).extracting(FacetLinks.Link::href)
        .containsExactly("/search?q=x+org%3AAcme", "/search?q=x+org%3A%22The++A++team%22");
  }

  private static List<FacetLinks> facets(String query, Map<String, List<Facet>> facets) {
    return FacetLinks.all(new Asked(query, Order.RELEVANCE, 0), facets);
  }
}
