/**
 * Web pages: from bytes to main text and metadata.
 *
 * <p>{@link shortlist.indexer.extract.html.HtmlReader} is the door. It decodes
 * ({@code DeclaredCharset}), reads the metadata ({@code JsonLd}, {@code MetaTags}, {@code Titles},
 * {@code Authors}, {@code PublishedDate}, {@code Headline}, {@code Canonical}, {@code SiteName},
 * {@code KindGuess}), and finds the main text: {@code Noise} takes away what frames an article,
 * {@code Candidates} chooses the element that holds it by how much prose ({@code Prose}) stands
 * where, {@code Trim} takes away what is left at its edges, {@code BlockReader} turns it into
 * {@code Block}s, and {@code TextWriter} and {@code MarkdownWriter} write them. All rules are
 * general; none knows a site.
 */
@NullMarked
package shortlist.indexer.extract.html;

import org.jspecify.annotations.NullMarked;
