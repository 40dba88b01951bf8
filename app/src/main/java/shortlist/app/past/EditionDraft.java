package shortlist.app.past;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.LinkClicks;
import shortlist.corpus.engagement.Mailing;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.link.WebUrl;

/** An edition while what is known of it is brought together. Not thread-safe. */
final class EditionDraft {

  private final String key;
  private final String label;
  private final Map<String, LinkDraft> links = new LinkedHashMap<>();
  private @Nullable Integer number;
  private @Nullable String title;
  private @Nullable LocalDate date;
  private @Nullable Long delivered;

  private static final class LinkDraft {

    private @Nullable WebUrl url;
    private String title = "";
    private @Nullable Integer slot;
    private @Nullable Resource resource;
    private @Nullable LinkClicks clicks;

    PastLink link(String key) {
      LinkClicks counted = clicks;
      return new PastLink(key, url, title.isBlank() ? String.valueOf(url) : title, slot,
          counted == null ? null : counted.unique(), counted == null ? null : counted.total(),
          resource);
    }
  }

  EditionDraft(String key, String label) {
    this.key = key;
    this.label = label;
  }

  String label() {
    return label;
  }

  void take(Edition edition) {
    Instant at = edition.publishedAt();
    number = edition.number();
    title = edition.title();
    date = at == null ? date : LocalDate.ofInstant(at, ZoneOffset.UTC);
    edition.slots().forEach(slot -> {
      LinkDraft link = link(Resource.key(slot.url(), slot.title()));
      link.url = slot.url();
      link.title = slot.title();
      link.slot = slot.position();
    });
  }

  void take(Resource resource) {
    LinkDraft link = link(resource.key());
    link.resource = resource;
    link.url = link.url == null ? resource.url() : link.url;
    link.title = link.title.isEmpty() ? resource.title() : link.title;
    link.slot = link.slot == null ? resource.slot() : link.slot;
    date = date == null ? resource.published() : date;
  }

  void take(Mailing mailing) {
    date = date == null ? mailing.date() : date;
    delivered = (delivered == null ? 0 : delivered) + mailing.delivered();
    for (LinkClicks clicks : mailing.links()) {
      LinkDraft link = link(clicks.key());
      link.clicks = link.clicks == null ? clicks : link.clicks.plus(clicks);
      link.url = link.url == null ? clicks.url() : link.url;
      link.slot = link.slot == null ? clicks.position() : link.slot;
    }
  }

  /** Whether a report of another name may be of this edition. */
  boolean isLike(Mailing mailing) {
    return mailing.date() != null && mailing.date().equals(date)
        && mailing.links().stream().anyMatch(link -> links.containsKey(link.key()));
  }

  PastEdition edition(String slug) {
    return new PastEdition(slug, key, label, title, number, date, delivered,
        links.entrySet()
            .stream()
            .map(entry -> entry.getValue().link(entry.getKey()))
            .sorted(Comparator.comparing(PastLink::slot,
                Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  private LinkDraft link(String linkKey) {
    return links.computeIfAbsent(linkKey, _ -> new LinkDraft());
  }
}
