/** Refusals in the words of a real server. */
import { refusalOf, sentence } from '../contract/refusals';
import { ApiError } from './types';

const codes: Record<number, string> = {
  400: 'BadRequestException',
  401: 'UnauthorizedException',
  403: 'ForbiddenException',
  404: 'NotFoundException',
  409: 'ConflictException',
  422: 'UnprocessableEntityException',
  500: 'InternalServerErrorException',
};

/**
 * The refusal with this text of `contract/refusals.json`, its gaps filled with values in their order.
 */
export function refuse(text: string, ...values: unknown[]): ApiError {
  return refuseWith(undefined, text, ...values);
}

/** The same for a text that is sent with several statuses. */
export function refuseWith(
  status: number | undefined,
  text: string,
  ...values: unknown[]
): ApiError {
  const refusal = refusalOf(text, status);
  const message = sentence(refusal, values);
  return new ApiError(refusal.status, message, codes[refusal.status], {
    ...(refusal.bare && { shape: 'B' }),
  });
}
