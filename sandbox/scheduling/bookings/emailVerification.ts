/** Codes that prove an attendee's e-mail address. Nothing is mailed: the code is always the same. */
import { VERIFICATION_CODE } from '../../plain/verifiedResources';
import { routes } from '../../routes';
import type { Store } from '../../store';
import { refuse } from '../../refuse';

/** The collection of the codes that were sent, by e-mail address. */
const codesPath = '/v2/bookings/verification/email';

/** @throws 400 when the code is missing or is not the one that was sent to the address. */
export function checkVerified(store: Store, email: string, code: string | undefined): void {
  if (code === undefined) throw refuse('email_verification_required');
  if (store.collection(codesPath).get(email)?.code !== code) {
    throw refuse('invalid_verification_code');
  }
}

export const emailVerification = routes({
  /** People with an account must prove that the address is theirs, unless they are signed in. */
  'GET /bookings/verification/email/check'({ store, query }) {
    const known = [...store.users.values()].some(({ email }) => email === query.email);
    return { data: known && query.userSessionEmail !== query.email };
  },

  'POST /bookings/verification/email/send-code'({ store, body }) {
    store.collection(codesPath).set(body.email, { code: VERIFICATION_CODE });
    return { data: { sent: true } };
  },

  'POST /bookings/verification/email/verify-code'({ store, body }) {
    checkVerified(store, body.email, body.code);
    return { data: { verified: true } };
  },
});
