package shortlist.app.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.guide.Guide;
import shortlist.corpus.guide.PathLevel;
import shortlist.corpus.guide.Step;
import tools.jackson.databind.json.JsonMapper;

/** Reading paths as JSON. */
public final class GuideJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private GuideJson() {}

  static String write(Guide guide) {
    return MAPPER.writeValueAsString(object(guide)) + "\n";
  }

  /** A guide with all of its steps. */
  public static Map<String, @Nullable Object> object(Guide guide) {
    Map<String, @Nullable Object> object = entry(guide);
    List<Map<String, @Nullable Object>> steps = guide.steps()
        .stream()
        .map(GuideJson::object)
        .toList();
    object.put("intro", guide.intro());
    object.put("steps", steps);
    return object;
  }

  /** A guide in a list of guides. */
  public static Map<String, @Nullable Object> entry(Guide guide) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("number", guide.number());
    object.put("title", guide.title());
    object.put("version", guide.version());
    object.put("changedAt", guide.changedAt().toString());
    object.put("sections", guide.sections().stream().map(Guide.Section::name).toList());
    object.put("length", guide.steps().size());
    return object;
  }

  private static Map<String, @Nullable Object> object(Step step) {
    PathLevel level = step.level();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("section", step.section());
    object.put("url", step.url().text());
    object.put("title", step.title());
    object.put("level", level == null ? null : level.label());
    object.put("note", step.note());
    object.put("summary", step.summary());
    object.put("organisation", step.organisation());
    object.put("authors", step.authors());
    object.put("year", step.year());
    return object;
  }
}
