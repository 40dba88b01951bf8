package shortlist.recommender.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shortlist.corpus.engagement.Periods;
import shortlist.corpus.link.WebUrl;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;

class SourcePriorTest {

  private final List<Example> liked = new ArrayList<>();
  private final List<Example> declined = new ArrayList<>();

  private static Example link(String url, @Nullable String organisation) {
    return new Example(null, WebUrl.of(url), "", "", organisation, null, 0, 1, 1);
  }

  private double prior(String url, String site) {
    return new SourcePrior(new Experience(liked, declined, 0, Periods.of(List.of(), List.of())))
        .of(WebUrl.of(url), site);
  }

  @Test
  void nothingIsSaidOfAnUnknownSource() {
    assertThat(prior("https://new.example/", "New")).isZero();
    liked.add(link("https://good.example/1", null));
    declined.add(link("https://bad.example/1", null));
    assertThat(prior("https://new.example/", "New")).isZero();
  }

  @Test
  void moreEvidenceSaysMore() {
    liked.add(link("https://good.example/1", null));
    declined.add(link("https://www.bad.example/1", null));
    double one = prior("https://good.example/2", "");
    liked.addAll(Collections.nCopies(5, link("https://good.example/3", null)));
    declined.addAll(Collections.nCopies(5, link("https://bad.example/3", null)));

    assertThat(one).isPositive();
    assertThat(prior("https://www.good.example/2", "")).isGreaterThan(one);
    assertThat(prior("https://bad.example/2", "")).isLessThan(-one);
  }

  @Test
  void anOrganisationIsKnownByTheNameOfItsSiteOrItsHost() {
    liked.add(link("https://talks.example/1", "Stitch Fix"));
    declined.addAll(Collections.nCopies(3, link("https://bad.example/1", null)));

    assertThat(prior("https://a.example/", "Stitch Fix")).isPositive();
    assertThat(prior("https://tech.stitchfix.example/", "")).isPositive();
    assertThat(prior("https://b.example/", "Another")).isZero();
  }
}
