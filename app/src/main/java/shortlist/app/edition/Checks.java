package shortlist.app.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import shortlist.app.edition.Finding.Check;
import shortlist.app.edition.Finding.Severity;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Byline;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.recommender.candidate.Reruns;
import shortlist.recommender.candidate.Reruns.Rerun;

/**
 * Looks over a draft as a second editor would, by what the workspace knows; {@link LinkQuestions}
 * asks the network. What ran before is read when it is first asked for, and again when anything was
 * written since. For many threads.
 */
public final class Checks {

  /** Sites that carry the work of many: two links from one of them are no pair. */
  private static final Set<String> PLATFORMS = Set.of("arxiv.org", "github.com", "medium.com",
      "youtube.com", "doi.org", "dl.acm.org", "substack.com", "openreview.net", "vimeo.com",
      "podcasts.apple.com", "open.spotify.com", "usenix.org", "papers.nips.cc");

  private final Store store;
  private final Issues issues;
  private final PaywallSigns paywalls;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Past past;

  /** Of the editions of a workspace. */
  public Checks(Workspace workspace) {
    this.store = workspace.store();
    this.issues = new Issues(store);
    this.paywalls = new PaywallSigns(store, workspace.archive());
  }

  private record Past(Store.Mark mark, Reruns reruns) {}

  /** A slot with what is known of it. */
  private record Known(Slot slot, @Nullable Entry document, Byline byline) {}

  /** All findings, worst first, then by their places. */
  public List<Finding> of(Edition draft) {
    List<Known> slots = draft.slots()
        .stream()
        .map(slot -> new Known(slot, issues.document(slot).orElse(null), issues.byline(slot)))
        .toList();
    List<Finding> findings = new ArrayList<>(Wording.of(draft));
    if (!slots.isEmpty()) {
      Reruns reruns = reruns();
      slots.forEach(slot -> alone(slot, draft.isDraft() ? reruns : null, findings));
      pairs(slots, reruns, findings);
    }
    return sorted(findings);
  }

  /** Worst first, then those of the edition, then by their places. */
  static List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity)
            .thenComparingInt(finding -> finding.slot() == null ? 0 : finding.slot())
            .thenComparing(Finding::check))
        .toList();
  }

  private void alone(Known known, @Nullable Reruns reruns, List<Finding> findings) {
    Slot slot = known.slot();
    Entry document = known.document();
    if (reruns != null) {
      reruns.find(slot.url(), slot.title(), document)
          .ifPresent(found -> findings.add(rerun(slot, found)));
    }
    if (document != null) {
      paywalls.of(document)
          .ifPresent(sign -> findings.add(new Finding(Check.PAYWALL, Severity.WARNING,
              slot.position(), "It may be behind a paywall: " + sign + ".")));
    }
    if (known.byline().authors().isEmpty()) {
      findings.add(new Finding(Check.AUTHOR, Severity.HINT, slot.position(),
          "Who wrote it is not known; name them in the blurb if you know."));
    }
    if (known.byline().year() == null) {
      findings.add(new Finding(Check.YEAR, Severity.HINT, slot.position(),
          "The year it is from is not known; say it in the blurb if it matters."));
    }
  }

  private static Finding rerun(Slot slot, Reruns.Found found) {
    Rerun rerun = found.rerun();
    String where = (rerun.edition() == null
        ? "before"
        : "in edition " + Legible.line(rerun.edition()))
        + (rerun.day() == null ? "" : " of " + rerun.day());
    String title = " (“" + Legible.line(rerun.title()) + "”)";
    return switch (found.match()) {
      case LINK -> new Finding(Check.ALREADY_RUN, Severity.PROBLEM, slot.position(),
          "It ran " + where + " already" + title + ".");
      case TEXT -> new Finding(Check.NEAR_DUPLICATE, Severity.PROBLEM, slot.position(),
          "Nearly the same text ran " + where + title + ".");
      case TITLE -> new Finding(Check.NEAR_DUPLICATE, Severity.WARNING, slot.position(),
          "Something of the same title ran " + where + "; see whether it is the same.");
    };
  }

  private static void pairs(List<Known> slots, Reruns reruns, List<Finding> findings) {
    Map<String, Known> houses = new HashMap<>();
    for (int i = 0; i < slots.size(); i++) {
      Known later = slots.get(i);
      for (Known earlier : slots.subList(0, i)) {
        if (areOne(earlier, later, reruns)) {
          findings.add(new Finding(Check.NEAR_DUPLICATE, Severity.PROBLEM,
              later.slot().position(), "It is the same story as link "
                  + earlier.slot().position() + "."));
        }
      }
      String house = house(later);
      Known first = PLATFORMS.contains(house) ? null : houses.putIfAbsent(house, later);
      if (first != null) {
        findings.add(new Finding(Check.ORGANISATION, Severity.WARNING, later.slot().position(),
            "It is from the same organisation as link " + first.slot().position() + ": "
                + Legible.line(name(later)) + "."));
      }
    }
  }

  private static boolean areOne(Known one, Known other, Reruns reruns) {
    Entry first = one.document();
    Entry second = other.document();
    return reruns.areOne(one.slot().url(), other.slot().url())
        || (first != null && second != null && (first.id().equals(second.id())
            || first.fingerprint().isNear(second.fingerprint())));
  }

  /** What counts as one organisation: its name, or its site where that is all that is known. */
  private static String house(Known known) {
    String host = host(known.slot().url());
    return PLATFORMS.contains(host) ? host : name(known).strip().toLowerCase(Locale.ROOT);
  }

  private static String name(Known known) {
    String organisation = known.byline().organisation();
    return organisation == null || organisation.isBlank()
        ? host(known.slot().url())
        : organisation;
  }

  private static String host(WebUrl url) {
    return url.host().startsWith("www.") ? url.host().substring(4) : url.host();
  }

  private Reruns reruns() {
    lock.lock();
    try {
      Store.Mark mark = store.mark();
      Past known = past;
      if (known == null || !known.mark().equals(mark)) {
        known = new Past(mark, Reruns.read(store));
        past = known;
      }
      return known.reruns();
    } finally {
      lock.unlock();
    }
  }
}
