/** What the pages of a booking depend on. */
interface Linked {
  uid: string;
  /** In a booking with seats: whose seat it is about. */
  seatUid?: string;
  /** Cancelled or declined: there is nothing to move or cancel. */
  isOff?: boolean;
  /** The host cancelled it so that the attendee chooses another time: that is still to be done. */
  isToMove?: boolean;
  mayCancel?: boolean;
  mayReschedule?: boolean;
}

interface ManageLinks {
  bookingUrl: string;
  rescheduleUrl?: string;
  cancelUrl?: string;
}

/**
 * The pages on which a booking can be looked at, moved and cancelled, as Cal.com's own messages
 * link them. `web` is the start of the web app's or booking page's addresses.
 */
export function manageLinks(
  web: string,
  { uid, seatUid, isOff = false, isToMove = false, mayCancel = true, mayReschedule = true }: Linked,
): ManageLinks {
  const start = web.replace(/\/+$/, '');
  const page = `${start}/booking/${encodeURIComponent(uid)}`;
  const seat = seatUid ? `seatReferenceUid=${encodeURIComponent(seatUid)}` : '';
  const links: ManageLinks = { bookingUrl: seat ? `${page}?${seat}` : page };
  const move = `${start}/reschedule/${encodeURIComponent(seatUid ?? uid)}`;
  if (isOff && isToMove && mayReschedule)
    links.rescheduleUrl = `${move}?allowRescheduleForCancelledBooking=true`;
  if (isOff) return links;
  if (mayReschedule) links.rescheduleUrl = move;
  if (mayCancel) links.cancelUrl = `${page}?cancel=true${seat && `&${seat}`}`;
  return links;
}
