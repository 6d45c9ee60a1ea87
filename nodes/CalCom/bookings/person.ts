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

/** The digits of a phone number, without the zeros before them. */
const digitsOf = (phone: string): string => phone.replace(/\D/g, '').replace(/^0+/, '');

const hasCountry = (phone: string): boolean => /^\s*(\+|00)/.test(phone);

/** Whether two phone numbers are the same, one of them perhaps without its country code. */
export function isSamePhone(one?: string | null, other?: string | null): boolean {
  const phones = [one ?? '', other ?? ''];
  const [short, long] = phones.map(digitsOf).sort((a, b) => a.length - b.length);
  // Two countries may well have numbers of which one ends like the other.
  if (phones.every(hasCountry)) return short !== '' && short === long;
  return short.length >= 8 && long.endsWith(short) && long.length - short.length <= 3;
}
