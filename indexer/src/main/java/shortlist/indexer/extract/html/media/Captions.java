package shortlist.indexer.extract.html.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shortlist.indexer.extract.block.Block;
import shortlist.indexer.extract.text.Spaces;

/**
 * What was said, out of captions (WebVTT, SubRip) or plain text: numbers, times and marks are
 * dropped, and the short lines of captions are put together to paragraphs.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>
 */
final class Captions {

  private static final int PARAGRAPH = 500;
  private static final int MAX_LINES = 100_000;
  private static final Pattern TIMING = Pattern
      .compile("[\\[(]?(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?(?:\\s*-->.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final Pattern HEADER = Pattern
      .compile("\\uFEFF?WEBVTT.*|NOTE(?:\\s.*)?|STYLE|REGION|(?:Kind|Language): ?\\S+");
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ <>]*+)? ([^<>]+)>");
  private static final Pattern MARKS = Pattern.compile("</?[a-zA-Z0-9.:][^<>]*+>");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private boolean captions;
  private String speaker = "";

  private Captions() {}

  /** The paragraphs of a text of any length; may be none. */
  static List<Block> read(String text) {
    Captions reader = new Captions();
    reader.captions = text.contains("-->");
    text.lines().limit(MAX_LINES).forEach(reader::line);
    reader.flush();
    return reader.blocks;
  }

  /** The paragraphs that captions make together. */
  static List<Block> join(List<String> captions) {
    Captions reader = new Captions();
    reader.captions = true;
    captions.stream().limit(MAX_LINES).map(String::strip).forEach(reader::said);
    reader.flush();
    return reader.blocks;
  }

  private void line(String raw) {
    String line = raw.strip();
    if (line.isEmpty()) {
      if (!captions) {
        flush();
      }
      return;
    }
    boolean mark = TIMING.matcher(line).matches() || HEADER.matcher(line).matches()
        || (captions && NUMBER.matcher(line).matches());
    if (!mark) {
      said(line);
    }
  }

  private void said(String line) {
    Matcher voice = VOICE.matcher(line);
    boolean other = voice.find() && !voice.group(1).equals(speaker);
    if (other) {
      flush();
      speaker = voice.group(1);
      run.append(speaker.strip()).append(": ");
    }
    String text = Spaces.collapse(MARKS.matcher(line).replaceAll(""));
    // Captions that roll say each line twice.
    if (text.isEmpty() || (captions && run.toString().stripTrailing().endsWith(text))) {
      return;
    }
    run.append(text).append(' ');
    char last = text.charAt(text.length() - 1);
    if (!captions || (run.length() > PARAGRAPH && ".?!".indexOf(last) >= 0)
        || run.length() > 4 * PARAGRAPH) {
      flush();
    }
  }

  private void flush() {
    String paragraph = run.toString().strip();
    run.setLength(0);
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(paragraph, paragraph));
    }
  }
}
