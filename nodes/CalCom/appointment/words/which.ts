/**
 * Which of several bookings somebody means by their order: the first, the second …, `last`, of two
 * the `earlier` or the `later`, or `all`.
 */
export type Place = number | 'last' | 'earlier' | 'later' | 'all';

interface Words {
  /** What may stand before the word for the place. */
  lead: string;
  /** What bookings are called; a number needs one behind it, since "the second" may be a date. */
  noun: string;
  /** What joins a place with the bookings of which it is one: "of the two". */
  of: string;
  /** Words for the next one, which need no noun. */
  next: string;
  last: string;
  earlier: string;
  later: string;
  /** From the first. */
  numbers: string[];
  all: string;
}

const languages: Words[] = [
  {
    lead: 'the|my|our|his|her|their|that|very|just',
    noun: 'ones?|appointments?|bookings?|meetings?|calls?|sessions?|lessons?|visits?|slots?|reservations?|classes|class',
    of: 'of (?:the|my|these|those|our)?(?: ?(?:two|three|four|\\d+|both|them|these|those))?',
    next: 'next|upcoming|coming|nearest|soonest|earliest|following',
    last: 'last|latest|final',
    earlier: 'earlier|sooner|former',
    later: 'later|latter',
    numbers: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'sixth|6th'],
    all: 'all|both|everything|every|each|all(?: of)?(?: (?:them|these|those|it|my|the|our))?(?: (?:two|three|four|\\d+))?|both (?:of )?(?:them|these|those|my|the)|each of them|every single',
  },
  {
    lead: 'der|die|das|den|dem|mein|meine|meinen|meinem|unser|unsere|unseren',
    noun: 'termine?n?|buchung(?:en)?|meetings?|gespräche?|anrufe?|stunden?|besuche?|treffen',
    of: 'von (?:den |meinen )?(?:beiden|zwei|drei|ihnen)',
    next: 'nächste[rnsm]?|kommende[rnsm]?|früheste[rnsm]?',
    last: 'letzte[rnsm]?|späteste[rnsm]?',
    earlier: 'frühere[rnsm]?',
    later: 'spätere[rnsm]?',
    numbers: ['erste[rnsm]?', 'zweite[rnsm]?', 'dritte[rnsm]?', 'vierte[rnsm]?', 'fünfte[rnsm]?'],
    all: 'alle|alles|beide|alle (?:meine|beide|zwei|drei)|alle von ihnen|sämtliche',
  },
  {
    lead: 'el|la|los|las|mi|mis|nuestra|nuestro',
    noun: 'citas?|reservas?|reunion(?:es)?|reunión|llamadas?|clases?|sesion(?:es)?|sesión',
    of: 'de (?:las|los|mis) (?:dos|tres)',
    next: 'próxim[ao]|proxim[ao]|siguiente',
    last: 'últim[ao]|ultim[ao]',
    earlier: 'anterior',
    later: 'posterior',
    numbers: ['primer[ao]?', 'segund[ao]', 'tercer[ao]?', 'cuart[ao]'],
    all: 'tod[ao]s|todo|amb[ao]s|(?:las|los) dos|tod[ao]s (?:las|los|mis)|(?:las|los) tres',
  },
  {
    lead: 'le|la|les|mon|ma|mes|notre',
    noun: 'rendez-vous|rdv|réservations?|réunions?|appels?|cours|séances?',
    of: 'des (?:deux|trois)',
    next: 'prochaine?|suivante?',
    last: 'dernière?|dernier',
    earlier: 'précédente?',
    later: 'ultérieure?',
    numbers: ['premi(?:er|ère)', 'deuxième|seconde?', 'troisième', 'quatrième'],
    all: 'tous|toutes|tout|les deux|tou(?:s|tes) (?:les|mes)|les trois',
  },
  {
    lead: 'o|a|os|as|meu|minha|meus|minhas',
    noun: 'compromissos?|agendamentos?|reservas?|reuni(?:ão|ões)|chamadas?|aulas?|sess(?:ão|ões)|consultas?',
    of: 'd[oa]s (?:dois|duas|três)',
    next: 'próxim[ao]|proxim[ao]|seguinte',
    last: 'últim[ao]|ultim[ao]',
    earlier: 'anterior',
    later: 'posterior',
    numbers: ['primeir[ao]', 'segund[ao]', 'terceir[ao]', 'quart[ao]'],
    all: 'tod[ao]s|tudo|amb[ao]s|(?:os|as) (?:dois|duas)|tod[ao]s (?:os|as|meus|minhas)',
  },
];

/** A place in an order and, without it, what else was said of the time. */
interface Which {
  place: Place;
  rest: string;
}

/**
 * Reads "the first one", "my next appointment", "the later of the two", "all of them", "the last one
 * in January" in the languages of times. Undefined for what names no place, such as "next week" and
 * "the second", which is a date.
 */
export function readWhich(text: string): Which | undefined {
  const said = text
    .toLowerCase()
    .replace(/[.!,]+$/, '')
    .trim();
  for (const words of languages) {
    for (const [place, forms, alone] of placesOf(words)) {
      const { lead, noun, of } = words;
      const behind = `(?: (?:${noun}))?(?: ${of})?(?: (?:${noun}))?`;
      const whole = alone ? behind : `(?: (?:${noun})(?: ${of})?| ${of}(?: (?:${noun}))?)`;
      const named = `(?: (?:${noun})(?: ${of})?| ${of}(?: (?:${noun}))?)`;
      const start = `^(?:(?:${lead}) )*(?:${forms})`;
      if (new RegExp(`${start}${whole}$`, 'u').test(said)) return { place, rest: '' };
      const [, rest] = new RegExp(`${start}${named} (.+)$`, 'u').exec(said) ?? [];
      if (rest) return { place, rest };
    }
  }
  return undefined;
}

const placesOf = (words: Words): [Place, string, alone: boolean][] => [
  ['all', words.all, true],
  [1, words.next, true],
  ['last', words.last, true],
  ['earlier', words.earlier, true],
  ['later', words.later, true],
  ...words.numbers.map((forms, index): [Place, string, boolean] => [index + 1, forms, false]),
];

/**
 * Those of some things in their order that a place means: one, all of them for `all`, and also where
 * an earlier or a later one is not one of two, since it must be asked then; none where there are too
 * few.
 */
export function placed<T>(ordered: T[], place: Place): T[] {
  if (place === 'all') return ordered;
  if (place === 'last') return ordered.slice(-1);
  if (typeof place === 'number') return ordered.slice(place - 1, place);
  if (ordered.length !== 2) return ordered;
  return place === 'earlier' ? ordered.slice(0, 1) : ordered.slice(1);
}
