import { explanationOf } from './error';

/**
 * The HTTP status with which Cal.com refused a request; NaN for what was thrown for other reasons, or
 * refused by something else: a proxy that finds no server says nothing about a record.
 */
export const statusOf = (error: unknown): number =>
  Number(isForeign(error) ? NaN : ((error as { httpCode?: unknown } | null)?.httpCode ?? NaN));

const isForeign = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && explanationOf(error)?.isForeign === true;

/** For `catch`: makes nothing of a refusal with one of these statuses, and throws everything else. */
export const unless =
  (...statuses: number[]) =>
  (error: unknown): undefined => {
    if (!statuses.includes(statusOf(error))) throw error;
  };
