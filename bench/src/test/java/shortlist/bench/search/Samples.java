package shortlist.bench.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small collections. */
final class Samples {

  static final TestCollection FLIGHT = new TestCollection("flight",
      List.of(
          new Text("1", "Lift of a wing in a slipstream",
              "The lift of the wing was measured in the slipstream of a propeller."),
          new Text("2", "Shear flow past a flat plate",
              "The boundary layer of a flat plate in shear flow, and what viscosity does."),
          new Text("3", "Heat of fast bodies", "")),
      new TreeMap<>(
          Map.of("1", "boundary layer viscosity", "2", "lift of a wing in flow", "3", "of the")),
      new Judgments(Map.of("1", Map.of("1", 1), "2", Map.of("2", 2), "3", Map.of("3", 0))));

  static final TestCollection UNTITLED = new TestCollection("untitled",
      List.of(new Text("1", "",
          "measurement of the dielectric constant of liquids by the use of microwave techniques"),
          new Text("2", "", "design of waveguides")),
      Map.of("1", "dielectric constant of liquids"), new Judgments(Map.of("1", Map.of("1", 1))));

  static final List<TestCollection> ALL = List.of(FLIGHT, UNTITLED);

  private Samples() {}
}
