package shortlist.recommender.mix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shortlist.corpus.document.Kind;
import shortlist.corpus.workspace.MixRules;

class MixTest {

  private static final MixRules FREE = new MixRules(5, 5, 5, Map.of(), false, 0);
  private static final MixRules RULES = new MixRules(1, 2, 1,
      Map.of(Kind.PAPER, 1, Kind.TALK, 1), false, 0);
  private static final MixRules EXPLORING = new MixRules(1, 2, 1, Map.of(), true, 0);

  @TempDir
  Path folder;
  private Fair fair;

  @BeforeEach
  void open() {
    fair = new Fair(folder);
  }

  @AfterEach
  void close() {
    fair.close();
  }

  private static List<Note> notes(Lineup lineup, String id) {
    return lineup.list()
        .stream()
        .filter(listed -> listed.scored().candidate().id().equals(id))
        .findFirst()
        .orElseThrow()
        .notes();
  }

  private static List<String> costs(Lineup lineup) {
    return lineup.costs()
        .stream()
        .map(cost -> cost.rule() + ": " + cost.item().candidate().url().host() + " at "
            + cost.place())
        .toList();
  }

  private String kind(String site, Kind kind, double score) {
    return fair.add("https://" + site + ".example/x", Fair.prose(site.hashCode(), 4),
        Fair.prose(site.hashCode() + 1, 80), kind, score, Labels.NONE);
  }

  private String labelled(String site, double score, Labels labels) {
    return fair.add("https://" + site + ".example/x", Fair.prose(site.hashCode(), 4),
        Fair.prose(site.hashCode() + 1, 80), Kind.ARTICLE, score, labels);
  }

  @Test
  void nothingAndOneAreLists() {
    Lineup none = fair.list(MixRules.DEFAULT);
    assertThat(none.list()).isEmpty();
    assertThat(none.costs()).isEmpty();
    assertThat(none.relaxed()).isEmpty();

    String only = fair.article("https://a.example/1", 1);
    Lineup one = fair.list(MixRules.DEFAULT);
    assertThat(Fair.ids(one)).containsExactly(only);
    assertThat(one.list().getFirst().notes()).isEmpty();
    assertThat(one.costs()).isEmpty();
  }

  @Test
  void theSecondOfAnOrganisationMakesRoomAndIsNamed() {
    String first = fair.article("https://a.example/1", 9);
    String second = fair.article("https://www.a.example/2", 8);
    List<String> others = List.of(fair.article("https://b.example/1", 7),
        fair.article("https://c.example/1", 6), fair.article("https://d.example/1", 5),
        fair.article("https://e.example/1", 4), fair.article("https://f.example/1", 3));

    Lineup lineup = fair.list(RULES);

    assertThat(Fair.ids(lineup)).containsExactly(first, others.get(0), others.get(1),
        others.get(2), others.get(3), second, others.get(4));
    assertThat(costs(lineup)).containsExactly("at most 1 per organisation: www.a.example at 2");
    assertThat(lineup.relaxed()).isEmpty();
  }

  @Test
  void anOrganisationIsOneOnAllItsSites() {
    Labels acme = new Labels("acme", null, false);
    labelled("a", 9, acme);
    String second = labelled("b", 8, acme);
    List.of("c", "d", "e", "f").forEach(site -> labelled(site, 5, Labels.NONE));

    assertThat(Fair.ids(fair.list(RULES)).subList(0, 5)).doesNotContain(second);
    assertThat(Fair.ids(fair.list(FREE)).subList(0, 2)).contains(second);
  }

  @Test
  void papersTalksCategoriesAndLevelsAreLimited() {
    kind("p1", Kind.PAPER, 20);
    kind("p2", Kind.PAPER, 19);
    kind("t1", Kind.TALK, 18);
    kind("t2", Kind.TALK, 17);
    Labels easy = new Labels(null, null, true);
    Labels tools = new Labels(null, "tools", false);
    labelled("e1", 16, easy);
    labelled("e2", 15, easy);
    labelled("c1", 14, tools);
    labelled("c2", 13, tools);
    labelled("c3", 12, tools);
    labelled("z", 1, Labels.NONE);

    Lineup lineup = fair.list(RULES);

    assertThat(lineup.list().subList(0, 5))
        .extracting(listed -> listed.scored().candidate().url().host())
        .containsExactly("p1.example", "t1.example", "e1.example", "c1.example", "c2.example");
    assertThat(costs(lineup)).containsExactlyInAnyOrder("at most 1 paper: p2.example at 2",
        "at most 1 talk: t2.example at 4", "at most 1 for beginners: e2.example at 6");
  }

  @Test
  void whatTwoRulesKeepOutIsNamedWithBoth() {
    kind("a", Kind.PAPER, 9);
    fair.add("https://a.example/2", Fair.prose(1, 4), Fair.prose(2, 80), Kind.PAPER, 8,
        Labels.NONE);
    List.of("b", "c", "d", "e").forEach(site -> labelled(site, 5, Labels.NONE));

    assertThat(costs(fair.list(RULES)))
        .containsExactly("at most 1 per organisation and at most 1 paper: a.example at 2");
  }

