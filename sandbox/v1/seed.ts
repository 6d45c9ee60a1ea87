/** Things of Ada's that only API v1 shows. */
import { ids } from '../seed';
import type { Store } from '../store';

/** What only API v1 knows of the seeded account: a payment. */
export function seedLegacy(store: Store): void {
  const path = '/v1/payments';
  const id = store.nextId(path);
  store.collection(path).set(String(id), {
    id,
    userId: ids.users.ada,
    amount: 4500,
    currency: 'eur',
    fee: 0,
    success: true,
    refunded: false,
    bookingId: null,
    paymentOption: 'ON_BOOKING',
  });
}
