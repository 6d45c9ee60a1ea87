/** The HTTP status with which Cal.com refused a request; NaN for what was thrown for other reasons. */
export const statusOf = (error: unknown): number =>
  Number((error as { httpCode?: unknown } | null)?.httpCode ?? NaN);

/** For `catch`: makes nothing of a refusal with one of these statuses, and throws everything else. */
export const unless =
  (...statuses: number[]) =>
  (error: unknown): undefined => {
    if (!statuses.includes(statusOf(error))) throw error;
  };
