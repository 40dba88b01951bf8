package shortlist.crawler.fetch;

import java.io.IOException;

/** The network guard refused a connection. */
final class BlockedAddressException extends IOException {

  private static final long serialVersionUID = 1;

  BlockedAddressException(String message) {
    super(message);
  }
}
