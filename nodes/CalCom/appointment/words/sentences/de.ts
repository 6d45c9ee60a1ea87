import type { Sentences } from './sentences';

/** What is said to people in German, with the polite form; `{}` as in English. */
export const de: Sentences = {
  areAll: 'Sind alle diese Termine gemeint: {}?',
  booked: 'Gebucht: {}.',
  bookedBefore: 'Bereits gebucht: {}. Es wurde nichts doppelt gebucht.',
  cancelled: 'Abgesagt: {}.',
  cancelledBefore: 'Bereits abgesagt: {}.',
  cancelledNow: 'Gerade eben abgesagt: {}.',
  cancelledSeries: '{} Termine der Serie wurden abgesagt.',
  cannotCancel: 'Dieser Termin kann hier nicht abgesagt werden.',
  changedNow: 'Dieser Termin wurde inzwischen geändert. Bitte sehen Sie ihn sich noch einmal an.',
  checkAllAnswers: 'Bitte prüfen Sie die Antworten auf die Fragen.',
  checkAnswers: 'Bitte prüfen Sie diese Antworten: {}.',
  checkEmails: 'Bitte prüfen Sie die E-Mail-Adressen.',
  checkPlace: 'Bitte prüfen Sie den Ort des Treffens.',
  chooseTime: 'Bitte wählen Sie eine genaue Uhrzeit.',
  declined: 'Dieser Termin wurde abgelehnt: {}.',
  emailOfSeat:
    'Bei diesem Termin haben mehrere Personen einen Platz. Bitte geben Sie die E-Mail-Adresse an, mit der gebucht wurde.',
  emailUnclear:
    '{} ist keine vollständige E-Mail-Adresse. Bitte schreiben Sie sie so: anna@example.com.',
  enough:
    'Zurzeit ist keine weitere Buchung möglich. Bitte sagen Sie zuerst einen anderen Termin ab, oder verschieben Sie ihn.',
  foundMore: '{} Termine wurden gefunden. Die ersten sind: {}.',
  foundOne: 'Ein Termin wurde gefunden: {}.',
  foundSome: '{} Termine wurden gefunden: {}.',
  free: 'Frei ist: {}.',
  giveContact: 'Bitte geben Sie eine E-Mail-Adresse oder eine Telefonnummer an.',
  giveEmail: 'Bitte geben Sie eine E-Mail-Adresse an.',
  giveFullName: 'Bitte geben Sie Vor- und Nachnamen an.',
  giveName: 'Bitte geben Sie einen Namen an.',
  givePhone:
    'Bitte geben Sie eine gültige Telefonnummer mit Landesvorwahl an, zum Beispiel so: {}.',
  gone: '{} ist nicht frei.',
  guestOnly: 'Nur die Person, die diesen Termin gebucht hat, kann ihn ändern.',
  hasSeat: 'Diese Person hat zu dieser Zeit bereits einen Platz.',
  isOver: 'Dieser Termin ist schon vorbei.',
  isThis: 'Ist dieser Termin gemeint: {}?',
  lengths: 'Diese Dauer ist nicht möglich. Möglich sind {} Minuten.',
  mismatch:
    'Diese E-Mail-Adresse und diese Telefonnummer gehören nicht zum selben Termin. Bitte prüfen Sie beide.',
  moved: 'Verschoben auf {}.',
  movedNow: 'Gerade eben verschoben auf {}.',
  movedSeries: '{} Termine der Serie wurden verschoben.',
  nameOfSeat:
    'Mit dieser E-Mail-Adresse haben mehrere Personen einen Platz. Bitte geben Sie auch den Namen an.',
  nextFree: 'Zu dieser Zeit ist nichts frei. Als Nächstes frei ist: {}.',
  none: 'In den nächsten zwei Monaten ist nichts frei.',
  notFound: 'Für {} wurde kein Termin gefunden.',
  notFoundHere: 'Der Termin wurde nicht gefunden. Bitte prüfen Sie die Angaben.',
  notFoundThen: 'Zu dieser Zeit wurde kein Termin gefunden, wohl aber zu anderen Zeiten: {}.',
  notYet: 'Es wurde noch nichts gebucht.',
  off: 'Abgesagt oder abgelehnt: {}.',
  otherLength: 'Diese Dauer ist nicht möglich. Bitte wählen Sie eine andere.',
  otherPerson:
    'Dieser Termin wurde mit einer anderen E-Mail-Adresse oder Telefonnummer gebucht. Bitte prüfen Sie die Angaben.',
  otherTime: 'Zu dieser Zeit kann nicht gebucht werden. Bitte wählen Sie eine andere.',
  over: 'Dieser Termin ist schon vorbei: {}.',
  past: '{} ist schon vorbei. Bitte wählen Sie eine spätere Zeit.',
  phoneUnclear: 'Die Telefonnummer {} ist nicht eindeutig. Bitte schreiben Sie sie so: {}.',
  requested: 'Angefragt: {}.',
  series: 'Die Serie hat {} Termine, vom {} bis zum {}.',
  sorry: 'Das hat gerade nicht geklappt. Bitte versuchen Sie es später noch einmal.',
  there: 'Der Termin ist bereits zu dieser Zeit: {}. Es wurde nichts geändert.',
  toConfirm: 'Die Bestätigung steht noch aus.',
  unclear: 'Diese Zeit ist nicht eindeutig. Bitte nennen Sie einen Tag und eine Uhrzeit.',
  unsure:
    'Es ist nicht sicher, ob das geklappt hat. Bitte prüfen Sie Ihre Nachrichten, bevor Sie es noch einmal versuchen.',
  whichOfSeries:
    'Dies sind die Termine einer Serie: {}. Ist einer davon gemeint oder die ganze Serie?',
  whichOne: 'Welcher Termin ist gemeint: {}?',
  whichTime: 'Welche Zeit ist gemeint: {}?',
  zoneUnclear:
    'Die Zeitzone {} ist nicht eindeutig. Bitte nennen Sie eine große Stadt in der Nähe.',
};
