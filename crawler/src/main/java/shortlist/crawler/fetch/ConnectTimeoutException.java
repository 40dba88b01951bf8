package shortlist.crawler.fetch;

import java.net.SocketTimeoutException;

/** No connection came about in time. */
final class ConnectTimeoutException extends SocketTimeoutException {

  private static final long serialVersionUID = 1;

  ConnectTimeoutException(SocketTimeoutException cause) {
    super(cause.getMessage());
    initCause(cause);
  }
}
