package shortlist.app.desk.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import shortlist.app.edition.Finding;
import shortlist.app.edition.Finding.Severity;

/**
 * Findings that say the same, as one.
 *
 * @param severity how much it matters
 * @param places which links it is about, such as {@code links 1, 2}; empty if it is the edition
 * @param sentence what is the matter
 */
record Grouped(Severity severity, String places, String sentence) {

  private record Said(Severity severity, String sentence) {}

  /** Groups in the order of their first findings. */
  static List<Grouped> of(List<Finding> findings) {
    Map<Said, List<Finding>> groups = findings.stream()
        .collect(Collectors.groupingBy(
            finding -> new Said(finding.severity(), finding.sentence()), LinkedHashMap::new,
            Collectors.toList()));
    return groups.entrySet()
        .stream()
        .map(group -> new Grouped(group.getKey().severity(), places(group.getValue()),
            group.getKey().sentence()))
        .toList();
  }

  private static String places(List<Finding> findings) {
    List<String> places = findings.stream()
        .map(Finding::slot)
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
    return places.isEmpty()
        ? ""
        : (places.size() == 1 ? "link " : "links ") + String.join(", ", places);
  }
}
