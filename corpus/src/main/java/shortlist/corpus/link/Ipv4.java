package shortlist.corpus.link;

import org.jspecify.annotations.Nullable;

/**
 * Addresses of version 4 in all the ways browsers read them (WHATWG URL standard, "IPv4 parser"):
 * one to four numbers, decimal, octal or hexadecimal, the last of which fills what is left.
 */
final class Ipv4 {

  private Ipv4() {}

  /** Whether a host whose last label is {@code text[start, end)} can only be a number. */
  static boolean isNumber(String text, int start, int end) {
    if (start >= end || !Ascii.isDigit(text.charAt(start))) {
      return false;
    }
    if (end - start >= 2 && text.charAt(start) == '0' && (text.charAt(start + 1) | 0x20) == 'x') {
      return areDigits(text, start + 2, end, 16);
    }
    return areDigits(text, start, end, 10);
  }

  /** The four decimal numbers of {@code host}, or null if it spells no address. */
  static @Nullable String normal(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      int bits = last ? 8 * (4 - i) : 8;
      long number = number(parts[i]);
      if (number < 0 || number >= 1L << bits) {
        return null;
      }
      address = (address << bits) | number;
    }
    return (address >> 24) + "." + ((address >> 16) & 255) + "." + ((address >> 8) & 255) + "."
        + (address & 255);
  }

  private static long number(String part) {
    boolean hex = part.startsWith("0x");
    boolean octal = !hex && part.length() > 1 && part.startsWith("0");
    int radix = hex ? 16 : octal ? 8 : 10;
    String digits = hex ? part.substring(2) : part;
    if (part.isEmpty() || digits.length() > 16 || !areDigits(digits, 0, digits.length(), radix)) {
      return -1;
    }
    return digits.isEmpty() ? 0 : Long.parseLong(digits, radix);
  }

  private static boolean areDigits(String text, int start, int end, int radix) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) > 127 || Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return true;
  }
}
