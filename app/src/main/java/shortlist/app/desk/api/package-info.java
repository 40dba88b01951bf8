/**
 * The desk for programs: {@code /api/v1}, the verbs of the command line over HTTP.
 *
 * <p>Comes in: requests of pages of this desk and of programs with a token. Goes out: the objects
 * that {@code --json} prints, or a problem in one sentence (RFC 9457). Start at {@code Api}; every
 * address it answers at is an {@code Endpoint}, and each is described in {@code openapi.json}.
 */
@NullMarked
package shortlist.app.desk.api;

import org.jspecify.annotations.NullMarked;
