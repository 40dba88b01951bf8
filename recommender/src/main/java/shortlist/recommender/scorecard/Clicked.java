package shortlist.recommender.scorecard;

/**
 * How the published links of a source were clicked.
 *
 * @param links how many of them have click figures
 * @param mean of their engagement; 1 is what is usual for their editions and places
 * @param low the lower end of the 95 % interval of the mean
 * @param high its upper end
 */
public record Clicked(int links, double mean, double low, double high) {}
