package shortlist.app.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.app.trail.Step.What;
import shortlist.corpus.document.Legible;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Store;
import shortlist.corpus.store.Trails.Trail;

/** What became of the text of a page, and of the document that it gave. */
final class DocumentSteps {

  private static final int MAX_COPIES = 5;

  private final Store store;
  private final Documents.@Nullable Entry document;
  /** Of the page where there is no document, for it may have been published unread. */
  private final @Nullable LinkKey key;

  DocumentSteps(Store store, Documents.@Nullable Entry document, @Nullable WebUrl url) {
    this.store = store;
    this.document = document;
    this.key = url == null ? null : LinkKey.of(url);
  }

  /** When the editor was shown it, judged it and published it. */
  List<Step> review() {
    List<Step> steps = new ArrayList<>();
    if (document != null) {
      store.trails()
          .impressions(document.id())
          .forEach(shown -> steps.add(new Step(What.SUGGESTION, shown.at(),
              "It was suggestion number " + shown.position() + ".")));
      store.trails()
          .verdicts(document.id())
          .forEach(verdict -> steps.add(new Step(What.VERDICT, verdict.at(), sentence(verdict))));
    }
    List<Edition> editions = store.editions().all();
    for (Edition edition : editions) {
      edition.slots()
          .stream()
          .filter(this::isMeant)
          .forEach(slot -> steps.add(step(edition, slot)));
    }
    store.resources()
        .all()
        .stream()
        .filter(resource -> key != null && resource.key().equals(key.text()))
        .filter(resource -> editions.stream()
            .noneMatch(edition -> String.valueOf(edition.number()).equals(resource.edition())))
        .forEach(resource -> steps.add(Step.now(What.EDITION, sentence(resource))));
    return steps;
  }

  /** What the text became. */
  List<Step> text(@Nullable Trail page) {
    if (document == null) {
      return page == null || page.archivedAt() == null
          ? List.of()
          : List.of(Step.now(What.DOCUMENT, page.read()
              ? "It gave no document: there is no text in it."
              : "Its text was not read yet; that is done by: shortlist index"));
    }
    List<Step> steps = new ArrayList<>();
    Metadata metadata = document.metadata();
    steps.add(Step.now(What.DOCUMENT,
        "%s the document %s, \"%s\": %s, %s, %s; it is in the index.".formatted(
            giver(page), document.id(), Legible.line(metadata.title()),
            "kind " + metadata.kind().label(),
            metadata.published() == null
                ? "of unknown date"
                : "published " + metadata.published(),
            PlainWords.counted(document.words(), "word"))));
    WebUrl canonical = document.url();
    if (canonical != null && (page == null || !canonical.equals(page.url()))) {
      steps.add(Step.now(What.DOCUMENT, "The document's canonical address is " + canonical + "."));
    }
    store.trails()
        .pagesOf(document.id())
        .stream()
        .filter(url -> page == null || !url.equals(page.url()))
        .limit(MAX_COPIES)
        .forEach(url -> steps.add(Step.now(What.COPY, url + " gave the same document.")));
    store.trails()
        .nearCopies(document, MAX_COPIES)
        .forEach(copy -> steps.add(Step.now(What.COPY,
            "The document %s, \"%s\"%s, has nearly the same text.".formatted(copy.id(),
                Legible.line(copy.metadata().title()),
                copy.url() == null ? "" : " at " + copy.url()))));
    return steps;
  }

  /** Who gave the document, as the start of a sentence. */
  private String giver(@Nullable Trail page) {
    if (page == null) {
      return "It is";
    }
    Long owner = document == null ? null : document.pageId();
    return page.documentId() != null || owner == null
        ? "It gave"
        : store.trails()
            .find(owner)
            .map(feed -> "An entry of " + feed.url() + " gave")
            .orElse("It gave");
  }

  private boolean isMeant(Slot slot) {
    return (document != null && document.id().equals(slot.documentId()))
        || LinkKey.of(slot.url()).equals(key);
  }

  private static Step step(Edition edition, Slot slot) {
    Instant publishedAt = edition.publishedAt();
    String place = "edition " + edition.number() + ", place " + slot.position() + ".";
    return publishedAt == null
        ? Step.now(What.EDITION, "It stands in the draft of " + place)
        : new Step(What.EDITION, publishedAt, "It was published in " + place);
  }

  private static String sentence(Verdict verdict) {
    String said = switch (verdict.decision()) {
      case ACCEPT -> "It was accepted";
      case REJECT -> "It was rejected";
      case LATER -> "It was put off";
    };
    return verdict.reason() == null
        ? said + "."
        : said + ": " + Legible.line(verdict.reason());
  }

  private static String sentence(Resource resource) {
    return "It is a past resource%s%s.".formatted(
        resource.edition() == null ? "" : " of edition " + Legible.line(resource.edition()),
        resource.published() == null ? "" : ", published " + resource.published());
  }
}
