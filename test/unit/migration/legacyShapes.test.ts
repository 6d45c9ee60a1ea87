import { legacyOperations, type LegacyOperation } from '../../../contract/v1';
import { call, http } from './nodes';
import { follow } from './readers';

const key = 'cal_0123456789';

/** A call of a server of our own, which becomes a legacy node. */
function calling({ method, path }: LegacyOperation) {
  const filled = path
    .replace('{userId}_{integration}_{externalId}', '7_google_calendar_a@example.com')
    .replace(/\{\w+\}/g, '7');
  return http('Old', call(method, `https://cal.example.org/api${filled}?apiKey=${key}`));
}

const ids = legacyOperations.map((one) => [`${one.method} ${one.path}`, one] as const);
const at = (wanted: (response: LegacyOperation['response']) => boolean) =>
  ids.filter(([, { response }]) => wanted(response));

it.each(at(({ dataKey, dataKind }) => dataKey !== null && dataKind === 'array'))(
  'the first record of %s is the first of the list in data',
  (_, operation) => {
    const { dataKey } = operation.response;
    const { value } = follow(calling(operation), `={{ $json.${dataKey}[0].id }}`);
    expect(value).toBe('={{ $json.data[0].id }}');
  },
);

it.each(at(({ dataKey, dataKind }) => dataKey !== null && dataKind === 'object'))(
  'the record of %s is the item',
  (_, operation) => {
    const { dataKey } = operation.response;
    const { value } = follow(calling(operation), `={{ $json.${dataKey}.id }}`);
    expect(value).toBe('={{ $json.id }}');
  },
);

it.each(at(({ dataKey }) => dataKey === null).filter(([name]) => !name.endsWith('/transcripts')))(
  'what reads %s stays as it is',
  (_, operation) => {
    const text = '={{ $json.id }}';
    expect(follow(calling(operation), text)).toEqual({ value: text, references: [] });
  },
);

it.each(at(({ dataKind }) => dataKind === 'string' || dataKind === 'map'))(
  'what reads %s is for a person to change',
  (_, operation) => {
    const { dataKey } = operation.response;
    const { references } = follow(calling(operation), `={{ $json.${dataKey} }}`);
    expect(references).toMatchObject([{ advice: expect.any(String) }]);
  },
);
