import { text, type Fields } from './values';

/**
 * An amount in the smallest unit of a currency as a number of whole units, the currency's code, and
 * both as people write them: 4500 and `usd` are 45, `USD` and `$45.00`.
 */
export function money(amount: unknown, code: unknown, language = 'en'): Fields {
  const currency = text(code)?.toUpperCase();
  if (typeof amount !== 'number' || !currency) return { currency };
  const format = formatOf(currency, language);
  if (!format) return { currency };
  const whole = amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  const amountText = format.format(whole).replace(/[\u00a0\u202f]/g, ' ');
  return { amount: whole, currency, amountText };
}

/** Nothing for what is no currency. */
function formatOf(currency: string, language: string): Intl.NumberFormat | undefined {
  for (const locale of [language, 'en']) {
    try {
      return new Intl.NumberFormat(locale, { style: 'currency', currency });
    } catch {
      continue;
    }
  }
  return undefined;
}
