/** Every operation with behaviour of its own; all others are served by generic storage. */
import type { Handlers } from './types';

export const handlers: Handlers = {};
