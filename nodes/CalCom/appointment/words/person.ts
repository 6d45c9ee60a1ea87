import type { UserError } from 'n8n-workflow';
import { fromCountry, type DiallingPlan } from './dialled';
import { problem, saying } from '../../../shared/wording/problem';
import { shown } from '../../../shared/wording/shown';
import { sentence } from './sentences';
import { textOf } from './text';
import type { Person } from '../../bookings/person';

/** The problem that nothing tells who is meant, with advice on which address is wanted. */
export const noAddress = (advice: string, language: string): UserError =>
  problem('Fill in "Attendee Email" or "Attendee Phone"', advice, {
    message: sentence('giveContact', language),
  });

const ADDRESS = /^[\p{L}\d.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u;

/**
 * Reads an email address as people and models give it: plain, `Nathan Smith <nathan@example.com>`,
 * `mailto:` links, in a sentence, and dictated or disguised ones, `nathan dot smith at example dot
 * com` and `nathan(at)example.com`, where nothing else can be meant. Empty for an empty text. Throws
 * a problem for anything else.
 */
export function readEmail(value: unknown): Pick<Person, 'name' | 'email' | 'typedEmail'> {
  const text = withSigns(textOf(value).replace(/^mailto:/i, ''));
  if (text === '') return {};
  const [, name = '', inner = text] = /^(.*?)<\s*([^<>]+?)\s*>$/.exec(text) ?? [];
  for (const wording of [inner, text.length > 500 || /@.*@/.test(text) ? '' : bare(inner)]) {
    const typedEmail = undictated(wording.replace(/^["'(]+|["').,;:!]+$/g, ''));
    if (!ADDRESS.test(typedEmail) || typedEmail.length > 254) continue;
    const shown = name.replace(/^["'\s]+|["'\s,]+$/g, '');
    return { email: typedEmail.toLowerCase(), typedEmail, ...(shown && { name: shown }) };
  }
  throw problem(
    /@.*@/.test(text)
      ? `${shown(text)} is more than one email address`
      : `${shown(text)} is not an email address`,
    'Ask for one email address, spelled out and with nothing else, such as nathan@example.com.',
  );
}

/** The same, with a sentence for whoever typed it, where it cannot be read. */
export const emailOf = (value: unknown, language: string): ReturnType<typeof readEmail> =>
  saying(sentence('emailUnclear', language, shown(textOf(value))), () => readEmail(value));

/** Several addresses, divided by commas, semicolons, lines or "and"; each once. */
export function readEmails(value: unknown, language: string): string[] {
  const texts = Array.isArray(value)
    ? value.map(textOf)
    : textOf(typeof value === 'string' ? value.replaceAll('\n', ',') : value).split(
        /[,;]|\s(?:and|und|et|y|e|&)\s/i,
      );
  const emails = texts
    .map((text) => emailOf(text, language).email)
    .filter((email) => email !== undefined);
  return [...new Set(emails)];
}

/** `nathan(at)example[dot]com`. */
const withSigns = (text: string): string =>
  text
    .replace(/\s*(?:\(at\)|\[at\]|\{at\}|<at>)\s*/gi, '@')
    .replace(/\s*(?:\(dot\)|\[dot\]|\{dot\}|<dot>)\s*/gi, '.');

/** What leads to an address or a number in a sentence. */
const LEAD =
  /^.*(?:\b(?:is|it's|its|i'm|e-?mail|mail|correo|courriel|address|phone|tel|telefone?|teléfono|téléphone|number|mobile|cell|handy|contact|kontakt|use|to|under|with|on)\b|\bat(?= \S+@| [+0]))[:,]?\s+/i;

/** What may follow it. The end of an address after a blank, as in "example.co. uk", does not. */
const END =
  /[\s.,;!]+(?:please|pls|thanks|thank you|thx|ok|okay|bye)\b.*$|[.,;!]\s(?![a-z]{2,3}\b).*$/i;

/** What says that it is not the one to use, or is no address or number of a person at all. */
const NEGATION =
  /\b(?:not|no|never|old|former|previous|wrong|used to|stop|forget|bounced|instead|fax|extension|invoice|account|iban|id|alte\w*|falsch\w*|früher\w*|ancien\w*|antigu\w*|antig[oa]|viej[oa])\b|n['’]t\b/i;

/**
 * An address or number without the sentence around it. A name before it stays, and so it is none; so
 * does what follows with digits, of which nobody knows whether they belong to it.
 */
function bare(text: string): string {
  if (NEGATION.test(text)) return text;
  const inner = text.replace(LEAD, '');
  const [after = ''] = END.exec(inner) ?? [];
  return /\d/.test(after) ? text : inner.slice(0, inner.length - after.length);
}

/** They stand before the "at" of a sentence: "write to me at …". */
const NOBODY = /^(?:me|us|him|her|them|it|you|look) at /i;

/** ` at ` and ` dot ` are signs only when the text has no sign of its own and reads as an address. */
function undictated(text: string): string {
  if (
    text.includes('@') ||
    NOBODY.test(text) ||
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
 * Digits as messengers give them: without a plus, but long enough for a country code and a number, of
 * which North American and Russian ones have eleven digits.
 */
const WITH_COUNTRY =
  /^(?:1[2-9](?!11)\d{2}[2-9]\d{6}|7[3489]\d{9}|(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])\d{9,13}|(?:2[1-69]|3[578]|42|50|59|6[7-9]|8[0578]|9[679])\d{9,13})$/;

/** Where WhatsApp's own addresses hold a number, which has its country code; a device may follow. */
const MESSENGER = /^(\d+)(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/i;

/** A caller as telephone systems name one. */
const SIP = /^sips?:(\+\d+)@.+$/i;

/** Numbers in a sentence that are long enough to be called. */
const NUMBERS = /\d[\d\s().\-/]{5,}\d/g;

/** A number as it can be given anywhere. */
export const INTERNATIONAL = '+49 151 12345678';

/** A sentence that stands alone, so that it can be left out for models whose tool lacks the option. */
const DIALLED = ' For numbers as they are dialled in one country, set "Default Country".';

/**
 * Reads a phone number in international form, with any separators, in a sentence that names no other,
 * and as links, messengers and addresses have it: `tel:+49…`, `4915112345678`, `%2B49…`. Undefined for an
 * empty text. `plan` is that of the country whose numbers may be given as they are dialled there;
 * without it, throws a problem for a number without country code: which country is meant cannot be
 * known.
 */
export function readPhone(value: unknown, plan?: DiallingPlan): string | undefined {
  const text = textOf(value)
    .replace(/^(?:tel|sms|callto|whatsapp):\s*/i, '')
    .replace(MESSENGER, '+$1')
    .replace(SIP, '$1')
    .replace(/^%2B/i, '+');
  if (text === '') return undefined;
  const isOne = text.match(NUMBERS)?.length === 1;
  const inner = isOne ? bare(text) : text;
  // Numbers of other things stand in sentences as well.
  const isCertain = inner === text || /^(?:\+|00)/.test(inner);
  const digits = (isCertain ? inner : text)
    // "12345678/79" is two numbers.
    .replace(/\/(?=\s?\d{1,3}$)/, ' or ')
    .replace(/[.,;!]+$/, '')
    .replace(/^00/, '+')
    .replace(/\(0\)/, '')
    .replace(/[\s().\-/]/g, '');
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return digits.replace(TRUNK_ZERO, '+$1');
  const inCountry = plan && fromCountry(plan, digits);
  if (inCountry) return inCountry;
  // n8n may have made a number of it. Shorter ones may lack the country code as well.
  if (typeof value === 'number' && /^[1-9]\d{11,14}$/.test(digits)) return `+${digits}`;
  if (typeof value === 'string' && WITH_COUNTRY.test(digits)) return `+${digits}`;
  const example = plan ? `+${plan.calling} … or ${plan.example}` : INTERNATIONAL;
  throw problem(
    plan
      ? `${shown(text)} is not a phone number in international format, nor one of ${nameOf(plan)}`
      : `${shown(text)} is not a phone number in international format`,
    `Ask for the number with its country code, such as ${example}.${plan ? '' : DIALLED}`,
  );
}

/** The same, with a sentence for whoever typed it, where it cannot be read. */
export function phoneOf(
  value: unknown,
  { plan, language }: { plan?: DiallingPlan; language: string },
): string | undefined {
  const example = plan?.example ?? INTERNATIONAL;
  const message = sentence('phoneUnclear', language, shown(textOf(value)), example);
  return saying(message, () => readPhone(value, plan));
}

const nameOf = ({ country }: DiallingPlan): string =>
  new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
