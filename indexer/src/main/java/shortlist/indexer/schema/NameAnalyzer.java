package shortlist.indexer.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Names of people and organisations, and code, into terms: cut as {@link TextAnalyzer} cuts, in
 * lower case without accents. Nothing is stemmed or left out, for {@code The Guardian} and
 * {@code for} mean what they say here. Safe for use by several threads.
 */
final class NameAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer names = new WordTokenizer();
    return new TokenStreamComponents(names, normalize(field, names));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream names) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(names));
  }
}
