/** Checks of addresses that people type. */
import { badRequest } from './find';

/** @throws 400 for what is no e-mail address. */
export function checkEmails(emails: Array<string | undefined>): void {
  const wrong = emails.find(
    (email) => email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
  );
  if (wrong !== undefined) throw badRequest(`email property is wrong,${wrong} must be an email `);
}

/** Whether a number is in the international form. */
export const isPhone = (number: string): boolean => /^\+[1-9]\d{6,14}$/.test(number);

/** @throws 400 for a number that is not in the international form. */
export function checkPhone(phoneNumber: string | undefined): void {
  if (phoneNumber === undefined || isPhone(phoneNumber)) return;
  throw badRequest(`phoneNumber property is wrong,${phoneNumber} must be a valid phone number `);
}
