/** The smallest value that a schema of the contract allows, with values that make sense by name. */
import { resolve, type Schema } from '../contract';

/** Values for text properties, by name. */
const texts: Record<string, string> = {
  timeZone: 'Europe/Berlin',
  email: 'visitor@example.com',
  phone: '+4915550100001',
  phoneNumber: '+4915550100001',
  numberToCall: '+4915550100001',
  yourPhoneNumber: '+4915550100002',
  subscriberUrl: 'https://hooks.example.com/cal',
  link: 'https://meet.example.com/room',
  start: '2030-03-04T09:00:00.000Z',
  end: '2030-03-04T09:30:00.000Z',
  dateFrom: '2030-03-04',
  dateTo: '2030-03-08',
  date: '2030-03-04',
  slug: 'example',
  token: 'ExponentPushToken[example]',
};

/**
 * Required properties only; the first variant and the first enum value.
 * @param values What to use for properties of these names instead, wherever they are required.
 */
export function example(given: Schema, values: Record<string, unknown> = {}, name = ''): unknown {
  if (Object.hasOwn(values, name)) return values[name];
  const schema = resolve(given);
  const [variant] = schema.oneOf ?? schema.anyOf ?? [];
  if (variant) return example(variant, values, name);
  if (schema.enum) return schema.enum[0];
  if (Object.hasOwn(texts, name) && schema.type === 'string') return texts[name];
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [] } = schema;
      return Object.fromEntries(
        required.map((key) => [key, example(properties[key] ?? {}, values, key)]),
      );
    }
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () =>
        example(schema.items ?? {}, values, name),
      );
    case 'number':
    case 'integer':
      return schema.min ?? 1;
    case 'boolean':
      return false;
    default:
      return text(schema);
  }
}

function text({ format, pattern, minLength = 0 }: Schema): string {
  if (format === 'date-time') return '2030-03-04T09:00:00.000Z';
  if (format === 'uri') return 'https://app.example.com';
  if (format === 'uuid') return '0c5d8a52-61c4-4b6c-9d3e-2f6a1b7c8d90';
  if (format === 'email') return 'visitor@example.com';
  if (pattern?.includes('[0-5][0-9]')) return '09:00';
  return 'example'.padEnd(minLength, 'x');
}
