/** How well the words of a text fit each day as the day it was written, for whoever weighs them beside other clues. */
import type { Block } from '../../../records/index.ts';
import { cluesOf } from './clues.ts';
import { weigh } from './weigh.ts';

export interface WrittenWords {
  /** Logarithm of the weight of a day (days since 1970); 0 where the text has no clue. */
  weigh(day: number): number;
  /** Different weekdays told as past. */
  readonly weekdays: number;
  /** Dates that count from the day of writing: "yesterday, 11 June". */
  readonly counted: number;
}

export function wordsOfDay(text: string, blocks: readonly Block[], language: string | null): WrittenWords {
  const clues = cluesOf(text, blocks, language);
  const none = clues.days.length + clues.weekdays.length + clues.years.length === 0;
  const past = clues.weekdays.filter(({ direction }) => direction === 'past').map(({ weekday }) => weekday);
  return {
    weigh: (day) => (none ? 0 : weigh(day, clues, null)),
    weekdays: new Set(past).size,
    counted: clues.days.filter(({ from }) => from !== null).length,
  };
}
