package shortlist.indexer.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text into words as people write them: cut as {@link TextAnalyzer} cuts, in lower case without
 * accents, but whole, so that they can be shown, completed and corrected. Numbers and single
 * characters are left out. Safe for use by several threads.
 */
public final class WordAnalyzer extends Analyzer {

  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 40;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WordTokenizer();
    TokenStream plain = normalize(field, new EnglishPossessiveFilter(words));
    return new TokenStreamComponents(words, new Telling(plain));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }

  private static final class Telling extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Telling(TokenStream words) {
      super(words);
    }

    @Override
    protected boolean accept() {
      if (term.length() < MIN_LENGTH || term.length() > MAX_LENGTH) {
        return false;
      }
      for (int i = 0; i < term.length(); i++) {
        if (Character.isLetter(term.charAt(i))) {
          return true;
        }
      }
      return false;
    }
  }
}
