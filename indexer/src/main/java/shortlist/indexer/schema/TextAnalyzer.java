package shortlist.indexer.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Text into terms: words as engineers spell them, in lower case without accents, without the most
 * common English words, lightly stemmed (Krovetz, "Viewing morphology as an inference process",
 * 1993), so that a term is still a word that can be shown. Safe for use by several threads.
 */
public final class TextAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WordTokenizer();
    TokenStream terms = new EnglishPossessiveFilter(words);
    terms = new StopFilter(normalize(field, terms), EnglishAnalyzer.getDefaultStopSet());
    return new TokenStreamComponents(words, new KStemFilter(terms));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }
}
