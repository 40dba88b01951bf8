package shortlist.app.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import shortlist.app.edition.Finding.Check;
import shortlist.app.edition.Finding.Severity;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Edition.Slot;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.crawler.CrawlOptions;
import shortlist.crawler.LinkCheck;
import shortlist.crawler.LinkState;
import shortlist.crawler.fetch.NetworkRules;

/** Asks over the network whether the links of an edition work. */
public final class LinkQuestions {

  private final Workspace workspace;

  /** Of the editions of a workspace. */
  public LinkQuestions(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * How links are asked where crawls are made so: within the same rules, and on this machine also
   * the hosts that the user added as sources.
   */
  public CrawlOptions options(CrawlOptions crawls) {
    NetworkRules rules = crawls.network();
    Set<String> hosts = new HashSet<>(rules.loopbackHosts());
    hosts.addAll(LinkCheck.options(workspace.store().sources().all()).network().loopbackHosts());
    return crawls.asking(
        new NetworkRules(rules.allowPrivateAddresses(), hosts, rules.proxy()),
        LinkCheck.TIMEOUT, crawls.plainHttp());
  }

  /**
   * Asks for all links of an edition; takes up to a minute.
   *
   * @param options how to ask
   * @param listener is told of each state as soon as it is known, by several threads
   */
  public List<LinkState> ask(Edition edition, CrawlOptions options, Consumer<LinkState> listener) {
    List<WebUrl> urls = edition.slots().stream().map(Slot::url).toList();
    return new LinkCheck(workspace.settings(), workspace.secrets(), options).ask(urls, listener);
  }

  /** What these states, in the order of the slots, say against sending an edition. */
  public static List<Finding> findings(Edition edition, List<LinkState> states) {
    List<Finding> findings = new ArrayList<>();
    for (Slot slot : edition.slots()) {
      states.stream()
          .filter(state -> state.url().equals(slot.url()))
          .findFirst()
          .flatMap(state -> severity(state).map(severity -> new Finding(Check.LINK, severity,
              slot.position(), "The link " + Legible.line(state.words()) + ".")))
          .ifPresent(findings::add);
    }
    return Checks.sorted(findings);
  }

  private static Optional<Severity> severity(LinkState state) {
    return switch (state.life()) {
      case ALIVE -> Optional.empty();
      case GONE, SILENT -> Optional.of(Severity.PROBLEM);
      case CLOSED, MOVED -> Optional.of(Severity.WARNING);
      case NOT_ASKED -> Optional.of(Severity.HINT);
    };
  }
}
