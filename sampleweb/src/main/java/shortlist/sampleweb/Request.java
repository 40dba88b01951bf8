package shortlist.sampleweb;

import java.time.Instant;

/**
 * A request that the sample web answered.
 *
 * @param time when it arrived
 * @param method {@code GET}, {@code HEAD} or whatever was sent
 * @param host the Host header without the port, lower case; empty if there was none
 * @param path the path, with the query if there is one
 * @param status the status of the answer
 * @param conditional whether it carried {@code If-None-Match} or {@code If-Modified-Since}
 */
public record Request(
    Instant time,
    String method,
    String host,
    String path,
    int status,
    boolean conditional) {}
