/** Words and phrases that mean the same, divided by `|`, in lower case. Accents may be left out. */
export type Forms = string;

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year';

export type Part =
  | 'early'
  | 'earlyMorning'
  | 'morning'
  | 'lateMorning'
  | 'lunch'
  | 'earlyAfternoon'
  | 'afternoon'
  | 'lateAfternoon'
  | 'earlyEvening'
  | 'evening'
  | 'lateEvening'
  | 'endOfDay'
  | 'businessHours';

/** Amounts that say about how many. */
export type Vague = 'couple' | 'few' | 'several';

/** What holds a wish together. A language leaves out what it has no word for. */
export type Keyword =
  // which one
  | 'this'
  | 'next'
  | 'last'
  | 'following'
  /** Of what is moved, the next one behind it: "the following week". Else the same as `following`. */
  | 'subsequent'
  | 'every'
  | 'any'
  /** "Any time": what it stands before may still be one day. */
  | 'whenever'
  | 'all'
  | 'allDay'
  | 'rest'
  | 'afterNext'
  // where in a week, a month or a year
  | 'start'
  | 'middle'
  | 'end'
  // where in a day
  | 'early'
  | 'late'
  // counting
  | 'in'
  | 'within'
  | 'ago'
  | 'fromNow'
  | 'later'
  | 'earlier'
  | 'sameTime'
  | 'sameDay'
  | 'dayAfter'
  | 'half'
  | 'quarter'
  // bounds
  | 'from'
  | 'opening'
  | 'to'
  | 'until'
  | 'before'
  | 'after'
  | 'notBefore'
  | 'notAfter'
  | 'between'
  | 'onwards'
  | 'fromOn'
  | 'atTheLatest'
  // lists
  | 'or'
  /** "Monday, otherwise Tuesday". */
  | 'otherwise'
  | 'and'
  | 'but'
  | 'butOnly'
  /** What answers a question with no, and leaves something out as well; it is one of `not`, too. */
  | 'no'
  | 'not'
  | 'except'
  /** What comes takes the place of what was said before: "no wait". */
  | 'correction'
  /** Behind days: they are not meant, or are meant in place of others. */
  | 'unfit'
  | 'instead'
  // clocks
  | 'at'
  | 'about'
  /** Behind a time or an amount: "or so". */
  | 'roughly'
  | 'oclock'
  | 'hundred'
  /** Before minutes in words: "ten oh five". */
  | 'zero'
  | 'am'
  | 'pm'
  | 'noon'
  | 'midnight'
  | 'past'
  | 'less'
  | 'minus'
  | 'halfBefore'
  | 'halfPast'
  | 'quarterOf'
  | 'threeQuartersOf'
  // the rest
  | 'on'
  | 'of'
  | 'the'
  | 'now'
  | 'soon'
  | 'tonight'
  | 'weekdays'
  | 'calendarWeek'
  | 'zoneOf'
  | 'zoneEnd'
  // what means different things to different people
  | 'unclear'
  /** What somebody does then: of free times nobody knows whether it speaks for them or against. */
  | 'engaged';

/** Words that bound days or hours. */
export type Bound = (typeof BOUNDS)[number];
export const BOUNDS = ['notBefore', 'notAfter', 'from', 'after', 'until', 'before'] as const;

/** How a language says what was understood. */
export interface Speech {
  or: string;
  and: string;
  to: string;
  at: string;
  from: string;
  until: string;
  before: string;
  inclusive: string;
  anyTime: string;
  /** What a refusal says of words that were not understood, or contradict each other. */
  nothing: string;
  /** How the clocks of a city are named: `{}` stands for the city. */
  clocksOf: string;
}

/** How a language tells which of several bookings is meant. What else it takes is in the vocabulary. */
interface Orders {
  /** What may stand before the word for the place. */
  lead: Forms;
  /** Those of them that stand before several: "the two". */
  several: Forms;
  /** What stands for all of them: "the first of them". */
  them: Forms;
  next: Forms;
  last: Forms;
  /** Of two. */
  earlier: Forms;
  later: Forms;
  /** From the first. */
  numbers: Forms[];
  all: Forms;
  /** The same without a word for what they are. */
  everything: Forms;
}

/**
 * The words of one language for times. Nothing but this has to be written for another language:
 * how words are put together is the same for all of them.
 */
export interface Vocabulary {
  /** ISO 639 code. */
  code: string;
  /** Its English name. */
  name: string;
  /** From Monday. */
  weekdays: Forms[];
  /** Of all weeks: "Mondays". */
  everyWeekday?: Forms[];
  /** Which of the parts are those of every day, and which may be those of one day or of every day. */
  everyPart: Forms;
  loosePart?: Forms;
  months: Forms[];
  /** Days from today. */
  days: Record<number, Forms>;
  parts: Partial<Record<Part, Forms>>;
  units: Partial<Record<Unit, Forms>>;
  /** Those that are more than one: of "the next days" nobody knows how many. */
  plurals: Forms;
  numbers: Record<number, Forms>;
  /** How tens and ones are put together: "{ten} {one}". Those that follow no rule are in `numbers`. */
  tens: string;
  /** How the years of this decade are said, with `{}` for 21 to 29: "twenty {}". */
  years: Forms;
  /** Whether minutes in words stand behind "and": "las dos y diez". */
  minutesAfterAnd?: true;
  /** Lengths with a name of their own, by their minutes. */
  lengths?: Record<number, Forms>;
  /** Counts of days that count both ends: "quinze jours" are said of two weeks. */
  bothEnds?: number[];
  vague: Partial<Record<Vague, Forms>>;
  /** From the first. */
  ordinals: Forms[];
  /** Ordinals that are weekdays too, and dates never: "a segunda terça de janeiro". */
  nth?: Record<number, Forms>;
  /** Behind digits: `st|nd`. */
  ordinalEndings: Forms;
  /** Whether "3." is the third. */
  dotMakesOrdinal?: boolean;
  /** Words that make a date of the number behind them: "the 15". */
  dateLeads: Forms;
  /** Whether numbers in words behind them are dates as well: "el diez". */
  datesInWords?: true;
  /** Whether "9 o'clock" may be one of the evening. */
  twelveHours: boolean;
  /** Which comes first in 12/5; both where people differ. */
  slashes: 'dayFirst' | 'either';
  /** By `month-date`, or by the days from Easter Sunday: `easter+1`, `easter-2`. */
  holidays: Record<string, Forms>;
  words: Partial<Record<Keyword, Forms>>;
  /** What says nothing about the time: courtesies, and what is to be done then. */
  fillers: Forms;
  /** What takes place, for which a time of its own may be known: "after the meeting", "after work". */
  things: Forms;
  orders: Orders;
  speech: Speech;
}
