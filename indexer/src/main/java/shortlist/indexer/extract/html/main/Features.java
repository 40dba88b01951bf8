package shortlist.indexer.extract.html.main;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * What is known of each segment before any is judged: its text, its neighbours, the boxes above it
 * and where it stands to the headline and to the box that holds most of the prose. Shallow text
 * features after Kohlschütter et al., "Boilerplate detection using shallow text features" (2010);
 * classes and ids after what many readers of pages have found to be telling.
 */
final class Features {

  private static final int LABEL = 12;
  private static final int FAR = 60;
  /** Headings and labels after which little is part of a text. */
  private static final Pattern ENDING = Pattern.compile(
      "(?:\\d+ )?(?:comments?|responses?|replies|discussion|leave a (?:reply|comment)"
          + "|post a comment|join the conversation|related|recommended"
          + "|more (?:from|on|stories|articles|like|posts)|you (?:may|might)|similar|read next"
          + "|up next|about the authors?|share this|latest|popular|trending|recent posts|sign ?up"
          + "|subscribe|newsletter|further reading|see also|get (?:started|in touch)|contact us"
          + "|references|footnotes|notes|sources|tags).{0,60}",
      Pattern.CASE_INSENSITIVE);
  private static final List<String> NAMES = record();

  private final List<Segment> segments;
  private final PageSigns signs;
  private final Box body;
  private final Surroundings surroundings;
  private final Neighbours neighbours;
  private final Map<Long, Integer> texts = new HashMap<>();
  private final Map<Integer, Like> likes = new HashMap<>();
  private final int headline;
  /** What is the same for all segments. */
  private final Row page = Row.named();

  /** What the segments in the same place of the page's template have in common. */
  private static final class Like {
    int count;
    int words;
    int linkWords;
    int prose;
  }

  Features(Outline outline, PageSigns signs) {
    this.signs = signs;
    this.segments = outline.segments;
    this.body = outline.boxes.getFirst();
    this.headline = headline();
    this.surroundings = new Surroundings(outline, headline);
    this.neighbours = new Neighbours(segments);
    signs.write(outline, page);
    for (Segment segment : segments) {
      texts.merge(segment.text.hash, 1, Integer::sum);
      Like like = likes.computeIfAbsent(segment.pattern(), _ -> new Like());
      like.count++;
      like.words += segment.text.words;
      like.linkWords += segment.text.linkWords;
      like.prose += segment.text.isProse() ? segment.text.words : 0;
    }
  }

  /** What the values of a row are called. */
  static List<String> names() {
    return NAMES;
  }

  /** The index of the headline; -1 if the page shows none. */
  int headlineIndex() {
    return headline;
  }

  /** A row for each segment. */
  float[][] rows() {
    float[][] rows = new float[segments.size()][];
    Flow flow = new Flow();
    for (int i = 0; i < rows.length; i++) {
      Row row = new Row();
      write(i, flow, row);
      rows[i] = row.values();
    }
    return rows;
  }

  private static List<String> record() {
    Outline outline = Outline.of(Jsoup.parseBodyFragment("<p>a</p>").body());
    Features features = new Features(outline, PageSigns.NONE);
    Row row = Row.named();
    features.write(0, features.new Flow(), row);
    return row.names();
  }

  private void write(int i, Flow flow, Row row) {
    Segment segment = segments.get(i);
    flow.next(segment);
    text(segment.text, row);
    row.add("tag", tag(segment.box.tag));
    row.add("pictures", Math.min(segment.pictures, 9));
    flow.write(i, row);
    neighbours.write(i, row);
    Like like = likes.getOrDefault(segment.pattern(), new Like());
    row.add("likeCount", like.count);
    row.add("likeWords", (double) like.words / Math.max(1, like.count));
    row.add("likeLinks", (double) like.linkWords / Math.max(1, like.words));
    row.add("likeShare", like.words / (double) Math.max(1, body.words));
    row.add("likeProse", like.prose / (double) Math.max(1, body.prose));
    row.add("sameText", texts.getOrDefault(segment.text.hash, 0));
    surroundings.write(segment.box, row);
    row.addAll(page);
  }

  private static void text(TextStats text, Row row) {
    double words = Math.max(1, text.words);
    row.add("words", text.words);
    row.add("linkDensity", text.linkDensity());
    row.add("links", text.links);
    row.add("wordLength", text.letters / words);
    row.add("capitals", text.capitals / words);
    row.add("numbers", text.numbers / words);
    row.add("commas", text.commas / words);
    row.add("stops", text.stops / words);
    row.add("stopCount", text.stops);
    row.add("strong", text.strongWords / words);
    row.add("lines", text.lines);
    row.add("appeal", text.appeals / words);
    row.add("appealCount", text.appeals);
    row.add("endsSentence", endsSentence(text.last));
  }

  private static int endsSentence(char last) {
    return switch (last) {
      case '.', '!', '?', '"', '\u3002', '\u201d' -> 1;
      case ':' -> 2;
      default -> 0;
    };
  }

  /** Tags that hold text alike have numbers near each other. */
  static int tag(String tag) {
    return switch (tag) {
      case "p" -> 0;
      case "pre" -> 1;
      case "blockquote" -> 2;
      case "dd" -> 3;
      case "td" -> 4;
      case "dt", "th" -> 5;
      case "li" -> 6;
      case "h2" -> 7;
      case "h3" -> 8;
      case "h4" -> 9;
      case "h5", "h6" -> 10;
      case "h1" -> 11;
      case "div", "section", "article", "main" -> 12;
      case "header", "footer", "nav", "aside", "form" -> 14;
      case "figcaption", "caption" -> 15;
      default -> 13;
    };
  }

  private int headline() {
    int first = -1;
    for (Segment segment : segments) {
      boolean isTitle = segment.text.hash == signs.titleHash();
      if (segment.box.tag.equals("h1")) {
        if (isTitle) {
          return segment.index;
        }
        first = first < 0 ? segment.index : first;
      }
    }
    for (Segment segment : segments) {
      if (first < 0 && segment.text.hash == signs.titleHash()) {
        first = segment.index;
      }
    }
    return first;
  }

  /** What came before a segment on the way down the page. */
  private final class Flow {

    private int words;
    private int prose;
    private int ahead;
    private int aheadProse;
    private int sinceHeading = FAR;
    private int sinceEnding = FAR;
    private int endings;
    private int heading;

    void next(Segment segment) {
      words += ahead;
      prose += aheadProse;
      ahead = segment.text.words;
      aheadProse = segment.text.isProse() ? ahead : 0;
      sinceHeading++;
      sinceEnding++;
      if (ahead <= LABEL && ENDING.matcher(segment.text.start()).matches()) {
        sinceEnding = 0;
        endings++;
      }
      if (segment.isHeading()) {
        sinceHeading = 0;
        heading = sinceEnding == 0 ? 2 : 1;
      }
    }

    void write(int i, Row row) {
      row.add("wordsBefore", words / (double) Math.max(1, body.words));
      row.add("proseBefore", prose / (double) Math.max(1, body.prose));
      row.add("wordsBeforeCount", words);
      row.add("wordsAfterCount", body.words - words);
      row.add("fromHeadline", headline < 0 ? -99 : Math.clamp((long) i - headline, -50, 200));
      row.add("sinceHeading", Math.min(sinceHeading, FAR / 2));
      row.add("headingKind", heading);
      row.add("sinceEnding", Math.min(sinceEnding, FAR));
      row.add("endingsBefore", Math.min(endings, 9));
    }
  }
}
