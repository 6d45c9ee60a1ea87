/** Values for keys of answers that nobody set, guessed from the key's name. */

const guesses: Array<[RegExp, unknown]> = [
  [
    /^(is|has|hide|enabled|disabled|accepted|invalid|are[A-Z]|success|charged|sent|verified)/,
    false,
  ],
  [/^(steps|permissions|routes|fields|auditLogs|attendees|hosts|locations|options|users)$/, []],
  [/^(teams|connections|groups|hostGroups|periodStats|data|services|appliedFieldMappings)$/, []],
  [/^(metadata|settings|activation|routing|response|slots)$/, {}],
  [/(count|total|created|completed|cancelled|scheduled|rescheduled|no_show\w*|empty)$/i, 0],
  [/^total/, 0],
  [/(Url|url|Link|link)$/, 'https://app.example.com/sandbox'],
  [/^token$/, 'sandbox-token'],
];

/** A plausible value; null when the name says nothing, as most keys are nullable anyway. */
export function sample(key: string): unknown {
  const guess = guesses.find(([name]) => name.test(key))?.[1];
  return guess === undefined ? null : structuredClone(guess);
}
