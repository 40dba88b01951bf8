package shortlist.crawler.trap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shortlist.corpus.link.WebUrl;

/**
 * The traps of one host, as far as they are known. Some addresses tell by themselves. For others
 * there are budgets, which what is new fills up again, and which run out after some tens of pages
 * that give nothing: one for the addresses of one {@link Shape}, one for what looks like a
 * calendar, a listing or a search, and a limit to paths in which all leads deeper. Sound sites may
 * have as many pages of a shape as they like.
 *
 * <p>A listing is worth what it leads to, for its own text is that of others in another order; any
 * other page is worth its text. So a blog's thousand pages are read, and a calendar is left when
 * forty of its leaves led to nothing but leaves, even if each has words of its own.
 *
 * <p>Not thread-safe. Takes at most about a megabyte, for most hosts a tenth of it.
 */
public final class HostTraps {

  private static final int MAX_BUDGETS = 1_024;
  private static final String EVER_DEEPER = "a path without end: every page leads deeper";

  private final AddressRules rules;
  private final Cuts cuts = new Cuts();
  private final AgingFilter texts = new AgingFilter();
  private final AgingFilter links = new AgingFilter();
  private final EndlessPaths paths = new EndlessPaths();
  private final Map<String, Budget> budgets = new BoundedMap<>(MAX_BUDGETS);

  /**
   * What is new in a page.
   *
   * @param leadsOn whether it links to something else than more of the same
   * @param grows whether it links to folders below itself
   */
  private record Gain(boolean leadsOn, boolean grows) {}

  /**
   * Begins a run.
   *
   * @param today the day of this run; calendars end two months later
   * @param known what {@link #cuts} gave in an earlier run; empty if nothing
   */
  public HostTraps(LocalDate today, Collection<Cut> known) {
    this.rules = new AddressRules(today);
    known.forEach(cuts::add);
  }

  /**
   * Whether an address is to be left out, and why. To be asked when a link is found and again
   * before it is fetched, for much is learnt between the two; each refusal is counted.
   */
  public Optional<Cut> check(WebUrl url) {
    Address address = Address.of(url);
    Optional<String> broken = rules.broken(url, address);
    return broken.isPresent()
        ? Optional.of(cuts.refuse(broken.get(), url))
        : cuts.refuse(address, Shape.of(address));
  }

  /**
   * Learns from a page that was fetched.
   *
   * @param textHash of its visible text, as {@link TextHash} gives it
   * @param found the links in it to this host
   */
  public void visited(WebUrl url, long textHash, Collection<WebUrl> found) {
    Address address = Address.of(url);
    Shape shape = Shape.of(address);
    if (cuts.cover(address, shape)) {
      return;
    }
    boolean newText = texts.add(textHash);
    Gain gain = gain(url, shape, found);
    learnDepth(url, address, gain.grows());
    learnText(url, shape, newText);
    learnListing(url, address, shape, gain.leadsOn());
  }

  /** What has been cut, most refused first: for people, and for the next run. */
  public List<Cut> cuts() {
    return cuts.list();
  }

  private Gain gain(WebUrl url, Shape shape, Collection<WebUrl> found) {
    links.add(TextHash.ofAll(url.pathAndQuery()));
    String folder = url.path().endsWith("/") ? url.path() : url.path() + "/";
    boolean leadsOn = false;
    boolean grows = false;
    for (WebUrl link : found) {
      String target = link.pathAndQuery();
      if (links.add(TextHash.ofAll(target))) {
        grows = grows || isChild(folder, target);
        leadsOn = leadsOn || leadsOn(shape, link);
      }
    }
    return new Gain(leadsOn, grows);
  }

  private boolean leadsOn(Shape shape, WebUrl link) {
    Address address = Address.of(link);
    Shape other = Shape.of(address);
    return !shape.isVariation(other) && !cuts.cover(address, other)
        && rules.broken(link, address).isEmpty();
  }

  private void learnDepth(WebUrl url, Address address, boolean grows) {
    paths.visited(address.segments(), grows)
        .map(depth -> Cuts.below(address.segments().getFirst(), depth))
        .ifPresent(shape -> cuts.add(new Cut(shape, EVER_DEEPER, url, 0)));
  }

  private void learnText(WebUrl url, Shape shape, boolean newText) {
    Budget budget = budgets.computeIfAbsent(shape.key(), key -> new Budget(cuts.like(shape)));
    if (newText) {
      budget.earn();
    } else if (budget.spend()) {
      cuts.add(new Cut(shape.key(), Shape.SAME_TEXT, url, 0));
    }
  }

  private void learnListing(WebUrl url, Address address, Shape shape, boolean leadsOn) {
    String listing = shape.listing();
    if (listing == null) {
      return;
    }
    Budget budget = budgets.computeIfAbsent(listing, key -> new Budget(0));
    boolean recombining = budget.isRecombining(address);
    if (leadsOn) {
      budget.earn();
    } else if (shape.kind() == Shape.Kind.COMBINATIONS && !recombining) {
      budget.keep();
    } else if (budget.spend()) {
      cuts.add(new Cut(listing, shape.kind().reason(), url, 0));
    }
  }

  private static boolean isChild(String folder, String target) {
    int slash = target.indexOf('/', folder.length());
    return target.startsWith(folder) && target.length() > folder.length()
        && (slash < 0 || slash == target.length() - 1) && target.indexOf('?') < 0;
  }
}
