package shortlist.corpus.exchange;

import java.util.List;
import java.util.stream.Collectors;
import shortlist.corpus.document.Legible;
import shortlist.corpus.edition.Issue;
import shortlist.corpus.edition.Issue.Piece;

/**
 * An edition as an HTML mail that old and new mail programs show alike: tables for its layout, each
 * style at its element, at most 600 pixels wide, and nothing that is loaded from elsewhere. Only
 * what makes it dark is in a style sheet, for it cannot stand at an element; a program that drops
 * it shows the light mail.
 */
public final class EditionMail {

  private static final String PROSE = "font-family:Georgia,'Times New Roman',serif;";
  private static final String PLAIN = "font-family:Arial,Helvetica,sans-serif;";
  private static final String DARK = """
    .page{background-color:#17181a !important}
    .ink{color:#e6e4df !important}
    .soft{color:#a6a8ad !important}
    .link{color:#92bdf2 !important}
    .line{border-color:#34373b !important}
    """;
  private static final int PREVIEW = 120;

  private EditionMail() {}

  /** In which colours it is shown. */
  public enum Theme {
    /** As the reader's mail program has it. */
    OF_READER,
    /** Light for everybody. */
    LIGHT,
    /** Dark for everybody. */
    DARK
  }

  /** The mail as a whole HTML page. */
  public static String write(Issue issue, Theme theme) {
    String title = Prose.inHtml(Legible.line(issue.edition().title()));
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      %s<title>%s</title>
      %s</head>
      <body class="page" style="margin:0;padding:0;background-color:#ffffff;">
      %s<table role="presentation" class="page" width="100%%" cellpadding="0" cellspacing="0" border="0" style="background-color:#ffffff;">
      <tr><td align="center" style="padding:24px 16px;">
      <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
      <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left;">
      <tr><td style="padding:0 0 16px 0;"><h1 class="ink" style="margin:0;%sfont-size:26px;line-height:32px;font-weight:bold;color:#1f2023;">%s</h1></td></tr>
      %s%s</table>
      <!--[if mso]></td></tr></table><![endif]-->
      </td></tr>
      </table>
      </body>
      </html>
      """
        .formatted(schemes(theme), title, dark(theme), hidden(issue.edition().intro()), PROSE,
            title, intro(issue.edition().intro()),
            issue.pieces().stream().map(EditionMail::piece).collect(Collectors.joining()));
  }

  private static String schemes(Theme theme) {
    String schemes = switch (theme) {
      case OF_READER -> "light dark";
      case LIGHT -> "light";
      case DARK -> "dark";
    };
    return """
      <meta name="color-scheme" content="%1$s">
      <meta name="supported-color-schemes" content="%1$s">
      """.formatted(schemes);
  }

  private static String dark(Theme theme) {
    return switch (theme) {
      case OF_READER -> "<style>\n@media (prefers-color-scheme: dark) {\n" + DARK
          + "}\n</style>\n";
      case LIGHT -> "";
      case DARK -> "<style>\n" + DARK + "</style>\n";
    };
  }

  /** What lists of mails show beside the subject. */
  private static String hidden(String intro) {
    String line = Legible.line(intro);
    String start = line.length() <= PREVIEW
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, PREVIEW))) + "…";
    return start.isEmpty()
        ? ""
        : "<div style=\"display:none;max-height:0;overflow:hidden;\">" + Prose.inHtml(start)
            + "</div>\n";
  }

  private static String intro(String intro) {
    return paragraphs(intro).isEmpty()
        ? ""
        : "<tr><td style=\"padding:0 0 8px 0;\">" + paragraphs(intro) + "</td></tr>\n";
  }

  private static String piece(Piece piece) {
    List<String> parts = piece.byline().parts();
    String byline = parts.isEmpty()
        ? ""
        : "<p class=\"soft\" style=\"margin:0 0 8px 0;%sfont-size:13px;line-height:19px;color:#5a5d63;\">%s</p>"
            .formatted(PLAIN, Prose.inHtml(String.join(" · ", parts)));
    return """
      <tr><td class="line" style="padding:16px 0 8px 0;border-top:1px solid #dedbd3;">
      <h2 style="margin:0 0 4px 0;%sfont-size:19px;line-height:25px;font-weight:bold;"><a class="link" href="%s" style="color:#1c4f8c;text-decoration:underline;">%s</a></h2>
      %s%s</td></tr>
      """
        .formatted(PROSE, Prose.inHtml(piece.slot().url().text()),
            Prose.inHtml(Legible.line(piece.slot().title())), byline,
            paragraphs(piece.slot().blurb()));
  }

  private static String paragraphs(String text) {
    return Prose.paragraphsInHtml(text)
        .stream()
        .map(
            "<p class=\"ink\" style=\"margin:0 0 12px 0;%sfont-size:16px;line-height:25px;color:#1f2023;\">%%s</p>"
                .formatted(PROSE)::formatted)
        .collect(Collectors.joining("\n"));
  }
}
