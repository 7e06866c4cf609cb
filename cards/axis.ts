// The axis of a chart: from and to what, so that rates near to each other are told apart and every mark on it is a whole
// number, which clients write the same in every language.

export interface Axis {
  readonly from: number;
  readonly to: number;
}

const HUNDRED_PERCENT = 100;
/** Clients draw four steps where the axis begins at 0, and five elsewhere. */
const STEPS_FROM_NOUGHT = 4;
const STEPS_ELSEWHERE = 5;
const STEPS = [1, 2, 5, 10, 20, 25, 50] as const;
/** From here on clients write "1k", and "1.5k" for what lies between. */
const THOUSAND = 1000;

/** Of percentages, at least one, from 0 to 100: the smallest that holds them, wherever it begins. */
export function axisOfRates(values: readonly number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  for (const step of STEPS) {
    if (step * STEPS_FROM_NOUGHT >= high) return { from: 0, to: step * STEPS_FROM_NOUGHT };
    const from = Math.min(Math.floor(low / step) * step, HUNDRED_PERCENT - step * STEPS_ELSEWHERE);
    const to = from + step * STEPS_ELSEWHERE;
    if (from > 0 && to >= high) return { from, to };
  }
  return { from: 0, to: HUNDRED_PERCENT };
}

/** Of counts, none below 0: the smallest from 0 on. */
export function axisOfCounts(values: readonly number[]): Axis {
  const high = Math.max(...values);
  for (let scale = 1; ; scale *= 10) {
    for (const step of STEPS) {
      const to = step * scale * STEPS_FROM_NOUGHT;
      if (to >= high && (to <= THOUSAND || (step * scale) % THOUSAND === 0)) return { from: 0, to };
    }
  }
}
