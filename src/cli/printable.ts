/**
 * Text of an untrusted file name or error, safe to print: control and direction characters become "?", or the name could
 * move the cursor, recolour the report or turn words around.
 */
export function toPrintable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '?');
}
