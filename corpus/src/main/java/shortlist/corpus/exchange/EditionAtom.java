package shortlist.corpus.exchange;

import java.net.URI;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Edition;
import shortlist.corpus.edition.Issue;

/** Writes editions as Atom (RFC 4287). */
final class EditionAtom {

  private EditionAtom() {}

  /** A document of its own, as the RFC permits for an entry. */
  static String entry(Issue issue) {
    return AtomXml.document("entry", atom -> write(atom, issue,
        EditionFeed.ofOne(issue).author(), null));
  }

  static String feed(EditionFeed feed) {
    return AtomXml.document("feed", atom -> {
      atom.id(feed.id());
      atom.element("title", feed.title());
      atom.element("updated", feed.updated().toString());
      atom.author(feed.author());
      atom.link("alternate", "text/html", feed.home());
      atom.link("self", "application/atom+xml", feed.self());
      for (Issue issue : feed.issues()) {
        atom.within("entry", entry -> write(entry, issue, feed.author(), feed.home()));
      }
    });
  }

  private static void write(AtomXml atom, Issue issue, String author, @Nullable URI home)
      throws XMLStreamException {
    Edition edition = issue.edition();
    atom.id(EditionFeed.id(edition));
    atom.element("title", Legible.line(edition.title()));
    atom.element("updated", EditionFeed.moment(edition).toString());
    if (edition.publishedAt() != null) {
      atom.element("published", edition.publishedAt().toString());
    }
    atom.author(author);
    atom.link("alternate", "text/html",
        home == null ? null : home.resolve("/edition/" + edition.number()));
    atom.within("content", content -> {
      content.attribute("type", "html");
      content.text(EditionFeed.html(issue));
    });
  }
}
