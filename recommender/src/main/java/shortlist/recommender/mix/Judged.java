package shortlist.recommender.mix;

import java.util.HashSet;
import java.util.Set;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;
import shortlist.recommender.item.Plain;

/**
 * The sites and organisations of which something was published, accepted, rejected or passed over.
 */
public final class Judged {

  private final Set<String> sites = new HashSet<>();
  private final Set<String> organisations = new HashSet<>();

  /** Of all that was judged. */
  public Judged(Experience experience) {
    experience.liked().forEach(this::add);
    experience.declined().forEach(this::add);
  }

  /** Whether anything from where this one is from was judged. */
  boolean has(Entrant entrant) {
    String organisation = entrant.labels().organisation();
    return sites.contains(Plain.host(entrant.scored().candidate().host()))
        || organisations.contains(Plain.name(entrant.metadata().siteName()))
        || (organisation != null && organisations.contains(Plain.name(organisation)));
  }

  private void add(Example example) {
    WebUrl url = example.url();
    if (url != null) {
      sites.add(Plain.host(url.host()));
    }
    Entry document = example.document();
    if (document != null) {
      addName(document.metadata().siteName());
      if (document.url() != null) {
        sites.add(Plain.host(document.url().host()));
      }
    }
    if (example.organisation() != null) {
      addName(example.organisation());
    }
  }

  private void addName(String name) {
    String plain = Plain.name(name);
    if (!plain.isEmpty()) {
      organisations.add(plain);
    }
  }
}
