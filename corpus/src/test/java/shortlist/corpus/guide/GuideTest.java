package shortlist.corpus.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shortlist.corpus.link.WebUrl;

/** Steps and sections of a reading path, written {@code section:step}. */
class GuideTest {

  @ParameterizedTest
  @CsvSource({
      "A:1 B:2 A:3, up:1, A:1 A:3 B:2",
      "A:1 A:2, up:2, A:2 A:1",
      "A:1 A:2, down:2, A:1 A:2",
      "A:1 B:2, down:1, B:1 B:2",
      "A:1 A:2 B:3, up:3, A:1 A:2 A:3",
      "A:1 A:2 B:3, down:2, A:1 B:2 B:3",
      "A:1 B:2 C:3, section-up:C, A:1 C:3 B:2",
      "A:1 B:2, section-up:A, A:1 B:2",
      "A:1 B:2, section-down:A, B:2 A:1",
      "A:1 B:2, section-down:X, A:1 B:2",
      "A:1 B:2 A:3, rename:B, A:1 A:3 A:2",
      "A:1 A:2 B:3, replace:1, A:2 B:3 B:1",
      "A:1 A:2 B:3, without:1, A:2 B:3",
      "A:3 A:1 B:0 B:2 B:1, order:1, A:1 A:3 B:1 B:2 B:0"})
  void changes(String before, String change, String after) {
    Guide guide = new Guide(1, "Title", "", 1, Instant.EPOCH,
        Arrays.stream(before.split(" ", -1)).map(GuideTest::step).toList());
    String on = change.substring(change.indexOf(':') + 1);

    Guide changed = switch (change.substring(0, change.indexOf(':'))) {
      case "up" -> guide.moved(Integer.parseInt(on), -1);
      case "down" -> guide.moved(Integer.parseInt(on), 1);
      case "section-up" -> guide.sectionMoved(on, -1);
      case "section-down" -> guide.sectionMoved(on, 1);
      case "rename" -> guide.sectionRenamed(on, "A");
      case "replace" -> guide.replaced(1, guide.steps().getFirst().in("B"));
      case "without" -> guide.without(1);
      default -> guide.byLevel();
    };

    assertThat(changed.steps()
        .stream()
        .map(step -> step.section() + ":" + step.title())
        .collect(Collectors.joining(" "))).isEqualTo(after);
  }

  /** The step's number is its level, too; 0 is none. */
  private static Step step(String text) {
    int number = Integer.parseInt(text.substring(2));
    @Nullable PathLevel level = switch (number) {
      case 1 -> PathLevel.INTRODUCTORY;
      case 2 -> PathLevel.INTERMEDIATE;
      case 3 -> PathLevel.ADVANCED;
      default -> null;
    };
    return new Step(text.substring(0, 1), WebUrl.of("https://example.org/" + number),
        String.valueOf(number), level, "", "", "", List.of(), null);
  }
}
