import refusals from './refusals.json';

/** What a real server says when it refuses something. */
export interface Refusal {
  /** The part of the API that says it. */
  area: string;
  status: number;
  /** As it is sent: `…` stands for a value or for the rest, `{FIELD}` for the slug of a question. */
  text: string;
  /** Sent as `{statusCode, message}` instead of in the usual envelope. */
  bare?: boolean;
}

/** Every refusal whose words are known from real servers. */
export const REFUSALS: Refusal[] = refusals;

/** The refusal with this text; of several, the one with this status. Throws when there is none. */
export function refusalOf(text: string, status?: number): Refusal {
  const found = REFUSALS.find(
    (each) => each.text === text && (status === undefined || each.status === status),
  );
  if (!found) throw new Error(`No server is known to say: ${text}`);
  return found;
}

/** A refusal as it is sent, its gaps filled with values in their order; `7` where one is missing. */
export function sentence({ text }: Refusal, values: unknown[] = []): string {
  let next = 0;
  return text.replace(/…|\{FIELD\}/g, (gap) => {
    const value = String(values[next++] ?? (gap === '…' ? '7' : 'company'));
    return gap === '…' ? value : `{${value}}`;
  });
}