  @Test
  void rulesThatCannotBeKeptAreGivenUpAndSaySo() {
    for (int i = 0; i < 3; i++) {
      fair.article("https://only.example/" + i, 3 - i);
    }

    Lineup lineup = fair.list(MixRules.DEFAULT);

    assertThat(lineup.list()).hasSize(3);
    assertThat(lineup.relaxed()).singleElement()
        .asString()
        .contains("at most 1 per organisation", "2 of the first 3");
  }

  @Test
  void aProlificSiteDoesNotHideTheOthers() {
    for (int i = 0; i < 150; i++) {
      fair.article("https://prolific.example/" + i, 100 + i);
    }
    List<String> others = List.of(fair.article("https://a.example/", 5),
        fair.article("https://b.example/", 4), fair.article("https://c.example/", 3),
        fair.article("https://d.example/", 2));

    Lineup lineup = fair.list(RULES);

    assertThat(Fair.ids(lineup).subList(1, 5)).isEqualTo(others);
    assertThat(lineup.relaxed()).isEmpty();
    assertThat(lineup.list()).hasSize(154);
  }

  @Test
  void equalScoresAreListedTheSameEachTime() {
    for (int i = 0; i < 30; i++) {
      fair.article("https://s" + i + ".example/", 1);
    }
    Lineup first = fair.list(MixRules.DEFAULT);
    assertThat(Fair.ids(fair.list(MixRules.DEFAULT))).isEqualTo(Fair.ids(first));
    assertThat(Fair.ids(first)).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void onePlaceGoesToAHouseThatWasNeverJudged() {
    for (int i = 0; i < 8; i++) {
      fair.article("https://s" + i + ".example/", 20 - i);
      fair.judged("https://s" + i + ".example/past");
    }
    String fresh = fair.article("https://fresh.example/", 12.5);
    fair.article("https://fresher.example/", 12.4);
    for (int i = 0; i < 10; i++) {
      fair.article("https://low" + i + ".example/", 1);
    }

    Lineup lineup = fair.list(EXPLORING);

    assertThat(Fair.ids(lineup).get(4)).isEqualTo(fresh);
    assertThat(notes(lineup, fresh)).singleElement()
        .isEqualTo(new Note.Exploration("fresh.example"));
    assertThat(costs(lineup)).containsExactly("exploration: s4.example at 5");
    assertThat(Fair.ids(fair.list(EXPLORING))).isEqualTo(Fair.ids(lineup));

    fair.judged("https://www.fresh.example/other");
    assertThat(Fair.ids(fair.list(EXPLORING)).get(4)).isNotEqualTo(fresh);
  }

  @Test
  void whatIsFarBelowIsNotExplored() {
    for (int i = 0; i < 12; i++) {
      fair.article("https://s" + i + ".example/", 20 - i);
      fair.judged("https://s" + i + ".example/past");
    }
    fair.article("https://fresh.example/", 1);

    assertThat(fair.list(EXPLORING).list()).allSatisfy(
        listed -> assertThat(listed.notes()).isEmpty());
  }

  @Test
  void likeTextsMakeRoomForUnlikeOnes() {
    String text = Fair.prose(5, 100);
    String first = fair.add("https://a.example/", Fair.prose(1, 5), text, Kind.ARTICLE, 9,
        Labels.NONE);
    String like = fair.add("https://b.example/", Fair.prose(2, 5),
        text.substring(0, 300) + " " + Fair.prose(6, 50), Kind.ARTICLE, 8.9, Labels.NONE);
    for (int i = 0; i < 6; i++) {
      fair.article("https://s" + i + ".example/", 8.8 - i * 0.1);
    }
    fair.article("https://last.example/", 1);

    Lineup lineup = fair.list(new MixRules(1, 2, 1, Map.of(), false, 0.5));

    assertThat(Fair.ids(lineup).getFirst()).isEqualTo(first);
    assertThat(Fair.ids(lineup).subList(0, 5)).doesNotContain(like);
    assertThat(costs(lineup)).containsExactly("diversity: b.example at 2");
  }

  @Test
  void copiesStandWithTheBestOfThem() {
    String text = Fair.prose(7, 300);
    String best = fair.add("https://a.example/", "One", text, Kind.ARTICLE, 9, Labels.NONE);
    fair.article("https://x.example/", 5);
    String copy = fair.add("https://b.example/", "Two", text + " The end.", Kind.ARTICLE, 3,
        Labels.NONE);
    String title = fair.add("https://c.example/", "The same title on two texts", Fair.prose(8, 90),
        Kind.ARTICLE, 2, Labels.NONE);
    String sameTitle = fair.add("https://d.example/", "The same title, on two texts!",
        Fair.prose(9, 90), Kind.ARTICLE, 1, Labels.NONE);

    Lineup lineup = fair.list(RULES);

    assertThat(lineup.list()).hasSize(3);
    assertThat(notes(lineup, best)).singleElement()
        .isInstanceOfSatisfying(Note.Also.class, also -> assertThat(also.others())
            .extracting(Note.Also.Other::id)
            .containsExactly(copy));
    assertThat(lineup.folded()).isEqualTo(Map.of(copy, best, sameTitle, title));
  }

  @Test
  void aStoryInOtherWordsIsListedOnce() {
    String common = Fair.prose(11, 100);
    String best = fair.add("https://a.example/", "Cutting the cost of inference in half", common,
        Kind.ARTICLE, 9, Labels.NONE);
    String retold = fair.add("https://b.example/", "How they cut the cost of inference by half",
        reversed(common.substring(0, 480)) + " " + Fair.prose(12, 20), Kind.ARTICLE, 8,
        Labels.NONE);
    background();

    Lineup lineup = fair.list(RULES);

    assertThat(lineup.folded()).isEqualTo(Map.of(retold, best));
  }

  @Test
  void piecesOfASeriesAreStoriesOfTheirOwn() {
    String common = Fair.prose(11, 100);
    fair.add("https://a.example/1", "Serving models at our company, part 1", common, Kind.ARTICLE,
        9, Labels.NONE);
    fair.add("https://a.example/2", "Serving models at our company, part 2", reversed(common),
        Kind.ARTICLE, 8, Labels.NONE);
    background();

    assertThat(fair.list(RULES).folded()).isEmpty();
  }

  @Test
  void twoPostsOnOnePaperAreOneStory() {
    String common = Fair.prose(11, 100);
    String best = fair.add("https://a.example/", "A reading of a paper", common
        + " https://arxiv.org/abs/1909.05372 " + Fair.prose(13, 20), Kind.ARTICLE, 9, Labels.NONE);
    String other = fair.add("https://b.example/", "What we liked", reversed(common)
        + " (http://arxiv.org/pdf/1909.05372v2) " + Fair.prose(14, 20), Kind.ARTICLE, 8,
        Labels.NONE);
    String without = fair.add("https://c.example/", "Something else", reversed(common) + " "
        + Fair.prose(15, 20), Kind.ARTICLE, 7, Labels.NONE);
    background();

    Lineup lineup = fair.list(RULES);

    assertThat(lineup.folded()).isEqualTo(Map.of(other, best));
    assertThat(Fair.ids(lineup)).contains(without);
  }

  @Test
  void aSubjectOfTheLastTwelveEditionsIsMarkedNotRemoved() {
    String subject = Fair.prose(21, 60);
    String old = Fair.prose(22, 60);
    fair.resource(null, "Old subject", old.substring(0, 240), "1", LocalDate.of(2024, 1, 1));
    for (int edition = 2; edition <= 12; edition++) {
      fair.resource(null, "E" + edition, Fair.prose(100 + edition, 30), "" + edition,
          LocalDate.of(2024, 1, edition));
    }
    fair.resource(null, "Feature stores", subject.substring(0, 240), "13",
        LocalDate.of(2024, 2, 1));
    String covered = fair.add("https://a.example/", "New one", subject + " " + Fair.prose(23, 30),
        Kind.ARTICLE, 9, Labels.NONE);
    String longAgo = fair.add("https://b.example/", "Another", old + " " + Fair.prose(24, 30),
        Kind.ARTICLE, 8, Labels.NONE);
    String fresh = fair.article("https://c.example/", 7);

    Lineup lineup = fair.list(RULES);

    assertThat(Fair.ids(lineup)).containsExactly(covered, longAgo, fresh);
    assertThat(notes(lineup, covered)).singleElement()
        .extracting(Note::text)
        .isEqualTo("covered in edition 13: Feature stores");
    assertThat(notes(lineup, longAgo)).isEmpty();
    assertThat(notes(lineup, fresh)).isEmpty();
  }

  @Test
  void resourcesWithoutAnEditionCoverNothing() {
    String subject = Fair.prose(21, 60);
    fair.resource(null, "Of a collection", subject, null, null);
    String id = fair.add("https://a.example/", "New one", subject, Kind.ARTICLE, 9, Labels.NONE);
    assertThat(notes(fair.list(RULES), id)).isEmpty();
  }

  @Test
  void tenThousandCandidatesAreListedWhole() {
    for (int i = 0; i < 10_000; i++) {
      fair.add("https://s" + i % 300 + ".example/" + i, "T" + i, "word" + i % 1000 + " w" + i,
          Kind.ARTICLE, i % 100, Labels.NONE);
    }
    Lineup lineup = fair.list(MixRules.DEFAULT);
    assertThat(lineup.list()).hasSize(10_000);
    assertThat(lineup.list().subList(0, 5))
        .extracting(listed -> listed.scored().candidate().url().host())
        .doesNotHaveDuplicates();
  }

  private void background() {
    for (int i = 0; i < 8; i++) {
      fair.article("https://s" + i + ".example/", 1);
    }
  }

  private static String reversed(String text) {
    return String.join(" ", List.of(text.split(" ", -1)).reversed());
  }
}
