import { upperFirst } from 'lodash';

/** Sentences that a form or a voice says as they are; `{}` stands for times in words. */
interface Sentences {
  free: string;
  gone: string;
  nextFree: string;
  none: string;
  past: string;
  unclear: string;
}

const sentences: Record<string, Sentences> = {
  de: {
    free: 'Frei ist: {}.',
    gone: '{} ist nicht frei.',
    nextFree: 'Zu dieser Zeit ist nichts frei. Als Nächstes frei ist: {}.',
    none: 'In den nächsten zwei Monaten ist nichts frei.',
    past: '{} ist schon vorbei. Bitte wählen Sie eine spätere Zeit.',
    unclear: 'Diese Zeit ist nicht eindeutig. Bitte nennen Sie einen Tag und eine Uhrzeit.',
  },
  en: {
    free: 'These times are free: {}.',
    gone: '{} is not free.',
    nextFree: 'Nothing is free then. The next free times are: {}.',
    none: 'Nothing is free in the next two months.',
    past: '{} is in the past. Please choose a later time.',
    unclear: 'This time is not clear. Please name a day and a time.',
  },
  es: {
    free: 'Estas horas están libres: {}.',
    gone: '{} no está libre.',
    nextFree: 'No hay nada libre entonces. Las próximas horas libres son: {}.',
    none: 'No hay nada libre en los próximos dos meses.',
    past: '{} ya ha pasado. Elija una hora posterior.',
    unclear: 'Esta hora no está clara. Indique un día y una hora.',
  },
  fr: {
    free: 'Ces horaires sont libres : {}.',
    gone: '{} n’est pas libre.',
    nextFree: 'Rien n’est libre à ce moment-là. Les prochains horaires libres sont : {}.',
    none: 'Rien n’est libre dans les deux prochains mois.',
    past: '{} est déjà passé. Choisissez un horaire ultérieur.',
    unclear: 'Cet horaire n’est pas clair. Indiquez un jour et une heure.',
  },
  pt: {
    free: 'Estes horários estão livres: {}.',
    gone: '{} não está livre.',
    nextFree: 'Não há nada livre nesse período. Os próximos horários livres são: {}.',
    none: 'Não há nada livre nos próximos dois meses.',
    past: '{} já passou. Escolha um horário posterior.',
    unclear: 'Este horário não está claro. Indique um dia e um horário.',
  },
};

/** A sentence to show to a person as it is; in English where the language has none. */
export function sentence(name: keyof Sentences, language: string, what = ''): string {
  const spoken = sentences[language.split('-')[0]] ?? sentences.en;
  return upperFirst(spoken[name].replace('{}', () => what));
}
