package shortlist.corpus.engagement;

/**
 * One link in one mailing.
 *
 * @param mailing the place of the mailing among all
 * @param slot its place in the mailing, from 1; 0 if unknown
 * @param delivered copies that carried it, above 0
 * @param clicks readers who clicked it, 0 to {@code delivered}; a fraction where it had to be
 *        guessed from total clicks
 */
record Showing(int mailing, int slot, double delivered, double clicks) {}
