package shortlist.app.desk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What is answered to requests that the server itself refuses, before any page is asked: heads that
 * are too long or malformed. They are answered in one sentence, as others are.
 */
final class Refusals extends ErrorHandler {

  private static final String PAGE = """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>That did not work · Shortlist</title></head>
    <body>
    <h1>That did not work</h1>
    <p>This request is malformed or longer than the desk takes; search for fewer words.</p>
    <p><a href="/search">Search</a></p>
    </body>
    </html>
    """;

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    Guard.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(PAGE.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }
}
