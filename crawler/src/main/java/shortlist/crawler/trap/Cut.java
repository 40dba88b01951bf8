package shortlist.crawler.trap;

import shortlist.corpus.link.WebUrl;

/**
 * A part of a host that is not fetched any more, or a rule that addresses there break.
 *
 * @param shape which addresses: a path with {@code #} for numbers, {@code @} for ids, {@code *} for
 *        any name, and the names of the parameters; {@value #ANY} if the rule holds for all
 * @param reason why, in plain words
 * @param example one of the addresses
 * @param count how many times such an address was refused
 */
public record Cut(String shape, String reason, WebUrl example, long count) {

  /** The shape of cuts that look at one address alone. */
  public static final String ANY = "*";
}
