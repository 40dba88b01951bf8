package shortlist.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shortlist.app.json.StandingJson;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.engagement.Estimate;
import shortlist.corpus.store.Store;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.search.SearchIndex;
import shortlist.recommender.Recommender;
import shortlist.recommender.Suggestion;
import shortlist.recommender.missed.Missed;
import shortlist.recommender.missed.Missed.Taken;
import shortlist.recommender.missed.Omission;

@Command(name = "missed", mixinStandardHelpOptions = true, description = "Look back at an edition: what ranked higher than its links and was left out.")
final class MissedCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "0..1", paramLabel = "EDITION", description = "Its number; the newest published one if not said.")
  private @Nullable Integer number;

  @Option(names = "--limit", defaultValue = "10", paramLabel = "N", description = "How many; ${DEFAULT-VALUE} if not said.")
  private int limit;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  MissedCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new CommandException(ExitCode.USAGE, "--limit takes a number from 1 on.");
    }
    try (Workspace workspace = main.openWorkspace()) {
      Edition edition = edition(workspace.store());
      try (SearchIndex index = IndexCommand.open(workspace)) {
        Missed missed = Missed.of(workspace.store(), new Recommender(workspace, index), edition,
            limit);
        if (json) {
          main.console().json(object(missed));
        } else {
          print(main.console(), missed);
        }
        return ExitCode.DONE;
      }
    }
  }

  private Edition edition(Store store) {
    if (number == null) {
      return store.editions()
          .all()
          .reversed()
          .stream()
          .filter(edition -> !edition.isDraft())
          .findFirst()
          .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND,
              "No edition was published yet; that is done by: shortlist edition publish"));
    }
    Edition edition = store.editions()
        .find(number)
        .orElseThrow(() -> new CommandException(ExitCode.NOTHING_FOUND,
            "There is no edition " + number + "; shortlist edition list shows them."));
    if (edition.isDraft()) {
      throw new CommandException(ExitCode.NOTHING_FOUND, "Edition " + number
          + " is a draft; what it leaves out is known once it is published.");
    }
    return edition;
  }

  private static void print(Console console, Missed missed) {
    console.print("Edition %d, %s:", missed.edition().number(),
        Legible.line(missed.edition().title()));
    for (Taken taken : missed.taken()) {
      console.print("  %8s  %s", rank(taken.rank()), Legible.line(taken.slot().title()));
    }
    if (missed.omissions().isEmpty()) {
      console.print("Nothing that was left out ranked higher.");
    } else {
      console.print("%,d ranked higher and left out%s:", missed.above(),
          missed.above() > missed.omissions().size()
              ? "; the first " + missed.omissions().size()
              : "");
    }
    missed.omissions().forEach(omission -> print(console, omission));
    console.say("As of before this edition. %s", missed.basis());
  }

  private static String rank(OptionalInt rank) {
    return rank.isPresent()
        ? String.format(Locale.ROOT, "%,d.", rank.getAsInt())
        : "unranked";
  }

  private static void print(Console console, Omission omission) {
    Suggestion suggestion = omission.suggestion();
    console.print("  %8s  %s  [%s]", rank(OptionalInt.of(suggestion.rank())),
        Legible.line(suggestion.title()), suggestion.id());
    console.print("            %s", suggestion.url());
    console.print("            %s%s", fate(omission), later(omission));
  }

  private static String fate(Omission omission) {
    String place = omission.shownAt() == null ? "" : ", shown at place " + omission.shownAt();
    return switch (omission.fate()) {
      case ACCEPTED -> "accepted, but not in the edition" + place;
      case REJECTED -> "rejected" + place;
      case LATER -> "put off" + place;
      case PASSED_OVER -> "passed over" + place;
      case NEVER_SHOWN -> "never shown";
    };
  }

  private static String later(Omission omission) {
    Estimate engagement = omission.engagement();
    return (omission.laterEdition() == null ? "" : "; ran in edition " + omission.laterEdition())
        + (engagement == null
            ? ""
            : String.format(Locale.ROOT, ", clicked %.1f times as usual",
                engagement.engagement()));
  }

  private static Map<String, @Nullable Object> object(Missed missed) {
    Edition edition = missed.edition();
    return Console.object("edition", edition.number(), "title", edition.title(), "publishedAt",
        String.valueOf(edition.publishedAt()), "taken",
        missed.taken().stream().map(MissedCommand::object).toList(), "above", missed.above(),
        "missed", missed.omissions().stream().map(MissedCommand::object).toList(), "basis",
        missed.basis());
  }

  private static Map<String, @Nullable Object> object(Taken taken) {
    return Console.object("slot", taken.slot().position(), "title", taken.slot().title(), "url",
        taken.slot().url().text(), "rank",
        taken.rank().isPresent() ? taken.rank().getAsInt() : null);
  }

  private static Map<String, @Nullable Object> object(Omission omission) {
    Suggestion suggestion = omission.suggestion();
    Estimate engagement = omission.engagement();
    return Console.object("rank", suggestion.rank(), "id", suggestion.id(), "url",
        suggestion.url().text(), "title", suggestion.title(), "score", suggestion.score(), "terms",
        suggestion.terms(), "fate", omission.fate().label(), "shownAt",
        omission.shownAt(), "laterEdition", omission.laterEdition(), "engagement",
        engagement == null ? null : StandingJson.object(engagement));
  }
}
