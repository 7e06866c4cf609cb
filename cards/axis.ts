// Axis range of charts. Chosen so that similar rates are distinguishable and every tick is an integer, which
// clients format the same in every language.

export interface Axis {
  readonly from: number;
  readonly to: number;
}

const HUNDRED_PERCENT = 100;
/** Clients draw four intervals when the axis starts at 0, otherwise five. */
const STEPS_FROM_NOUGHT = 4;
const STEPS_ELSEWHERE = 5;
const STEPS = [1, 2, 5, 10, 20, 25, 50] as const;
/** From here on clients write "1k", and "1.5k" between ticks. */
const THOUSAND = 1000;

/** For percentages from 0 to 100, at least one value: the smallest range that contains them; need not start at 0. */
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

/** For non-negative counts: the smallest range from 0. */
export function axisOfCounts(values: readonly number[]): Axis {
  const high = Math.max(...values);
  for (let scale = 1; ; scale *= 10) {
    for (const step of STEPS) {
      const to = step * scale * STEPS_FROM_NOUGHT;
      if (to >= high && (to <= THOUSAND || (step * scale) % THOUSAND === 0)) return { from: 0, to };
    }
  }
}
