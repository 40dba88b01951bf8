package shortlist.app.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunburstTest {

  private static final List<Double> EDGES = List.of(80.0, 200.0, 300.0);

  @Test
  void anglesAreShares() {
    Sunburst chart = Sunburst.of(List.of(slice("half", 2), slice("quarter", 1),
        slice("last", 1)), EDGES);

    // From the top over the right side to the bottom, at radius 200, and back at radius 80.
    assertThat(chart.sectors().getFirst().path()).isEqualTo(
        "M0.0 -200.0A200.0 200.0 0 0 1 0.0 200.0L0.0 80.0A80.0 80.0 0 0 0 0.0 -80.0Z");
    assertThat(chart.sectors().get(1).path()).startsWith("M0.0 200.0")
        .contains(" -200.0 0.0L");
  }

  @Test
  void aWholeRingIsDrawn() {
    assertThat(Sunburst.of(List.of(slice("all", 7)), EDGES).sectors().getFirst().path())
        .startsWith("M0.0 -200.0A200.0 200.0 0 1 1 -0.4 -200.0");
  }

  @Test
  void partsStandOutsideOfTheWholeInTheOrderOfRings() {
    Slice whole = new Slice("whole", List.of(), "/w", "t0", 10,
        List.of(slice("some", 9), slice("few", 0.1)));
    Sunburst chart = Sunburst.of(List.of(whole, slice("other", 10)), EDGES);

    assertThat(chart.sectors()).extracting(Sector::name)
        .containsExactly("whole", "other", "some", "few");
  }

  @Test
  void whatIsTooSmallToBePressedIsNoLink() {
    Sunburst chart = Sunburst.of(List.of(slice("large", 1000), slice("small", 1)), EDGES);

    assertThat(chart.sectors()).extracting(Sector::href).containsExactly("/large", null);
    assertThat(chart.sectors().getLast().lines()).isEmpty();
  }

  @Test
  void labelsAreCutToTheirRing() {
    Slice wordy = new Slice("n", List.of("extraordinarily-compounded-word", "short"), null, "t0", 1,
        List.of());

    assertThat(Sunburst.of(List.of(wordy), EDGES).sectors().getFirst().lines())
        .extracting(Sector.Line::text)
        .satisfiesExactly(line -> assertThat(line).endsWith("…").hasSizeLessThan(25),
            line -> assertThat(line).isEqualTo("short"));
    assertThat(Sunburst.wrapped("Machine Learning Platforms", 14))
        .containsExactly("Machine", "Learning", "Platforms");
  }

  @Test
  void narrowPartsAreLabelledAlongTheRayAndNeverUpsideDown() {
    Sunburst chart = Sunburst.of(List.of(slice("rest", 9), slice("right", 1), slice("low", 10),
        slice("left", 1), slice("end", 9)), EDGES);

    assertThat(chart.sectors().get(1).lines().getFirst().turn()).isEqualTo("rotate(24.0)");
    assertThat(chart.sectors().get(3).lines().getFirst().turn()).isEqualTo("rotate(336.0)");
    assertThat(chart.sectors().getFirst().lines().getFirst().turn()).isNull();
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(Sunburst.of(List.of(), EDGES).sectors()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.43, 0, 0.5, '0.0 0.1 0.2 0.3 0.4 0.5'",
      "0, 1, 0, 1, '0.0 0.2 0.4 0.6 0.8 1.0'",
      "-1.2, 0.9, -1.5, 1, '−1.5 −1.0 −0.5 0.0 0.5 1.0'", "0, 38, 0, 40, '0 10 20 30 40'"})
  void scalesEndAtRoundFigures(double least, double most, double from, double to, String labels) {
    Scale scale = Scale.of(least, most);

    assertThat(scale.from()).isCloseTo(from, within(1e-9));
    assertThat(scale.to()).isCloseTo(to, within(1e-9));
    assertThat(String.join(" ", scale.ticks().stream().map(scale::label).toList()))
        .isEqualTo(labels);
    assertThat(Span.of(scale, from, (from + to) / 2, to + 9))
        .isEqualTo(new Span("0.00%", "50.00%", "100.00%"));
  }

  private static Slice slice(String name, double weight) {
    return new Slice(name, List.of(name), "/" + name, "t0", weight, List.of());
  }
}
