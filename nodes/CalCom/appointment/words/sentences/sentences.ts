import type { en } from './en';

/**
 * Sentences that a form shows or a voice says as they are, to the person who books: polite, and
 * neutral about who is who. Each `{}` stands for what `sentence` is given, in the same order: times
 * or days in words, bookings, what somebody typed, or a number that is at least two.
 */
export type Sentences = Record<keyof typeof en, string>;
