import { randomInt } from 'node:crypto';
import type { Profile } from '../../types';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A booking uid as the server makes them: 22 letters and digits. */
export function newUid(): string {
  return Array.from({ length: 22 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** An iCalendar UID: that of the booking with this uid, or by default one of its own. */
export function icsUidOf(profile: Profile, uid = newUid()): string {
  return `${uid}@${profile === 'cloud' ? 'Cal.com' : 'Cal.diy'}`;
}
