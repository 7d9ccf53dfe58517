/** All checks by the name rules know them by. */
import { calendarChecks } from './calendar.ts';
import type { Check } from './check.ts';
import { durationChecks } from './duration.ts';
import { relativeChecks } from './relative.ts';

export const checks: Readonly<Record<string, Check>> = { ...calendarChecks, ...relativeChecks, ...durationChecks };
