package shortlist.corpus.engagement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes comparable showings of what reports say, each in their own way. */
final class Showings {

  private final Map<String, Resource> resources = new HashMap<>();
  private final double usualRatio;

  /**
   * For mailings that are read together.
   *
   * @param resources say in which slot a link stood where a report does not
   */
  Showings(Collection<Mailing> mailings, Collection<Resource> resources) {
    resources.forEach(resource -> this.resources.put(resource.key(), resource));
    this.usualRatio = ratio(mailings, 1);
  }

  /** The links of a mailing of which clicks are known, by their keys. */
  Map<String, Showing> of(Mailing mailing, int place) {
    double ratio = ratio(List.of(mailing), usualRatio);
    double delivered = (double) mailing.delivered();
    Map<String, Showing> showings = new HashMap<>();
    for (LinkClicks link : mailing.links()) {
      double clicks = clicks(link, ratio);
      if (clicks >= 0) {
        showings.put(link.key(),
            new Showing(place, slot(mailing, link), delivered, Math.min(clicks, delivered)));
      }
    }
    return showings;
  }

  /** Unique clicks, guessed from all where they are missing; -1 if neither is known. */
  private static double clicks(LinkClicks link, double ratio) {
    Long unique = link.unique();
    Long total = link.total();
    if (unique != null) {
      return unique.doubleValue();
    }
    return total == null ? -1 : ratio * total.doubleValue();
  }

  private int slot(Mailing mailing, LinkClicks link) {
    Integer position = link.position();
    if (position != null) {
      return position;
    }
    Resource resource = resources.get(link.key());
    Integer slot = resource == null ? null : resource.slot();
    return slot == null || !isIn(mailing, Objects.requireNonNull(resource)) ? 0 : slot;
  }

  private static boolean isIn(Mailing mailing, Resource resource) {
    String edition = resource.edition();
    boolean named = edition != null && EditionLabel.key(edition).equals(mailing.key());
    return named || (mailing.date() != null && mailing.date().equals(resource.published()));
  }

  /** Unique clicks in one of all, over the links that have both; {@code usual} if none has. */
  private static double ratio(Collection<Mailing> mailings, double usual) {
    double unique = 0;
    double total = 0;
    for (Mailing mailing : mailings) {
      for (LinkClicks link : mailing.links()) {
        unique += both(link) ? Objects.requireNonNull(link.unique()).doubleValue() : 0;
        total += both(link) ? Objects.requireNonNull(link.total()).doubleValue() : 0;
      }
    }
    return total > 0 ? unique / total : usual;
  }

  private static boolean both(LinkClicks link) {
    return link.unique() != null && link.total() != null;
  }
}
