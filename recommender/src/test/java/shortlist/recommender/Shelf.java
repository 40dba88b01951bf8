package shortlist.recommender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Content;
import shortlist.corpus.document.Document;
import shortlist.corpus.document.Kind;
import shortlist.corpus.document.Metadata;
import shortlist.corpus.engagement.Relevance;
import shortlist.corpus.engagement.Resource;
import shortlist.corpus.engagement.Verdict;
import shortlist.corpus.engagement.Verdict.Decision;
import shortlist.corpus.link.WebUrl;
import shortlist.corpus.workspace.Workspace;
import shortlist.indexer.index.IndexFolder;
import shortlist.indexer.search.SearchIndex;

/** A real workspace in a folder, to be filled with documents and ranked. */
final class Shelf implements AutoCloseable {

  private final Workspace workspace;
  private final List<Document> documents = new ArrayList<>();
  private @Nullable SearchIndex index;

  /** A workspace that lists by the scores alone, for texts of few words are all alike. */
  Shelf(Path folder) {
    this(folder, "[mix]\ncategory = 5\nexplore = false\ndiversity = 0\n");
  }

  /** A workspace with settings. */
  Shelf(Path folder, String settings) {
    Workspace.create(folder, "").close();
    try {
      Files.writeString(folder.resolve("shortlist.toml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.workspace = Workspace.open(folder);
  }

  Workspace workspace() {
    return workspace;
  }

  /** Adds an article in English; gives its id. */
  String article(String url, String title, String text) {
    return add(url, title, text, "en", Kind.ARTICLE);
  }

  /** Adds a document; gives its id. */
  String add(String url, String title, String text, @Nullable String language, Kind kind) {
    WebUrl address = WebUrl.of(url);
    return add(Document.at(address, new Metadata(title, List.of(), LocalDate.of(2024, 5, 1),
        language, kind, address.host(), ""), new Content(text, text)));
  }

  /** Adds a document; gives its id. */
  String add(Document document) {
    documents.add(document);
    return document.id();
  }

  /** Adds so many articles on a topic, each on a host of its own; gives their ids. */
  List<String> articles(Topic topic, int number) {
    List<String> ids = new ArrayList<>();
    for (int seed = 1; seed <= number; seed++) {
      ids.add(article("https://" + topic.name() + seed + ".example/post", topic.title(seed),
          topic.text(seed, 300)));
    }
    return ids;
  }

  /** Adds a past resource with a summary of forty words. */
  void resource(@Nullable String url, String title, Topic topic, int seed) {
    workspace.store()
        .resources()
        .putAll(List.of(new Resource(url == null ? null : WebUrl.of(url), title, null, List.of(),
            2019, topic.name(), Kind.ARTICLE, topic.text(1000 + seed, 40), null, null, null,
            null)));
  }

  /** Adds so many past resources on a topic. */
  void resources(Topic topic, int number) {
    for (int seed = 1; seed <= number; seed++) {
      resource("https://past" + seed + ".example/" + topic, topic.title(500 + seed), topic, seed);
    }
  }

  void verdict(String id, Decision decision, @Nullable String reason) {
    workspace.store().verdicts().add(new Verdict(id, decision, reason, Instant.now()));
  }

  /** Indexes what was added and ranks. */
  Ranking rank() {
    return recommender().rank();
  }

  /** Indexes what was added and learns to judge links. */
  Relevance relevance() {
    return recommender().relevance();
  }

  /** Indexes what was added. */
  Recommender recommender() {
    try (IndexFolder folder = IndexFolder.append(workspace.indexFolder())) {
      for (Document document : documents) {
        workspace.store().documents().put(document, null);
        folder.put(document);
      }
      folder.commit();
    }
    documents.clear();
    closeIndex();
    index = SearchIndex.open(workspace.indexFolder());
    return new Recommender(workspace, index);
  }

  private void closeIndex() {
    if (index != null) {
      index.close();
    }
  }

  @Override
  public void close() {
    closeIndex();
    workspace.close();
  }
}
