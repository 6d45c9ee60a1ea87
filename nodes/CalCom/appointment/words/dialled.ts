import { problem } from '../../../shared/wording/problem';
import { shown } from '../../../shared/wording/shown';
import { textOf } from './text';

/**
 * How numbers are dialled within a country: calling code, what is dialled before a number there and
 * left out from abroad (a `?` where only some do), how many digits follow at least and at most, and
 * an example. Countries whose mobile numbers change on their way abroad are not among them.
 */
const PLANS = `
AE 971 0 8-9 050 123 4567
AT 43 0 7-13 0664 123456
AU 61 0 9-9 0412 345 678
BE 32 0 8-9 0470 12 34 56
BG 359 0 7-9 048 123 456
BR 55 0? 10-11 (11) 96123-4567
CA 1 1 10-10 (506) 234-5678
CH 41 0 9-9 078 123 45 67
CL 56 - 9-9 2 2123 4567
CN 86 0? 9-11 131 2345 6789
CO 57 - 10-10 321 1234567
CZ 420 - 9-9 601 123 456
DE 49 0 6-11 0151 12345678
DK 45 - 8-8 34 41 23 45
EE 372 - 7-8 5123 4567
EG 20 0 8-10 0100 123 4567
ES 34 - 9-9 612 34 56 78
FI 358 0 6-11 041 2345678
FR 33 0 9-9 06 12 34 56 78
GB 44 0 9-10 07400 123456
GR 30 - 10-10 691 234 5678
HK 852 - 8-8 5123 4567
HR 385 0 8-9 092 123 4567
HU 36 06 8-9 06 20 123 4567
ID 62 0 8-12 0812-345-678
IE 353 0 7-9 085 012 3456
IL 972 0 8-9 050-234-5678
IN 91 0 10-10 081234 56789
IS 354 - 7-7 611 1234
IT 39 - 6-10 312 345 6789
JP 81 0 9-10 090-1234-5678
KE 254 0 9-9 0712 123456
KR 82 0 8-10 010-2000-0000
LU 352 - 6-9 628 123 456
LV 371 - 8-8 21 234 567
MA 212 0 9-9 0650-123456
MT 356 - 8-8 9696 1234
MX 52 - 10-10 222 123 4567
MY 60 0 8-10 012-345 6789
NG 234 0 8-10 0802 123 4567
NL 31 0 9-9 06 12345678
NO 47 - 8-8 406 12 345
NZ 64 0 8-10 021 123 4567
PE 51 0? 8-9 912 345 678
PH 63 0 8-10 0905 123 4567
PK 92 0 9-10 0301 2345678
PL 48 - 9-9 512 345 678
PT 351 - 9-9 912 345 678
RO 40 0 9-9 0712 034 567
RS 381 0 8-9 060 1234567
SA 966 0 9-9 051 234 5678
SE 46 0 7-9 070-123 45 67
SG 65 - 8-8 8123 4567
SI 386 0 8-8 031 234 567
SK 421 0 9-9 0912 123 456
TH 66 0 8-9 081 234 5678
TR 90 0 10-10 0501 234 56 78
TW 886 0 8-9 0912 345 678
UA 380 0 9-9 050 123 4567
US 1 1 10-10 (201) 555-0123
VN 84 0 9-10 091 234 56 78
ZA 27 0 9-9 071 123 4567
`;

/** How numbers are dialled in one country. */
export interface DiallingPlan {
  /** ISO code: `DE`. */
  country: string;
  calling: string;
  /** Empty where nothing is dialled before a number. */
  trunk: string;
  /** Whether a number without the trunk prefix is a whole one, not that of a town. */
  isOptional: boolean;
  digits: { least: number; most: number };
  /** As people there write it. */
  example: string;
}

const plans: DiallingPlan[] = PLANS.trim()
  .split('\n')
  .map((line) => {
    const [, country, calling, before, optional, least, most, example] =
      /^(\w+) (\d+) (-|\d+)(\??) (\d+)-(\d+) (.+)$/.exec(line)!;
    return {
      country,
      calling,
      trunk: before.replace('-', ''),
      isOptional: optional === '?' || before === '-' || least === most,
      digits: { least: Number(least), most: Number(most) },
      example,
    };
  });

/** The English names of a country in small letters, "uk" among them. */
const namesOf = (country: string): string[] =>
  (['long', 'short'] as const).map((style) =>
    String(new Intl.DisplayNames('en', { type: 'region', style }).of(country)).toLowerCase(),
  );

/**
 * The country whose way of writing phone numbers holds: its code (`DE`), English name or calling
 * code (`+49`). Undefined for an empty text. Throws a problem for others.
 */
export function readCountry(value: unknown): DiallingPlan | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const [, calling] = /^(?:\+|00)?([1-9]\d{0,2})$/.exec(text) ?? [];
  const code = text.toUpperCase();
  const found =
    plans.find(({ country }) => country === code) ??
    plans.find(({ country }) => namesOf(country).includes(text.toLowerCase())) ??
    plans.findLast((plan) => plan.calling === calling);
  if (found) return found;
  throw problem(
    `${shown(text)} in "Default Country" is not a country whose phone numbers are known`,
    'Use its two letters, such as DE or US, or give phone numbers with their country code.',
  );
}

/**
 * The international form of digits as they are dialled within a country: `015112345678` in Germany is
 * `+4915112345678`. Undefined for what cannot be a whole number there, such as one without area code.
 */
export function fromCountry(
  { calling, trunk, isOptional, digits: { least, most } }: DiallingPlan,
  digits: string,
): string | undefined {
  if (!/^\d+$/.test(digits)) return undefined;
  const isDialled = trunk !== '' && digits.startsWith(trunk);
  if (!isDialled && !isOptional) return undefined;
  const number = isDialled ? digits.slice(trunk.length) : digits;
  return number.length >= least && number.length <= most ? `+${calling}${number}` : undefined;
}
