package shortlist.indexer.extract.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shortlist.indexer.extract.text.Dates;
import shortlist.indexer.extract.text.Names;
import shortlist.indexer.extract.text.Spaces;

/**
 * Who wrote a page. Every place that names somebody makes a claim; the claim with the most trust
 * wins, and each other kind of place that names the same people adds to it. The figures are here,
 * docs/metadata.md has the reasons.
 */
final class Authors {

  private static final int AGREEMENT = 12;
  private static final int SITE = -45;
  private static final int HANDLE = -25;
  private static final int BEFORE = 6;
  private static final int AFTER = 12;
  private static final int LONGEST_MEMBER = 40;
  /** As in "On Wednesday, 12 September 2019 by". */
  private static final int LONGEST_DAY = 35;
  private static final int LONGEST_BYLINE = 200;
  private static final Pattern ANNOUNCED = Pattern.compile(
      "^(?:(?:article|posted|written|story|reported|words|authored)\\s+by|authors?\\s*(?::|$)|by\\s*:)\\s*.*",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BY = Pattern.compile(
      "^(?:by|von|par|por|door|af|av|di|posted by|written by|post by)\\b.*",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern HANDLE_FORM = Pattern
      .compile("\\p{Lu}[^ ]*|[^ ]*[\\p{L}][^ ]*[0-9_.][^ ]*");
  /** A full stop, and not that of an initial or a degree. */
  private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{3}\\.$");
  private static final Pattern TEAM = Pattern.compile(".* (?:team|staff|group|desk|editors)",
      Pattern.CASE_INSENSITIVE);

  private record Claim(List<String> names, int trust, String place) {

    boolean agrees(Claim other) {
      return !place.equals(other.place) && keys(names).equals(keys(other.names));
    }

    private static Set<String> keys(List<String> names) {
      Set<String> keys = new HashSet<>();
      names.forEach(name -> keys.add(Spaces.key(name)));
      return keys;
    }
  }

  private final Scan scan;
  private final Headline headline;
  private final Site site;
  private final List<Claim> claims = new ArrayList<>();

  private Authors(Scan scan, Headline headline, Site site) {
    this.scan = scan;
    this.headline = headline;
    this.site = site;
  }

  /** The names in order; empty if the page does not say. */
  static List<String> of(Scan scan, Headline headline, JsonLd jsonLd, MetaTags meta, Site site) {
    Authors authors = new Authors(scan, headline, site);
    authors.addStatements(jsonLd, meta);
    authors.addMarks();
    authors.addLines();
    return authors.best();
  }

  private List<String> best() {
    List<String> best = List.of();
    int most = 0;
    for (Claim claim : claims) {
      int trust = claim.trust() + AGREEMENT * (int) claims.stream()
          .filter(claim::agrees)
          .map(Claim::place)
          .distinct()
          .count();
      if (trust > most) {
        most = trust;
        best = claim.names();
      }
    }
    return best;
  }

  private void claim(List<String> names, int trust, String place) {
    if (names.isEmpty()) {
      return;
    }
    boolean ofSite = names.size() == 1 && site.isNamedBy(names.getFirst());
    boolean handle = names.size() == 1 && !Names.isFull(names.getFirst());
    claims.add(new Claim(names, trust + (ofSite ? SITE : handle ? HANDLE : 0), place));
  }

  private void addStatements(JsonLd jsonLd, MetaTags meta) {
    claim(cited(meta, "citation_author"), 100, "citation");
    claim(cited(meta, "dc.creator"), 80, "dc");
    claim(Names.distinct(jsonLd.names("author")), 88, "json");
    claim(Names.distinct(jsonLd.names("creator")), 75, "json");
    for (String name : List.of("author", "article:author", "parsely-author", "sailthru.author",
        "byl", "og:article:author", "rnews:author", "twitter:data1")) {
      if (!name.equals("twitter:data1")
          || meta.first("twitter:label1").toLowerCase(Locale.ROOT).contains("by")) {
        List<String> names = new ArrayList<>();
        meta.all(name).forEach(value -> names.addAll(Names.split(value)));
        claim(Names.distinct(names), 84, "meta");
      }
    }
  }

  private static List<String> cited(MetaTags meta, String name) {
    return Names.distinct(meta.all(name).stream().map(Names::natural).toList());
  }

  private void addMarks() {
    int links = 0;
    int classes = 0;
    int members = 0;
    int last = 0;
    List<String> properties = new ArrayList<>();
    for (Mark mark : scan.marks()) {
      switch (mark.topic()) {
        case AUTHOR_PROPERTY -> {
          if (properties.isEmpty() || mark.line() <= last + 4) {
            properties.addAll(named(mark.values()));
            last = mark.line();
          }
        }
        case AUTHOR_LINK -> {
          if (links++ < 3 && mark.zone().isAboutPage()) {
            claim(named(mark.values()), isNear(mark.line()) ? 86 : 72, "link");
          }
        }
        case AUTHOR_CLASS -> {
          if (classes++ < 8 && mark.zone().isAboutPage()) {
            claim(shown(named(mark.values())), isNear(mark.line()) ? 80 : 62, "class");
          }
        }
        case MEMBER -> {
          if (members++ == 0) {
            claim(mark.values().stream().filter(Authors::isMember).limit(1).toList(), 70, "member");
          }
        }
        default -> {
          // Of days.
        }
      }
    }
    claim(Names.distinct(properties), 84, "property");
  }

  /** The names in the runs of text of an element that is said to hold them. */
  private static List<String> named(List<String> pieces) {
    for (String piece : pieces) {
      List<String> names = piece.length() > LONGEST_BYLINE ? List.of() : Names.split(piece);
      if (!names.isEmpty() && Names.isFull(names.getFirst())) {
        return names;
      }
    }
    return pieces.stream()
        .filter(piece -> piece.length() <= LONGEST_BYLINE && !Names.isRole(piece)
            && Dates.find(piece).isEmpty())
        .map(Names::split)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private void addLines() {
    List<Line> lines = scan.lines();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.zone().isAboutPage() || line.text().length() > LONGEST_BYLINE) {
        continue;
      }
      boolean near = isNear(i);
      int by = near ? by(line) : -1;
      if (by >= 0) {
        claim(announced(lines, i, by), isClose(i) ? 104 : 90, "by");
      } else if (ANNOUNCED.matcher(line.text()).matches()) {
        claim(announced(lines, i, 0), 66, "by");
      } else if (near && i > headline.line() - 4 && line.level() == 0 && besideDay(lines, i)) {
        claim(bare(line), 50, "beside");
      }
    }
  }

  /** Which of the runs of text in a line begins with "by"; -1 if none does that is no sentence. */
  private static int by(Line line) {
    List<String> pieces = line.pieces();
    int end = SENTENCE_END.matcher(line.text()).find() ? 1 : pieces.size();
    for (int i = 0; i < end; i++) {
      if (BY.matcher(pieces.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** What follows "by", in the same run of text or the next, be it in the next line. */
  private List<String> announced(List<Line> lines, int at, int from) {
    List<String> pieces = new ArrayList<>();
    List<String> line = lines.get(at).pieces();
    pieces.addAll(line.subList(from, line.size()));
    if (at + 1 < lines.size()) {
      pieces.addAll(lines.get(at + 1).pieces());
    }
    while (pieces.size() > 1 && Names.lead(pieces.getFirst() + " ") >= pieces.getFirst().length()) {
      pieces.removeFirst();
    }
    List<String> names = Names.split(pieces.getFirst());
    // "By year" stands in menus, "by ada, 3 May 2019" over posts.
    boolean handle = names.size() == 1 && names.getFirst().indexOf(' ') < 0
        && Dates.find(lines.get(at).text()).isPresent();
    return handle ? names : shown(names);
  }

  /** Names that a reader sees: full ones, a team's, or a single word that may be a handle. */
  private List<String> shown(List<String> names) {
    if (names.size() != 1) {
      return names.stream().allMatch(Names::isFull) ? names : List.of();
    }
    String name = names.getFirst();
    boolean named = TEAM.matcher(name).matches()
        || (!isOfTitle(name) && (Names.isFull(name) || HANDLE_FORM.matcher(name).matches()));
    return named ? names : List.of();
  }

  /** Parts of the headline, and other titles like it, are no names. */
  private boolean isOfTitle(String name) {
    for (String word : Spaces.key(name).split(" ", -1)) {
      if (word.length() > 3 && headline.words().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean besideDay(List<Line> lines, int at) {
    return Stream.of(at - 1, at, at + 1, at + 2)
        .filter(i -> i >= 0 && i < lines.size())
        .map(i -> lines.get(i).text())
        .anyMatch(text -> text.length() < LONGEST_BYLINE && Dates.find(text).isPresent());
  }

  /** A line, or the start of one, that is nothing but full names. */
  private List<String> bare(Line line) {
    if (line.pieces().size() > 8) {
      return List.of();
    }
    for (String piece : line.pieces()) {
      List<String> names = Names.split(piece);
      if (!names.isEmpty() && piece.length() < 50 && names.stream().allMatch(Names::isFull)
          && !isOfTitle(names.getFirst()) && leads(names.getFirst(), piece)) {
        return names;
      }
    }
    return List.of();
  }

  /** Whether a name stands first, or behind a day at most; sentences too may end in one. */
  private static boolean leads(String name, String text) {
    return text.indexOf(name) <= LONGEST_DAY;
  }

  private static boolean isMember(String name) {
    return !Names.isRole(name) && name.length() <= LONGEST_MEMBER;
  }

  private boolean isClose(int line) {
    return headline.line() >= 0 && line > headline.line() && line <= headline.line() + 5;
  }

  private boolean isNear(int line) {
    return headline.line() >= 0 && line >= headline.line() - BEFORE
        && line <= headline.line() + AFTER;
  }
}
