package shortlist.indexer.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordMarkerFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text into terms: words as engineers spell them, in lower case without accents, without the most
 * common English words, stemmed (Porter, "An algorithm for suffix stripping", 1980) unless they are
 * names rather than words. Safe for use by several threads.
 */
public final class TextAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WordTokenizer();
    TokenStream terms = new EnglishPossessiveFilter(words);
    terms = new StopFilter(normalize(field, terms), EnglishAnalyzer.getDefaultStopSet());
    return new TokenStreamComponents(words, new PorterStemFilter(new NameMarker(terms)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }

  /**
   * Keeps from the stemmer what is not an English word: {@code k8s}, {@code scikit-learn} and what
   * is as short as {@code aws} and {@code ios}.
   */
  private static final class NameMarker extends KeywordMarkerFilter {

    private static final int SHORT = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    NameMarker(TokenStream words) {
      super(words);
    }

    @Override
    protected boolean isKeyword() {
      for (int i = 0; i < term.length(); i++) {
        if (!Character.isLetter(term.charAt(i)) && term.charAt(i) != '\'') {
          return true;
        }
      }
      return term.length() <= SHORT;
    }
  }
}
