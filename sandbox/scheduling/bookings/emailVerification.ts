/** Codes that prove an attendee's e-mail address. Nothing is mailed: the code is always the same. */
import { VERIFICATION_CODE } from '../../plain/verifiedResources';
import type { Handlers } from '../../types';
import type { Store } from '../../store';
import { badRequest } from '../find';

/** The collection of the codes that were sent, by e-mail address. */
const codesPath = '/v2/bookings/verification/email';

/** @throws 400 when the code is missing or is not the one that was sent to the address. */
export function checkVerified(store: Store, email: string, code: string | undefined): void {
  if (code === undefined) throw badRequest('This event type requires an emailVerificationCode');
  if (store.collection(codesPath).get(email)?.code !== code) {
    throw badRequest('Invalid verification code');
  }
}

export const emailVerification: Handlers = {
  /** People with an account must prove that the address is theirs, unless they are signed in. */
  BookingsVerificationController_checkEmailVerificationRequired({ store, query }) {
    const known = [...store.users.values()].some(({ email }) => email === query.email);
    return { data: known && query.userSessionEmail !== query.email };
  },

  BookingsVerificationController_sendEmailVerificationCode({ store, body }) {
    store.collection(codesPath).set(body.email, { code: VERIFICATION_CODE });
    return { data: { sent: true } };
  },

  BookingsVerificationController_verifyEmailCode({ store, body }) {
    checkVerified(store, body.email, body.code);
    return { data: { verified: true } };
  },
};
