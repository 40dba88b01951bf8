package shortlist.recommender.rank;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.engagement.Reason.Aspect;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.store.Documents.Entry;
import shortlist.recommender.estimate.Example;
import shortlist.recommender.estimate.Experience;

/**
 * How readily the editor takes something from a source: the log-odds of its links against those of
 * all, shrunk towards 0 as if {@value #PRIOR} links of average luck had been seen before.
 *
 * <p>A source is a host, and an organisation where a resource names one: it is found again in the
 * name of a site or in a label of its host.
 */
final class SourcePrior {

  private static final double PRIOR = 4;
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MIN_ORGANISATION = 4;

  private final Map<String, Count> hosts = new HashMap<>();
  private final Map<String, Count> organisations = new HashMap<>();
  private final double average;

  SourcePrior(Experience experience) {
    experience.liked().forEach(example -> count(example, true));
    experience.declined().forEach(example -> count(example, false));
    double liked = experience.liked().stream().mapToDouble(Example::weight).sum();
    double declined = experience.declined()
        .stream()
        .mapToDouble(example -> example.against(Aspect.SITE))
        .sum();
    this.average = (liked + 1) / (liked + declined + 2);
  }

  /** The log-odds of a source, 0 where nothing is known of it. */
  double of(WebUrl url, String siteName) {
    double host = logOdds(hosts.get(plain(url)));
    double organisation = Stream
        .concat(Stream.of(squeezed(siteName)), Stream.of(url.host().split("\\.", -1)))
        .map(organisations::get)
        .filter(Objects::nonNull)
        .mapToDouble(this::logOdds)
        .max()
        .orElse(0);
    return Math.abs(host) > Math.abs(organisation) ? host : organisation;
  }

  private double logOdds(@Nullable Count count) {
    return count == null
        ? 0
        : Math.log((count.liked + PRIOR * average) / (count.declined + PRIOR * (1 - average)))
            - Math.log(average / (1 - average));
  }

  private void count(Example example, boolean liked) {
    Entry document = example.document();
    WebUrl url = document != null && document.url() != null ? document.url() : example.url();
    double weight = liked ? example.weight() : example.against(Aspect.SITE);
    if (url != null) {
      hosts.computeIfAbsent(plain(url), host -> new Count()).add(weight, liked);
    }
    String organisation = squeezed(Objects.requireNonNullElse(example.organisation(), ""));
    if (organisation.length() >= MIN_ORGANISATION) {
      organisations.computeIfAbsent(organisation, name -> new Count())
          .add(weight, liked);
    }
  }

  private static String plain(WebUrl url) {
    return url.host().startsWith("www.") ? url.host().substring(4) : url.host();
  }

  private static String squeezed(String name) {
    return NOT_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static final class Count {

    private double liked;
    private double declined;

    void add(double weight, boolean isLiked) {
      liked += isLiked ? weight : 0;
      declined += isLiked ? 0 : weight;
    }
  }
}
