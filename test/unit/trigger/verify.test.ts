import { newSecret, sign, verify } from '../../../nodes/shared/webhooks/signature';

const raw = Buffer.from('{"triggerEvent":"PING"}');
const SECRET = 'the secret of the webhook';
const right = () => sign(raw, SECRET);

it('signs as Cal.com does: HMAC-SHA256 of the bytes in lower-case hex', () => {
  // From `printf '{"a":"é"}' | openssl dgst -sha256 -hmac key`.
  expect(sign(Buffer.from('{"a":"é"}'), 'key')).toBe(
    'fbaf5533b68db001346e34353ce7f34397d3fb6e41bedfc58302e8f8dd130325',
  );
});

it('makes secrets that are all different, and that nobody can guess', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  expect(new Set(secrets).size).toBe(50);
  expect(secrets.every((secret) => /^[0-9a-f]{64}$/.test(secret))).toBe(true);
});

it('takes the signature of the bytes for valid', () => {
  expect(verify(raw, right(), SECRET)).toBe('valid');
});

it.each([
  ['of another secret', () => sign(raw, newSecret())],
  ['of other bytes', () => sign(Buffer.from('{"triggerEvent":"PING" }'), SECRET)],
  ['in upper case', () => right().toUpperCase()],
  ['with a prefix', () => `sha256=${right()}`],
  ['that is too short', () => right().slice(0, -1)],
  ['that is too long', () => `${right()}0`],
  ['with a blank', () => `${right()} `],
  ['that came twice', () => [right(), right()]],
  ['that is no text', () => 0],
  ['that is null', () => null],
])('takes one %s for invalid', (_, header) => {
  expect(verify(raw, header(), SECRET)).toBe('invalid');
});

it.each([undefined, '', 'no-secret-provided'])('takes %p for no signature', (header) => {
  expect(verify(raw, header, SECRET)).toBe('unsigned');
  expect(verify(raw, header, undefined)).toBe('unsigned');
});

it.each([undefined, ''])('takes nothing for valid with %p for a secret', (secret) => {
  expect(verify(raw, sign(raw, ''), secret)).toBe('invalid');
  expect(verify(raw, right(), secret)).toBe('invalid');
});
