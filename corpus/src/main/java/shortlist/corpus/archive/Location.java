package shortlist.corpus.archive;

/**
 * Where a record stands in the archive.
 *
 * @param segment the file's name in the archive folder
 * @param offset of the record's first byte in that file
 */
public record Location(String segment, long offset) {

  /** Keeps names inside the archive folder. */
  public Location {
    if (!segment.matches("[A-Za-z0-9._-]+\\.warc\\.gz") || offset < 0) {
      throw new IllegalArgumentException("no place in an archive: " + segment + " @ " + offset);
    }
  }
}
