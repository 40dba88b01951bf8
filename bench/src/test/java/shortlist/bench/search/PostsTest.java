package shortlist.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shortlist.corpus.document.Document;

class PostsTest {

  private static final int SOME = 200;

  private final Posts posts = new Posts(Samples.ALL);

  @Test
  void aNumberAlwaysGivesTheSamePost() {
    assertThat(new Posts(Samples.ALL).post(17)).isEqualTo(posts.post(17));
  }

  @Test
  void noTwoPostsHaveAnIdOrAnAddressInCommon() {
    Set<Object> names = new HashSet<>();
    IntStream.range(0, SOME).mapToObj(posts::post).forEach(post -> {
      assertThat(names.add(post.id())).isTrue();
      assertThat(names.add(String.valueOf(post.url()))).isTrue();
    });
  }

  @Test
  void postsAreAsLongAsThoseOfBlogs() {
    assertThat(IntStream.range(0, SOME).mapToObj(posts::post).map(Document::content))
        .allSatisfy(content -> assertThat(content.text()).hasSizeBetween(3_000, 9_000));
  }

  @Test
  void aTextWithoutATitleStandsUnderItsFirstWords() {
    String untitled = IntStream.range(0, SOME)
        .mapToObj(number -> posts.post(number).content().markdown())
        .filter(markdown -> markdown.contains("dielectric"))
        .findFirst()
        .orElseThrow();

    assertThat(untitled)
        .contains("## measurement of the dielectric constant of liquids by\n\n");
  }

  @Test
  void everyFifthHasCode() {
    assertThat(posts.post(5).content().markdown()).containsOnlyOnce("```\n\n");
    assertThat(posts.post(6).content().markdown()).doesNotContain("```");
  }
}
