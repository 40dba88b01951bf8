package shortlist.corpus.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A reading path. Its steps stand section by section, in the order in which sections first appear;
 * places count from 1 over the whole path. Immutable: each change gives another one, of the same
 * version, which the store raises.
 *
 * @param number counts up from 1
 * @param title its headline
 * @param intro the editor's words above the steps; may be empty
 * @param version counts up with each change, from 1
 * @param changedAt when that was
 * @param steps first to last
 */
public record Guide(
    int number, String title, String intro, int version, Instant changedAt, List<Step> steps) {

  /** Brings the steps of each section together. */
  public Guide {
    steps = together(steps);
  }

  /**
   * A heading and what stands under it.
   *
   * @param name the heading; may be empty
   * @param first the place of its first step
   * @param steps at least one
   */
  public record Section(String name, int first, List<Step> steps) {

    /** Copies the list. */
    public Section {
      steps = List.copyOf(steps);
    }
  }

  /** The sections in order. */
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    int first = 1;
    for (List<Step> section : bySection(steps).values()) {
      sections.add(new Section(section.getFirst().section(), first, section));
      first += section.size();
    }
    return sections;
  }

  /** With another headline and introduction. */
  public Guide about(String newTitle, String newIntro) {
    return new Guide(number, newTitle, newIntro, version, changedAt, steps);
  }

  /** With one more step, the last of its section. */
  public Guide with(Step step) {
    return with(Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /** With a step in place of another; under another heading it is the last there. */
  public Guide replaced(int place, Step step) {
    List<Step> changed = new ArrayList<>(steps);
    if (steps.get(place - 1).section().equals(step.section())) {
      changed.set(place - 1, step);
    } else {
      changed.remove(place - 1);
      changed.add(step);
    }
    return with(changed);
  }

  /** Without a step. */
  public Guide without(int place) {
    List<Step> changed = new ArrayList<>(steps);
    changed.remove(place - 1);
    return with(changed);
  }

  /**
   * With a step one place up or down. At the edge of its section it steps into the neighbouring
   * one; at the edge of the path nothing changes.
   *
   * @param by -1 or 1
   */
  public Guide moved(int place, int by) {
    int from = place - 1;
    int to = from + by;
    if (to < 0 || to >= steps.size()) {
      return this;
    }
    List<Step> changed = new ArrayList<>(steps);
    String neighbour = steps.get(to).section();
    if (neighbour.equals(steps.get(from).section())) {
      Collections.swap(changed, from, to);
    } else {
      changed.set(from, steps.get(from).in(neighbour));
    }
    return with(changed);
  }

  /**
   * With a section one place up or down among the sections; at the edge nothing changes.
   *
   * @param name of the section; one that is not there changes nothing
   * @param by -1 or 1
   */
  public Guide sectionMoved(String name, int by) {
    List<Section> sections = new ArrayList<>(sections());
    int from = sections.stream().map(Section::name).toList().indexOf(name);
    int to = from + by;
    if (from < 0 || to < 0 || to >= sections.size()) {
      return this;
    }
    Collections.swap(sections, from, to);
    return with(sections.stream().flatMap(section -> section.steps().stream()).toList());
  }

  /** With another heading; if there is a section of that name already, they become one. */
  public Guide sectionRenamed(String name, String newName) {
    return with(steps.stream()
        .map(step -> step.section().equals(name) ? step.in(newName) : step)
        .toList());
  }

  /** With the easiest first in each section; what is alike, and what has no level, keeps order. */
  public Guide byLevel() {
    List<Step> ordered = new ArrayList<>();
    for (List<Step> section : bySection(steps).values()) {
      section.stream()
          .sorted(Comparator.comparing(Step::level,
              Comparator.nullsLast(Comparator.naturalOrder())))
          .forEach(ordered::add);
    }
    return with(ordered);
  }

  private Guide with(List<Step> changed) {
    return new Guide(number, title, intro, version, changedAt, changed);
  }

  private static List<Step> together(List<Step> steps) {
    return bySection(steps).values().stream().flatMap(Collection::stream).toList();
  }

  private static Map<String, List<Step>> bySection(List<Step> steps) {
    Map<String, List<Step>> sections = new LinkedHashMap<>();
    steps.forEach(step -> sections.computeIfAbsent(step.section(), _ -> new ArrayList<>())
        .add(step));
    return sections;
  }
}
