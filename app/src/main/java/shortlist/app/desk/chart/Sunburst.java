package shortlist.app.desk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Parts of parts as rings round a centre (Stasko and Zhang, "Focus+context display and navigation
 * techniques", 2000): the angle of each part is its share. Drawn in units of which {@value #SIZE}
 * are the width; the centre is at 0, 0.
 *
 * @param sectors from the inside out, each ring from the top clockwise
 */
public record Sunburst(List<Sector> sectors) {

  /** The width and the height. */
  public static final int SIZE = 640;

  /** Smaller ones are hard to press, so that they only show what there is. */
  private static final double LEAST_TARGET = 26;
  private static final double LINE = 15;
  private static final double LETTER = 6.9;
  /** A part of a shorter arc is too narrow for level text. */
  private static final double LEVEL = 76;
  private static final int LEAST_LETTERS = 3;
  private static final int CENTRE_LETTERS = 15;
  private static final int CENTRE_LINES = 4;
  private static final double FULL = 2 * Math.PI;

  /** Copies the list. */
  public Sunburst {
    sectors = List.copyOf(sectors);
  }

  /**
   * Draws rings.
   *
   * @param slices of the innermost ring; together they are the whole
   * @param edges the radius at which each ring begins, and the last one ends; ascending
   */
  public static Sunburst of(List<Slice> slices, List<Double> edges) {
    List<List<Sector>> rings = new ArrayList<>();
    edges.forEach(_ -> rings.add(new ArrayList<>()));
    double whole = slices.stream().mapToDouble(Slice::weight).sum();
    add(slices, 0, FULL / Math.max(whole, Double.MIN_NORMAL), 0, edges, rings);
    return new Sunburst(rings.stream().flatMap(List::stream).toList());
  }

  private static void add(List<Slice> slices, double from, double scale, int ring,
      List<Double> edges, List<List<Sector>> rings) {
    if (ring + 1 >= edges.size()) {
      return;
    }
    double at = from;
    for (Slice slice : slices) {
      double end = at + slice.weight() * scale;
      Place place = new Place(at, end, edges.get(ring), edges.get(ring + 1));
      rings.get(ring)
          .add(new Sector(place.path(), slice.name(), place.isTarget() ? slice.href() : null,
              slice.tone(), place.lines(slice.label())));
      add(slice.parts(), at, scale, ring + 1, edges, rings);
      at = end;
    }
  }

  /** Angles clockwise from the top, in radians. */
  private record Place(double from, double to, double inner, double outer) {

    /** An arc of a full circle would end where it begins, and not be drawn. */
    private static final double ALMOST = FULL - 2e-3;

    String path() {
      double end = from + Math.min(to - from, ALMOST);
      int large = end - from > Math.PI ? 1 : 0;
      return "M" + point(from, outer) + "A" + number(outer) + " " + number(outer) + " 0 " + large
          + " 1 " + point(end, outer) + "L" + point(end, inner) + "A" + number(inner) + " "
          + number(inner) + " 0 " + large + " 0 " + point(from, inner) + "Z";
    }

    boolean isTarget() {
      return arc() >= LEAST_TARGET && outer - inner >= LEAST_TARGET;
    }

    /** As many words as there is room for, below each other, or along the ray of a narrow part. */
    List<Sector.Line> lines(List<String> words) {
      return arc() < LEVEL || outer - inner < 2 * LINE ? along(words) : level(words);
    }

    private List<Sector.Line> level(List<String> words) {
      double sine = Math.abs(Math.sin(middle()));
      double cosine = Math.abs(Math.cos(middle()));
      double depth = outer - inner;
      double wide = Math.min(arc(), 2 * outer);
      // At the side a ring is as wide as it is deep, at the top as wide as its arc is long.
      double width = Math.min(sine * depth + cosine * wide, 1.4 * depth) - 8;
      int count = Math.min(words.size(), (int) ((cosine * depth + sine * wide - 6) / LINE));
      List<Sector.Line> lines = new ArrayList<>();
      double radius = (inner + outer) / 2;
      for (int i = 0; i < count; i++) {
        lines.add(new Sector.Line(cut(words.get(i), (int) (width / LETTER)),
            number(radius * Math.sin(middle())),
            number(-radius * Math.cos(middle()) + shift(i, count)), null));
      }
      return lines;
    }

    private List<Sector.Line> along(List<String> words) {
      int letters = (int) ((outer - inner - 8) / LETTER);
      int count = Math.min(words.size(), (int) ((arc() - 2) / LINE));
      if (letters < LEAST_LETTERS) {
        return List.of();
      }
      // Never upside down: on the left the text is read towards the middle.
      boolean left = middle() > Math.PI;
      String turn = String.format(Locale.ROOT, "rotate(%.1f)",
          Math.toDegrees(middle()) + (left ? 90 : -90));
      double radius = (inner + outer) / 2;
      List<Sector.Line> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        lines.add(new Sector.Line(cut(words.get(i), letters), number(left ? -radius : radius),
            number(shift(i, count)), turn));
      }
      return lines;
    }

    /** How far below the middle the base line of one of so many lines is. */
    private static double shift(int line, int count) {
      return (line - (count - 1) / 2.0) * LINE + LINE / 3;
    }

    private double middle() {
      return (from + to) / 2;
    }

    private double arc() {
      return (to - from) * (inner + outer) / 2;
    }

    private static String point(double angle, double radius) {
      return number(radius * Math.sin(angle)) + " " + number(-radius * Math.cos(angle));
    }
  }

  /** The words in the middle, in lines of about so many letters as there is room for. */
  public static List<Sector.Line> centre(String text) {
    List<String> words = wrapped(text, CENTRE_LETTERS).stream().limit(CENTRE_LINES).toList();
    List<Sector.Line> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add(new Sector.Line(cut(words.get(i), CENTRE_LETTERS + 2), "0",
          number((i - (words.size() - 1) / 2.0) * (LINE + 3) + LINE / 3), null));
    }
    return lines;
  }

  /** A text in lines of about so many letters; words are kept whole. */
  public static List<String> wrapped(String text, int letters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).forEach(word -> {
      if (!line.isEmpty() && line.length() + word.length() >= letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    });
    lines.add(line.toString());
    return lines;
  }

  private static String cut(String word, int letters) {
    return word.codePointCount(0, word.length()) <= letters
        ? word
        : word.substring(0, word.offsetByCodePoints(0, letters - 1)) + "…";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
