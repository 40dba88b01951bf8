package shortlist.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Kind;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Categories.Category;

class CategoriesTest {

  @TempDir
  private Path folder;

  private Store store;
  private Categories categories;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("corpus.db"));
    categories = store.categories();
    store.resources()
        .putAll(List.of(resource("https://past.example/1", "Serving"),
            resource("https://past.example/2", "Serving"),
            resource("https://past.example/3", "Process")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Resource resource(String url, String category) {
    return new Resource(WebUrl.of(url), url, null, List.of(), null, category, Kind.ARTICLE, "",
        null, null, null, null);
  }

  private List<String> ofResources() {
    return store.resources().all().stream().map(Resource::category).toList();
  }

  @Test
  void thoseOfResourcesAndThoseThatWereMadeAreListed() {
    assertThat(categories.add(" Data \n quality ")).isTrue();
    categories.label("a", "Serving");
    categories.assign(Map.of("b", "Process", "c", "Serving"));

    assertThat(categories.all()).containsExactly(new Category("Data quality", 0, 0, 0),
        new Category("Process", 1, 0, 1), new Category("Serving", 2, 1, 1));
    assertThat(categories.find("serving")).contains("Serving");
    assertThat(categories.find("Server")).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    assertThat(categories.add("SERVING")).isFalse();
    assertThat(categories.add("New")).isTrue();
    assertThat(categories.add("new")).isFalse();
    assertThatThrownBy(() -> categories.add(" \u200b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> categories.add("x".repeat(81)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherNameGoesWhereverTheOldOneWas() {
    categories.add("Empty");
    categories.label("a", "Serving");
    categories.assign(Map.of("b", "Serving"));

    categories.rename("Serving", "Model serving");
    categories.rename("Empty", "Full");

    assertThat(categories.all()).extracting(Category::name)
        .containsExactly("Full", "Model serving", "Process");
    assertThat(ofResources()).containsExactly("Model serving", "Model serving", "Process");
    assertThat(categories.labels()).containsEntry("a", "Model serving");
    assertThat(categories.assigned()).containsEntry("b", "Model serving");
  }

  @Test
  void twoOfOneNameBecomeOne() {
    categories.add("Ops");
    categories.rename("Serving", "Ops");
    categories.rename("Process", "ops");

    assertThat(categories.all()).hasSize(1);
  }

  @Test
  void whatWasInARemovedOneIsInNone() {
    categories.label("a", "Serving");
    categories.assign(Map.of("b", "Serving"));

    categories.remove("Serving");

    assertThat(categories.all()).extracting(Category::name).containsExactly("Process");
    assertThat(ofResources()).containsExactly(null, null, "Process");
    assertThat(categories.labels()).isEmpty();
    assertThat(categories.assigned()).isEmpty();
  }

  @Test
  void aLabelIsGivenAndTakenBack() {
    categories.label("a", "Serving");
    categories.label("a", "Process");
    assertThat(categories.labels()).isEqualTo(Map.of("a", "Process"));

    assertThat(categories.unlabel("a")).isTrue();
    assertThat(categories.unlabel("a")).isFalse();
  }

  @Test
  void onlyWhatDiffersIsWritten() {
    assertThat(categories.assign(Map.of("a", "Serving", "b", "Process"))).isEqualTo(2);
    Store.Mark before = store.mark();
    assertThat(categories.assign(Map.of("a", "Serving", "b", "Process"))).isZero();
    assertThat(store.mark()).isEqualTo(before);
    assertThat(categories.assign(Map.of("a", "Process", "c", "Process"))).isEqualTo(3);
    assertThat(categories.assigned()).isEqualTo(Map.of("a", "Process", "c", "Process"));
  }
}
