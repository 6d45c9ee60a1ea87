import { fromCountry, type DiallingPlan } from './dialled';
import { problem, shown } from './problem';
import { textOf } from './text';

/** Who is meant: how Cal.com finds the bookings of a person, and where it writes to. */
export interface Person {
  name?: string;
  /** In lower case. */
  email?: string;
  /** As it was given: older bookings may hold it so. */
  typedEmail?: string;
  /** In international form: `+4915112345678`. */
  phone?: string;
}

const ADDRESS = /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u;

/**
 * Reads an email address as people and models give it: plain, `Nathan Smith <nathan@example.com>`,
 * `mailto:` links, and dictated ones, `nathan dot smith at example dot com`, where nothing else can
 * be meant. Empty for an empty text. Throws a problem for anything else.
 */
export function readEmail(value: unknown): Pick<Person, 'name' | 'email' | 'typedEmail'> {
  const text = textOf(value).replace(/^mailto:/i, '');
  if (text === '') return {};
  const [, name = '', inner = text] = /^(.*?)<\s*([^<>]+?)\s*>$/.exec(text) ?? [];
  const typedEmail = undictated(inner.replace(/^["'(]+|["').,;:]+$/g, ''));
  if (ADDRESS.test(typedEmail) && typedEmail.length <= 254) {
    const shown = name.replace(/^["'\s]+|["'\s,]+$/g, '');
    return { email: typedEmail.toLowerCase(), typedEmail, ...(shown && { name: shown }) };
  }
  throw problem(
    /[,;]|@.*@/.test(text)
      ? `${shown(text)} is more than one email address`
      : `${shown(text)} is not an email address`,
    'Ask for one email address, spelled out and nothing beside it, such as nathan@example.com.',
  );
}

/** ` at ` and ` dot ` are signs only when the text has no sign of its own and reads as an address. */
function undictated(text: string): string {
  if (
    text.includes('@') ||
    !/^[\w.+-]+( (dot|underscore|dash) [\w+-]+)* at [\w-]+( dot [\w-]+)+$/i.test(text)
  ) {
    // Other blanks may separate a name, or a whole sentence, from the address.
    return text.trim().replace(/ \. /g, '.').replace(/ ?@ ?/g, '@');
  }
  return text
    .replace(/ at /i, '@')
    .replace(/ dot /gi, '.')
    .replace(/ underscore /gi, '_')
    .replace(/ dash /gi, '-');
}

/**
 * The zero of "+44 020 …" is dialled within the country only. Italy and some others keep theirs, and
 * are not among these codes.
 */
const TRUNK_ZERO =
  /^\+(2[07]|3[1-3]|4[0134679]|5[1458]|6[0-46]|8[1246]|9[0-5]|212|213|23[34]|25[1456]|35[3589]|380|381|385|386|387|389|880|886|96[2-7]|97[1279]|99[456])0/;

/**
 * Reads a phone number in international form, with any separators. Undefined for an empty text.
 * `plan` is that of the country whose numbers may be given as they are dialled there; without it,
 * throws a problem for a number without country code: which country is meant cannot be known.
 */
export function readPhone(value: unknown, plan?: DiallingPlan): string | undefined {
  const text = textOf(value).replace(/^tel:/i, '');
  if (text === '') return undefined;
  const digits = text
    .replace(/^00/, '+')
    .replace(/\(0\)/, '')
    .replace(/[\s().\-/]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits.replace(TRUNK_ZERO, '+$1');
  const inCountry = plan && fromCountry(plan, digits);
  if (inCountry) return inCountry;
  // n8n may have made a number of it. Shorter ones may lack the country code as well.
  if (typeof value === 'number' && /^[1-9]\d{11,14}$/.test(digits)) return `+${digits}`;
  const example = plan ? `+${plan.calling} … or ${plan.example}` : '+49 151 12345678';
  throw problem(
    plan
      ? `${shown(text)} is not a phone number in international format, nor one of ${nameOf(plan)}`
      : `${shown(text)} is not a phone number in international format`,
    `Ask for the number with its country code, such as ${example}.`,
  );
}

const nameOf = ({ country }: DiallingPlan): string =>
  new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;

/** The digits of a phone number, without the zeros before them. */
const phoneDigits = (value: unknown): string => textOf(value).replace(/\D/g, '').replace(/^0+/, '');

const hasCountry = (value: unknown): boolean => /^(\+|00)/.test(textOf(value));

/** Whether two phone numbers are the same, one of them perhaps without its country code. */
export function isSamePhone(one: unknown, other: unknown): boolean {
  const [short, long] = [phoneDigits(one), phoneDigits(other)].sort((a, b) => a.length - b.length);
  // Two countries may well have numbers of which one ends like the other.
  if (hasCountry(one) && hasCountry(other)) return short !== '' && short === long;
  return short.length >= 8 && long.endsWith(short) && long.length - short.length <= 3;
}
