package shortlist.indexer.extract.html.main;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The boxes above a segment: what they are called and how near, how much of the page they hold, and
 * how far it is from there to the headline and to the centre, the box in which most of the prose
 * stands side by side.
 */
final class Surroundings {

  private static final int FAR = 12;
  private static final int CONTAINERS = 4;
  private static final int MANY = 50;
  private static final double NOTHING = 0.2;
  private static final List<String> NEAR_HINTS = names("near.", Hint.values());
  private static final List<String> SHARE_HINTS = names("share.", Hint.values());
  private static final List<String> NEAR_PLACES = names("near.in.", Place.values());
  private static final List<String> SHARE_PLACES = names("share.in.", Place.values());

  private final Box body;
  private final Box center;
  private final @Nullable Box headline;
  private final double prose;

  Surroundings(Outline outline, int headline) {
    this.body = outline.boxes.getFirst();
    this.headline = headline < 0 ? null : outline.segments.get(headline).box;
    this.prose = Math.max(1, body.prose);
    outline.segments.forEach(Surroundings::pull);
    Box most = body;
    for (Box box : outline.boxes) {
      most = box.central > most.central ? box : most;
    }
    this.center = most;
  }

  private static List<String> names(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(value -> prefix + value.name()).toList();
  }

  private static void pull(Segment segment) {
    if (!segment.text.isProse()) {
      return;
    }
    double part = segment.text.words;
    for (Box box = segment.box; box != null
        && part > NOTHING * segment.text.words; box = box.parent) {
      box.central += part;
      part *= box == segment.box ? 1 : 0.5;
    }
  }

  void write(Box box, Row row) {
    row.add("depth", box.depth);
    above(box, row);
    containers(box, row);
    center(box, row);
    headline(box, row);
  }

  private void above(Box box, Row row) {
    float[] nearHint = filled(NEAR_HINTS.size(), FAR);
    float[] shareHint = filled(NEAR_HINTS.size(), -1);
    float[] nearPlace = filled(NEAR_PLACES.size(), FAR);
    float[] sharePlace = filled(NEAR_PLACES.size(), -1);
    int distance = 0;
    int repeated = 0;
    for (Box at = box; at.parent != null; at = at.parent) {
      float part = (float) (at.prose / prose);
      mark(at.hints, distance, part, nearHint, shareHint);
      mark(at.places, distance, part, nearPlace, sharePlace);
      distance = Math.min(distance + 1, FAR);
      repeated += at.alike > 2 ? 1 : 0;
    }
    for (int i = 0; i < nearHint.length; i++) {
      row.add(NEAR_HINTS.get(i), nearHint[i]);
      row.add(SHARE_HINTS.get(i), shareHint[i]);
    }
    for (int i = 0; i < nearPlace.length; i++) {
      row.add(NEAR_PLACES.get(i), nearPlace[i]);
      row.add(SHARE_PLACES.get(i), sharePlace[i]);
    }
    row.add("repeated", repeated);
  }

  private static float[] filled(int length, float value) {
    float[] values = new float[length];
    Arrays.fill(values, value);
    return values;
  }

  /** The nearest box of each sort counts for the distance, the outermost for the share. */
  private static void mark(int bits, int distance, float part, float[] near, float[] share) {
    for (int left = bits; left != 0; left &= left - 1) {
      int bit = Integer.numberOfTrailingZeros(left);
      near[bit] = Math.min(near[bit], distance);
      share[bit] = part;
    }
  }

  /** The boxes above that hold more than the one below. */
  private void containers(Box box, Row row) {
    Box at = box;
    int size = 0;
    for (int level = 0; level < CONTAINERS; level++) {
      while (at.parent != null && at.segments() <= size) {
        at = at.parent;
      }
      size = at.segments();
      String name = "in" + level;
      row.add(name + ".segments", size);
      row.add(name + ".words", at.words);
      row.add(name + ".links", (double) at.linkWords / Math.max(1, at.words));
      row.add(name + ".share", at.prose / prose);
      row.add(name + ".prose", (double) at.prose / Math.max(1, at.words));
      row.add(name + ".headings", (double) at.headings / Math.max(1, size));
      row.add(name + ".linkedHeadings", at.linkedHeadings);
      row.add(name + ".pictures", Math.min(at.pictures, MANY));
      row.add(name + ".alike", Math.min(at.alike, MANY));
    }
  }

  private void center(Box box, Row row) {
    boolean within = center.holds(box);
    int up = 0;
    Box common = box;
    while (common.parent != null && !common.holds(center)) {
      common = common.parent;
      up++;
    }
    int after = box.from - center.to;
    int before = center.from - box.to;
    row.add("center.up", within ? 0 : up);
    row.add("center.down", Math.max(0, center.depth - common.depth));
    row.add("center.within", within ? 1 : 0);
    row.add("center.depth", within ? box.depth - center.depth : -1);
    row.add("center.after", after >= 0 ? 1 : before >= 0 ? -1 : 0);
    row.add("center.distance", Math.max(0, Math.max(after, before)));
    row.add("center.share", center.prose / prose);
    row.add("center.likeness",
        box.parent == null ? 1 : box.parent.central / Math.max(1, center.central));
  }

  private void headline(Box box, Row row) {
    Box common = headline;
    int up = 0;
    while (common != null && common.parent != null && !common.holds(box)) {
      common = common.parent;
      up++;
    }
    row.add("headline.up", common == null ? -1 : up);
    row.add("headline.share", common == null ? -1 : common.prose / prose);
    row.add("headline.down", common == null ? -1 : box.depth - common.depth);
    row.add("headline.center", common != null && common.holds(center) ? 1 : 0);
  }
}
