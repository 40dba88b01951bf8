package shortlist.crawler.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import shortlist.corpus.document.Legible;
import shortlist.corpus.link.WebUrl;

/** Says in plain words what an exception of the HTTP client means. */
final class Failures {

  private static final int MAX_CAUSES = 20;

  private Failures() {}

  /**
   * How a request failed.
   *
   * @param begun whether the head of the answer had arrived
   */
  static Outcome outcome(WebUrl url, IOException e, Timeouts timeouts, boolean begun) {
    Optional<BlockedAddressException> blocked = blocked(e);
    if (blocked.isPresent()) {
      return new Outcome.Refused(String.valueOf(blocked.get().getMessage()));
    }
    String host = url.host();
    return switch (e) {
      case UnknownHostException unknown -> failed(Failure.DNS, "no address is known for " + host);
      case InterruptedIOException late ->
        failed(Failure.TIMEOUT, late(host, late, timeouts, begun));
      case SSLException tls -> failed(Failure.TLS,
          "no secure connection to " + host + " (" + reason(tls) + ")");
      case ProtocolException broken -> failed(Failure.PROTOCOL,
          "the answer is broken (" + firstLine(broken) + ")");
      case SocketException broken -> failed(Failure.CONNECT,
          "no connection to " + host + " (" + firstLine(broken) + ")");
      default -> failed(Failure.PROTOCOL, "the answer is broken (" + firstLine(e) + ")");
    };
  }

  private static String late(String host, InterruptedIOException e, Timeouts timeouts,
      boolean begun) {
    return switch (e) {
      case ConnectTimeoutException _ -> "no connection to " + host + " within "
          + Timeouts.words(timeouts.connect());
      case SocketTimeoutException _ when begun -> host + " stopped in the middle of its answer for "
          + Timeouts.words(timeouts.silence());
      case SocketTimeoutException _ -> "no answer from " + host + " within "
          + Timeouts.words(timeouts.silence());
      default -> "no complete answer from " + host + " within " + Timeouts.words(timeouts.whole());
    };
  }

  private static String reason(SSLException tls) {
    if (tls instanceof SSLPeerUnverifiedException) {
      return "its certificate is for another host";
    }
    List<Throwable> causes = Stream.iterate((Throwable) tls, Objects::nonNull, Throwable::getCause)
        .limit(MAX_CAUSES)
        .toList();
    if (causes.stream().anyMatch(cause -> cause instanceof CertificateExpiredException)) {
      return "its certificate has expired";
    }
    if (causes.stream().anyMatch(cause -> cause instanceof CertificateNotYetValidException)) {
      return "its certificate is not valid yet";
    }
    return causes.stream().anyMatch(cause -> cause instanceof CertPathBuilderException)
        ? "its certificate comes from nobody who is trusted"
        : firstLine(tls);
  }

  private static Outcome failed(Failure failure, String reason) {
    return new Outcome.Failed(failure, reason);
  }

  /** The guard's refusal, wherever the client put it when it tried several addresses. */
  private static Optional<BlockedAddressException> blocked(IOException e) {
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(e);
    for (int seen = 0; seen < MAX_CAUSES && !open.isEmpty(); seen++) {
      Throwable next = open.remove();
      if (next instanceof BlockedAddressException found) {
        return Optional.of(found);
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
      for (Throwable suppressed : next.getSuppressed()) {
        open.add(suppressed);
      }
    }
    return Optional.empty();
  }

  private static String firstLine(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (message.startsWith("unexpected end of stream")) {
      return "it broke off, or its headers are too large";
    }
    String line = Legible.line(message.lines().findFirst().orElse(""));
    return line.length() > 160 ? line.substring(0, 160) + "…" : line;
  }
}
