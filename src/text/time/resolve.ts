/**
 * From a reading to a TIMEX3 value, with the article's day and the date mentioned before. What neither tells stays
 * open: XXXX-05-26, XXXX-WXX-4. Years come out of 1 to 9999 or not at all.
 */
import { isoDay, pad, parseIsoDay } from './calendar.ts';
import { addUnits } from './extent.ts';
import { placeInCalendar } from './place.ts';
import { durationValue, partValue, type Reading, unitOf } from './reading.ts';
import type { Placed, Resolved, Setting } from './setting.ts';
import { placeByShift } from './shift.ts';
import type { TimexType } from './timex.ts';

/** Null where the words name a date that does not exist. */
export function resolve(reading: Reading, setting: Setting): Resolved | null {
  const placed = moved(reading, place(reading, setting));
  if (!placed || /^0000|^-|^\d{5}|NaN/.test(placed.value)) return null;
  return {
    type: typeOf(reading, placed.value),
    value: placed.value,
    mod: reading.mod ?? null,
    quant: reading.quant ?? null,
    freq: reading.freq ?? null,
    from: placed.from,
    direction: placed.direction ?? null,
  };
}

/** "two weeks before Christmas": a day so far from the day read. */
function moved({ offset }: Reading, placed: Placed | null): Placed | null {
  const day = offset && placed ? parseIsoDay(placed.value) : null;
  if (!offset || !placed) return placed;
  if (day === null) return null;
  const { code, name } = unitOf(offset.unit);
  const steps = offset.amount * offset.dir * (name === 'fortnight' ? 2 : 1);
  return { ...placed, value: isoDay(addUnits(day, code, steps)) };
}

function typeOf(reading: Reading, value: string): TimexType {
  if (reading.kind === 'set') return 'SET';
  if (value.startsWith('P') && !value.endsWith('_REF')) return 'DURATION';
  return /T[\dA-Z]/.test(value) && !value.endsWith('_REF') ? 'TIME' : 'DATE';
}

function place(reading: Reading, setting: Setting): Placed | null {
  switch (reading.kind) {
    case 'reference':
      return { value: reading.value ?? 'PAST_REF', from: null };
    case 'duration':
      if (
        reading.behindIn &&
        !reading.clip &&
        (setting.direction === 'future' || setting.direction === 'modal') &&
        setting.now !== null &&
        !Number.isNaN(reading.amount)
      ) {
        return placeByShift({ ...reading, kind: 'shift', base: 'anchor', dir: 1 }, setting);
      }
      return { value: reading.value ?? durationValue(reading.amount ?? Number.NaN, reading.unit ?? 4), from: 'text' };
    case 'set':
      return { value: setValue(reading), from: 'text' };
    case 'shift':
      return placeByShift(reading, setting);
    case 'clock':
    case 'calendar':
      return placeInCalendar(reading, setting);
  }
}

function setValue(reading: Reading): string {
  if (reading.value !== undefined) return reading.value;
  if (reading.weekday !== undefined) return `XXXX-WXX-${reading.weekday}${partValue(reading)}`;
  if (reading.month !== undefined) {
    return `XXXX-${pad(reading.month)}${reading.day === undefined ? '' : `-${pad(reading.day)}`}`;
  }
  if (reading.season !== undefined) return `XXXX-${['', 'SP', 'SU', 'FA', 'WI'][reading.season]}`;
  return durationValue(reading.amount ?? 1, reading.unit ?? 4);
}
