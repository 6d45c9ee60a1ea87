/** Sensible values for single fields, from what the field says about itself. */
import type { INodeParameters, INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { id, ids, json, list, numbers } from '../../nodes/shared/operation/convert';
import type { Routing } from '../../nodes/shared/operation/routing';

/** A text that only survives in a path when it is encoded. */
export const AWKWARD = 'a/b c';

/** Bookings are made for the future only. */
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

/** What people type into a text field: its placeholder, or what its name asks for. */
export function exampleText(field: INodeProperties): string {
  const shown = exampleOf(field.placeholder);
  if (shown !== undefined) return shown;
  const { convert } = (field.routing ?? {}) as Routing;
  if (convert === id) return '7';
  if (convert === ids || convert === numbers) return '7, 8';
  if (convert === json) return '{ "key": "value" }';
  const [, found] = byName.find(([name]) => name.test(`${field.name} ${field.displayName}`)) ?? [];
  const text = found ?? 'Text';
  return convert === list ? `${text}, ${text}` : text;
}

const byName: [RegExp, string][] = [
  [/e-?mail/i, 'nathan@example.com'],
  [/phone/i, '+4915112345678'],
  [/\bur[li]\b|ur[li]$|link|website|redirect/i, 'https://example.com/path?a=b'],
  [/zone/i, 'Europe/Berlin'],
  [/colou?r/i, '#336699'],
  [/date/i, `${NEXT_YEAR}-03-15`],
];

const exampleOf = (placeholder?: string): string | undefined =>
  /^e\.g\. (.+)$/s.exec(placeholder ?? '')?.[1];

/** Within the bounds of the field, and not its default where there is a choice. */
export function exampleNumber({ typeOptions, default: initial }: INodeProperties): number {
  const { minValue = 1, maxValue = Infinity } = typeOptions ?? {};
  const number = Math.min(Math.max(30, minValue), maxValue);
  return number === initial && number < maxValue ? number + 1 : number;
}

/**
 * Starts are times without offset, as n8n's picker gives them. Ends come after them and have an
 * offset, with another day in Berlin than in New York.
 */
export const exampleTime = ({ name, typeOptions }: INodeProperties): string => {
  const isEnd = /end|until|before|to$/i.test(name);
  const time = `${NEXT_YEAR}-${isEnd ? '03-19T02:30:00Z' : '03-15T09:30:00'}`;
  return typeOptions?.dateOnly ? time.slice(0, 10) : time;
};

/** JSON as people type it. */
export function exampleJson({ placeholder, default: initial }: INodeProperties): string {
  const written = [exampleOf(placeholder), initial].find(
    (text): text is string => typeof text === 'string' && /\w/.test(text),
  );
  return written ?? '{ "key": "value" }';
}

/** A form whose fields come from the account: one text is asked for. */
export const exampleForm = (): INodeParameters => ({
  mappingMode: 'defineBelow',
  value: { referrer: 'Acme' },
  schema: [
    { id: 'referrer', displayName: 'Referrer', required: true, defaultMatch: false, display: true },
  ],
});

/** What people type into a picker instead of choosing from its list. */
export function exampleOfMode(mode: INodePropertyMode): string {
  const shown = exampleOf(mode.placeholder);
  // A link is one of its server; its end leads to the server of the test.
  if (shown !== undefined) return shown.replace(/^https:\/\/(app\.)?cal\.com/, '');
  return /id/i.test(mode.name) ? '7' : 'Text';
}

/** The smallest file that passes for an image, as an item holds it. */
export const exampleImage = {
  data: Buffer.from('89504e470d0a1a0a', 'hex').toString('base64'),
  mimeType: 'image/png',
};
