package shortlist.corpus.link;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings the name or number of a host into normal form. */
final class HostParser {

  private static final int MAX_HOST = 253;
  private static final int MAX_LABEL = 63;

  private HostParser() {}

  /** The host that {@code text} spells, or null if it spells none. */
  static @Nullable String parse(String text) {
    String plain = text.indexOf('%') < 0 ? text : percentDecoded(text);
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.startsWith("[")) {
      return ipv6(lower);
    }
    String ascii = isAscii(lower) ? lower : toAscii(lower);
    if (ascii == null) {
      return null;
    }
    String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (!isName(name)) {
      return null;
    }
    return Ipv4.isNumber(name, name.lastIndexOf('.') + 1, name.length())
        ? Ipv4.normal(name)
        : name;
  }

  private static @Nullable String toAscii(String name) {
    // What stands for bytes that were no text is part of no name.
    if (name.indexOf('\uFFFD') >= 0) {
      return null;
    }
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static boolean isName(String name) {
    int label = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '.') {
        if (i == label || i - label > MAX_LABEL) {
          return false;
        }
        label = i + 1;
      } else if (!Ascii.isHost(name.charAt(i))) {
        return false;
      }
    }
    return name.length() <= MAX_HOST;
  }

  /** The shortest form of a bracketed address (RFC 5952), or null if it is none. */
  private static @Nullable String ipv6(String text) {
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (Character.digit(c, 16) < 0 && c != ':' && c != '.') {
        return null;
      }
    }
    if (!text.endsWith("]") || text.indexOf(':') < 0) {
      return null;
    }
    try {
      // In brackets it is never a name, so nothing is looked up.
      return Ipv6.text(InetAddress.getByName(text).getAddress());
    } catch (UnknownHostException notAnAddress) {
      return null;
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String percentDecoded(String text) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      int hex = text.charAt(at) == '%' ? Ascii.hex(text, at + 1) : -1;
      if (hex >= 0) {
        decoded.write(hex);
        at += 3;
      } else {
        int next = text.offsetByCodePoints(at, 1);
        decoded.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
        at = next;
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
