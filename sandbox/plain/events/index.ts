/** Events with their locations, guests and helpers. */
import type { Handlers } from '../../types';
import { life } from './life';
import { locations } from './locations';
import { people } from './people';

export const events: Handlers = { ...life, ...locations, ...people };
