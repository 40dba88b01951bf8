package shortlist.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {

  private static Page page(String id, String url) {
    return new Page(id, url, "", Truth.ofText(""));
  }

  @ParameterizedTest
  @CsvSource({"https://www.example.co.uk/a,example.co.uk",
      "http://Blog.Example.COM:8080,example.com",
      "https://one.github.io/,github.io", "http://127.0.0.1/x,127.0.0.1",
      "http://fakehost/,fakehost",
      "'',page-7"})
  void sitesAreRegisteredNames(String url, String site) {
    assertThat(Folds.site(page("page-7", url))).isEqualTo(site);
  }

  @Test
  void pagesOfASiteShareAFoldAndSitesSpread() {
    assertThat(Folds.of(page("1", "https://a.example.com/1"), 5))
        .isEqualTo(Folds.of(page("2", "http://example.com/2"), 5));
    assertThat(IntStream.range(0, 100).map(i -> Folds.of(page("", "http://site" + i + ".com"), 5)))
        .contains(0, 1, 2, 3, 4)
        .allMatch(fold -> fold < 5);
  }

  @Test
  void eachPageIsReadByWhatWasLearntWithoutItsFold() {
    List<Contender> byFold = IntStream.range(0, 5).<Contender>mapToObj(Fixed::new).toList();
    Page page = page("1", "http://example.com/");

    assertThat(new CrossValidated(byFold).read(page).title())
        .isEqualTo(String.valueOf(Folds.of(page, 5)));
  }

  private record Fixed(int fold) implements Contender {
    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public Output read(Page page) {
      return new Output(String.valueOf(fold), List.of(), null, "");
    }
  }
}
