package shortlist.app.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.LinkKey;
import shortlist.corpus.store.Documents;
import shortlist.corpus.store.Mailings.Change;
import shortlist.corpus.store.Store;

/**
 * Takes what reports say of mailings into the workspace. A link that nobody knew was published
 * becomes a past resource: it is not to be suggested again, and there is something to learn from
 * it. The front page of a site does not, for it is no news.
 */
public final class ClickImport {

  private final Store store;
  private final Set<String> known = new HashSet<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Resource> resources = new ArrayList<>();

  /**
   * What became of a mailing.
   *
   * @param mailing as the report says
   * @param change what was known of it before
   */
  public record Outcome(Mailing mailing, Change change) {}

  /**
   * What became of all.
   *
   * @param mailings in the order of the reports
   * @param resources the links that were not known to be published
   */
  public record Result(List<Outcome> mailings, List<Resource> resources) {

    /** Copies the lists. */
    public Result {
      mailings = List.copyOf(mailings);
      resources = List.copyOf(resources);
    }
  }

  private ClickImport(Store store) {
    this.store = store;
    store.resources().all().forEach(resource -> known.add(resource.key()));
    for (Edition edition : store.editions().all()) {
      edition.slots().forEach(slot -> known.add(LinkKey.of(slot.url()).text()));
    }
  }

  /** Takes mailings: all of them, or none if that fails. */
  public static Result take(Store store, List<Mailing> mailings) {
    ClickImport clicks = new ClickImport(store);
    store.transaction(() -> {
      for (Mailing mailing : mailings) {
        clicks.add(mailing, store.mailings().put(mailing));
      }
      store.resources().putAll(clicks.resources);
    });
    return clicks.result();
  }

  /** What {@link #take} would do; nothing is written. */
  public static Result preview(Store store, List<Mailing> mailings) {
    ClickImport clicks = new ClickImport(store);
    mailings.forEach(mailing -> clicks.add(mailing, store.mailings().change(mailing)));
    return clicks.result();
  }

  private Result result() {
    return new Result(outcomes, resources);
  }

  private void add(Mailing mailing, Change change) {
    outcomes.add(new Outcome(mailing, change));
    for (LinkClicks link : mailing.links()) {
      if (link.url().pathAndQuery().length() > 1 && known.add(link.key())) {
        resources.add(resource(mailing, link));
      }
    }
  }

  private Resource resource(Mailing mailing, LinkClicks link) {
    Optional<Metadata> metadata = store.documents()
        .findByIdOrUrl(link.url().text())
        .map(Documents.Entry::metadata);
    return new Resource(link.url(), metadata.map(Metadata::title)
        .filter(title -> !title.isBlank())
        .orElse(link.url().text()),
        metadata.map(Metadata::siteName).orElse(null),
        metadata.map(Metadata::authors).orElse(List.of()), null, null,
        metadata.map(Metadata::kind).orElse(Kind.OTHER),
        metadata.map(Metadata::summary).orElse(""), null, mailing.edition(), link.position(),
        mailing.date());
  }
}
