const decoder = new TextDecoder();

/**
 * The text in the bytes of a file in UTF-8, as nearly every one is; without its byte order mark.
 * @returns nothing where they are, or may be, of another encoding
 */
export function plainText(bytes: Uint8Array): string | undefined {
  const text = decoder.decode(bytes);
  return text.includes('\uFFFD') ? undefined : text;
}
