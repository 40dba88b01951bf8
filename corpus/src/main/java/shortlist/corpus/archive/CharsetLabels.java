package shortlist.corpus.archive;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that pages, feeds and servers give encodings (WHATWG Encoding standard, section 4.2): a
 * label often means more than it says, as {@code latin1} means windows-1252. Names that the
 * standard does not know are taken from Java if they extend ASCII; old feeds have some.
 */
final class CharsetLabels {

  private static final Map<String, String> LABELS = Map.ofEntries(
      entry("UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
      entry("IBM866", "866 cp866 csibm866 ibm866"),
      entry("ISO-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2"
          + " iso_8859-2:1987 l2 latin2"),
      entry("ISO-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3"
          + " iso_8859-3:1988 l3 latin3"),
      entry("ISO-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4"
          + " iso_8859-4:1988 l4 latin4"),
      entry("ISO-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595"
          + " iso_8859-5 iso_8859-5:1988"),
      entry("ISO-8859-6", "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114"
          + " iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6"
          + " iso_8859-6:1987"),
      entry("ISO-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126"
          + " iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek"),
      entry("ISO-8859-8", "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138"
          + " iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical"),
      entry("ISO-8859-13", "iso-8859-13 iso8859-13 iso885913"),
      entry("ISO-8859-15", "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
      entry("ISO-8859-16", "iso-8859-16"),
      entry("KOI8-R", "cskoi8r koi koi8 koi8-r koi8_r"),
      entry("KOI8-U", "koi8-ru koi8-u"),
      entry("x-MacRoman", "csmacintosh mac macintosh x-mac-roman"),
      entry("x-windows-874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
      entry("windows-1250", "cp1250 windows-1250 x-cp1250"),
      entry("windows-1251", "cp1251 windows-1251 x-cp1251"),
      entry("windows-1252", "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1"
          + " iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii"
          + " windows-1252 x-cp1252 x-user-defined"),
      entry("windows-1253", "cp1253 windows-1253 x-cp1253"),
      entry("windows-1254", "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599"
          + " iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254 x-cp1254"),
      entry("windows-1255", "cp1255 windows-1255 x-cp1255"),
      entry("windows-1256", "cp1256 windows-1256 x-cp1256"),
      entry("windows-1257", "cp1257 windows-1257 x-cp1257"),
      entry("windows-1258", "cp1258 windows-1258 x-cp1258"),
      entry("x-MacCyrillic", "x-mac-cyrillic x-mac-ukrainian"),
      entry("GB18030", "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58"
          + " x-gbk gb18030"),
      entry("Big5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
      entry("EUC-JP", "cseucpkdfmtjapanese euc-jp x-euc-jp"),
      entry("ISO-2022-JP", "csiso2022jp iso-2022-jp"),
      entry("windows-31j", "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
      entry("x-windows-949", "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987"
          + " ks_c_5601-1989 ksc5601 ksc_5601 windows-949"),
      entry("UTF-16BE", "unicodefffe utf-16be"),
      entry("UTF-16LE", "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"));

  /**
   * What the standard replaces by an error page, for its bytes can be ASCII markup in disguise. For
   * us that is as if nothing had been said.
   */
  private static final String REFUSED = " csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext"
      + " iso-2022-kr replacement utf-7 ";

  private static final Map<String, Charset> CHARSETS = charsets();

  private CharsetLabels() {}

  private static Map<String, Charset> charsets() {
    Map<String, Charset> charsets = new HashMap<>();
    LABELS.forEach((name, labels) -> {
      for (String label : labels.split(" ", -1)) {
        charsets.put(label, Charset.forName(name));
      }
    });
    return Map.copyOf(charsets);
  }

  /** The encoding that {@code label} means; empty if it means none that may be used. */
  static Optional<Charset> find(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    Charset standard = CHARSETS.get(name);
    if (standard != null) {
      return Optional.of(standard);
    }
    return name.isEmpty() || REFUSED.contains(" " + name + " ") ? Optional.empty() : other(name);
  }

  private static Optional<Charset> other(String name) {
    try {
      return Optional.of(Charset.forName(name)).filter(CharsetLabels::extendsAscii);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static boolean extendsAscii(Charset charset) {
    String sample = "<?xml version=\"1.0\"?>";
    return new String(sample.getBytes(StandardCharsets.US_ASCII), charset).equals(sample);
  }
}
