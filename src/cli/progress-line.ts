/** How far the work has come, in one line: what, how many, how fast, how long. */

export interface Standing {
  readonly stage: string;
  readonly done: number;
  readonly total: number | null;
  /** Milliseconds since the stage began. */
  readonly elapsed: number;
}

const labels: Readonly<Record<string, string>> = {
  pages: 'reading pages',
  reuse: 'comparing texts',
  provenance: 'drawing the family tree',
  cluster: 'finding stories',
  claim: 'weighing claims, by story',
  timeline: 'ordering events, by story',
  write: 'writing the dossier',
};

export function progressLine({ stage, done, total, elapsed }: Standing): string {
  const label = labels[stage] ?? stage;
  const seconds = elapsed / 1000;
  if (total === 1) return `${label}  ${clock(seconds)}`;
  const rate = seconds > 0.2 ? done / seconds : 0;
  const count = total === null ? number(done) : `${number(done)} of ${number(total)}`;
  const speed = rate > 0 ? `  ${rate >= 10 ? number(Math.round(rate)) : rate.toFixed(1)}/s` : '';
  const left = total !== null && rate > 0 && done < total ? `  ${clock((total - done) / rate)} left` : '';
  return `${label}  ${count}${speed}${left}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
