package shortlist.recommender.candidate;

/** Why a document is not a candidate. */
public enum Obstacle {
  /** It is a past resource, stands in an edition, or is accepted. */
  PUBLISHED("it was published or accepted before"),
  /** Its text or title is that of something published. */
  PUBLISHED_ELSEWHERE("the same text or title was published or accepted before"),
  /** The editor rejected it. */
  REJECTED("it was rejected"),
  /** Its text is nearly that of a rejected document. */
  REJECTED_ELSEWHERE("nearly the same text was rejected"),
  /** The editor wants nothing from its site. */
  RULED_OUT("you ruled its site out"),
  /** It is not in the language of the settings. */
  LANGUAGE("it is in another language than the settings ask for"),
  /** It is a listing, home page or the like. */
  NOT_SHAREABLE("it is not a page to share, but a listing or the like"),
  /** It has no title, or no address. */
  NAMELESS("it has no title or no address"),
  /** It has too few words. */
  SHORT("it is too short"),
  /** Another candidate says the same and stands higher. */
  SAME_STORY("another suggestion tells the same story and stands for both"),
  /** The index does not have its terms yet. */
  NOT_INDEXED("it is not in the index yet; run: shortlist index");

  private final String reason;

  Obstacle(String reason) {
    this.reason = reason;
  }

  /** The reason as the rest of a sentence. */
  public String reason() {
    return reason;
  }
}
