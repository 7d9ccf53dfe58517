/** What a text says of its own time without stating it. */
import type { Block, Span } from '../../../records/index.ts';

export type Direction = 'past' | 'future' | null;

export interface Clue extends Span {
  readonly text: string;
  readonly role: Block['role'] | null;
  readonly direction: Direction;
}

export interface WeekdayClue extends Clue {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
}

export interface DayClue extends Clue {
  /** Null where the text does not say it. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** The weekday said with it. */
  readonly weekday: number | null;
  /** "today, May 30" 0, "yesterday (11 June)" 1: days before publication, said in words; null where they are not. */
  readonly from: number | null;
}

export interface YearClue extends Clue {
  readonly year: number;
  /** In the copyright line of the text itself. */
  readonly copyright: boolean;
}

export interface Clues {
  readonly weekdays: readonly WeekdayClue[];
  readonly days: readonly DayClue[];
  readonly years: readonly YearClue[];
}
