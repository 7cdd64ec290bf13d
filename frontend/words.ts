/** Fills `{0}`, `{1}` ... of a text that came from the server. */
export function fill(pattern: string, ...values: (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
