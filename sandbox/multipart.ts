/** The parts of a form by their names, each byte as one character. */
export function partsOf(form: Buffer): Record<string, string> {
  const text = form.toString('latin1');
  const boundary = text.slice(0, text.indexOf('\r\n'));
  const parts = text.split(boundary).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head, ...content] = part.split('\r\n\r\n');
      const name = /name="([^"]*)"/.exec(head)?.[1] ?? '';
      return [name, content.join('\r\n\r\n').replace(/\r\n$/, '')];
    }),
  );
}
