const counts = new Intl.NumberFormat('en-GB');

/** Fills `{0}`, `{1}` ... of a text that came from the server; numbers are grouped as the server groups them. */
export function fill(pattern: string, ...values: (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (whole, index: string) => {
    const value = values[Number(index)] ?? whole;
    return typeof value === 'number' ? counts.format(value) : value;
  });
}
